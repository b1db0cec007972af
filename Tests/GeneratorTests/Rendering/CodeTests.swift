import Testing

@testable import Generator

@Suite struct CodeTests {
    @Test(arguments: [
        ("", #""""#),
        ("plain text, 1 + 2 = 3!", #""plain text, 1 + 2 = 3!""#),
        (#"a "quote" and \(interpolation)"#, #""a \"quote\" and \\(interpolation)""#),
        ("a\nb\r\nc\td", #""a\nb\r\nc\td""#),
        ("\0\u{7}\u{B}\u{1B}\u{7F}", #""\u{0}\u{7}\u{B}\u{1B}\u{7F}""#),
        ("\u{85}\u{A0}\u{2028}\u{2029}\u{FEFF}", #""\u{85}\u{A0}\u{2028}\u{2029}\u{FEFF}""#),
        ("\u{202E}\u{2066}\u{200E}\u{61C}", #""\u{202E}\u{2066}\u{200E}\u{61C}""#),
        ("\"\u{301}\\\u{FE0F}`\u{200D}", #""\"\u{301}\\\u{FE0F}`\u{200D}""#),
        ("caf\u{E9} cafe\u{301} हिन्दी", "\"caf\u{E9} cafe\u{301} हिन्दी\""),
        ("订单号、日本語、한국어、Ελληνικά", #""订单号、日本語、한국어、Ελληνικά""#),
        ("👍 €", #""👍 €""#),
        ("👍🏽 👩\u{200D}👧", #""👍\u{1F3FD} 👩\u{200D}👧""#),
        ("\u{E000}\u{10FFFF}\u{378}", #""\u{E000}\u{10FFFF}\u{378}""#),
        ("\u{3164}\u{AD}", #""\u{3164}\u{AD}""#),
    ])
    func `string literals hold every text`(text: String, literal: String) {
        #expect(Code.literal(text).text.utf8.elementsEqual(literal.utf8), "\(Code.literal(text).text)")
    }

    @Test(arguments: [
        (##"{"a":"b"}"##, ##"#"{"a":"b"}"#"##), (##"{"a":"\\\" é#"}"##, ##"#"{"a":"\\\" é#"}"#"##),
        (##"["#"]"##, ##""[\"#\"]""##), (##"["\\#"]"##, ##""[\"\\\\#\"]""##), (##""""##, ##""\"\"""##),
        ("[\"\u{202E}\"]", ##""[\"\u{202E}\"]""##),
    ])
    func `raw literals hold what needs no escape`(text: String, literal: String) {
        #expect(Code.rawLiteral(text).text == literal)
    }

    @Test func `other literals`() {
        #expect(Code.literal(-3) == "-3")
        #expect(Code.literal(Int.min).text == "-9223372036854775808")
        #expect(Code.literal(0.1) == "0.1")
        #expect(Code.literal(1e300) == "1e+300")
        #expect(Code.literal(Double.nan) == ".nan")
        #expect(Code.literal(-Double.infinity) == "-.infinity")
        #expect(Code.literal(true) == "true")
    }

    @Test(arguments: [
        ("One.", "/// One."),
        ("One.\n\nTwo.\n", "/// One.\n///\n/// Two."),
        ("\n \n  indented \t\n", "///   indented"),
        ("a\r\nb\rc\nd", "/// a\n/// b\n/// c\n/// d"),
        ("a\u{B}b\u{C}c\u{85}d\u{2028}e\u{2029}f", "/// a\n/// b\n/// c\n/// d\n/// e\n/// f"),
        ("a\n\r\nb", "/// a\n///\n/// b"),
        ("a */ /* b \\(c) \"\"\" `d`", "/// a */ /* b \\(c) \"\"\" `d`"),
        ("a\u{202E}b\u{0}c\u{FEFF}d\te", "/// aU+202EbU+0000cU+FEFFd    e"),
        ("👩\u{200D}👧 e\u{301} 订单", "/// 👩\u{200D}👧 e\u{301} 订单"),
        ("\u{E000}\u{10FFFF}", "/// U+E000U+10FFFF"),
        (" \n\u{2028}\r\n", ""),
        ("", ""),
    ])
    func `comments hold every text`(text: String, comment: String) {
        #expect(Code.documentation(text).text.utf8.elementsEqual(comment.utf8), "\(Code.documentation(text).text)")
    }

    @Test func `comments in a line have no line ends`() {
        #expect(Code.inComment("a\nb\r\u{2028} c\u{202E}") == "a b cU+202E")
    }

    @Test func `pieces are joined`() {
        let names = ["a", "class"].map { Code.identifier(.property($0)) }
        #expect("[" + names.joined(separator: ", ") + "]" == Code("[a, `class`]"))
        #expect([Code]().joined(separator: ", ").isEmpty)
    }
}
