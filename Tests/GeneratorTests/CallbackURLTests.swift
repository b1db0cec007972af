import Testing

@testable import Generator

/// Where a callback goes, if the body of the call has several forms.
@Suite struct CallbackURLTests {
    private static func lines(_ body: String, required: Bool = true) throws -> GeneratedLines {
        try GeneratedLines(
            """
            paths:
              /a:
                post:
                  operationId: postA
                  requestBody: {required: \(required), content: {application/json: {schema: \(body)}}}
                  responses: {'204': {description: x}}
                  callbacks: {n: {'{$request.body#/sink}': {post: {responses: {'204': {description: x}}}}}}
            components:
              schemas:
                Plain: {type: object, required: [sink], properties: {sink: {type: string}}}
                Other: {type: object, required: [x], properties: {sink: {type: string}, x: {type: string}}}
                Empty: {type: object, required: [y], properties: {y: {type: string}}}
                Sub:
                  type: object
                  required: [sink, p]
                  discriminator: {propertyName: p}
                  properties: {sink: {type: string}, p: {type: string}}
                Web: {allOf: [{$ref: '#/components/schemas/Sub'}, {properties: {m: {type: string}}}]}
            """
        )
    }

    private static func union(_ names: String...) -> String {
        "{oneOf: [" + names.map { "{$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ") + "]}"
    }

    @Test func `a base and what is made of it have it`() throws {
        let lines = try Self.lines("{$ref: '#/components/schemas/Sub'}")
        #expect(lines.has("public var nURL: String {"))
        #expect(lines.has("case .web(let value): value.sink"))
        #expect(lines.has("case .base(let value): value.sink"))
        #expect(lines.messages == [])
    }

    @Test func `a body that may be absent has none then`() throws {
        let lines = try Self.lines(Self.union("Plain", "Other"), required: false)
        #expect(lines.has("public var nURL: String? {"))
        #expect(lines.has("case .plain(let value)?: value.sink"))
        #expect(lines.has("case .other(let value)?: value.sink"))
        #expect(lines.has("case nil: nil"))
    }

    @Test func `a variant without it is told`() throws {
        let lines = try Self.lines(Self.union("Plain", "Empty"))
        #expect(!lines.has("public var nURL"))
        #expect(lines.messages.contains { $0.hasPrefix("callback-url: no property stands for") })
    }
}
