import SpecLoader
import Templates
import Testing

@testable import Generator

/// Support code is only written where something needs it, and is complete then.
struct SupportPartTests {
    /// What can be compiled without a server's or a client's library.
    private static let files = Templates.runtime.filter {
        !$0.path.hasPrefix("Server/Hummingbird/") && !$0.path.hasPrefix("AsyncHTTPClient/")
    }

    @Test func everyPathIsThere() {
        for path in SupportPart.allCases.flatMap(\.paths) {
            let isFolder = path.hasSuffix("/")
            #expect(Self.files.contains { $0.path == path || isFolder && $0.path.hasPrefix(path) }, "\(path)")
        }
    }

    @Test func withoutAnyPartItCompiles() throws {
        var parts: Set<SupportPart> = []
        // As a client has it.
        parts.add(.localDates)
        try compile(Self.files.map(\.path).filter(parts.include), and: [])
    }

    /// … and so does each part with what it says that it needs.
    @Test(arguments: SupportPart.allCases)
    func withOnePartItCompiles(_ part: SupportPart) throws {
        var parts: Set<SupportPart> = []
        parts.add(.localDates)
        parts.add(part)
        let paths = Self.files.map(\.path).filter(parts.include)
        try compile(paths.filter(part.has), and: paths.filter { !part.has($0) })
    }

    /// - Parameter others: are only looked at where `paths` use them.
    private func compile(_ paths: [String], and others: [String]) throws {
        let texts = Dictionary(uniqueKeysWithValues: Self.files.map { ($0.path, $0.text) })
        let sources = try TemporarySources((paths + others).map { GeneratedFile(path: $0, text: texts[$0] ?? "") })
        let result = try sources.typecheck(first: paths.count, ["-D", "Server"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }

    @Test func nothingIsWrittenThatNobodyNeeds() throws {
        let text = """
            {"openapi":"3.1.0","info":{"title":"Pets","version":"1"},"paths":{"/a":{"get":{"operationId":"a",
            "responses":{"200":{"description":"It.","content":{"application/json":{"schema":{"type":"string"}}}}}}}}}
            """
        let loaded = SpecLoader.load(path: "openapi.json", fileSystem: InMemoryFileSystem(["openapi.json": text]))
        let files = try Generator(options: GeneratorOptions()).generate(try #require(loaded.document)).files
        let needed: Set<SupportPart> = [.localDates, .scanner]
        for part in SupportPart.allCases {
            let isWritten = files.contains { file in part.paths.contains { file.path.contains("/Runtime/" + $0) } }
            #expect(isWritten == needed.contains(part), "\(part)")
        }
    }

    /// A value that may be null is asked as a `Nullable`.
    @Test func whatANullIsAskedWithIsThere() throws {
        let text = """
            {"openapi":"3.1.0","info":{"title":"Pets","version":"1"},"components":{"schemas":{"A":{"type":"object",
            "required":["v"],"properties":{"v":{"type":["string","null"],"not":{"const":"x"}}}}}}}
            """
        let loaded = SpecLoader.load(path: "openapi.json", fileSystem: InMemoryFileSystem(["openapi.json": text]))
        let files = try Generator(options: GeneratorOptions()).generate(try #require(loaded.document)).files
        #expect(files.contains { $0.text.contains("Nullable(v)") })
        let result = try TemporarySources(files.filter { $0.path.hasPrefix("Sources/") }).compile(["-typecheck"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }

    /// What is asked of variants needs support code too.
    @Test func whatAVariantAsksForIsThere() throws {
        let text = """
            {"openapi":"3.1.0","info":{"title":"Pets","version":"1"},"components":{"schemas":{"A":
            {"anyOf":[{"type":"number"},{"type":"boolean","enum":[true]}]}}}}
            """
        let loaded = SpecLoader.load(path: "openapi.json", fileSystem: InMemoryFileSystem(["openapi.json": text]))
        let files = try Generator(options: GeneratorOptions()).generate(try #require(loaded.document)).files
        #expect(files.contains { $0.text.contains("ValidationRules.schema1") })
        #expect(files.contains { $0.path.hasSuffix("/SchemaRule.swift") })
    }
}
