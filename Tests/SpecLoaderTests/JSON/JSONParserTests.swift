import Testing

@testable import SpecLoader

@Suite struct JSONParserTests {
    @Test(arguments: [
        (#"{"a": 1}"#, "{a: integer'1'}", "1:1{1:2a 1:7}"),
        ("\u{FEFF} {\r\n\t\"é\"\n: [ 1 ,\r\"x\" ]\n}\n", "{é: [integer'1', string'x']}", "1:2{2:2é 3:3[3:5 4:1]}"),
        (#"["é😀", null]"#, "[string'é😀', null'null']", "1:1[1:2 1:8]"),
        ("{}", "{}", "1:1{}"),
        ("[ ]", "[]", "1:1[]"),
        ("[[], {}, [{}]]", "[[], {}, [{}]]", "1:1[1:2[] 1:6{} 1:10[1:11{}]]"),
        (
            "[-0, 1.5, 1e400, -1E+2, 99999999999999999999]",
            "[integer'-0', number'1.5', number'1e400', number'-1E+2', integer'99999999999999999999']",
            "1:1[1:2 1:6 1:11 1:18 1:25]"
        ),
        ("[true,false,null]", "[boolean'true', boolean'false', null'null']", "1:1[1:2 1:7 1:13]"),
        (#"["\ud83d\ude00\u00e9\"\\\/\b\f\n\r\t"]"#, "[string'😀é\"\\/\u{8}\u{C}\n\r\t']", "1:1[1:2]"),
        (#"{"\u0061\u0062": "a\u0000b"}"#, "{ab: string'a\0b'}", "1:1{1:2ab 1:18}"),
        ("[\"\u{7F}\u{2028}\u{FEFF}\"]", "[string'\u{7F}\u{2028}\u{FEFF}']", "1:1[1:2]"),
        (#"{"<<": {"a": 1}}"#, "{<<: {a: integer'1'}}", "1:1{1:2<< 1:8{1:9a 1:14}}"),
        (" 7 ", "integer'7'", "1:2"),
        (#""x""#, "string'x'", "1:1"),
    ])
    func nodesAndTheirPlaces(text: String, outline: String, places: String) {
        for path in ["a.json", "dir/A.JSON"] {
            let parsed = ParsedText(text, path: path)
            #expect(parsed.messages == [])
            #expect(parsed.outline == outline)
            #expect(parsed.places == places)
        }
    }

    @Test func longKeys() {
        let key = String(repeating: "k", count: 100_000)
        #expect(ParsedText("{\"\(key)\": 1}", path: "a.json").outline == "{\(key): integer'1'}")
    }

    @Test(arguments: syntax + strings + bytes)
    func message(_ wrong: WrongText) {
        let parsed = ParsedText(bytes: wrong.bytes, path: "a.json")
        #expect(parsed.messages == wrong.messages)
    }

    private static let trailing = "json-syntax: JSON allows no comma after the last entry"
    private static let comment = "json-syntax: JSON has no comments"
    private static let yaml = "; this is YAML: call the file '.yaml'"
    private static let encoding = "invalid-encoding: the text is not valid UTF-8"

    static let syntax = [
        WrongText("empty", " \n", "1:1 empty-document: the file is empty"),
        WrongText("trailing comma in an object", "{\"a\": 1,\n}", "1:8 \(trailing)"),
        WrongText("trailing comma in an array", "[1, ]", "1:3 \(trailing)"),
        WrongText("line comment", "{ // a\n}", "1:3 \(comment)"),
        WrongText("block comment", "[1 /* a */]", "1:4 \(comment)"),
        WrongText("number sign", "{\n# a\n}", "2:1 \(comment)"),
        WrongText(
            "duplicate key",
            "{\"a\": 1,\n \"\\u0061\": 2}",
            "2:2 duplicate-key: duplicate key 'a', first given at line 1 | 1:2 'a' is first given here"
        ),
        WrongText("unclosed object", "{\"a\": {\n  \"b\": 1\n}\n", "1:1 json-syntax: '{' is never closed"),
        WrongText("unclosed array", "{\"a\": [1,", "1:7 json-syntax: '[' is never closed"),
        WrongText("cut behind a key", "{\"a\"", "1:1 json-syntax: '{' is never closed"),
        WrongText("no colon", "{\"a\" 1}", "1:6 json-syntax: expected ':' after the key, found '1'"),
        WrongText("no comma", "{\"a\": 1\n \"b\": 2}", "2:2 json-syntax: expected ',' or '}', found '\"'"),
        WrongText("no comma in an array", "[1 2]", "1:4 json-syntax: expected ',' or ']', found '2'"),
        WrongText("wrong bracket", "[1}", "1:3 json-syntax: expected ',' or ']', found '}'"),
        WrongText("unquoted key", "{abc: 1}", "1:2 json-syntax: expected a key in double quotes, found 'abc'"),
        WrongText("number as key", "{1: 1}", "1:2 json-syntax: expected a key in double quotes, found '1'"),
        WrongText("single quotes", "['a']", "1:2 json-syntax: JSON has no single quotes; use double quotes"),
        WrongText("two values", "{} {}", "1:4 json-syntax: expected the end of the file, found '{'"),
        WrongText("word", "[True]", "1:2 json-syntax: expected a value, found 'True'"),
        WrongText("word too long", "[nulls]", "1:6 json-syntax: expected ',' or ']', found 's'"),
        WrongText("not a number", "[NaN]", "1:2 json-syntax: expected a value, found 'NaN'"),
        WrongText("zero first", "[-012]", "1:2 json-syntax: a number cannot begin with '0'"),
        WrongText("plus", "[+1]", "1:2 json-syntax: expected a value, found '+'"),
        WrongText("only minus", "[-]", "1:3 json-syntax: expected a digit after '-'"),
        WrongText("no fraction", "[1.]", "1:4 json-syntax: expected a digit after '.'"),
        WrongText("no exponent", "[1e+]", "1:5 json-syntax: expected a digit after the exponent's sign or 'e'"),
        WrongText("hexadecimal", "[0x1]", "1:3 json-syntax: expected ',' or ']', found 'x'"),
        WrongText("YAML", "openapi: 3.1.0", "1:1 json-syntax: expected a value, found 'openapi'\(yaml)"),
        WrongText("YAML behind a comment", "# a\na: 1", "1:1 \(comment)\(yaml)"),
        WrongText("YAML behind its mark", "---\na: 1", "1:2 json-syntax: expected a digit after '-'\(yaml)"),
        WrongText("a line of text", "Not found", "1:1 json-syntax: expected a value, found 'Not'"),
        WrongText("no value", "{\"a\": }", "1:7 json-syntax: expected a value, found '}'"),
        WrongText(
            "nesting",
            String(repeating: "[", count: 100_000),
            "1:129 depth-limit: nesting is deeper than 128 levels (--limit depth=… permits up to 256)"
        ),
    ]

    static let strings = [
        WrongText("unclosed", "{\"a\": \"b}", "1:7 json-syntax: the string that begins here is never closed"),
        WrongText(
            "line end",
            "{\"a\": \"b\n\"}",
            "1:7 json-syntax: the string that begins here is not closed in its line"
        ),
        WrongText("tab", "[\"é\t\"]", "1:4 json-syntax: a tab in a string must be written '\\t'"),
        WrongText("NUL", "[\"a\0\"]", "1:4 control-character: the character \\u{0} must be escaped in JSON"),
        WrongText("unknown escape", "[\"a\\q\"]", "1:4 json-syntax: unknown escape sequence '\\q'"),
        WrongText("escape of a letter beyond ASCII", "[\"\\é\"]", "1:3 json-syntax: unknown escape sequence '\\é'"),
        WrongText("cut escape", "[\"\\", "1:3 json-syntax: the file ends in an escape sequence"),
        WrongText("short code", "[\"\\u12\"]", "1:3 json-syntax: expected four hexadecimal digits after '\\u'"),
        WrongText("sign in a code", "[\"\\u+123\"]", "1:3 json-syntax: expected four hexadecimal digits after '\\u'"),
        WrongText(
            "first half of a pair",
            "[\"\\ud800\"]",
            "1:3 json-syntax: '\\uD800' is half of a surrogate pair, not a character"
        ),
        WrongText(
            "second half of a pair",
            "[\"\\ude00\"]",
            "1:3 json-syntax: '\\uDE00' is half of a surrogate pair, not a character"
        ),
        WrongText(
            "two first halves",
            "[\"\\ud83d\\ud83d\"]",
            "1:3 json-syntax: '\\uD83D' is half of a surrogate pair, not a character"
        ),
    ]

    static let bytes = [
        WrongText("not UTF-8", bytes: Array("[\"é".utf8) + [0xFF], messages: ["1:4 \(encoding)"]),
        WrongText("overlong", bytes: Array("[\"".utf8) + [0xC0, 0xAF, 0x22, 0x5D], messages: ["1:3 \(encoding)"]),
        WrongText("surrogate", bytes: Array("[\"".utf8) + [0xED, 0xA0, 0x80], messages: ["1:3 \(encoding)"]),
        WrongText("cut scalar", bytes: Array("[\"".utf8) + [0xE2, 0x82], messages: ["1:3 \(encoding)"]),
        WrongText("outside of strings", "[\u{FEFF}]", "1:2 json-syntax: expected a value, found '\\u{FEFF}'"),
        WrongText("form feed", "[\u{C}1]", "1:2 json-syntax: expected a value, found '\\u{C}'"),
        WrongText(
            "UTF-16",
            bytes: [0x5B, 0, 0x5D, 0],
            messages: ["1:1 invalid-encoding: the file looks like UTF-16; save it as UTF-8"]
        ),
    ]
}

@Suite struct DocumentParserTests {
    @Test(arguments: ["a.yaml", "a.yml", "a", "a.json5"])
    func jsonUnderAnotherName(path: String) {
        let key = String(repeating: "k", count: 2_000)
        let parsed = ParsedText(" {\"\(key)\": \"\\ud83d\\ude00\"}", path: path)
        #expect(parsed.messages == [])
        #expect(parsed.outline == "{\(key): string'😀'}")
    }

    @Test(arguments: [
        ("{a: b, c: [d]}", "{a: string'b', c: [string'd']}"),
        ("{\"a\": 1, }", "{a: integer'1'}"),
        ("[a]", "[string'a']"),
        ("{\"a\": 1} # b", "{a: integer'1'}"),
        ("{\"a\":\n  yes}", "{a: string'yes'}"),
    ])
    func flowCollectionsOfYAML(text: String, outline: String) {
        let parsed = ParsedText(text)
        #expect(parsed.messages == [])
        #expect(parsed.outline == outline)
    }

    @Test func duplicateKeysOfJSONUnderAnotherNameAreSaidOnce() {
        #expect(
            ParsedText(#"{"a": 1, "a": 2}"#).messages
                == ["1:10 duplicate-key: duplicate key 'a', first given at line 1 | 1:2 'a' is first given here"]
        )
    }

    @Test func filesInParallel() async {
        let outlines = await withTaskGroup(of: String?.self) { group in
            for number in 0..<50 {
                group.addTask { ParsedText("a: &a [\(number)]\nb: *a\n").outline }
            }
            return await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(outlines == Set((0..<50).map { "{a: [integer'\($0)'], b: [integer'\($0)']}" }))
    }
}
