import Foundation
import SpecLoader
import Testing

@testable import Generator

/// Texts that break programs, as descriptions, values, names of properties and pieces of paths: what is generated
/// compiles, and no byte of them changes on the way through it. `CORPUS` names the folder that has them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CORPUS"] != nil))
struct NaughtyStringTests {
    private let texts: [String]

    init() throws {
        let corpus = ProcessInfo.processInfo.environment["CORPUS"] ?? ""
        let data = try Data(contentsOf: URL(filePath: "\(corpus)/naughty-strings/blns.json"))
        texts = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
    }

    /// JSON with every text in every place that takes any.
    private func description(paths: [String]) throws -> String {
        let values = Self.distinct(texts)
        let properties = Dictionary(uniqueKeysWithValues: values.map { (Key($0), $0) })
        let members: [String] = try properties.sorted { $0.key < $1.key }.map { key, text in
            "\(try json(key.text)):{\"type\":\"string\",\"description\":\(try json(text))}"
        }
        let operations: [String] = try paths.enumerated().map { index, path in
            "\(try json("/\(index)/" + path)):{\"get\":{\"summary\":\(try json(path)),\"responses\":{\"204\":{\"description\":\"\"}}}}"
        }
        return """
            {"openapi":"3.1.0","info":{"title":"Naughty","version":"1"},"paths":{\(operations.joined(separator: ","))},
            "components":{"schemas":{
            "Texts":{"type":"string","enum":[\(try values.map(json).joined(separator: ","))]},
            "Members":{"type":"object","properties":{\(members.joined(separator: ","))}}}}}
            """
    }

    private func generate(paths: [String], _ emit: Set<GeneratorOptions.Emit>) throws -> [GeneratedFile] {
        let fileSystem = InMemoryFileSystem(["openapi.json": try description(paths: paths)])
        let loaded = SpecLoader.load(path: "openapi.json", fileSystem: fileSystem)
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.message) == [])
        let options = GeneratorOptions(emit: emit)
        return try Generator(options: options).generate(try #require(loaded.document)).files
            .filter { $0.path.hasPrefix("Sources/") }
    }

    @Test func theOutputCompilesWithAllOfThemInPaths() throws {
        // What no path may have is refused by the loader.
        let paths = texts.filter { text in
            !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || "{}".unicodeScalars.contains($0) }
        }
        #expect(paths.count > 400)
        let folder = try TemporarySources(try generate(paths: paths, [.client]))
        let result = try folder.compile(["-typecheck"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }

    @Test func noByteChangesOnTheWayThrough() throws {
        let program = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Programs/main.swift")
        let folder = try TemporarySources(try generate(paths: [], [.models]))
        let executable = folder.url.appending(path: "program").path
        let result = try folder.compile(["-o", executable], and: [program.path])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
        let values = Self.distinct(texts)
        let list = "[\(try values.map(json).joined(separator: ","))]"
        let object = "{\(try values.map { "\(try json($0)):\(try json($0))" }.joined(separator: ","))}"
        let output = try TemporarySources.run([executable], input: list + "\n" + object + "\n").output
        let lines = output.split(separator: "\n").map(String.init)
        #expect(lines.count == 2)
        #expect(try JSONValues.texts(lines.first ?? "").elementsEqual(values) { $0.utf8.elementsEqual($1.utf8) })
        #expect(try JSONValues.members(lines.last ?? "").count == values.count)
        let changed = try JSONValues.members(lines.last ?? "").filter { !$0.name.utf8.elementsEqual($0.value.utf8) }
        #expect(changed.map(\.name) == [])
    }

    /// A text by its bytes.
    private struct Key: Hashable, Comparable {
        let text: String
        init(_ text: String) { self.text = text }
        static func == (left: Key, right: Key) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
        static func < (left: Key, right: Key) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
        func hash(into hasher: inout Hasher) { hasher.combine(Array(text.utf8)) }
    }

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<Key> = []
        return texts.filter { seen.insert(Key($0)).inserted }
    }

    private func json(_ text: String) throws -> String {
        String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }
}

/// What the program has written, read by a reader that is not ours. Members keep their bytes.
private enum JSONValues {
    static func texts(_ line: String) throws -> [String] {
        try JSONDecoder().decode([String].self, from: Data(line.utf8))
    }

    static func members(_ line: String) throws -> [(name: String, value: String)] {
        let parser = DocumentParser(source: SourceID(index: 0), path: "a.json", limits: SpecLoader.Limits())
        var diagnostics = Diagnostics()
        let root = parser.parse(Array(line.utf8), into: &diagnostics)
        return (root?.mapping?.members ?? []).map { ($0.key, $0.value.scalar?.text ?? "") }
    }
}
