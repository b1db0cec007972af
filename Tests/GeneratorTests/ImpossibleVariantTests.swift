import Testing

@testable import Generator

/// Variants of which no value can be.
@Suite struct ImpossibleVariantTests {
    @Test func `variants that are not of the type beside the choice are left out together`() throws {
        let generated = try GeneratedLines(
            """
            components:
              schemas:
                U: {type: object, properties: {h: {type: number, format: float, anyOf: [{type: number},
                    {type: string}, {$ref: '#/components/schemas/R'}]}}}
                R: {type: string, enum: [INF, NaN]}
            """
        )
        #expect(generated.has("public var h: Float?"))
        #expect(generated.messages.count == 1)
        #expect(generated.messages.first?.hasPrefix("never-valid: no value can be of this variant, or 1 more,") == true)
    }

    private func generated(_ schema: String) throws -> GeneratedLines {
        try GeneratedLines(
            "components: {schemas: {U: {type: object, required: [v], properties: {v: \(schema)}}}}",
            version: "3.1.0"
        )
    }

    @Test(arguments: [
        ("{type: array, anyOf: [{type: string}, {type: array, items: {type: string}}]}", "public var v: [String]"),
        ("{type: object, oneOf: [{type: object, properties: {q: {}}}, {type: string}]}", "public var v: V"),
        (
            "{allOf: [{oneOf: [{type: integer}, {type: string}]}, {oneOf: [{type: string}, {type: boolean}]}]}",
            "public var v: String"
        ),
    ])
    func `variants of other types than the list's or object's beside the choice are left out`(
        _ schema: String,
        _ line: String
    ) throws {
        let generated = try generated(schema)
        #expect(generated.has(line))
        #expect(generated.messages.count { $0.hasPrefix("never-valid: no value can be of this variant and of ") } == 1)
    }

    @Test func `where all variants are of other types, it is told`() throws {
        let generated = try generated("{allOf: [{type: number}, {oneOf: [{type: string}, {type: 'null'}]}]}")
        #expect(generated.has("public var v: String"))
        #expect(generated.messages.count { $0.hasPrefix("never-valid: no value can be of a variant of this") } == 1)
    }

    @Test(arguments: ["{type: string}", "{oneOf: [{type: string}, {type: boolean}]}"])
    func `what the only variant that is left asks is checked`(_ other: String) throws {
        let choice = "{oneOf: [{type: integer}, {type: string, minLength: 2}]}"
        #expect(try generated("{allOf: [\(choice), \(other)]}").has(#"validation.length("v", v, min: 2)"#))
    }

    @Test(arguments: [
        "{oneOf: [{type: string, pattern: '@'}, {type: string, pattern: '^[0-9]+$'}, {type: boolean}]}",
        "{anyOf: [{type: string}, {type: integer, maximum: 50}, {type: integer, minimum: 200}]}",
    ])
    func `what variants of one type ask is checked, whatever others ask`(_ schema: String) throws {
        #expect(try generated(schema).has("validation.rules(nil, self, ValidationRules.schema1)"))
    }
}
