import SpecLoader
import Testing

@testable import Generator

/// What is generated from a description: lines without the blanks before them, and messages with their ids.
struct GeneratedLines {
    let lines: [Substring]
    let messages: [String]

    /// - Parameter description: what comes behind `openapi` and `info`.
    init(_ description: String, version: String = "3.0.3") throws {
        let text = "openapi: \(version)\ninfo: {title: Lines, version: '1'}\n" + description
        let loaded = SpecLoader.load(path: "openapi.yaml", fileSystem: InMemoryFileSystem(["openapi.yaml": text]))
        let document = try #require(loaded.document)
        let result = try Generator(options: GeneratorOptions()).generate(document)
        lines = result.files.filter { !$0.path.contains("/Runtime/") }
            .flatMap { $0.text.split(separator: "\n") }.map { $0.drop { $0 == " " } }
        messages = result.diagnostics.map { "\($0.id): \($0.message)" }
    }

    /// Whether a line begins so.
    func has(_ beginning: String) -> Bool { lines.contains { $0.hasPrefix(beginning) } }
}
