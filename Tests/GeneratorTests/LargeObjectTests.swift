import Foundation
import SpecLoader
import Testing

@testable import Generator

/// Objects with so many members that their values are read into variables.
@Suite struct LargeObjectTests {
    /// Members of every kind among many; `json`, `members` and `type` are what code might call something else.
    private static let description = """
        {"openapi":"3.1.0","info":{"title":"Large","version":"1"},"components":{"schemas":{"Members":{"type":"object",
        "required":["json","nothing","m1"],"additionalProperties":{"type":"integer"},"properties":{
        "json":{"type":"string"},"members":{"type":"integer"},"type":{"type":"string"},
        "old":{"type":"string","deprecated":true},"nothing":{"type":["string","null"]},
        "either":{"type":["string","null"]},
        \((0..<60).map { "\"m\($0)\":{\"type\":\"integer\",\"default\":7}" }.joined(separator: ","))}},
        "Texts":{"type":"string","enum":["a"]}}}}
        """

    private static let program = """
        let lines = [
            #"{"json":"a","members":1,"type":"t","old":"o","nothing":null,"either":null,"m1":1,"m59":2,"others":3}"#,
            #"{"json":"b","nothing":"n","m1":1}"#,
        ]
        for line in lines { print(String(decoding: try Members(json: line).jsonBytes(), as: UTF8.self) == line) }
        do { _ = try Members(json: #"{"json":"b","m1":1}"#) } catch { print(error) }

        """

    @Test func everyMemberGoesThrough() throws {
        let fileSystem = InMemoryFileSystem(["openapi.json": Self.description])
        let loaded = SpecLoader.load(path: "openapi.json", fileSystem: fileSystem)
        let options = GeneratorOptions(emit: [.models])
        let files = try Generator(options: options).generate(try #require(loaded.document)).files
            .filter { $0.path.hasPrefix("Sources/") }
        #expect(files.contains { $0.text.contains("m59: m59\n        )") || $0.text.contains("m59: m59,\n") })
        let sources = try TemporarySources(files)
        let main = sources.url.appending(path: "main.swift")
        try Data(Self.program.utf8).write(to: main)
        let executable = sources.url.appending(path: "program").path
        let result = try sources.compile(["-o", executable], and: [main.path])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
        let lines = try TemporarySources.run([executable]).output.split(separator: "\n")
        #expect(lines.count == 3 && lines.prefix(2) == ["true", "true"])
        #expect(lines.last?.contains("'nothing'") == true, "\(lines)")
    }
}
