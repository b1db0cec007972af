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
}
