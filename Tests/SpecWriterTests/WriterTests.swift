import SpecLoader
import Testing

@testable import SpecWriter

@Suite struct WriterTests {
    private static func reread(_ text: String, _ path: String) throws -> Node {
        var diagnostics = Diagnostics()
        let parser = DocumentParser(source: SourceID(index: 0), path: path, limits: SpecLoader.Limits())
        let root = parser.parse(Array(text.utf8), into: &diagnostics)
        #expect(diagnostics.all.map(\.message) == [], "\(text)")
        return try #require(root)
    }

    private static let texts = [
        "", " ", "a", "a b", " a", "a ", "a: b", "a:b", "a:", "a #b", "a#b", "#", "-", "- a", "-a", "?", "?a", ":",
        ":a",
        "'", "it's", "\"", "a\"b", "\\", "\\n", "~", "null", "NULL", "true", "True", "yes", "No", "on", "y", "=", "<<",
        "<b>", "1", "1.0", "+1", "-1", ".5", "1e3", "0x1F", "0o17", "017", "1_000", "12:30:45", "2024-10-01", ".inf",
        ".NaN", "1.2.3", "---", "...", "--- a", "{a}", "[a]", "a, b", "{a: b}", "&a", "*a", "!a", "!!str", "|", "|-",
        ">", "%a", "@a", "`a`", "$ref", "/a/{b}", "a\nb", "a\nb\n", "a\nb\n\n", "\na", "\n\na\n", "\n", "\n\n", " a\nb",
        "a\n  b\n c", "a \nb ", "a\n \nb", "a\n\t\nb", "\ta", "a\tb", "\ta\nb", "a\r\nb", "a\rb", "a\n# b\n",
        "a\n---\nb",
        "\u{0}", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}", "a\u{85}b", "\u{A0}", "\u{2028}", "a\nb\u{2029}c",
        "\u{FEFF}a", "\u{202E}a", "é", "e\u{301}", "'\u{301}", ": \u{301}", "#\u{301}", "小程序", "😀", "\u{10FFFE}",
        "\u{FFFE}", "a\nb\u{0}", String(repeating: "k", count: 200), String(repeating: "ö ", count: 1_200) + "o",
    ]

    @Test(arguments: texts)
    func everyTextComesBack(_ text: String) throws {
        let node = OutputNode(
            .mapping([
                OutputMember(key: text, value: .string(text)),
                OutputMember(
                    key: "list of",
                    value: OutputNode(
                        .sequence([
                            .string(text), OutputNode(.mapping([OutputMember(key: text, value: .string(text))])),
                        ])
                    )
                ),
            ])
        )
        for (written, path) in [(YAMLWriter.write(node), "a.yaml"), (JSONWriter.write(node), "a.json")] {
            let members = try Self.reread(written, path).mapping?.members ?? []
            let list = members.last?.value.sequence ?? []
            let inner = list.last?.mapping?.members.first
            let found = [
                members.first?.key, members.first?.value.scalar?.text, list.first?.scalar?.text, inner?.key,
                inner?.value.scalar?.text,
            ]
            #expect(
                found.map { $0.map { Array($0.utf8) } } == Array(repeating: Array(text.utf8), count: 5),
                "\(written)"
            )
            #expect(members.first?.value.scalar?.kind == .string, "\(written)")
        }
    }

    @Test func scalarsKeepTheirTypes() {
        let scalars: [(Scalar.Kind, String)] = [
            (.null, "~"), (.boolean, "True"), (.integer, "0x1F"), (.integer, "+5"), (.number, "1.50"), (.number, ".5"),
            (.number, "1E400"), (.string, "1"),
        ]
        let node = OutputNode(.sequence(scalars.map { OutputNode(.scalar(Scalar(text: $0.1, kind: $0.0))) }))
        #expect(YAMLWriter.write(node) == "- null\n- true\n- 0x1F\n- +5\n- 1.50\n- .5\n- 1E400\n- '1'\n")
        #expect(
            JSONWriter.write(node) == """
                [
                  null,
                  true,
                  31,
                  5,
                  1.50,
                  0.5,
                  "1E400",
                  "1"
                ]

                """
        )
    }

    @Test func nestedCollections() {
        let empty = OutputNode(.sequence([OutputNode(.mapping([])), OutputNode(.sequence([.string("a")]))]))
        var commented = OutputNode(.mapping([OutputMember(key: "b", value: empty)]), comment: "from a\nb")
        #expect(
            YAMLWriter.write(OutputNode(.sequence([commented]))) == """
                # from a\\u{A}b
                - b:
                    - {}
                    -
                      - a

                """
        )
        commented = OutputNode(.mapping([OutputMember(key: "b", value: commented)]))
        #expect(
            YAMLWriter.write(OutputNode(.sequence([commented, OutputNode(.mapping([]))]))) == """
                -
                  # from a\\u{A}b
                  b:
                    b:
                      - {}
                      -
                        - a
                - {}

                """
        )
    }
}
