import Testing

@testable import Generator

/// How the fields and the parts of forms travel.
@Suite struct FormFieldTests {
    private static func form(_ mediaType: String, _ properties: String, _ more: String = "") throws -> String {
        let schema = "{type: object, required: [id], properties: {\(properties)}}"
        let content = "\(mediaType): {schema: \(schema)\(more.isEmpty ? "" : ", " + more)}"
        return try GeneratedLines(
            "paths: {/a: {post: {requestBody: {content: {\(content)}}, responses: {'204': {description: x}}}}}",
            version: "3.1.0"
        ).lines.joined(separator: "\n")
    }

    private static let urlEncoded = "application/x-www-form-urlencoded"

    @Test(
        arguments: [
            ("{type: [string, 'null']}", true), ("{}", true), ("{type: string}", false),
        ]
    )
    func `what has to be there may be null without a text`(_ schema: String, _ isNull: Bool) throws {
        let generated = try Self.form(Self.urlEncoded, "id: \(schema)")
        #expect(generated.contains(#", nulls: ["id"])"#) == isNull)
    }

    @Test func `what need not be there is not null`() throws {
        let generated = try Self.form(Self.urlEncoded, "id: {type: string}, a: {type: [string, 'null']}")
        #expect(!generated.contains("nulls: "))
    }

    @Test(
        arguments: [
            ("contentType: application/json", true), ("contentType: text/plain", false),
            ("contentType: application/json, explode: true", false),
        ]
    )
    func `a field may be JSON`(_ encoding: String, _ isJSON: Bool) throws {
        let generated = try Self.form(Self.urlEncoded, "id: {type: string}", "encoding: {id: {\(encoding)}}")
        #expect(generated.contains(#"FormSpelling(["id": .json])"#) == isJSON)
    }

    @Test(
        arguments: [
            ("application/octet-stream", "", "try part.file()"), ("image/png", "", #"try part.file("image/png")"#),
            (
                "image/png", "encoding: {id: {contentType: application/octet-stream}}",
                #"try part.file("application/octet-stream")"#
            ),
        ]
    )
    func `bytes of which only the schema says so are of any type`(
        _ mediaType: String,
        _ encoding: String,
        _ call: String
    ) throws {
        let generated = try Self.form(
            "multipart/form-data",
            "id: {type: string, contentMediaType: \(mediaType)}",
            encoding
        )
        #expect(generated.contains(call))
    }
}
