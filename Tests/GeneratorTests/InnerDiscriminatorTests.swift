import Testing

@testable import Generator

/// A union knows the values by which its variants know what is in them.
@Suite struct InnerDiscriminatorTests {
    private static let apps = """
            App:
              type: object
              required: [mode]
              properties: {mode: {type: string}}
              discriminator: {propertyName: mode, mapping: {BOOKMARK: '#/components/schemas/BookmarkApp'}}
            BookmarkApp: {allOf: [{$ref: '#/components/schemas/App'}, {properties: {url: {type: string}}}]}
            Group: {type: object, required: [mode], properties: {mode: {type: string, enum: [GROUP]}}}
        """

    @Test func `the mapping of a base is known to the union in which it is`() throws {
        let generated = try GeneratedLines(
            """
            components:
              schemas:
                Either:
                  oneOf: [{$ref: '#/components/schemas/App'}, {$ref: '#/components/schemas/Group'}]
                  discriminator: {propertyName: mode}

            """ + Self.apps
        )
        #expect(generated.has(#"case "App", "BOOKMARK": self = .app("#))
        #expect(generated.has(#"case "BOOKMARK": self = .bookmarkApp("#))
        #expect(generated.messages == [])
    }

    @Test func `a union in a union brings the mapping of a base in it`() throws {
        let generated = try GeneratedLines(
            """
            components:
              schemas:
                All:
                  oneOf: [{$ref: '#/components/schemas/Either'}, {$ref: '#/components/schemas/Site'}]
                  discriminator: {propertyName: mode}
                Site: {type: object, required: [mode], properties: {mode: {type: string, enum: [SITE]}}}
                Either:
                  oneOf: [{$ref: '#/components/schemas/App'}, {$ref: '#/components/schemas/Group'}]
                  discriminator: {propertyName: mode}

            """ + Self.apps
        )
        #expect(generated.has(#"case "App", "BOOKMARK", "GROUP": self = .either("#))
        #expect(generated.messages == [])
    }

    @Test func `a base knows what those made of it say of what is made of them`() throws {
        let generated = try GeneratedLines(
            """
            components:
              schemas:
                Holder: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
                A:
                  type: object
                  required: [k]
                  properties: {k: {type: string}}
                  discriminator: {propertyName: k, mapping: {b: '#/components/schemas/B'}}
                B:
                  allOf: [{$ref: '#/components/schemas/A'}, {properties: {bb: {type: string}}}]
                  discriminator: {propertyName: k, mapping: {c: '#/components/schemas/C'}}
                C: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {cc: {type: string}}}]}
            """
        )
        #expect(generated.has(#"case "b": self = .b("#))
        #expect(generated.has(#"case "c": self = .c("#))
        #expect(!generated.has(#"case "C""#))
    }

    @Test func `what a mapping names besides is known too`() throws {
        let generated = try GeneratedLines(
            """
            components:
              schemas:
                Either:
                  oneOf: [{$ref: '#/components/schemas/Base'}, {$ref: '#/components/schemas/Group'}]
                  discriminator: {propertyName: mode}
                Base:
                  type: object
                  required: [mode]
                  properties: {mode: {type: string}}
                  discriminator: {propertyName: mode, mapping: {other: '#/components/schemas/Other'}}
                Other: {type: object, properties: {mode: {type: string}, x: {type: string}}}
                Group: {type: object, required: [mode], properties: {mode: {type: string, enum: [GROUP]}}}
            """
        )
        #expect(generated.has(#"case "Base", "other": self = .base("#))
    }
}
