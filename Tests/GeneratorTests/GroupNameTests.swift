import SpecLoader
import Testing

@testable import Generator

/// A tag may be called what the package is called.
@Suite struct GroupNameTests {
    @Test(arguments: ["Pets", "Pets Strict", "Pets Webhook"])
    func aGroupStepsBackBeforeThePackage(_ tag: String) throws {
        let text = """
            {"openapi":"3.1.0","info":{"title":"Pets","version":"1"},"paths":{"/a":{"get":{"operationId":"a",
            "tags":["\(tag)"],"responses":{"204":{"description":"Nothing."}}}}},"webhooks":{"b":{"post":{"operationId":"b",
            "tags":["\(tag)"],"responses":{"204":{"description":"Nothing."}}}}}}
            """
        let loaded = SpecLoader.load(path: "openapi.json", fileSystem: InMemoryFileSystem(["openapi.json": text]))
        let options = GeneratorOptions(emit: [.models, .client, .server])
        let files = try Generator(options: options).generate(try #require(loaded.document)).files
        let name = tag.replacing(" ", with: "")
        #expect(files.contains { $0.text.contains("protocol \(name)GroupAPI: Sendable") })
        #expect(files.contains { $0.text.contains("struct PetsClient: PetsAPI") })
        let result = try TemporarySources(files.filter { $0.path.hasPrefix("Sources/") }).compile(["-typecheck"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }
}
