import Testing

@testable import Generator

/// Of which types bodies are, and which of their media types count.
@Suite struct BodyTypeTests {
    private static let object = "{type: object, properties: {a: {type: string}}}"

    private static func response(_ content: String) throws -> GeneratedLines {
        try GeneratedLines(
            "paths: {/a: {get: {operationId: getA, responses: {'200': {description: x, content: {\(content)}}}}}}"
        )
    }

    @Test(arguments: ["application/xml", "text/csv", "application/cbor"])
    func `bodies that are passed on have no type`(_ mediaType: String) throws {
        let alone = try Self.response("\(mediaType): {schema: \(Self.object)}")
        #expect(!alone.has("public struct OKBody"))
        let both = try Self.response(
            "\(mediaType): {schema: \(Self.object)}, application/json: {schema: \(Self.object)}"
        )
        #expect(both.has("public struct OKBody"))
        #expect(!both.has("public struct JSONOKBody"))
    }

    @Test(arguments: ["application/problem+json", "application/x-amz-json-1.1", "application/x-json"])
    func `JSON has a type under every name`(_ mediaType: String) throws {
        #expect(try Self.response("\(mediaType): {schema: \(Self.object)}").has("public struct OKBody"))
    }

    @Test func `a text with the structure of the JSON beside it is none`() throws {
        let generated = try Self.response(
            "text/plain: {schema: \(Self.object)}, application/json: {schema: \(Self.object)}"
        )
        #expect(!generated.has("public enum OKContent"))
        #expect(generated.messages.map { $0.prefix { $0 != ":" } } == ["structured-text"])
    }

    @Test func `a text with another structure stays a text`() throws {
        let generated = try Self.response(
            "text/plain: {schema: {type: object, properties: {b: {}}}}, application/json: {schema: \(Self.object)}"
        )
        #expect(generated.has("public enum OKContent"))
    }

    @Test func `the media type without parameters stays`() throws {
        let generated = try Self.response(
            "'application/json; v=1': {schema: {type: string}}, application/json: {schema: \(Self.object)}"
        )
        #expect(generated.has("public struct OKBody"))
        #expect(generated.messages.count == 1)
        #expect(generated.messages.first?.hasPrefix("media-type-parameters: 'application/json; v=1' differs") == true)
    }

    @Test func `nothing is lost where both have the same schema`() throws {
        let generated = try Self.response(
            "'application/json; v=1': {schema: \(Self.object)}, 'application/json; v=2': {schema: \(Self.object)}"
        )
        #expect(generated.has("public struct OKBody"))
        #expect(generated.messages == [])
    }
}
