import SpecLoader
import Testing

@testable import Generator

/// What is only written where something needs it.
@Suite struct NeedlessCodeTests {
    private static func files(_ operation: String, _ components: String = "") throws -> [GeneratedFile] {
        let text = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths: {/a: {post: {operationId: add, \(operation)}}}
            \(components)
            """
        let loaded = SpecLoader.load(path: "openapi.yaml", fileSystem: InMemoryFileSystem(["openapi.yaml": text]))
        return try Generator(options: GeneratorOptions()).generate(try #require(loaded.document)).files
    }

    private static func text(_ name: String, _ files: [GeneratedFile]) throws -> String {
        try #require(files.first { $0.path.hasSuffix(name) }).text
    }

    private static let done = "responses: {'204': {description: Done.}}"

    @Test func aDateOfABodyIsNoneOfItsCall() throws {
        let date = "{type: string, format: date-time}"
        let body = "{content: {application/json: {schema: {type: object, properties: {at: \(date)}}}}}"
        let inBody = try Self.files("requestBody: \(body), \(Self.done)")
        #expect(try Self.text("OpenapiOperations.swift", inBody).contains("import FoundationEssentials"))
        #expect(try !Self.text("OpenapiCalls.swift", inBody).contains("Foundation"))
        #expect(try !Self.text("OpenapiRoutes.swift", inBody).contains("Foundation"))
        let headers = "responses: {'204': {description: Done., headers: {X-At: {schema: \(date)}}}}"
        let inHeader = try Self.files(headers)
        #expect(try Self.text("OpenapiOperations.swift", inHeader).contains("import FoundationEssentials"))
        #expect(try !Self.text("OpenapiCalls.swift", inHeader).contains("Foundation"))
        #expect(try !Self.text("OpenapiRoutes.swift", inHeader).contains("Foundation"))
        let inQuery = try Self.files("parameters: [{name: at, in: query, schema: \(date)}], \(Self.done)")
        #expect(try Self.text("OpenapiCalls.swift", inQuery).contains("import FoundationEssentials"))
    }

    @Test func aClientWithoutSecretsAsksForNone() throws {
        let open = try Self.files(Self.done)
        let client = try Self.text("ShopClient.swift", open)
        #expect(client.contains("credentials: { NoCredentials() }"))
        #expect(!client.contains("struct Credentials"))
        #expect(try !Self.text("ShopHandler.swift", open).contains("HTTPTypes"))
        let result = try TemporarySources(open.filter { $0.path.hasPrefix("Sources/") }).compile(["-typecheck"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }

    @Test(arguments: [("{type: http, scheme: bearer}", false), ("{type: mutualTLS}", true)])
    func theRequestIsACredentialOfMutualTLSOnly(_ scheme: String, _ isNamed: Bool) throws {
        let components = "components: {securitySchemes: {one: \(scheme)}}"
        let files = try Self.files("security: [{one: []}], \(Self.done)", components)
        #expect(try Self.text("ShopClient.swift", files).contains("struct Credentials"))
        #expect(try Self.text("ShopHandler.swift", files).contains("import HTTPTypes") == isNamed)
    }

    @Test func noNameBehindADotHasBackticks() throws {
        let properties = "{type: object, required: [in, extension], properties: {in: {}, extension: {type: string}}}"
        let components = """
            components:
              schemas: {File: \(properties)}
              securitySchemes: {default: {type: http, scheme: bearer}}
            """
        let parameters = "[{name: for, in: query, schema: {type: string}}]"
        let files = try Self.files("security: [{default: []}], parameters: \(parameters), \(Self.done)", components)
        let own = files.filter { !$0.path.contains("/Runtime/") }
        #expect(own.allSatisfy { !$0.text.contains("self.`") })
        for name in ["extension", "default", "for"] {
            #expect(own.contains { $0.text.contains("self.\(name) = `\(name)`") }, "\(name)")
        }
        let result = try TemporarySources(files.filter { $0.path.hasPrefix("Sources/") }).compile(["-typecheck"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }
}
