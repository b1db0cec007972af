import Testing

@testable import Generator

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("Plain words, a < b and Map<String, Int>.", "Plain words, a < b and Map<String, Int>."),
        ("<p>Deletes a bucket.</p>", "Deletes a bucket."),
        ("<p>One.</p>\n  <p>Two\n   lines.</p>", "One.\n\nTwo lines."),
        ("<p>See <a href=\"https://example.com/a\">the guide</a>.</p>", "See [the guide](https://example.com/a)."),
        ("<a href='javascript:alert(1)'>Here</a>", "Here"),
        ("One of <code>a</code>, <code>Map&lt;K, V&gt;</code>.", "One of `a`, `Map<K, V>`."),
        ("<b> Note: </b>never <i>twice</i><b></b>.", "**Note:** never *twice*."),
        ("First<br>second<br/>third", "First\n\nsecond\n\nthird"),
        (
            "<p>Values:</p><ul> <li> <p> <code>a</code> - one</p> </li> <li>two</li></ul><p>End.</p>",
            "Values:\n- `a` - one\n- two\n\nEnd."
        ),
        ("<ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol>", "1. one\n  - inner\n2. two"),
        ("<h3>Limits</h3>\nTen.", "**Limits**\n\nTen."),
        ("Look:<pre><code>\nlet a = 1\n  b()\n</code></pre>Done.", "Look:\n\n```\nlet a = 1\n  b()\n\n```\n\nDone."),
        (
            "Markdown with `<p>` in code and <b>HTML</b> beside it\n\n- one\n- two",
            "Markdown with `<p>` in code and **HTML** beside it\n\n- one\n- two"
        ),
        ("| a | <nobr>b</nobr><br>c |\n| - | - |\n<br>End", "| a | b c |\n| - | - |\n\nEnd"),
        ("<p>never closed <code>a", "never closed a"),
        ("<pretty> and <p and <b", "<pretty> and <p and <b"),
        ("<p>Runs.</p> <note> <p>Once.</p> </note>", "Runs.\n\n**Note:** Once."),
        ("<P CLASS=\"x\">Upper <STRONG>case</STRONG></P>", "Upper **case**"),
    ])
    func htmlBecomesMarkdown(_ html: String, _ markdown: String) {
        #expect(HTMLText.markdown(of: html) == markdown)
        #expect(HTMLText.markdown(of: markdown) == markdown)
    }

    /// Time grows with the length, whatever is open.
    @Test(arguments: ["<code>", "<ul>", "<li>", "<a href=\"https://a\">", "`", "<b>", "<pre><", "&lt;", "<p"])
    func manyTagsTakeNoLongerThanOne(_ piece: String) {
        let text = String(repeating: piece, count: 100_000)
        #expect(HTMLText.markdown(of: "<p>x</p>" + text).utf8.count <= 12 * text.utf8.count)
    }
}
