import Testing

@Suite struct YAMLNodesTests {
    @Test(arguments: [
        ("a: 1", "{a: integer'1'}", "1:1{1:1a 1:4}"),
        ("a:\n  - x\n  - y: z\n", "{a: [string'x', {y: string'z'}]}", "1:1{1:1a 2:3[2:5 3:5{3:5y 3:8}]}"),
        ("a:\r\n- b\r\n", "{a: [string'b']}", "1:1{1:1a 2:1[2:3]}"),
        ("a:\r- b\rc: d\r", "{a: [string'b'], c: string'd'}", "1:1{1:1a 2:1[2:3] 3:1c 3:4}"),
        ("\u{FEFF}a: b", "{a: string'b'}", "1:1{1:1a 1:4}"),
        ("é😀: x", "{é😀: string'x'}", "1:1{1:1é😀 1:5}"),
        ("%YAML 1.2\n---\na: b\n...\n", "{a: string'b'}", "3:1{3:1a 3:4}"),
        (
            "{a: [b, \"c\\n\"], d: 'e''f'}", "{a: [string'b', string'c\n'], d: string'e'f'}",
            "1:1{1:2a 1:5[1:6 1:9] 1:17d 1:20}"
        ),
        ("a: |\n  b\n  c\nd: >\n  e\n  f\n", "{a: string'b\nc\n', d: string'e f\n'}", "1:1{1:1a 1:4 4:1d 4:4}"),
        ("a:\nb: ~\n", "{a: null'', b: null'~'}", "1:1{1:1a 1:3 2:1b 2:4}"),
        ("? a\n: b\n", "{a: string'b'}", "1:1{1:3a 2:3}"),
        // Nothing stands behind the end of a text that has no break there.
        ("\u{FEFF}é:\n- \n-", "{é: [null'', null'']}", "1:1{1:1é 2:1[2:2 3:2]}"),
        ("a: b\n? é", "{a: string'b', é: null''}", "1:1{1:1a 1:4 2:3é 2:4}"),
        // Lines end where YAML 1.2 says, though libyaml ends them also at U+2028, U+2029 and U+0085.
        ("a: \"b\u{2028}c\"\nd: e", "{a: string'b\u{2028}c', d: string'e'}", "1:1{1:1a 1:4 2:1d 2:4}"),
        ("# \u{85} \u{2029}\n'é': x # \u{2028}\ny: z", "{é: string'x', y: string'z'}", "2:1{2:1é 2:6 3:1y 3:4}"),
        ("# a\u{2028}b: c\nd: e", "{b: string'c', d: string'e'}", "1:5{1:5b 1:8 2:1d 2:4}"),
    ])
    func nodesAndTheirPlaces(text: String, outline: String, places: String) {
        let parsed = ParsedText(text)
        #expect(parsed.messages == [])
        #expect(parsed.outline == outline)
        #expect(parsed.places == places)
    }

    @Test(arguments: [
        (
            "merge key", "a: &a {x: 1, y: 2}\nb:\n  z: 0\n  <<: *a\n  y: 3\n", "{x: integer'1', y: integer'2'}",
            "{z: integer'0', x: integer'1', y: integer'3'}"
        ),
        (
            "merge of several", "a: &a {x: 1}\nb: {<<: [*a, {x: 2, y: 3}]}\n", "{x: integer'1'}",
            "{x: integer'1', y: integer'3'}"
        ),
        ("tagged merge key", "a: &a {x: 1}\nb:\n  !!merge <<: *a\n", "{x: integer'1'}", "{x: integer'1'}"),
        ("quoted merge key", "a: 1\nb: {\"<<\": 1}\n", "integer'1'", "{<<: integer'1'}"),
        ("alias", "a: &a [x]\nb: *a\n", "[string'x']", "[string'x']"),
        ("anchor given twice", "a: [&a x, &a y]\nb: [*a]\n", "[string'x', string'y']", "[string'y']"),
        ("anchored key", "&a a: x\nb: {*a : y}\n", "string'x'", "{a: string'y'}"),
        (
            "names that differ only in bytes", "a: x\nb: {\u{E9}: 1, e\u{301}: 2}\n", "string'x'",
            "{\u{E9}: integer'1', e\u{301}: integer'2'}"
        ),
        (
            "kinds as keys", "a: x\nb: {200: 1, n: 2, ~: 3}\n", "string'x'",
            "{200: integer'1', n: integer'2', ~: integer'3'}"
        ),
    ])
    func members(name: String, text: String, first: String, second: String) {
        let parsed = ParsedText(text)
        #expect(parsed.messages == [])
        #expect(parsed.outline == "{a: \(first), b: \(second)}")
    }

    @Test func aliasesKeepThePlaceOfTheirNode() {
        #expect(ParsedText("a: &a\n  x: 1\nb: *a\n").places == "1:1{1:1a 1:4{2:3x 2:6} 3:1b 1:4{2:3x 2:6}}")
    }

    @Test func manyMembersAreFoundByTheirBytes() throws {
        let mapping = try #require(ParsedText((0..<40).map { "k\($0): \($0)\n" }.joined() + "\u{E9}: x").root?.mapping)
        #expect(mapping["k39"]?.scalar?.text == "39")
        #expect(mapping["\u{E9}"]?.scalar?.text == "x")
        #expect(mapping["e\u{301}"] == nil)
        #expect(mapping.members.map(\.key).prefix(3) == ["k0", "k1", "k2"])
    }

    @Test func lineEndsDoNotMatter() {
        let text = "a:\n- b\n- |\n  c\n  d\n- \"e\n  f\"\n"
        let outline = "{a: [string'b', string'c\nd\n', string'e f']}"
        for end in ["\n", "\r\n", "\r"] {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
            #expect(ParsedText(lines).outline == outline)
            #expect(ParsedText(lines).places == "1:1{1:1a 2:1[2:3 3:3 6:3]}")
        }
    }
}
