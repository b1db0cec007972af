/// Turns the marks of libyaml into positions.
///
/// libyaml still ends lines at NEL, LS and PS (U+0085, U+2028, U+2029), as YAML 1.1 had it. YAML 1.2 and editors do
/// not, so in the rare text that has them its lines are put together again.
struct YAMLLines {
    /// Where each line of libyaml begins; empty where its lines are the lines of the text.
    private var starts: [Position] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard Self.mayHaveOldBreak(bytes) else { return }
        starts = [Position(line: 1, column: 1)]
        var (line, column) = (UInt32(1), UInt32(1))
        var index = bytes.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
        while index < bytes.count {
            let length = Self.oldBreakLength(bytes[index...])
            let byte = bytes[index]
            if length > 0 {
                column += 1
                index += length
                starts.append(Position(line: line, column: column))
                continue
            }
            index += 1
            let isReturn = byte == UInt8(ascii: "\r")
            if isReturn, index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
            if isReturn || byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
                starts.append(Position(line: line, column: column))
            } else if !UTF8.isContinuation(byte) {
                column += 1
            }
        }
    }

    /// The position of a mark, whose line and column count from 0.
    func position(line: Int, column: Int) -> Position {
        guard line < starts.count else {
            return Position(line: UInt32(clamping: line + 1), column: UInt32(clamping: column + 1))
        }
        return Position(line: starts[line].line, column: starts[line].column + UInt32(clamping: column))
    }

    private static func mayHaveOldBreak(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < raw.count {
            // Eight bytes of ASCII at a time.
            if index + 8 <= raw.count,
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
            } else if raw[index] >= 0x80, oldBreakLength(bytes[index...]) > 0 {
                return true
            } else {
                index += 1
            }
        }
        return false
    }

    /// How many bytes NEL, LS or PS has where the text begins with it; else 0.
    private static func oldBreakLength(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        if text.starts(with: [0xC2, 0x85]) { return 2 }
        return text.starts(with: [0xE2, 0x80, 0xA8]) || text.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    }
}
