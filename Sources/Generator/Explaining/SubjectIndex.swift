import SpecLoader

/// What can be explained, by everything that it is called.
struct SubjectIndex {
    enum Subject: Hashable {
        case declaration(DeclarationID)
        case operation(OperationID)
        /// A property or a case, by its number.
        case member(Int, of: DeclarationID)
    }

    /// How many things of one name are explained at once.
    static let shown = 8

    private typealias Name = (text: String, subject: Subject)

    /// The names that only one thing of the module has.
    private var swiftNames: [Name] = []
    /// Those of the description, and the last parts of Swift names.
    private var otherNames: [Name] = []

    init(document: Document, module: SwiftModule, names: ModuleNames) {
        for id in module.operationIDs {
            let operation = module[id]
            add(.operation(id), [names.operations[id.index].namespace.text, operation.wireName])
            addOther(
                .operation(id),
                [names.operations[id.index].method.text, "\(operation.method) \(operation.path)"]
                    + Self.places(operation.location, in: document)
            )
        }
        let schemas = Dictionary(grouping: document.schemas.ids) { document.schemas[$0].location }
        for id in module.declarationIDs {
            add(.declaration(id), [names.qualified(id).text])
            let places = Self.places(module[id].location, in: document)
            let keys = (schemas[module[id].location] ?? []).compactMap { document.schemas[$0].name }
            addOther(.declaration(id), [module[id].wireName, names.types[id.index].text] + places + keys)
            addMembers(of: id, document, module, names)
        }
    }

    private mutating func addMembers(
        of id: DeclarationID,
        _ document: Document,
        _ module: SwiftModule,
        _ names: ModuleNames
    ) {
        let structure = module[id].kind.structure
        let type = names.types[id.index].text
        for (index, name) in names.members[id.index].enumerated() {
            let member = Subject.member(index, of: id)
            add(member, [names.qualified(id).text + "." + name.text])
            let property = structure?.properties[index]
            addOther(member, ["\(type).\(name.text)"])
            guard let property else { continue }
            addOther(member, ["\(type).\(property.wireName)", "\(module[id].wireName).\(property.wireName)"])
            addOther(member, Self.places(property.location, in: document))
        }
    }

    private mutating func add(_ subject: Subject, _ texts: [String]) {
        swiftNames += texts.map { ($0, subject) }
    }

    private mutating func addOther(_ subject: Subject, _ texts: [String]) {
        otherNames += texts.map { ($0, subject) }
    }

    /// What the place is called: as in the configuration, as in messages, and in the root document without its path.
    private static func places(_ location: Location, in document: Document) -> [String] {
        let source = document.source(location.source)
        let position = "\(location.position.line):\(location.position.column)"
        let isRoot = location.source == document.sources.first?.id
        let short = isRoot ? ["#\(location.pointer)", "\(location.pointer)"] : []
        let paths = [source.path, "./" + source.path, source.displayPath]
        return paths.map { "\($0)#\(location.pointer)" } + ["\(source.displayPath):\(position)"] + short
    }

    /// What is called `word`; by letters alone where nothing is spelt like it.
    func find(_ word: String) -> [Subject] {
        let lowercased = word.lowercased()
        return subjects(swiftNames) { $0.hasSameBytes(as: word) }
            ?? subjects(otherNames) { $0.hasSameBytes(as: word) }
            ?? subjects(swiftNames + otherNames) { $0.lowercased() == lowercased } ?? []
    }

    private func subjects(_ spellings: [Name], where isMeant: (String) -> Bool) -> [Subject]? {
        var seen: Set<Subject> = []
        let found = spellings.filter { isMeant($0.text) && seen.insert($0.subject).inserted }.map(\.subject)
        return found.isEmpty ? nil : found
    }

    func suggestion(for word: String) -> String {
        Spelling.suggestion(for: word, among: (swiftNames + otherNames).map(\.text))
    }
}
