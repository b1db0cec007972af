import Testing

@testable import SpecLoader

@Suite struct SourceLinesTests {
    @Test func endsLinesAtLineFeedAndReturn() {
        let lines = SourceLines("a\nb\r\nc\rd\u{2028}e\u{85}f\u{B}\n")
        #expect((0...6).map { lines[$0] } == [nil, "a", "b", "c", "d\u{2028}e\u{85}f\u{B}", "", nil])
    }

    @Test(arguments: [
        (0, 1, 1), (2, 1, 2), (3, 1, 3), (7, 1, 4), (8, 1, 5), (9, 2, 1), (10, 2, 2), (11, 3, 1), (99, 3, 1),
    ])
    func countsUnicodeScalars(offset: Int, line: UInt32, column: UInt32) {
        // Two, one, four, one byte and a line end of one byte.
        let lines = SourceLines("éa😀b\nc\n")
        #expect(lines.position(ofByte: offset) == Position(line: line, column: column))
    }

    @Test func passesOverAByteOrderMark() {
        let lines = SourceLines("\u{FEFF}ab\n")
        #expect(lines[1] == "ab")
        #expect(lines.position(ofByte: 4) == Position(line: 1, column: 2))
        #expect(lines.position(ofByte: 0) == Position(line: 1, column: 1))
    }
}
