import Foundation
import Testing

/// The rules of ARCHITECTURE.md that a text search can check.
@Suite struct ArchitectureTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    private static func swiftFiles(_ folders: String...) throws -> [(path: String, lines: [Substring])] {
        try folders.flatMap { folder in
            let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? []
            return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { name in
                let path = "\(folder)/\(name)"
                let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
                return (path, text.split(separator: "\n", omittingEmptySubsequences: false))
            }
        }
    }

    private static func imports(_ lines: [Substring]) -> [Substring] {
        lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index < 2, index + 1 < words.count else { return nil }
            return words[index + 1]
        }
    }

    @Test(arguments: [
        ("Sources/SpecLoader", ["CLibYAML"]),
        ("Sources/Generator", ["SpecLoader", "Templates"]),
        ("Sources/SpecWriter", ["SpecLoader"]),
        ("Sources/generate-bai", ["Generator", "SpecLoader", "SpecWriter"]),
    ])
    func importsGoOneWay(_ folder: String, _ allowed: [Substring]) throws {
        let modules: Set<Substring> = [
            "CLibYAML", "SpecLoader", "SpecWriter", "Generator", "Templates", "Runtime", "generate_bai",
        ]
        for (path, lines) in try Self.swiftFiles(folder) {
            #expect(Set(Self.imports(lines)).intersection(modules).subtracting(allowed).isEmpty, "\(path)")
        }
    }

    @Test func oneFileImportsLibYAML() throws {
        let files = try Self.swiftFiles("Sources").filter { Self.imports($0.lines).contains("CLibYAML") }
        #expect(files.map(\.path) == ["Sources/SpecLoader/YAML/YAMLEventReader.swift"])
    }

    /// What makes code or a name of a literal is called by the compiler alone: else any text could become code.
    @Test func onlyLiteralsAreTrusted() throws {
        let calls = try Self.swiftFiles("Sources/Generator").flatMap { path, lines in
            lines.filter { $0.contains("(stringLiteral:") }.map { "\(path): \($0)" }
        }
        #expect(calls == [])
    }

    @Test func filesAreShort() throws {
        let long = try Self.swiftFiles("Sources", "Templates/Runtime").filter { $0.lines.count > 301 }
        #expect(long.map { "\($0.path): \($0.lines.count - 1)" } == [])
    }

    @Test func functionsAreShort() throws {
        var long: [String] = []
        for (path, lines) in try Self.swiftFiles("Sources", "Templates/Runtime") {
            for (start, line) in lines.enumerated() {
                let indentation = line.prefix { $0 == " " }
                let words = line.split(separator: " ")
                guard words.contains("func") || words.contains(where: { $0.hasPrefix("init(") }), !line.contains("//"),
                    !line.hasSuffix("}")
                else { continue }
                let end = lines[start...].firstIndex { $0 == indentation + "}" } ?? start
                let next = lines[(start + 1)...].firstIndex { $0.hasPrefix(indentation + "func") } ?? lines.count
                if end < next, end - start > 41 { long.append("\(path):\(start + 1): \(end - start - 1)") }
            }
        }
        #expect(long == [])
    }

    /// Shape belongs to templates: no text of ours that goes into the output holds a statement or a declaration.
    /// Generic support code for HTTP is compiled once, and not again for each operation.
    @Test func supportCodeForOperationsIsNotSpecialized() throws {
        let folders = ["Client", "HTTP", "Server"].map { "Templates/Runtime/\($0)" }
        let kinds = "JSONCodable|FormCodable|ParameterValue|MultipartPart|ServerSentEventKind|\\w*Operation"
        let generic = try Regex("(func|init)\\b[^{]*?(: |some )(\(kinds))\\b")
        var specialized: [String] = []
        for (path, lines) in try folders.flatMap({ try Self.swiftFiles($0) }) {
            for (index, line) in lines.enumerated() {
                guard line.contains("func ") || line.contains("init"), line.contains("<") || line.contains("some "),
                    try generic.firstMatch(in: line) != nil, line.hasSuffix("{") || line.hasSuffix("(")
                else { continue }
                if !lines[index - 1].contains("specialize.generic.never") { specialized.append("\(path):\(index + 1)") }
            }
        }
        #expect(specialized == [])
    }

    @Test func noSwiftStandsInStrings() throws {
        let words = ["func ", "struct ", "enum ", "return ", "if let", "guard ", "switch "]
        var found: [String] = []
        // What the command says of types has Swift's words in it.
        for (path, lines) in try Self.swiftFiles("Sources/Generator") where !path.contains("/Explaining/") {
            for (number, line) in lines.enumerated() where line.contains("\"") && !line.contains("//") {
                let text = line.replacing("\\\\", with: "/").replacing("\\\"", with: "'")
                let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
                let literals = stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] }
                if literals.contains(where: { literal in words.contains { literal.contains($0) } }) {
                    found.append("\(path):\(number + 1)")
                }
            }
        }
        #expect(found == [])
    }
}
