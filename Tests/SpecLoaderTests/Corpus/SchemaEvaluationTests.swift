import Foundation
import Testing

@testable import SpecLoader

/// Values and schemas of the public JSON Schema test suite: whether a schema allows a value.
@Suite(.enabled(if: Corpus.isThere))
struct SchemaEvaluationTests {
    /// A group of the suite with its values as the examples of its schema.
    private static func load(_ group: [String: Any], _ values: [Any]) throws -> Document? {
        guard var schema = group["schema"] as? [String: Any] else { return nil }
        schema["examples"] = values
        let description: [String: Any] = [
            "openapi": "3.1.0", "info": ["title": "Suite", "version": "1"],
            "components": ["schemas": ["Root": schema]],
        ]
        let bytes = try JSONSerialization.data(withJSONObject: description)
        let fileSystem = InMemoryFileSystem(["openapi.json": String(decoding: bytes, as: UTF8.self)])
        let result = SpecLoader.load(path: "openapi.json", fileSystem: fileSystem)
        return result.diagnostics.contains { $0.severity == .error } ? nil : result.document
    }

    /// Groups that are not loaded refer to places that an OpenAPI description does not have, or to other documents.
    @Test(arguments: [("unevaluatedProperties", 87, 6), ("anchor", 8, 0), ("ref", 49, 13)])
    func allowsWhatTheSuiteAllows(_ file: String, right: Int, notLoaded: Int) throws {
        let bytes = try Corpus.bytes("json-schema-test-suite/draft2020-12/\(file).json")
        let groups = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
        var counts = (right: 0, notLoaded: 0)
        for group in groups {
            let tests = try #require(group["tests"] as? [[String: Any]])
            guard let document = try Self.load(group, tests.compactMap { $0["data"] }) else {
                counts.notLoaded += 1
                continue
            }
            var evaluation = SchemaEvaluation(schemas: document.schemas, isStrict: false) { pattern, text in
                text.range(of: pattern, options: .regularExpression) != nil
            }
            for (test, example) in zip(tests, document.examples) {
                let outcome = evaluation.evaluate(example.value, as: example.schema, in: nil)
                let isRight = outcome.map { $0.fault == nil } == test["valid"] as? Bool
                #expect(isRight, "\(group["description"] ?? ""): \(test["description"] ?? "")")
                counts.right += isRight ? 1 : 0
            }
        }
        #expect(counts == (right, notLoaded))
    }
}
