/// Turns the marks of libyaml into positions.
///
/// libyaml still ends lines at NEL, LS and PS (U+0085, U+2028, U+2029), as YAML 1.1 had it. YAML 1.2 and editors do
/// not, so in the rare text that has them its lines are put together again.
struct YAMLLines {
    /// Where each line of libyaml begins; empty where its lines are the lines of the text.
    private var starts: [Position] = []
    /// The first byte order mark that is not the text's first character. YAML 1.2 forbids it; libyaml lets it pass.
    private(set) var strayByteOrderMark: Position?
    /// Where a text ends whose last line has no break: libyaml sets its last marks one line further.
    private let end: Position?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        end = Self.unbrokenEnd(of: bytes)
        guard Self.hasRarity(bytes) else { return }
        starts = [Position(line: 1, column: 1)]
        var (line, column) = (UInt32(1), UInt32(1))
        var index = Self.start(of: bytes)
        while index < bytes.count {
            let byte = bytes[index]
            let rarity = Self.rarity(at: index, in: bytes)
            if rarity == .byteOrderMark, strayByteOrderMark == nil {
                strayByteOrderMark = Position(line: line, column: column)
            }
            let isReturn = byte == UInt8(ascii: "\r")
            index += rarity == .oldBreak ? Self.length(leadBy: byte) : 1
            if isReturn, index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
            if isReturn || byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
                starts.append(Position(line: line, column: column))
            } else if !UTF8.isContinuation(byte) {
                column += 1
                if rarity == .oldBreak { starts.append(Position(line: line, column: column)) }
            }
        }
    }

    /// The position of a mark, whose line and column count from 0.
    func position(line: Int, column: Int) -> Position {
        let position = rawPosition(line: line, column: column)
        if let end, position.line > end.line { return end }
        return position
    }

    private func rawPosition(line: Int, column: Int) -> Position {
        guard line < starts.count else {
            return Position(line: UInt32(clamping: line + 1), column: UInt32(clamping: column + 1))
        }
        return Position(line: starts[line].line, column: starts[line].column + UInt32(clamping: column))
    }

    private static func unbrokenEnd(of bytes: UnsafeBufferPointer<UInt8>) -> Position? {
        let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        guard let last = bytes.last, last != newline, last != carriageReturn else { return nil }
        var line = 1
        var lineStart = start(of: bytes)
        for index in bytes.indices.dropLast() where bytes[index] == newline || bytes[index] == carriageReturn {
            if bytes[index] == carriageReturn, bytes[index + 1] == newline { continue }
            (line, lineStart) = (line + 1, index + 1)
        }
        let column = bytes[lineStart...].count { !UTF8.isContinuation($0) } + 1
        return Position(line: UInt32(clamping: line), column: UInt32(clamping: column))
    }

    private static func start(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
    }
}

// The scalars that libyaml takes for something else than YAML 1.2 does.
extension YAMLLines {
    private enum Rarity {
        case oldBreak, byteOrderMark
    }

    private static func hasRarity(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start(of: bytes)
        while index < raw.count {
            // Eight bytes of ASCII at a time.
            if index + 8 <= raw.count,
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
            } else if rarity(at: index, in: bytes) != nil {
                return true
            } else {
                index += 1
            }
        }
        return false
    }

    private static func rarity(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Rarity? {
        let lead = bytes[index]
        guard lead >= 0x80, index + length(leadBy: lead) <= bytes.count else { return nil }
        switch lead {
        case 0xC2 where bytes[index + 1] == 0x85: return .oldBreak
        case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: return .oldBreak
        case 0xEF where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: return .byteOrderMark
        default: return nil
        }
    }

    private static func length(leadBy lead: UInt8) -> Int {
        lead == 0xC2 ? 2 : 3
    }
}
