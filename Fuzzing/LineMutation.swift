/// Changes a text line by line, as an author might: moves, copies, indents, and puts the value of one line into another.
struct LineMutation {
    private var lines: [[UInt8]]
    private var state: UInt64

    init(_ text: UnsafeBufferPointer<UInt8>, seed: UInt64) {
        lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func mutated() -> [UInt8] {
        for _ in 0...random(below: 3) {
            change()
        }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    private mutating func change() {
        guard lines.count > 1 else { return }
        let (line, other) = (random(below: lines.count), random(below: lines.count))
        switch random(below: 7) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[other], at: line)
        case 2: lines.swapAt(line, other)
        case 3: lines[line].insert(contentsOf: "  ".utf8, at: 0)
        case 4: lines[line] = Array(lines[line].dropFirst(2))
        case 5: lines[line] = Array(key(of: lines[line]) + value(of: lines[other]))
        default: lines[line] = Array(key(of: lines[other]) + value(of: lines[line]))
        }
    }

    /// What comes before the first value in a line: blanks, key and colon.
    private func key(of line: [UInt8]) -> ArraySlice<UInt8> {
        line.firstIndex(of: UInt8(ascii: ":")).map { line[...$0] } ?? line[...]
    }

    private func value(of line: [UInt8]) -> ArraySlice<UInt8> {
        line.firstIndex(of: UInt8(ascii: ":")).map { line[($0 + 1)...] } ?? []
    }

    /// Xorshift, so that the seed alone decides.
    private mutating func random(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}
