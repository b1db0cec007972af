import SpecLoader
import Testing

@testable import Generator

/// Enumerations with more values than the compiler takes an `enum` of in good time.
@Suite struct LargeEnumerationTests {
    private static let reserved = ["documented", "allCases", "rawValue", "init", "self", "default", "undocumented"]

    private static func values(_ count: Int) -> [String] {
        reserved.map { "\"\($0)\"" } + (reserved.count..<count).map { "\"value \($0)\"" }
    }

    private static func generate(_ schema: String, _ openness: Openness = .open) throws -> [GeneratedFile] {
        let text = """
            {"openapi":"3.1.0","info":{"title":"Large","version":"1"},"components":{"schemas":{"Large":\(schema)}}}
            """
        let loaded = SpecLoader.load(path: "openapi.json", fileSystem: InMemoryFileSystem(["openapi.json": text]))
        let options = GeneratorOptions(emit: [.models], enums: PlaceSetting(openness))
        let files = try Generator(options: options).generate(try #require(loaded.document)).files
        return files.filter { $0.path.hasPrefix("Sources/") }
    }

    private static func models(_ files: [GeneratedFile]) throws -> String {
        try #require(files.first { $0.path.hasSuffix("Models.swift") }).text
    }

    private static func strings(_ count: Int) -> String {
        "{\"type\":\"string\",\"enum\":[\(values(count).joined(separator: ","))]}"
    }

    @Test func theFormChangesBehind250Values() throws {
        #expect(try Self.models(Self.generate(Self.strings(250))).contains("enum Large: OpenEnum {"))
        #expect(try Self.models(Self.generate(Self.strings(251))).contains("struct Large: OpenEnum {"))
    }

    @Test func textsThatAreEqualForSwiftStayCases() throws {
        let values = (Self.values(251) + [#""\u00e9""#, #""e\u0301""#]).joined(separator: ",")
        #expect(try Self.models(Self.generate("{\"enum\":[\(values)]}")).contains("enum Large: OpenEnum {"))
    }

    @Test func valuesHaveTheirKind() throws {
        let numbers = try Self.models(
            Self.generate("{\"type\":\"integer\",\"enum\":[\((0..<300).map(String.init).joined(separator: ","))]}")
        )
        #expect(numbers.contains("DocumentedValues<Int>([\n        #\"[0, 1, 2, 3"))
        #expect(numbers.contains("static var value299: Self { Self(rawValue: 299) }"))
        let texts = (0..<300).map { "\"\($0)\"" }.joined(separator: ",")
        #expect(try Self.models(Self.generate("{\"enum\":[\(texts)]}")).contains(##"#"["0", "1", "2""##))
    }

    @Test(arguments: [Openness.open, .closed])
    func itCompiles(_ openness: Openness) throws {
        let files = try Self.generate(Self.strings(300), openness)
        let initializer = openness == .open ? "init(rawValue: String)" : "init?(rawValue: String)"
        #expect(try Self.models(files).contains(initializer))
        let result = try TemporarySources(files).compile(["-typecheck"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }
}
