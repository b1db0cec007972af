import Testing

@testable import SpecLoader

/// One wrong text, and what the parser says of it.
struct WrongText: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let messages: [String]

    init(_ name: String, _ text: String, _ messages: String...) {
        self.init(name, bytes: Array(text.utf8), messages: messages)
    }

    init(_ name: String, bytes: [UInt8], messages: [String]) {
        self.name = name
        self.bytes = bytes
        self.messages = messages
    }

    var testDescription: String { name }
}

@Suite struct YAMLErrorsTests {
    private static let tab = "yaml-syntax: a tab cannot indent YAML; use spaces"
    private static let colon =
        "yaml-syntax: a ':' is not allowed here; check the indentation, or put text that contains ': ' in quotes"
    private static let key = "yaml-syntax: expected a key; check the indentation"
    private static let behind = "yaml-syntax: text is not allowed here, behind a value; put all of the value in quotes"
    private static let quote = "yaml-syntax: the quoted text that begins here is never closed"
    private static let long = "yaml-syntax: the key is longer than 1024 characters, the most that YAML allows"
    private static let complex = "complex-key: a key must be a scalar, not a mapping or a sequence"
    private static let second = "multiple-documents: a second document begins here; a file holds one"
    private static let encoding = "invalid-encoding: the text is not valid UTF-8"
    private static let empty = "empty-document: the file is empty"
    private static let deep =
        "depth-limit: nesting is deeper than 128 levels (--limit depth=… permits up to 256)"
    private static let expansion =
        "alias-limit: aliases make the document more than 10 times as large as it is written "
        + "(--limit expansion=… permits up to 1000)"
    private static let version =
        "yaml-syntax: this version of YAML is not supported; use '%YAML 1.2' or leave the line out"

    @Test(arguments: bytes + quotesAndBrackets + structure + aliases + tags + limits)
    func message(_ wrong: WrongText) {
        let parsed = ParsedText(bytes: wrong.bytes)
        #expect(parsed.messages == wrong.messages)
    }

    static let bytes = [
        WrongText("empty", "", "1:1 \(empty)"),
        WrongText("only comments", "# a\n\n# b\n", "1:1 \(empty)"),
        WrongText("only white space", "\u{FEFF}  \n", "1:1 \(empty)"),
        WrongText("empty document", "---\n...\n", "1:1 \(empty)"),
        WrongText(
            "byte order mark inside",
            "é: b\nc: ü\u{FEFF}e\n",
            "2:5 control-character: a byte order mark is only allowed at the file's start"
        ),
        WrongText(
            "UTF-16 with mark",
            bytes: [0xFF, 0xFE, 0x61, 0, 0x3A, 0],
            messages: ["1:1 invalid-encoding: the file looks like UTF-16; save it as UTF-8"]
        ),
        WrongText(
            "UTF-16 without mark",
            bytes: [0, 0x61, 0, 0x3A],
            messages: ["1:1 invalid-encoding: the file looks like UTF-16; save it as UTF-8"]
        ),
        WrongText("NUL", "a: b\nc:\n  é: \0f\n", "3:6 control-character: the character \\u{0} is not allowed in YAML"),
        WrongText("escape", "a: x\u{1B}[0m", "1:5 control-character: the character \\u{1B} is not allowed in YAML"),
        WrongText(
            "not UTF-8",
            bytes: Array("a:\r\n  b: c\r\n  d: é".utf8) + [0xFF, 0x0A],
            messages: ["3:7 \(encoding)"]
        ),
        WrongText("overlong", bytes: Array("a: ".utf8) + [0xC0, 0xAF], messages: ["1:4 \(encoding)"]),
        WrongText("surrogate", bytes: Array("a: x".utf8) + [0xED, 0xA0, 0x80], messages: ["1:5 \(encoding)"]),
        WrongText("cut scalar", bytes: Array("a: x".utf8) + [0xE2, 0x82], messages: ["1:5 \(encoding)"]),
        WrongText("PNG", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], messages: ["1:1 \(encoding)"]),
    ]

    static let quotesAndBrackets = [
        WrongText("unclosed mapping", "a: {b: c,\n", "1:4 yaml-syntax: '{' is never closed"),
        WrongText("unclosed sequence", "a: [b,\n  c\n", "1:4 yaml-syntax: '[' is never closed"),
        WrongText(
            "mapping not closed before a key",
            "a: {b: c\nd: e\n",
            "2:2 yaml-syntax: expected ',' or '}' | 1:4 in the mapping that begins here"
        ),
        WrongText(
            "wrong bracket",
            "a: [b, c}\n",
            "1:9 yaml-syntax: expected ',' or ']' | 1:4 in the sequence that begins here"
        ),
        WrongText("bracket too many", "a: [b]]\n", "1:7 yaml-syntax: ']' closes nothing"),
        WrongText("unclosed without line end", "a: [b", "1:4 yaml-syntax: '[' is never closed"),
        WrongText("no value before the end", "a:\n  [\"b\":", "2:8 yaml-syntax: expected a value"),
        WrongText("unclosed double quote", "a: \"b\nc: d\n", "1:4 \(quote)"),
        WrongText("unclosed single quote", "a: b\nc: 'd\n", "2:4 \(quote)"),
        WrongText("quote across documents", "a: \"x\n---\ny\"", "1:4 \(quote)"),
        WrongText(
            "quote closed by the next one",
            "/a:\n  get: \"x\n  post: y\n/b:\n  get: \"z\"\n",
            "5:9 \(behind) | 2:8 the quoted text before it begins here; is its closing quote missing?"
        ),
        WrongText("text behind a quote", "a: \"b\" c\n", "1:8 \(behind)"),
        WrongText(
            "unknown escape",
            "a: \"\\q\"\n",
            "1:5 yaml-syntax: unknown escape sequence in double quotes; write '\\\\' for a backslash, "
                + "or use single quotes | 1:4 in the quoted text that begins here"
        ),
        WrongText(
            "surrogate pair",
            "a: \"\\ud83d\\ude00\"\n",
            "1:7 yaml-syntax: not a character; write characters beyond U+FFFF as '\\UXXXXXXXX', "
                + "not as two '\\uXXXX' | 1:4 in the quoted text that begins here"
        ),
        WrongText("text begins with @", "a: @b\n", "1:4 yaml-syntax: text cannot begin with '@'; put it in quotes"),
        WrongText("text begins with `", "a: `b`\n", "1:4 yaml-syntax: text cannot begin with '`'; put it in quotes"),
    ]

    static let structure = [
        WrongText("tab before a key", "a:\n\tb: c\n", "2:1 \(tab)"),
        WrongText("tab after a key", "a:\n  b: c\n\td: e\n", "3:1 \(tab) | 2:6 in the text that begins here"),
        WrongText("comment behind tabs", "a:\n\t\t# b\n  c: d\n", "2:1 \(tab)"),
        WrongText("second colon", "description: see: here\n", "1:17 \(colon)"),
        WrongText("indented under a scalar", "a: b\n  c: d\n", "2:4 \(colon)"),
        WrongText("less indented", "a:\n  b: c\n d: e\n", "3:2 \(key) | 1:1 in the mapping that begins here"),
        WrongText(
            "key without colon",
            "a:\n  - b\n  c\n",
            "3:3 yaml-syntax: expected ':' after this key, in the same line"
        ),
        WrongText(
            "key in a sequence",
            "- a\nb: c\n",
            "2:1 yaml-syntax: expected '- ' or the end of the sequence; check the indentation"
                + " | 1:1 in the sequence that begins here"
        ),
        WrongText(
            "sequence behind a key",
            "a: - b\n",
            "1:4 yaml-syntax: '- ' is not allowed here; begin the sequence on its own line"
        ),
        WrongText(
            "text behind the root",
            "{a: b}\nc: d\n",
            "2:1 yaml-syntax: expected the end of the file after the document's root"
        ),
        WrongText("two documents", "a: b\n---\nc: d\n", "2:1 \(second) | 1:1 the first document begins here"),
        WrongText("empty second document", "---\na: b\n---\n", "3:1 \(second) | 1:1 the first document begins here"),
        WrongText("sequence as key", "? [a]\n: b\n", "1:3 \(complex)"),
        WrongText("mapping as key", "{a: b}: c\n", "1:1 \(complex)"),
        WrongText("%YAML 1.3", "%YAML 1.3\n---\na: b\n", "1:1 \(version)"),
        WrongText(
            "duplicate key",
            "a: 1\nb: 2\na: 3\n",
            "3:1 duplicate-key: duplicate key 'a', first given at line 1 | 1:1 'a' is first given here"
        ),
        WrongText(
            "duplicate path",
            "paths:\n  /a: {}\n  '/a': {}\n  \"/a\": {}\n",
            "3:3 duplicate-key: duplicate key '/a', first given at line 2 | 2:3 '/a' is first given here",
            "4:3 duplicate-key: duplicate key '/a', first given at line 2 | 2:3 '/a' is first given here"
        ),
        WrongText(
            "duplicate status",
            "\"200\": a\n200: b\n",
            "2:1 duplicate-key: duplicate key '200', first given at line 1 | 1:1 '200' is first given here"
        ),
        WrongText(
            "duplicate among many",
            (1...40).map { "k\($0): \($0)\n" }.joined() + "k7: again\n",
            "41:1 duplicate-key: duplicate key 'k7', first given at line 7 | 7:1 'k7' is first given here"
        ),
    ]

    static let aliases = [
        WrongText("unknown alias", "a: *b\nc: &b d\n", "1:4 unknown-alias: no anchor '&b' comes before this alias"),
        WrongText(
            "alias in its own anchor",
            "a: &b\n  c: *b\n",
            "2:6 alias-cycle: the alias '*b' is inside the node that it names | 1:4 '&b' is here"
        ),
        WrongText("alias of a mapping as key", "a: &b {}\n*b : c\n", "2:1 \(complex)"),
        WrongText(
            "billion laughs",
            "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
                + (1...8).map {
                    "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]\n"
                }
                .joined(),
            "5:10 \(expansion)"
        ),
        WrongText(
            "billion laughs by merging",
            "a0: &a0 {\((0..<100).map { "k\($0): 1" }.joined(separator: ", "))}\n"
                + (1...999).map { "a\($0): {<<: *a0}\n" }.joined(),
            "101:12 \(expansion)"
        ),
        WrongText(
            "alias chain",
            "a0: &a0 {x: y}\n" + (1..<50_000).map { "a\($0): &a\($0) {b: *a\($0 - 1)}\n" }.joined(),
            "128:17 \(deep)"
        ),
        WrongText(
            "too many aliases",
            "a0: &a x\n" + (1...10_001).map { "a\($0): *a\n" }.joined(),
            "10002:9 alias-limit: the file has more than 10000 aliases (--limit aliases=… permits up to 10000000)"
        ),
        WrongText(
            "merge of a scalar",
            "a:\n  <<: x\n",
            "2:7 merge-key: the value of '<<' must be a mapping or a sequence of mappings"
        ),
        WrongText(
            "merge twice",
            "a: &a {}\nb:\n  <<: *a\n  <<: *a\n",
            "4:3 duplicate-key: duplicate key '<<', first given at line 3 | 3:3 '<<' is first given here"
        ),
    ]

    static let tags = [
        WrongText("local tag", "a: !Foo b\n", "1:4 unsupported-tag: the tag '!Foo' is not supported here"),
        WrongText(
            "tag of a language",
            "a: !!python/object:os.system {}\n",
            "1:4 unsupported-tag: the tag '!!python/object:os.system' is not supported here"
        ),
        WrongText("sequence as map", "a: !!map [x]\n", "1:4 unsupported-tag: the tag '!!map' is not supported here"),
        WrongText("text as int", "a: !!int x\n", "1:4 tag-mismatch: 'x' is not a '!!int'"),
        WrongText("text as bool", "a: !!bool yes\n", "1:4 tag-mismatch: 'yes' is not a '!!bool'"),
    ]

    static let limits = [
        WrongText("flow nesting", "a: " + String(repeating: "[", count: 100_000), "1:131 \(deep)"),
        WrongText("flow nesting of the root", String(repeating: "[", count: 100_000), "1:129 \(deep)"),
        WrongText(
            "block nesting",
            (0..<1_500).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
            "129:129 \(deep)"
        ),
        WrongText("300 kB key", String(repeating: "x", count: 300_000) + ": y\n", "1:1 \(long)"),
        WrongText("long plain key", "a: b\n" + String(repeating: "k", count: 1_025) + ": v\n", "2:1 \(long)"),
        WrongText("long quoted key", "a:\n  \"" + String(repeating: "k", count: 1_025) + "\": v\n", "2:3 \(long)"),
        WrongText("long flow key", "a: {b: c, " + String(repeating: "k", count: 1_025) + ": v}\n", "1:11 \(long)"),
        WrongText("long key in a sequence", "- " + String(repeating: "k", count: 1_025) + ": v\n", "1:3 \(long)"),
    ]

    @Test func errorsCarryThePointer() {
        let pointers = ["a:\n  - b\n  - c: @d\n", "a:\n  b~/c:\n    d: 1\n    d: 2\n"].map {
            ParsedText($0).diagnostics.map { $0.location?.pointer.description }
        }
        #expect(pointers == [["/a/1/c"], ["/a/b~0~1c/d"]])
    }

    @Test func aliasesAreWrittenToo() {
        let once = "- &a [\(Array(repeating: "x", count: 9).joined(separator: ", "))]\n"
        #expect(ParsedText(once + String(repeating: "- *a\n", count: 1_050)).messages == [])
    }

    @Test func limitsAreOptions() {
        var limits = SpecLoader.Limits()
        limits.depth = 2
        limits.aliases = 1
        #expect(ParsedText("a: [b]", limits: limits).messages == [])
        #expect(
            ParsedText("a: [[b]]", limits: limits).messages == [
                "1:5 depth-limit: nesting is deeper than 2 levels (--limit depth=… permits up to 256)"
            ]
        )
        #expect(
            ParsedText("a: &x b\nc: [*x, *x]\n", limits: limits).messages
                == ["2:9 alias-limit: the file has more than 1 aliases (--limit aliases=… permits up to 10000000)"]
        )
    }
}
