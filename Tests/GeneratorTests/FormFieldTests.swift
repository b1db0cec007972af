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
        _ mediaType: String, _ encoding: String, _ call: String
    ) throws {
        let generated = try Self.form(
            "multipart/form-data", "id: {type: string, contentMediaType: \(mediaType)}", encoding
        )
        #expect(generated.contains(call))
    }
}
