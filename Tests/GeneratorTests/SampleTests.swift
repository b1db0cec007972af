import SpecLoader
import Testing

@testable import Generator

/// What a test sends where the description has no example.
@Suite struct SampleTests {
    @Test(arguments: [
        ("{type: string}", #""text""#),
        ("{type: string, maxLength: 2}", #""te""#),
        ("{type: string, minLength: 6}", #""textte""#),
        ("{type: string, format: date}", #""2024-02-29""#),
        ("{type: string, pattern: '^[a-f]{2}(-x|y)+[^a-z]?$'}", #""aa-x""#),
        ("{type: string, pattern: '^\\d*$', minLength: 3}", #""000""#),
        ("{type: string, pattern: '^(?!te)[a-z]{2}', enum: [text, other]}", #""other""#),
        ("{type: string, enum: [text, other]}", #""text""#),
        ("{const: 7}", "7"),
        ("{type: integer}", "1"),
        ("{type: integer, exclusiveMinimum: 9}", "10"),
        ("{type: integer, maximum: -5}", "-5"),
        ("{type: integer, minimum: 10, multipleOf: 7}", "14"),
        ("{type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}", "0.5"),
        ("{type: boolean}", "true"),
        ("{type: array, items: {type: integer}}", "[1]"),
        ("{type: array, minItems: 2, items: {type: boolean}}", "[true,true]"),
        ("{type: array, minItems: 2, prefixItems: [{type: integer}, {type: string}]}", #"[1,"text"]"#),
        ("{type: object, required: [a], properties: {a: {type: integer}, b: {type: integer}}}", #"{"a":1}"#),
        ("{type: object, minProperties: 2, additionalProperties: {type: integer}}", #"{"key1":1,"key2":1}"#),
        ("{type: object, properties: {next: {$ref: '#/components/schemas/Body'}}}", #"{"next":{}}"#),
        ("{oneOf: [{type: 'null'}, {type: integer}, {type: string}]}", "1"),
        ("{oneOf: [{type: string, not: {}}, {type: integer}]}", "1"),
        ("{allOf: [{required: [a]}, {properties: {a: {type: boolean}}}]}", #"{"a":true}"#),
    ])
    func aSampleIsSmall(_ schema: String, _ json: String) throws {
        let (sample, notes) = try Self.sample(schema)
        #expect(sample == json)
        #expect(notes == [])
    }

    @Test(arguments: [
        "{type: array, minItems: 2, uniqueItems: true, items: {type: boolean}}",
        "{type: array, minItems: 100000, items: {type: boolean}}",
        "{type: string, minLength: 100000}",
        "{type: string, pattern: '^(?=a)b$'}",
        "{type: integer, minimum: 2, maximum: 1}",
        "{type: object, required: [next], properties: {next: {$ref: '#/components/schemas/Body'}}}",
        "{type: object, required: [a], additionalProperties: false}",
    ])
    func whatIsNotFoundIsANote(_ schema: String) throws {
        let (sample, notes) = try Self.sample(schema)
        #expect(sample == nil)
        let reason = "no value for its body is easily found"
        #expect(notes == ["openapi.yaml:5:11: this operation is not tested: \(reason)"])
    }

    /// A schema that doubles with every level does not keep anyone busy.
    @Test func manyWaysAreGivenUp() throws {
        let levels = (0..<40).map { level in
            "    L\(level): {type: object, required: [a, b], properties: "
                + "{a: {$ref: '#/components/schemas/L\(level + 1)'}, b: {$ref: '#/components/schemas/L\(level + 1)'}}}"
        }
        let (sample, notes) = try Self.sample(
            "{$ref: '#/components/schemas/L0'}",
            and: levels.joined(separator: "\n") + "\n    L40: {type: string}"
        )
        #expect(sample == nil)
        #expect(notes.count == 1)
    }

    private static func sample(_ schema: String, and more: String = "") throws -> (String?, [String]) {
        let description = """
            openapi: 3.1.0
            info: {title: Samples, version: '1'}
            paths:
              /samples:
                post: {responses: {'204': {description: Made.}}, requestBody: {required: true, content: \
            {application/json: {schema: {$ref: '#/components/schemas/Body'}}}}}
            components:
              schemas:
                Body: \(schema)
            \(more)
            """
        let loaded = SpecLoader.load(
            path: "openapi.yaml",
            fileSystem: InMemoryFileSystem(["openapi.yaml": description])
        )
        let document = try #require(loaded.document)
        let options = GeneratorOptions(emit: [.models, .client, .server, .tests])
        let (module, diagnostics) = Lowering.lower(document, options: options)
        let notes = diagnostics.all.filter { $0.id == "operation-not-tested" }.map { note in
            let position = note.location?.position
            return "openapi.yaml:\(position?.line ?? 0):\(position?.column ?? 0): \(note.message)"
        }
        return (module.samples.values.first?.request?.body?.value?.json, notes)
    }
}
