import SpecLoader
import Testing

/// A message stands at a column that counts scalars, and its caret under the cell of a terminal that shows the place.
@Suite struct SourceExcerptTests {
    private static func location(_ source: Int, _ line: UInt32, _ column: UInt32) -> Location {
        Location(
            source: SourceID(index: source),
            position: Position(line: line, column: column),
            pointer: .root
        )
    }

    @Test(arguments: [
        ("a: b", 4, "a: b", 3),
        ("\ta: b", 2, "    a: b", 4),
        ("购物车: x", 6, "购物车: x", 8),
        ("e\u{301}: x", 5, "e\u{301}: x", 3),
        ("😀 x", 3, "😀 x", 3),
        ("〈x", 2, "〈x", 2),
        ("𛀂x", 2, "𛀂x", 2),
        ("a: \t\tb", 6, "a:         b", 11),
        ("a\u{1B}[31m\u{202E}b", 8, "a\\u{1B}[31m\\u{202E}b", 19),
        ("a", 2, "a", 1),
        ("a", 9, "a", 1),
        ("", 1, "", 0),
        (
            String(repeating: "x", count: 70) + "!" + String(repeating: "y", count: 70), 71,
            "…" + String(repeating: "x", count: 60) + "!" + String(repeating: "y", count: 59) + "…", 61
        ),
        (String(repeating: "车", count: 70), 61, "…" + String(repeating: "车", count: 40), 61),
    ])
    func caretUnderTheColumn(line: String, column: UInt32, text: String, indent: Int) {
        let source = Source(
            id: SourceID(index: 0),
            path: "a",
            displayPath: "a",
            bytes: Array(("\u{FEFF}" + line + "\r\nb").utf8),
            referencedFrom: nil
        )
        let diagnostic = Diagnostic(.error, "x", "m", at: Self.location(0, 1, column))
        #expect(
            DiagnosticRenderer(format: .text, extent: .everything, sources: [source], color: false).render([diagnostic])
                == "a:1:\(column): error: m [x]\n 1 | \(text)\n   | \(String(repeating: " ", count: indent))^\n"
        )
    }

    @Test func noLineBehindTheEndAndNoEndlessReferences() {
        let loop = Source(
            id: SourceID(index: 0),
            path: "a",
            displayPath: "a",
            bytes: [],
            referencedFrom: Self.location(0, 1, 1)
        )
        let diagnostic = Diagnostic(.error, "x", "m", at: Self.location(0, 7, 1))
        #expect(
            DiagnosticRenderer(format: .text, extent: .everything, sources: [loop], color: false).render([diagnostic])
                == "a:7:1: error: m [x]\na:1:1: note: referenced from here\n"
        )
    }

    /// From the bytes to the caret: byte order marks, every end of lines, tabs, and characters of any width and length.
    @Test(arguments: [
        ("\u{FEFF}a: 1\r\nb: {購: 1, 購: 2}\r\n", "2:11", " 2 | b: {購: 1, 購: 2}\n   |            ^"),
        ("\u{FEFF}{a: 1, a: 2}", "1:8", " 1 | {a: 1, a: 2}\n   |        ^"),
        ("a: 1\rb: 2\ra: 3", "3:1", " 3 | a: 3\n   | ^"),
        (
            "é: {\t😀: 1,\té: 1,\té: 2}", "1:18",
            " 1 | é: {    😀: 1,    é: 1,    é: 2}\n   |                            ^"
        ),
        ("e\u{301}: [車, \u{1}]", "1:9", " 1 | e\u{301}: [車, \\u{1}]\n   |         ^"),
        ("\u{FEFF}a: é\r\nb: 車😀\u{7F}\r\n", "2:6", " 2 | b: 車😀\\u{7F}\n   |        ^"),
        ("{\"é\": 1,\r\n\t\"車\": \"x\ty\"}", "2:9", " 2 |     \"車\": \"x    y\"}\n   |             ^"),
    ])
    func placeAndCaret(text: String, place: String, excerpt: String) {
        var fileSystem = InMemoryFileSystem()
        let path = text.contains("{\"") ? "a.json" : "a.yaml"
        fileSystem[path] = Array(text.utf8)
        let result = SpecLoader.load(path: path, fileSystem: fileSystem)
        let rendered = DiagnosticRenderer(format: .text, sources: result.sources, color: false)
            .render(
                result.diagnostics.filter { ["duplicate-key", "control-character", "json-syntax"].contains($0.id) }
            )
        #expect(rendered.hasPrefix("\(path):\(place): error: "), "\(rendered)")
        #expect(rendered.contains("]\n\(excerpt)\n"), "\(rendered)")
    }
}
