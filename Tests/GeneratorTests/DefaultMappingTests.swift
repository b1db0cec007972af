import Testing

@testable import Generator

/// A base whose discriminator says which of its kinds is meant where no value is known.
@Suite struct DefaultMappingTests {
    private static func hierarchy(_ petType: String, _ required: String = "name") throws -> GeneratedLines {
        try GeneratedLines(
            """
            components:
              schemas:
                Owner: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
                Pet:
                  type: object
                  required: [\(required)]
                  properties: {name: {type: string}, petType: \(petType)}
                  discriminator: {propertyName: petType, defaultMapping: Other, mapping: {cat: Cat}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {hunts: {type: string}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {pack: {type: integer}}}]}
                Other: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {kind: {type: string}}}]}
            """,
            version: "3.2.0"
        )
    }

    @Test(arguments: ["name", "name, petType"])
    func `every kind has its value, and the default has all others`(_ required: String) throws {
        let generated = try Self.hierarchy("{type: string}", required)
        #expect(generated.has(#"case "cat": self = .cat("#))
        #expect(generated.has(#"case "Dog": self = .dog("#))
        #expect(generated.has(#"case "Other": self = .other("#))
        #expect(generated.has(#"case "Pet": self = .base("#))
        #expect(generated.has("default: self = .other("))
        #expect(generated.messages == [])
    }

    @Test func `a base need not have a value`() throws {
        let generated = try Self.hierarchy("{type: string, enum: [cat, Dog, Other]}")
        #expect(generated.has(#"case "cat": self = .cat("#))
        #expect(generated.has(#"case "Dog": self = .dog("#))
        #expect(generated.has("default: self = .other("))
        #expect(generated.messages == [])
    }
}
