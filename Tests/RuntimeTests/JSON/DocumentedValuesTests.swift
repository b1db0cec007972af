import Testing

@testable import Runtime

/// Enumerations that are structs: what the generator writes for those with very many values.
@Suite struct DocumentedValuesTests {
    private struct Colour: OpenEnum {
        static var red: Self { Self(rawValue: "red") }
        static var café: Self { Self(rawValue: "caf\u{E9}") }

        static let allCases: [Self] = documented.values.map(Self.init(rawValue:))

        private static let documented = DocumentedValues<String>([#"["red", "caf\u00e9"]"#, #"["a\nb"]"#])

        let rawValue: String

        var isDocumented: Bool { Self.documented.contains(rawValue) }
    }

    private struct Level: ClosedEnum {
        static var low: Self { Self(documented: 1) }

        static let allCases: [Self] = documented.values.map(Self.init(documented:))

        private static let documented = DocumentedValues<Int>(["[1, 2]", "[3]"])

        let rawValue: Int

        init?(rawValue: Int) {
            guard Self.documented.contains(rawValue) else { return nil }
            self.rawValue = rawValue
        }

        private init(documented rawValue: Int) {
            self.rawValue = rawValue
        }
    }

    @Test func theListsAreOne() {
        #expect(Colour.allCases.map(\.rawValue) == ["red", "caf\u{E9}", "a\nb"])
        #expect(Level.allCases.map(\.rawValue) == [1, 2, 3])
    }

    @Test func whatLooksTheSameIsNotDocumented() {
        #expect(Colour.café.isDocumented)
        #expect(!Colour(rawValue: "cafe\u{301}").isDocumented)
        #expect(!Colour(rawValue: "blue").isDocumented)
    }

    @Test func unknownValuesAreKeptOrRefused() throws {
        let colours = try [Colour](json: #"["blue","red"]"#)
        #expect(colours.map(\.isDocumented) == [false, true])
        #expect(try String(decoding: colours.jsonBytes(), as: UTF8.self) == #"["blue","red"]"#)
        #expect(try [Level](json: "[3]").map(\.rawValue) == [3])
        #expect(throws: JSONError.self) { try [Level](json: "[4]") }
        #expect(Set([Colour.red, Colour(rawValue: "red")]).count == 1)
    }
}
