import SpecLoader

/// Where the definitions of other documents stand in the bundle.
///
/// Those around which no other one stands are units: each is moved as a whole, and what is in it moves with it.
struct BundleHomes {
    private let document: Document
    /// The section of `components` for each unit; nil where there is none.
    private let units: [Place: String?]
    private let schemaNames: [Place: String]
    private var homes: [Place: JSONPointer] = [:]
    private var taken: [String: Set<ExactKey>] = [:]
    /// Units that got a place among the components, in the order in which they were found.
    private(set) var hoisted: [(unit: Place, home: JSONPointer)] = []

    init(_ document: Document, _ references: BundleReferences, _ discriminators: BundleDiscriminators) {
        self.document = document
        let variants = discriminators.places.filter { $0.source != references.rootSource }
        let ends: [(Place, String?)] = references.foreignEnds.map { ($0.place, $0.section) }
        let sections = Dictionary(ends + variants.map { ($0, "schemas") }) { first, _ in first }
        units = sections.filter { entry in
            var outer = entry.key.pointer.parent
            while let pointer = outer {
                if sections[Place(source: entry.key.source, pointer: pointer)] != nil { return false }
                outer = pointer.parent
            }
            return true
        }
        schemaNames = Dictionary(
            document.schemas.ids.compactMap { id in
                document.schemas[id].uniqueName.map { (document.schemas[id].location.place, $0) }
            }
        ) { first, _ in first }
    }

    /// The unit in which a place lies, and the way from there to it; nil for places that are not moved.
    func unit(around place: Place) -> (unit: Place, rest: [String])? {
        var rest: [String] = []
        var current: JSONPointer? = place.pointer
        while let pointer = current {
            let outer = Place(source: place.source, pointer: pointer)
            if units[outer] != nil { return (outer, rest.reversed()) }
            if let token = pointer.lastToken { rest.append(token) }
            current = pointer.parent
        }
        return nil
    }

    /// Where a place of another document stands in the bundle; nil where it does not, or not yet.
    func pointer(of place: Place) -> JSONPointer? {
        guard let (unit, rest) = unit(around: place), let home = homes[unit] else { return nil }
        return rest.reduce(home) { $0.appending($1) }
    }

    subscript(unit: Place) -> JSONPointer? { homes[unit] }

    mutating func settle(_ unit: Place, at home: JSONPointer) {
        homes[unit] = home
    }

    /// The name by which a definition is known.
    func name(of place: Place, section: String) -> String? {
        section == "schemas" ? schemaNames[place] : document.definitionName(of: place, section: section)
    }

    /// Tells that the root document has a component of this name.
    mutating func take(_ name: String, in section: String) {
        taken[section, default: []].insert(ExactKey(name))
    }

    /// Gives a unit a place among the components, if there is one for its kind and it has none yet.
    mutating func hoist(_ unit: Place) {
        guard homes[unit] == nil, let section = units[unit] ?? nil, let place = document.pointer(ofSection: section)
        else { return }
        let home = place.appending(freeName(for: unit, section))
        homes[unit] = home
        hoisted.append((unit, home))
    }

    private mutating func freeName(for unit: Place, _ section: String) -> String {
        let path = document.source(unit.source).path.split(separator: "/").map(String.init)
        let name = name(of: unit, section: section) ?? unit.pointer.lastToken ?? path.last ?? section
        var candidate = Self.legal(name)
        var qualifiers = path
        while !taken[section, default: []].insert(ExactKey(candidate)).inserted {
            candidate =
                Self.legal(qualifiers.popLast()?.split(separator: ".").first.map(String.init) ?? "") + "_" + candidate
        }
        return candidate
    }

    /// With '_' for those characters of ASCII that the name of a component cannot have (OAS "Components Object").
    private static func legal(_ name: String) -> String {
        name.unicodeScalars.reduce(into: "") { text, scalar in
            let isLegal = !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            text += isLegal || "._-".unicodeScalars.contains(scalar) ? String(scalar) : "_"
        }
    }
}
