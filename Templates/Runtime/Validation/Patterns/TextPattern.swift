/// A regular expression of the description (ECMA-262), which has to be found somewhere in a text.
///
/// All ways through the expression are followed at once, character by character: whatever the text, it takes no longer
/// than its length times the size of the expression. There is nothing to go back to.
public nonisolated struct TextPattern: Sendable {
    /// As the description has it.
    public let source: String
    /// All of them have to hold: the expression itself, and the looks ahead that it starts with.
    private let conditions: [Condition]

    private struct Condition: Sendable {
        let program: PatternProgram
        let isFound: Bool
    }

    /// - Parameters:
    ///   - source: as the description has it.
    ///   - program: what the generator made of it; see ``PatternProgram``.
    init(_ source: String, _ program: String) {
        self.source = source
        var tokens = program.split(separator: " ")[...]
        var conditions: [Condition] = []
        while let sign = tokens.popFirst() {
            conditions.append(Condition(program: PatternProgram(&tokens), isFound: sign == "+"))
        }
        self.conditions = conditions
    }

    /// True where the expression is found in `text`.
    public func matches(_ text: String) -> Bool {
        conditions.allSatisfy { $0.program.isFound(in: text) == $0.isFound }
    }
}

// MARK: - Matching

nonisolated extension PatternProgram {
    /// The instructions that are reached at one place of the text, each once.
    private struct Places {
        private(set) var all: [Int] = []
        private var indices: [Int]

        init(count: Int) {
            indices = [Int](repeating: 0, count: count)
        }

        mutating func insert(_ place: Int) -> Bool {
            let index = indices[place]
            if index < all.count, all[index] == place { return false }
            indices[place] = all.count
            all.append(place)
            return true
        }

        mutating func removeAll() {
            all.removeAll(keepingCapacity: true)
        }
    }

    /// Two neighbours in the text; nil before its start and behind its end.
    private struct Gap {
        var before: Unicode.Scalar?
        var after: Unicode.Scalar?

        func meets(_ assertion: Assertion) -> Bool {
            switch assertion {
            case .start: before == nil
            case .end: after == nil
            case .wordBoundary: Self.isWord(before) != Self.isWord(after)
            case .noWordBoundary: Self.isWord(before) == Self.isWord(after)
            }
        }

        private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
            guard let scalar else { return false }
            return switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_": true
            default: false
            }
        }
    }

    /// True where some part of `text` is what the program describes.
    func isFound(in text: String) -> Bool {
        var scalars = text.unicodeScalars.makeIterator()
        var gap = Gap(before: nil, after: scalars.next())
        var (current, next) = (Places(count: instructions.count), Places(count: instructions.count))
        var reached: [Int] = []
        while true {
            // A new beginning at every place of the text.
            if !isAnchored || gap.before == nil {
                reached.append(0)
                if follow(&reached, at: gap, into: &current) { return true }
            }
            guard let scalar = gap.after, !current.all.isEmpty || !isAnchored else { return false }
            gap = Gap(before: scalar, after: scalars.next())
            for place in current.all {
                guard case .scalar(let set) = instructions[place], sets[set].contains(scalar) else { continue }
                reached.append(place + 1)
                if follow(&reached, at: gap, into: &next) { return true }
            }
            swap(&current, &next)
            next.removeAll()
        }
    }

    /// Adds the places that are reached without a further character.
    ///
    /// - Returns: True where the end of the program is one of them.
    private func follow(_ reached: inout [Int], at gap: Gap, into places: inout Places) -> Bool {
        while let place = reached.popLast() {
            guard places.insert(place) else { continue }
            switch instructions[place] {
            case .scalar: break
            case .jump(let target): reached.append(target)
            case .fork(let target):
                reached.append(target)
                reached.append(place + 1)
            case .assertion(let assertion):
                if gap.meets(assertion) { reached.append(place + 1) }
            case .end: return true
            }
        }
        return false
    }
}
