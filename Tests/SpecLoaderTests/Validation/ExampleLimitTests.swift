import Testing

@testable import SpecLoader

/// Schemas and examples that only an attacker writes: looking at them ends in time.
@Suite(.timeLimit(.minutes(5))) struct ExampleLimitTests {
    private static func load(_ schemas: String) -> (document: Document?, messages: [String]) {
        let head = "openapi: 3.1.0\ninfo: {title: Limits, version: '1'}\ncomponents:\n  schemas:\n"
        let fileSystem = InMemoryFileSystem(["openapi.yaml": head + schemas])
        let result = SpecLoader.load(path: "openapi.yaml", fileSystem: fileSystem)
        let messages = result.diagnostics.filter { $0.id == "example-value" }.map { diagnostic in
            "\(diagnostic.location.map { "\($0.position.line):\($0.position.column)" } ?? ""): \(diagnostic.message)"
        }
        return (result.document, messages)
    }

    /// `A0` asks twice for `A1`, which asks twice for `A2`, and so on.
    private static func doubling(_ examples: String) -> String {
        let schemas = (0..<30).map { index in
            let next = "{$ref: '#/components/schemas/A\(index + 1)'}"
            return "    A\(index): {anyOf: [\(next), \(next)]\(index == 0 ? ", examples: \(examples)" : "")}\n"
        }
        return schemas.joined() + "    A30: {type: string}\n"
    }

    @Test func `what doubles with every step has no answer`() throws {
        let (document, messages) = Self.load(Self.doubling("[5]"))
        #expect(messages == [])
        let schemas = try #require(document?.schemas)
        let example = try #require(document?.examples.first)
        var evaluation = SchemaEvaluation(schemas: schemas, isStrict: true) { _, _ in nil }
        #expect(evaluation.evaluate(example.value, as: example.schema, in: nil) == nil)
        #expect(!evaluation.isExhausted)
    }

    @Test func `many of them end the checks`() {
        let (_, messages) = Self.load(
            Self.doubling("[" + Array(repeating: "5", count: 60).joined(separator: ", ") + "]")
        )
        // The first twenty take all the steps that there are.
        #expect(messages == ["5:160: examples are not checked from here on, because there is too much to look at"])
    }

    @Test func `deep values and schemas that lead back to themselves`() {
        let depth = 110
        let value = String(repeating: "[", count: depth) + "5" + String(repeating: "]", count: depth)
        let (_, messages) = Self.load(
            """
                Nest: {type: array, items: {$ref: '#/components/schemas/Nest'}, examples: [[[]], [[5]], \(value)]}
                Tree: {properties: {left: {$ref: '#/components/schemas/Tree'}}, examples: [{left: {left: {left: 1}}}, {left: {left: {}}}]}

            """
        )
        let message = "in this example, '5' is an integer, not 'array' as 'type' wants"
        #expect(messages == ["5:88: \(message)", "5:203: \(message)"])
    }
}
