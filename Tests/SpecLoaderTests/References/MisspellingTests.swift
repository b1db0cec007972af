import Testing

@testable import SpecLoader

/// Finding what a misspelt name was meant to be takes time; however many there are, it ends.
@Suite(.timeLimit(.minutes(20)))
struct MisspellingTests {
    private static let head = "openapi: 3.1.0\ninfo: {title: a, version: b}\n"
    private static let count = 5_000

    private static func lines(_ line: (Int) -> String) -> String {
        (0..<count).map { line($0) + "\n" }.joined()
    }

    @Test func keywords() throws {
        let keywords = Self.lines { "      descriptiom\($0): a" }
        let messages = try load(["openapi.yaml": Self.head + "components:\n  schemas:\n    A:\n" + keywords]).messages
        #expect(messages.count == Self.count)
        #expect(
            messages.first
                == "openapi.yaml:6:7: warning: a schema has no keyword 'descriptiom0'; it is ignored; did you mean 'description'? [unknown-field]"
        )
    }

    @Test func requiredProperties() throws {
        let schema =
            "    A:\n      properties:\n" + Self.lines { "        property\($0): {}" } + "      required:\n"
            + Self.lines { "        - propertx\($0)" }
        let messages = try load(["openapi.yaml": Self.head + "components:\n  schemas:\n" + schema]).messages
        #expect(messages.count == Self.count)
        #expect(messages.first?.contains("did you mean 'property0'") == true)
    }

    @Test func valuesOfDiscriminators() throws {
        let schema =
            "    A:\n      oneOf: [{$ref: '#/components/schemas/Schema0'}]\n      discriminator:\n"
            + "        propertyName: b\n        mapping:\n" + Self.lines { "          v\($0): Schemb\($0)" }
        let schemas = Self.lines { "    Schema\($0): {properties: {b: {}}}" }
        let messages = try load(["openapi.yaml": Self.head + "components:\n  schemas:\n" + schemas + schema]).messages
        #expect(messages.count == Self.count)
        #expect(messages.first?.contains("did you mean 'Schema0'") == true)
    }

    @Test func securitySchemesAndReferences() throws {
        let names = Self.lines { "    scheme\($0): {type: http, scheme: basic}" }
        let requirements = Self.lines { "  - {schemb\($0): []}" }
        let (_, messages) = try load([
            "openapi.yaml": Self.head + "paths: {}\nsecurity:\n" + requirements + "components:\n  securitySchemes:\n"
                + names
        ])
        #expect(messages.count == Self.count)
        let schemas = Self.lines { "    S\($0): {$ref: '#/components/schemas/X\($0)'}" }
        let others = try load(["openapi.yaml": Self.head + "components:\n  schemas:\n" + schemas]).messages
        #expect(others.count == Self.count)
    }

    @Test func files() throws {
        var files = ["openapi.yaml": Self.head + "components:\n  schemas:\n"]
        for index in 0..<400 {
            files["openapi.yaml", default: ""] += "    S\(index): {$ref: 'model\(index).yml'}\n"
            files["model\(index).yaml"] = "type: string\n"
        }
        let messages = try load(files).messages
        #expect(messages.count == 400)
        #expect(messages.first?.contains("did you mean 'model0.yaml'") == true)
        #expect(messages.last?.contains("did you mean") == false)
    }
}
