import Testing

@testable import SpecLoader

@Suite struct CoreSchemaTests {
    @Test(arguments: [
        (
            Scalar.Kind.string,
            """
            yes no on off y n YES NO On Off Y N nan inf Nil none nULL tRUE truely 1_000 12:30:45 2024-10-01 \
            2024-10-01T00:00:00Z 0o18 0o 0x 0xG 0b1 -0x1F +0o7 1.2.3 1e 1e+ . .e1 + - ++1 +.i .INf 1.5x 0O17 << =
            """
        ),
        (.integer, "0 1 -1 +12 0127 00 0o17 0x1F 0xabcdef 99999999999999999999 9223372036854776000"),
        (.number, "1.0 3.1 1.10 -.5 +.5 1. 1e3 1E-3 1.5e+10 1e400 .inf -.Inf +.INF .nan .NaN .NAN"),
        (.boolean, "true True TRUE false False FALSE"),
        (.null, "null Null NULL ~"),
    ])
    func plainScalars(kind: Scalar.Kind, texts: String) {
        for text in texts.split(separator: " ") {
            #expect(ParsedText("[\(text)]").outline == "[\(kind)'\(text)']")
        }
    }

    @Test(arguments: [
        ("'1'", "string'1'"), ("\"null\"", "string'null'"), ("!!str 1", "string'1'"), ("! 1", "string'1'"),
        ("!!int \"12\"", "integer'12'"), ("!!float 1", "number'1'"), ("!!null ''", "null''"),
        ("!!bool 'True'", "boolean'True'"),
        ("!!str", "string''"), ("!<tag:yaml.org,2002:str> 1", "string'1'"), ("!!map {}", "{}"), ("!!seq []", "[]"),
        ("|\n  1\n", "string'1\n'"),
    ])
    func quotesAndTags(value: String, outline: String) {
        let parsed = ParsedText("a: \(value)")
        #expect(parsed.messages == [])
        #expect(parsed.outline == "{a: \(outline)}")
    }
}
