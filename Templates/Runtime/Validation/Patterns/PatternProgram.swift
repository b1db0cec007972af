/// The instructions of a regular expression, made from the generator's spelling of it.
///
/// That spelling has an operator before its operands, and blanks between all of them, so that no second reader of
/// regular expressions is needed here: `+` or `-` for what must or must not be found, `&3` for three parts one after
/// another, `|2` for one of two, `*0,` or `*2,4` for a part again and again, `#0,4096` for so many characters of one
/// set, `^ $ b B` for places, `[61-7A,5F` for a character out of a set and `!61` for one that is not in it. A set has
/// ranges of scalars in hexadecimal, and properties: `=Lu` with and `~Lu` without.
nonisolated struct PatternProgram: Sendable {
    enum Assertion: Sendable {
        case start, end, wordBoundary, noWordBoundary
    }

    /// Many scalars out of one set, which are counted.
    struct Run: Sendable {
        let set: Int
        let minimum: Int
        let maximum: Int
    }

    enum Instruction: Sendable {
        /// A scalar out of the set with this index.
        case scalar(Int)
        /// As many scalars as the run with this index wants.
        case run(Int)
        case assertion(Assertion)
        case jump(Int)
        /// Goes on behind it, and there as well.
        case fork(Int)
        case end
    }

    private(set) var instructions: [Instruction] = []
    private(set) var sets: [ScalarSet] = []
    private(set) var runs: [Run] = []
    private var setIndices: [Substring: Int] = [:]

    /// True where nothing is found but at the start of a text.
    var isAnchored: Bool {
        if case .assertion(.start) = instructions[0] { true } else { false }
    }

    /// Reads one part off `tokens`.
    init(_ tokens: inout ArraySlice<Substring>) {
        append(&tokens)
        instructions.append(.end)
    }

    private mutating func append(_ tokens: inout ArraySlice<Substring>) {
        guard let token = tokens.popFirst() else { return }
        let operand = token.dropFirst()
        switch token.first {
        case "&": for _ in 0..<(Int(operand) ?? 0) { append(&tokens) }
        case "|": appendChoice(of: Int(operand) ?? 0, &tokens)
        case "*": appendRepetition(operand, &tokens)
        case "#": appendRun(operand, &tokens)
        case "^": instructions.append(.assertion(.start))
        case "$": instructions.append(.assertion(.end))
        case "b": instructions.append(.assertion(.wordBoundary))
        case "B": instructions.append(.assertion(.noWordBoundary))
        default: instructions.append(.scalar(index(ofSet: token)))
        }
    }

    private mutating func index(ofSet token: Substring) -> Int {
        if let index = setIndices[token] { return index }
        sets.append(ScalarSet(token))
        setIndices[token] = sets.count - 1
        return sets.count - 1
    }

    private mutating func appendRun(_ bounds: Substring, _ tokens: inout ArraySlice<Substring>) {
        guard let token = tokens.popFirst() else { return }
        let numbers = bounds.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        let (minimum, maximum) = (numbers.first.flatMap(\.self) ?? 0, numbers.last.flatMap(\.self) ?? .max)
        runs.append(Run(set: index(ofSet: token), minimum: minimum, maximum: maximum))
        instructions.append(.run(runs.count - 1))
    }

    /// Each part but the last one with a fork before it and a jump to the end behind it.
    private mutating func appendChoice(of count: Int, _ tokens: inout ArraySlice<Substring>) {
        var jumps: [Int] = []
        for number in 0..<count {
            let fork = instructions.count
            let isLast = number == count - 1
            if !isLast { instructions.append(.end) }
            append(&tokens)
            if !isLast {
                jumps.append(instructions.count)
                instructions.append(.end)
                instructions[fork] = .fork(instructions.count)
            }
        }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    /// The part as often as it has to be there, and then either a loop or as often again as it may be there.
    private mutating func appendRepetition(_ bounds: Substring, _ tokens: inout ArraySlice<Substring>) {
        let numbers = bounds.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        let part = tokens
        let minimum = numbers.first.flatMap(\.self) ?? 0
        for _ in 0..<minimum {
            tokens = part
            append(&tokens)
        }
        guard let maximum = numbers.last.flatMap(\.self) else {
            let start = instructions.count
            instructions.append(.end)
            tokens = part
            append(&tokens)
            instructions.append(.jump(start))
            instructions[start] = .fork(instructions.count)
            return
        }
        var forks: [Int] = []
        for _ in minimum..<max(maximum, minimum) {
            forks.append(instructions.count)
            instructions.append(.end)
            tokens = part
            append(&tokens)
        }
        for fork in forks { instructions[fork] = .fork(instructions.count) }
        if maximum == 0 { skip(&tokens) }
    }

    /// Steps over a part that may not be there at all.
    private func skip(_ tokens: inout ArraySlice<Substring>) {
        var missing = 1
        while missing > 0, let token = tokens.popFirst() {
            missing -= 1
            switch token.first {
            case "&", "|": missing += Int(token.dropFirst()) ?? 0
            case "*", "#": missing += 1
            default: break
            }
        }
    }
}
