import SpecLoader
import Testing

@testable import Generator

/// A part of a description that tries to become code, a path, or more than the compiler takes. Its id is that of a line
/// of the catalogue of bad inputs: `I` for injection, `N` for names that become files, `S` for sizes.
///
/// Parts have names of their own in them, so that all of them together are one description, which one run of the
/// compiler checks.
struct HostileFragment: Sendable, CustomTestStringConvertible {
    let id: String
    /// What is in it.
    let input: String
    /// Members of `components/schemas`, as JSON without braces.
    var schemas = ""
    /// Members of `paths`.
    var paths = ""
    /// Members of `info` other than title and version.
    var info = ""
    var title = "Hostile"
    var version = "1"
    /// Other members of `components`.
    var components = ""
    /// Elements of `servers` and of `tags`.
    var servers = ""
    var tags = ""

    var testDescription: String { "\(id) \(input)" }

    /// A JSON document of all of them.
    static func document(of fragments: [HostileFragment]) -> String {
        let joined = { (part: KeyPath<HostileFragment, String>) in
            fragments.map { $0[keyPath: part] }.filter { !$0.isEmpty }.joined(separator: ",\n")
        }
        let title = fragments.map(\.title).first { $0 != "Hostile" } ?? "Hostile"
        let version = fragments.map(\.version).first { $0 != "1" } ?? "1"
        let info = ["\"title\": \"\(title)\"", "\"version\": \"\(version)\"", joined(\.info)]
        let components = ["\"schemas\": {\n\(joined(\.schemas))\n}", joined(\.components)]
        return """
            {"openapi": "3.1.0", "info": {\(info.filter { !$0.isEmpty }.joined(separator: ", "))},
            "servers": [\(joined(\.servers))], "tags": [\(joined(\.tags))],
            "paths": {\(joined(\.paths))},
            "components": {\(components.filter { !$0.isEmpty }.joined(separator: ", "))}}
            """
    }

    /// A path with one operation, which answers 204 and has these other fields.
    static func path(_ path: String, _ fields: String = "") -> String {
        let answer = #""responses": {"204": {"description": "a"}}"#
        return "\"\(path)\": {\"get\": {\(fields)\(fields.isEmpty ? "" : ", ")\(answer)}}"
    }
}

/// What comes out of a description.
struct HostileOutput {
    let messages: [String]
    /// Nil where there are errors.
    private(set) var module: SwiftModule?
    private(set) var names: ModuleNames?
    /// The sources.
    private(set) var all: [GeneratedFile] = []
    /// The sources but for the support code, which is the same for every description.
    var files: [GeneratedFile] { all.filter { !$0.path.contains("/Runtime/") } }

    init(_ fragments: [HostileFragment], emit: Set<GeneratorOptions.Emit> = [.models, .client]) throws {
        let files = InMemoryFileSystem(["openapi.json": HostileFragment.document(of: fragments)])
        let loaded = SpecLoader.load(path: "openapi.json", fileSystem: files)
        var diagnostics = loaded.diagnostics
        if let document = loaded.document, !diagnostics.contains(where: { $0.severity == .error }) {
            let options = GeneratorOptions(emit: emit)
            let (module, _) = Lowering.lower(document, options: options)
            let result = try Generator(options: options).generate(document)
            diagnostics += result.diagnostics
            self.module = module
            names = ModuleNames(module: module, name: nil, overrides: NameOverrides([:], sources: document.sources))
            all = result.files.filter { $0.path.hasPrefix("Sources/") }
        }
        messages = diagnostics.map { diagnostic in
            let message = diagnostic.message.replacing("\n", with: "\\n").replacing("\r", with: "\\r")
            return "\(diagnostic.severity): \(message) [\(diagnostic.id)]"
        }
    }

    /// Everything that has a name: `Evil: text, textX1`.
    var namesOfAll: [String] {
        guard let module, let names else { return [] }
        let types = module.declarations.indices.map { index in
            let members = names.members[index].map(\.text)
            let shown = members.prefix(12).joined(separator: ", ") + (members.count > 12 ? ", …" : "")
            return names.qualified(DeclarationID(index: index)).text + (members.isEmpty ? "" : ": " + shown)
        }
        let operations = names.operations.map { operation in
            "\(operation.method.text)(\(operation.parameters.prefix(12).map { $0.text + ":" }.joined()))"
        }
        let others = names.servers.map { "server \($0.text)" } + names.credentials.map { "credential \($0.text)" }
        let few = types.prefix(30) + (types.count > 30 ? ["… \(types.count) types"] : [])
        return (few + operations + others).map { $0.count > 300 ? $0.prefix(300) + "…" : $0 }
    }

    /// The lines with a canary in them, each once, as they stand in the output.
    var canaries: [String] {
        var lines: [String] = []
        for file in files {
            for line in file.text.split(separator: "\n") where line.contains("canary") {
                let text = String(line.drop { $0 == " " }.prefix(200))
                if !lines.contains(text) { lines.append(text) }
            }
        }
        return lines
    }
}
