import SpecLoader
import Testing

@testable import Generator

/// Failures that operations share; which ones, the golden case `failures` shows.
struct SharedFailureTests {
    private static let text = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /a:
            get: &answers
              operationId: a
              responses:
                '204': {description: Done.}
                '400': {description: Wrong., content: {application/json: {schema: {$ref: '#/components/schemas/Op'}}}}
            put: {<<: *answers, operationId: b}
        components:
          schemas:
            Op: {type: object, properties: {why: {type: string}}}
            Failure400: {type: object, properties: {op: {$ref: '#/components/schemas/Op'}}}
        """

    /// A type may be called like what is behind the failures, and like what the package's other types call theirs.
    @Test(arguments: ["Operation", "Op"])
    func modelsKeepTheirNames(_ name: String) throws {
        let loaded = SpecLoader.load(path: "openapi.yaml", fileSystem: InMemoryFileSystem(["openapi.yaml": Self.text]))
        let options = GeneratorOptions(names: ["openapi.yaml#/components/schemas/Op": name])
        let files = try Generator(options: options).generate(try #require(loaded.document)).files
        #expect(files.contains { $0.text.contains("public nonisolated struct Failure400: ") })
        #expect(files.contains { $0.text.contains("typealias Failure = Failure400Model<B>") })
        #expect(files.contains { $0.text.contains("case badRequest(\(name))") })
        let result = try TemporarySources(files.filter { $0.path.hasPrefix("Sources/") }).compile(["-typecheck"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }
}
