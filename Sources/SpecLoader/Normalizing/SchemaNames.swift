/// Gives every named schema a name that no other one has, in the same way whatever else the description holds.
///
/// A schema of another file that a component refers to takes that component's spelling of its name: `Pet` for the file
/// `pet.yaml`; the index of a folder takes its name. Of several schemas with one name, that to which the root
/// document's components give it keeps it, else the one that is the document around all others. Any other one takes the
/// name of a component that refers to it, or else has the name of what it is defined in put before its own: of the
/// schema around it, or of its document (`shop_Pet` for `Pet` in `shop.yaml`), or of its folder where that of the
/// document says nothing, with as much of the path as it needs.
struct SchemaNames {
    private var document: Document
    private let log: DiagnosticLog
    private var taken: Set<ExactKey> = []

    /// Sets ``Schema/uniqueName`` of all schemas of `document`.
    static func tellApart(_ document: Document, _ log: DiagnosticLog) -> Document {
        var names = SchemaNames(document: document, log: log)
        names.tellApart()
        return names.document
    }

    /// The components of the root document by their names: of several for one schema, the first names it.
    private let components: [Component<SchemaID>]

    private init(document: Document, log: DiagnosticLog) {
        self.document = document
        self.log = log
        components = document.components.schemas.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private mutating func tellApart() {
        spellAsComponents()
        var groups: [ExactKey: [SchemaID]] = [:]
        for id in document.schemas.usedIDs {
            guard let name = document.schemas[id].name else { continue }
            document.schemas[id].uniqueName = name
            noteOrigin(of: id)
            groups[ExactKey(name), default: []].append(id)
        }
        taken = Set(groups.keys)
        for component in document.components.schemas { taken.insert(ExactKey(component.name)) }
        tellFilesApart(groups)
        let clashes = groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
        for clash in clashes {
            tellApart(clash)
        }
    }

    /// A file beside a definition that has its name in another spelling, such as `pet.json` with a definition `Pet`, is
    /// the one that gives way.
    private mutating func tellFilesApart(_ groups: [ExactKey: [SchemaID]]) {
        let names = groups.values.compactMap { $0.count == 1 ? $0[0] : nil }
        let owned = Set(document.components.schemas.map(\.value))
        let files = Set(names.filter { document.schemas[$0].location.pointer == .root && !owned.contains($0) })
        if files.isEmpty { return }
        let spellings = Dictionary(grouping: names) { Self.words(document.schemas[$0].name ?? "") }
        let pairs = spellings.values.filter { $0.count == 2 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
        for pair in pairs where files.contains(pair[0]) != files.contains(pair[1]) {
            let (file, other) = files.contains(pair[0]) ? (pair[0], pair[1]) : (pair[1], pair[0])
            qualify(file, document.schemas[file].name ?? "", besides: document.schemas[other], of: 2)
        }
    }

    private mutating func spellAsComponents() {
        var spelled: Set<SchemaID> = []
        for component in components {
            guard let name = document.schemas[component.value].name,
                name.hasSameBytes(as: component.name) || Self.folded(name) == Self.folded(component.name)
                    || isIndex(document.schemas[component.value]),
                spelled.insert(component.value).inserted
            else { continue }
            guard !name.hasSameBytes(as: component.name) else { continue }
            document.schemas[component.value].name = component.name
            document.schemas[component.value].nameOrigin = .spelling(component: component.location)
        }
    }

    /// Whether a schema is the index of a folder, which says less of it than a component's name.
    private func isIndex(_ schema: Schema) -> Bool {
        let path = document.source(schema.location.source).path
        return schema.location.pointer == .root && path.documentName != path.fileStem
    }

    private mutating func noteOrigin(of id: SchemaID) {
        guard document.schemas[id].nameOrigin == nil else { return }
        document.schemas[id].nameOrigin = document.schemas[id].location.pointer == .root ? .file : .key
    }

    /// The letters and digits of a name, without case.
    private static func folded(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.filter { !"-_. ".unicodeScalars.contains($0) }))
            .lowercased()
    }

    /// The words of a name, which are all that becomes of it in Swift: `pet`, `Pet` have the same.
    private static func words(_ name: String) -> String {
        var words = ""
        var wasLower = false
        for scalar in name.unicodeScalars {
            let isUpper = ("A"..."Z").contains(scalar)
            if isUpper && wasLower { words += "_" }
            words += "-. ".unicodeScalars.contains(scalar) ? "_" : String(scalar).lowercased()
            wasLower = !isUpper && !"-. _".unicodeScalars.contains(scalar)
        }
        return words
    }

    private mutating func tellApart(_ clash: [SchemaID]) {
        let name = document.schemas[clash[0]].name ?? ""
        let owner = document.components.schemas.first { $0.name.hasSameBytes(as: name) }?.value
        let winner = owner.flatMap { clash.contains($0) ? $0 : nil } ?? document(around: clash)
        for id in clash where id != winner {
            let other = winner ?? clash.first { $0 != id } ?? id
            qualify(id, name, besides: document.schemas[other], of: clash.count)
        }
    }

    /// The schema that is a whole document in which all others of these stand.
    private func document(around clash: [SchemaID]) -> SchemaID? {
        let locations = clash.map { document.schemas[$0].location }
        guard locations.allSatisfy({ $0.source == locations[0].source }) else { return nil }
        return clash.first { document.schemas[$0].location.pointer == .root }
    }

    private mutating func qualify(_ id: SchemaID, _ name: String, besides other: Schema, of count: Int) {
        let place = other.location
        let component = components.first { $0.value == id }
        let unique = component?.name ?? qualifiedName(of: id, name, besides: place)
        document.schemas[id].uniqueName = unique
        document.schemas[id].nameOrigin =
            component.map { .component($0.location, other: place) } ?? .qualified(other: place)
        log.note(
            "name-clash",
            "there are \(count) schemas '\(name)'; the name of this one is made from '\(unique)'",
            at: document.schemas[id].location,
            notes: [Diagnostic.Note("another one stands here", at: place)]
        )
    }

    /// The names of files that say less of what is in them than those of their folders.
    private static let sayNothing: Set<String> = [
        "_index", "api", "components", "definitions", "index", "model", "models", "openapi", "schema", "schemas",
        "spec", "swagger", "types",
    ]

    private mutating func qualifiedName(of id: SchemaID, _ name: String, besides other: Location) -> String {
        let location = document.schemas[id].location
        let path = document.source(location.source).path
        let words = Self.words(name)
        let names = path.split(separator: "/").dropLast().map(String.init) + [path.fileStem]
        let around = location.pointer.definitionsAround
        // A word that stands twice in a name says nothing either, unless it is that of the document around it.
        let isInside = other.source == location.source && other.pointer == .root
        let others = names.indices.filter { isInside && $0 == names.count - 1 || Self.words(names[$0]) != words }
            .map { names[$0] }
        var qualifiers = others.filter { !Self.sayNothing.contains($0.lowercased()) } + around
        if qualifiers.isEmpty { qualifiers = others.isEmpty ? names : others }
        var candidate = name
        for qualifier in qualifiers.reversed() {
            candidate = "\(qualifier)_\(candidate)"
            if taken.insert(ExactKey(candidate)).inserted { return candidate }
        }
        var number = 2
        while !taken.insert(ExactKey("\(candidate)_\(number)")).inserted { number += 1 }
        return "\(candidate)_\(number)"
    }
}
