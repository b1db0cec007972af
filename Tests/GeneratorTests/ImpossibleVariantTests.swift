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
}
