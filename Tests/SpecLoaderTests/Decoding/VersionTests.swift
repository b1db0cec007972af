import Testing

@testable import SpecLoader

/// 3.0 and 3.1 say the same things in different words, and become the same graph.
@Suite struct VersionTests {
    static let twins: [(old: String, new: String)] = [
        ("{type: string, nullable: true}", "{type: [string, 'null']}"),
        ("{type: string, nullable: false}", "{type: string}"),
        ("{type: string, enum: [a], nullable: true}", "{type: [string, 'null'], enum: [a, null]}"),
        ("{type: string, enum: [a, null], nullable: true}", "{type: ['null', string], enum: [a, null]}"),
        ("{minimum: 5, exclusiveMinimum: true}", "{exclusiveMinimum: 5}"),
        ("{minimum: 5, exclusiveMinimum: false}", "{minimum: 5}"),
        ("{maximum: 5.0, exclusiveMaximum: true}", "{exclusiveMaximum: 5.0}"),
        ("{minimum: 5}", "{minimum: 5, exclusiveMinimum: 4}"),
        ("{minimum: 5, exclusiveMinimum: true}", "{minimum: 5, exclusiveMinimum: 5}"),
        ("{maximum: 5}", "{maximum: 5, exclusiveMaximum: 6}"),
        ("{type: string, example: a}", "{type: string, examples: [a]}"),
        ("{oneOf: [{type: string}], nullable: true}", "{oneOf: [{type: string}, {type: 'null'}]}"),
        ("{anyOf: [{type: string}], nullable: true}", "{anyOf: [{type: string}, {type: 'null'}]}"),
        ("{anyOf: [{type: string}, {nullable: true}]}", "{anyOf: [{type: string}, {type: 'null'}]}"),
        (
            "{oneOf: [{type: string, nullable: true}, {type: integer}], nullable: true}",
            "{oneOf: [{type: [string, 'null']}, {type: integer}]}"
        ),
        (
            "{oneOf: [{type: integer}, {enum: [null]}], nullable: true}",
            "{oneOf: [{type: integer}, {enum: [null]}]}"
        ),
        ("{oneOf: [{nullable: false}, {type: string}]}", "{oneOf: [{}, {type: string}]}"),
        (
            "{oneOf: [{allOf: [{$ref: '#/components/schemas/Other'}], description: a}]}",
            "{oneOf: [{$ref: '#/components/schemas/Other', description: a}]}"
        ),
        (
            "{allOf: [{$ref: '#/components/schemas/Other'}], nullable: true, description: a}",
            "{anyOf: [{allOf: [{$ref: '#/components/schemas/Other'}]}, {type: 'null'}], description: a}"
        ),
        ("{$ref: '#/components/schemas/Other'}", "{$ref: '#/components/schemas/Other'}"),
    ]

    @Test(arguments: twins)
    func meansTheSame(_ twin: (old: String, new: String)) throws {
        let old = try load(["openapi.yaml": description("3.0.3", twin.old)])
        let new = try load(["openapi.yaml": description("3.1.0", twin.new)])
        #expect(old.messages == [])
        #expect(new.messages == [])
        #expect(GraphDump(old.document).text == GraphDump(new.document).text)
    }

    @Test(arguments: ["{type: object, nullable: true}", "{nullable: true, type: object}"])
    func anObjectThatMayBeNullIsNullBesideAReference(_ variant: String) throws {
        let reference = "{$ref: '#/components/schemas/Other'}"
        let old = try load(["openapi.yaml": description("3.0.3", "{anyOf: [\(variant), \(reference)]}")])
        let new = try load(["openapi.yaml": description("3.1.0", "{anyOf: [{type: 'null'}, \(reference)]}")])
        #expect(old.messages.count == 2)
        #expect(old.messages.allSatisfy { $0.hasSuffix("[nullable-variant]") })
        #expect(GraphDump(old.document).text == GraphDump(new.document).text)
    }

    @Test(arguments: [
        "{anyOf: [{type: object, nullable: true}, {type: string}]}",
        "{anyOf: [{type: object, nullable: true, title: Any}, {$ref: '#/components/schemas/Other'}]}",
        "{anyOf: [{type: object, nullable: false}, {$ref: '#/components/schemas/Other'}]}",
    ])
    func anyOtherObjectIsAVariant(_ schema: String) throws {
        let (document, messages) = try load(["openapi.yaml": description("3.0.3", schema)])
        #expect(messages == [])
        let variants = document.schemas.ids.flatMap { document.schemas[$0].anyOf }
        #expect(variants.contains { document.schemas[$0].types.contains(.object) })
    }

    private func description(_ version: String, _ schema: String) -> String {
        """
        openapi: \(version)
        info: {title: Twin, version: '1'}
        paths: {}
        components:
          schemas:
            Other: {type: integer}
            Twin: \(schema)
            Holder: {type: object, properties: {twin: \(schema)}}
        """
    }

    @Test(arguments: ["3.0", "3.0.4", "3.1", "3.1.2", "3.2.0", "3.1.0-rc1"])
    func isRead(_ version: String) throws {
        let result = try load(["openapi.yaml": "openapi: '\(version)'\ninfo: {title: a, version: b}\npaths: {}\n"])
        #expect(result.document.version == version)
        #expect(result.messages == [])
    }

    @Test func queryAndAdditionalOperationsOf32() throws {
        let (document, messages) = try load([
            "openapi.yaml": """
            openapi: 3.2.0
            info: {title: a, version: b}
            servers: [{url: /, name: here}]
            paths:
              /a:
                query: {responses: {'200': {content: {application/jsonl: {itemSchema: {type: string}}}}}}
                additionalOperations:
                  COPY: {responses: {'204': {}}}
            """
        ])
        #expect(messages == [])
        #expect(document.servers.first?.name == "here")
        let operations = try #require(document.paths.first).operations
        #expect(operations.map(\.method) == ["QUERY", "COPY"])
        let item = try #require(operations.first?.responses.first?.content.first?.itemSchema)
        #expect(document.schemas[item].types == .string)
    }
}
