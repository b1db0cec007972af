import Testing

@testable import Generator

/// Variants as which no value is ever read.
@Suite struct LikeVariantTests {
    private static func messages(_ schemas: String) throws -> [String] {
        let generated = try GeneratedLines(
            """
            components:
              schemas:
                Choice: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                A: {type: object, properties: {code: {type: integer}, text: {type: string}}}
                B: \(schemas)
            """
        )
        return generated.messages.filter { $0.hasPrefix("indistinguishable-variants") }
    }

    @Test func `variants with the same members are told`() throws {
        let told = "indistinguishable-variants: nothing tells 'B' from 'A', as which all such values are read"
        #expect(
            try Self.messages("{type: object, properties: {text: {type: string}, code: {type: integer}}}") == [told]
        )
    }

    @Test(arguments: [
        "{type: object, required: [code], properties: {code: {type: integer}, text: {type: string}}}",
        "{type: object, properties: {code: {type: string}, text: {type: string}}}",
        "{type: object, properties: {code: {type: integer}, text: {type: string, maxLength: 9}}}",
        "{type: object, properties: {code: {type: integer}}}",
        "{type: object, additionalProperties: {type: integer}}", "{type: array, items: {type: integer}}",
        "{type: object, additionalProperties: false, properties: {code: {type: integer}, text: {type: string}}}",
        "{allOf: [{$ref: '#/components/schemas/A'}], minProperties: 1}",
    ])
    func `variants that anything tells apart are not`(_ schema: String) throws {
        #expect(try Self.messages(schema) == [])
    }
}
