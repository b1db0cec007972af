import Testing

@testable import SpecLoader

/// One hostile or careless input. Its id is that of a line of the catalogue of bad inputs: `Y` for bytes and YAML,
/// `J` for JSON, `R` for references, `S` for what OpenAPI means and for sizes.
struct HostileCase: Sendable, CustomTestStringConvertible {
    typealias Facts = @Sendable (Document) -> [String]

    /// What must come of it, whatever else is said.
    enum Outcome: Sendable {
        case error
        /// No error; there may be warnings.
        case fine
    }

    let id: String
    /// What is in it.
    let input: String
    let outcome: Outcome
    /// The folder of the description; whatever stands outside must not be read.
    static let folder = "spec/"
    let root: String
    let fileSystem: InMemoryFileSystem
    /// What shows that it was understood rightly.
    let facts: Facts

    var testDescription: String { "\(id) \(input)" }

    init(
        _ id: String,
        _ input: String,
        _ outcome: Outcome = .error,
        root: String = "openapi.yaml",
        bytes: [UInt8],
        files: [String: [UInt8]] = [:],
        facts: @escaping Facts = { _ in [] }
    ) {
        self.id = id
        self.input = input
        self.outcome = outcome
        self.root = Self.folder + root
        self.facts = facts
        var fileSystem = InMemoryFileSystem()
        fileSystem[self.root] = bytes
        for (path, bytes) in files { fileSystem[Self.folder + path] = bytes }
        self.fileSystem = fileSystem
    }

    /// A root document that is given as it stands.
    init(
        _ id: String,
        _ input: String,
        _ outcome: Outcome = .error,
        root: String = "openapi.yaml",
        text: String,
        files: [String: String] = [:],
        facts: @escaping Facts = { _ in [] }
    ) {
        let others = files.mapValues { Array($0.utf8) }
        self.init(id, input, outcome, root: root, bytes: Array(text.utf8), files: others, facts: facts)
    }

    /// A description of which only what follows its head is of interest.
    init(
        _ id: String,
        _ input: String,
        _ outcome: Outcome = .error,
        version: String = "3.1.0",
        body: String,
        files: [String: String] = [:],
        facts: @escaping Facts = { _ in [] }
    ) {
        self.init(id, input, outcome, text: Self.head(version) + body, files: files, facts: facts)
    }

    /// A description with these schemas, each line of which is indented here.
    init(
        _ id: String,
        _ input: String,
        _ outcome: Outcome = .error,
        version: String = "3.1.0",
        schemas: String,
        files: [String: String] = [:],
        facts: @escaping Facts = { _ in [] }
    ) {
        let lines = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }
        let body = "components:\n  schemas:\n" + lines.joined()
        self.init(id, input, outcome, version: version, body: body, files: files, facts: facts)
    }

    /// The first lines of a description.
    static func head(_ version: String = "3.1.0") -> String {
        "openapi: \(version)\ninfo: {title: a, version: b}\n"
    }

    /// A path with one operation, which answers 204, and with these fields beside.
    static func path(_ path: String, _ fields: String = "") -> String {
        "  \(path):\n    get: {\(fields)\(fields.isEmpty ? "" : ", ")responses: {'204': {description: a}}}\n"
    }
}

extension Document {
    /// The component schema `name`, or one that allows everything.
    func component(_ name: String) -> Schema {
        components.schemas.first { $0.name == name }.map { schemas[$0.value] }
            ?? Schema(
                location: Location(source: SourceID(index: 0), position: Position(line: 1, column: 1), pointer: .root)
            )
    }
}
