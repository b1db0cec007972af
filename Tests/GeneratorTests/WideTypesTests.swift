import SpecLoader
import Testing

@testable import Generator

/// Types that contain types, level by level, until nobody can copy a value.
@Suite struct WideTypesTests {
    /// `A0`, `A1` and so on, each with two of the next.
    private static func document(_ levels: Int, _ schema: (_ next: String) -> String) throws -> Document {
        let schemas = (0..<levels).map { level in
            "\"A\(level)\":" + schema("{\"$ref\":\"#/components/schemas/A\(level + 1)\"}")
        }
        let last = "\"A\(levels)\":{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}}}"
        let description = """
            {"openapi":"3.1.0","info":{"title":"Wide","version":"1"},"components":{"schemas":{
            \((schemas + [last]).joined(separator: ","))}}}
            """
        let loaded = SpecLoader.load(
            path: "openapi.json",
            fileSystem: InMemoryFileSystem(["openapi.json": description])
        )
        return try #require(loaded.document)
    }

    private static func models(_ levels: Int, _ schema: (_ next: String) -> String) throws -> String {
        let document = try document(levels, schema)
        return try Generator(options: GeneratorOptions(emit: [.models])).generate(document).files
            .filter { $0.path.contains("Models") }.map(\.text).joined()
    }

    @Test func `optional properties of wide types are kept elsewhere`() throws {
        let schema: (String) -> String = { "{\"type\":\"object\",\"properties\":{\"a\":\($0),\"b\":\($0)}}" }
        #expect(try !Self.models(9, schema).contains("Boxed<"))
        // 2 to the power of 9 values fit, of 10 they do not: from there on each type keeps one of its two elsewhere.
        let models = try Self.models(30, schema)
        #expect(models.split(separator: "Boxed<").count - 1 == 21)
    }

    @Test func `the explanation says why`() throws {
        let document = try Self.document(30) { "{\"type\":\"object\",\"properties\":{\"a\":\($0),\"b\":\($0)}}" }
        guard case .found(let text) = Generator(options: GeneratorOptions()).explain("A0", in: document) else {
            Issue.record("A0 is not found")
            return
        }
        #expect(text.contains("'a' is stored in a box, because the struct would hold too many others"), "\(text)")
    }

    @Test func `unions of wide types are indirect`() throws {
        let schema: (String) -> String = { next in
            let other = "{\"type\":\"object\",\"required\":[\"b\"],\"properties\":{\"b\":\(next)}}"
            return "{\"oneOf\":[\(next),\(other)]}"
        }
        #expect(try !Self.models(9, schema).contains("indirect"))
        #expect(try Self.models(30, schema).split(separator: "indirect").count - 1 == 3)
    }

    @Test func `required properties stay, however wide they are`() throws {
        let models = try Self.models(80) {
            "{\"type\":\"object\",\"required\":[\"a\",\"b\"],\"properties\":{\"a\":\($0),\"b\":\($0)}}"
        }
        #expect(!models.contains("Boxed<"))
    }
}
