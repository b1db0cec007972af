/// The lines of a text, as editors count them: ended by LF, CR or CR LF, and by nothing else.
struct SourceLines {
    private let bytes: [UInt8]
    /// The offset of the first byte of every line.
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let feeds = bytes.indices(of: UInt8(ascii: "\n"))
        let bareReturns = bytes.indices(of: UInt8(ascii: "\r")).filter { index in
            index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
        }
        let ends = bareReturns.isEmpty ? feeds : (feeds + bareReturns).sorted()
        starts = [bytes.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0] + ends.map { $0 + 1 }
    }

    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// The text of a line, counted from 1, without its end; nil behind the last line.
    subscript(line: UInt32) -> String? {
        guard line >= 1, line <= starts.count else { return nil }
        let start = starts[Int(line) - 1]
        let end = Int(line) < starts.count ? starts[Int(line)] : bytes.count
        var text = bytes[start..<end]
        while let last = text.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }

    /// The place of the byte at `offset`, which may be the end of the text.
    func position(ofByte offset: Int) -> Position {
        // The last line that begins at or before the offset.
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let before = bytes[min(starts[low], offset)..<min(offset, bytes.count)]
        let column = before.count { !UTF8.isContinuation($0) } + 1
        return Position(line: UInt32(low + 1), column: UInt32(column))
    }
}

extension SourceLines {
    /// The scalar at a place; nil at the end of a line.
    func scalar(at position: Position) -> Unicode.Scalar? {
        self[position.line]?.unicodeScalars.dropFirst(Int(position.column) - 1).first
    }

    /// The place itself, or the end of the text where that has no such line.
    func nearest(to position: Position) -> Position {
        position.line <= starts.count ? position : self.position(ofByte: bytes.count)
    }

    /// The last scalar before a place in its line that is not a space; nil where there is none.
    func lastScalar(before position: Position) -> Unicode.Scalar? {
        self[position.line]?.unicodeScalars.prefix(Int(position.column) - 1).last { $0 != " " }
    }

    /// Whether nothing but white space stands at a place and behind it.
    func isAtEnd(_ position: Position) -> Bool {
        guard let text = self[position.line] else { return false }
        let rest = text.unicodeScalars.dropFirst(Int(position.column) - 1)
        return Int(position.line) >= starts.count - 1 && rest.allSatisfy { $0 == " " || $0 == "\t" }
    }

    /// Where the key begins whose ':' stands at `colon`; nil where there is none in that line.
    func keyStart(before colon: Position) -> Position? {
        guard let text = self[colon.line] else { return nil }
        var before = Array(text.unicodeScalars.prefix(Int(colon.column) - 1))
        while before.last == " " { before.removeLast() }
        guard let last = before.last else { return nil }
        let start =
            if last == "\"" || last == "'" {
                before.dropLast().lastIndex(of: last)
            } else {
                before.lastIndex { $0 == "{" || $0 == "," }.map { $0 + 1 } ?? before.startIndex
            }
        guard let start, let first = before[start...].firstIndex(where: { $0 != " " && $0 != "-" }) else { return nil }
        return Position(line: colon.line, column: UInt32(first + 1))
    }
}

/// The marks with which some programs begin a text, and by which its encoding is known.
enum ByteOrderMark {
    static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
    static let utf16: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
}
