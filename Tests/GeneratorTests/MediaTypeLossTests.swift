import Testing

@testable import Generator

/// What media types, and what stands beside them, keep from having a type, and what is said about it.
@Suite struct MediaTypeLossTests {
    private static let object = "{type: object, properties: {a: {type: string}}}"

    private static func response(_ content: String) throws -> GeneratedLines {
        try GeneratedLines(
            "paths: {/a: {get: {operationId: a, responses: {'200': {description: x, content: {\(content)}}}}}}",
            version: "3.2.0"
        )
    }

    private static func request(_ content: String) throws -> GeneratedLines {
        try GeneratedLines(
            "paths: {/a: {post: {operationId: a, requestBody: {required: true, content: {\(content)}}, "
                + "responses: {'204': {description: x}}}}}",
            version: "3.2.0"
        )
    }

    private static func part(_ schema: String, _ contentType: String) throws -> GeneratedLines {
        try request(
            "multipart/form-data: {schema: {type: object, properties: {p: \(schema)}}, "
                + "encoding: {p: {contentType: '\(contentType)'}}}"
        )
    }

    // MARK: Parts

    @Test(
        arguments: [
            ("application/xml; charset=utf-8", "xml-not-supported: XML is not supported; its bytes are passed on"),
            (
                "application/cbor",
                "media-type-not-supported: 'application/cbor' is not supported; its bytes are passed on"
            ),
        ]
    )
    func `an object of another media type than JSON is bytes`(_ contentType: String, _ message: String) throws {
        let generated = try Self.part(Self.object, contentType)
        #expect(generated.has("case p(FilePart)"))
        #expect(generated.messages == [message])
    }

    @Test func `an object as a text is that text`() throws {
        let generated = try Self.part(Self.object, "text/csv")
        #expect(generated.has("case p(String)"))
        #expect(
            generated.messages == [
                "media-type-not-supported: 'text/csv' has no structure; the text of the part is passed on"
            ]
        )
    }

    @Test(arguments: ["application/xml, application/vnd.a+json", "application/vnd.a+json, application/xml"])
    func `an object that may be JSON is labelled as that`(_ contentType: String) throws {
        let generated = try Self.part(Self.object, contentType)
        #expect(generated.lines.contains { $0.contains("\"application/vnd.a+json\"") })
        #expect(!generated.lines.contains { $0.contains("application/xml") })
        #expect(generated.messages == [])
    }

    // MARK: Ranges

    @Test(arguments: ["*/*", "application/*"])
    func `a range without a schema is bytes`(_ range: String) throws {
        #expect(try Self.response("'\(range)': {}").has("public typealias Output = OKOutput<HTTPBody, Failure>"))
        let typed = try Self.response("'\(range)': {schema: {}}")
        #expect(typed.has("public typealias Output = OKOutput<JSONValue, Failure>"))
    }

    // MARK: Messages

    @Test(
        arguments: [
            ("application/xml", object), ("text/csv", "{type: array, items: {type: string}}"),
            ("multipart/form-data", object),
        ]
    )
    func `parameters and headers that are JSON all the same are told`(_ mediaType: String, _ schema: String) throws {
        let content = "content: {\(mediaType): {schema: \(schema)}}"
        let generated = try GeneratedLines(
            "paths: {/a: {get: {operationId: a, parameters: [{name: q, in: query, \(content)}], "
                + "responses: {'204': {description: x, headers: {X-H: {\(content)}}}}}}}"
        )
        let message = "media-type-not-supported: '\(mediaType)' is not supported here; the value travels as JSON"
        #expect(generated.messages == [message, message])
    }

    @Test(arguments: ["application/json", "text/csv", "application/x-a"])
    func `the schema of elements is told where there are none`(_ mediaType: String) throws {
        let generated = try Self.response("\(mediaType): {itemSchema: {type: integer}}")
        #expect(
            generated.messages == [
                "no-effect: 'itemSchema' has no effect: '\(mediaType)' is read as one value, not as a sequence"
            ]
        )
    }

    @Test(
        arguments: [
            ("application/octet-stream", "{maxLength: 9}", "maxLength"),
            ("application/octet-stream", "{type: string, format: binary, maxLength: 9}", "maxLength"),
            ("image/png", "{type: string, contentEncoding: base64}", "contentEncoding"),
            ("image/png", "{type: string, format: byte}", "format"),
            (
                "multipart/form-data", "{type: object, properties: {f: {type: string, format: binary, maxLength: 3}}}",
                "maxLength"
            ),
        ]
    )
    func `what is asked of bytes is told`(_ mediaType: String, _ schema: String, _ keyword: String) throws {
        let generated = try Self.request("\(mediaType): {schema: \(schema)}")
        #expect(
            generated.messages == [
                "keyword-not-enforced: '\(keyword)' has no effect on the generated code, "
                    + "as bytes are passed on as they are"
            ]
        )
    }

    @Test(arguments: ["multipart/form-data", "multipart/mixed", "application/x-www-form-urlencoded"])
    func `an encoding of what is no property is told`(_ mediaType: String) throws {
        let generated = try Self.request("\(mediaType): {schema: \(Self.object), encoding: {typo: {style: form}}}")
        #expect(
            generated.messages == ["no-effect: this form has no property 'typo', so that its 'encoding' has no effect"]
        )
    }

    @Test func `a deprecated security scheme says so`() throws {
        let generated = try GeneratedLines(
            "components: {securitySchemes: {Old: {type: http, scheme: bearer, deprecated: true}}}\n"
                + "security: [{Old: []}]\n"
                + "paths: {/a: {get: {operationId: a, responses: {'204': {description: x}}}}}",
            version: "3.2.0"
        )
        #expect(generated.has("/// Deprecated."))
    }
}
