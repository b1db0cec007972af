/// Looks for a regular expression in a text, going all ways through it at once.
nonisolated struct PatternSearch {
    private let program: PatternProgram
    private var scalars: String.UnicodeScalarView.Iterator
    private var gap: Gap
    /// How many scalars are behind.
    private var position = 0
    /// Places that are still to be followed.
    private var reached: [Int] = []
    private var entries: [Entries]

    init(_ program: PatternProgram, in text: String) {
        self.program = program
        scalars = text.unicodeScalars.makeIterator()
        gap = Gap(before: nil, after: scalars.next())
        entries = program.runs.map { Entries(run: $0) }
    }

    /// True where some part of the text is what the program describes.
    mutating func isFound() -> Bool {
        var current = Places(count: program.instructions.count)
        var next = current
        while true {
            // A new beginning at every place of the text.
            if !program.isAnchored || position == 0, follow(0, into: &current) { return true }
            guard let scalar = gap.after, !current.all.isEmpty || !program.isAnchored else { return false }
            gap = Gap(before: scalar, after: scalars.next())
            position += 1
            for place in current.all where takes(scalar, at: place, stayingIn: &next) {
                if follow(place + 1, into: &next) { return true }
            }
            swap(&current, &next)
            next.removeAll()
        }
    }

    /// Whether a way goes on behind the instruction with this scalar.
    ///
    /// - Parameter next: gets the place too, where a way stays in a run.
    private mutating func takes(_ scalar: Unicode.Scalar, at place: Int, stayingIn next: inout Places) -> Bool {
        switch program.instructions[place] {
        case .scalar(let set): return program.sets[set].contains(scalar)
        case .run(let run):
            let isHeld = program.sets[entries[run].run.set].contains(scalar)
            let isLongEnough = entries[run].step(to: position, isHeld: isHeld)
            if !entries[run].isEmpty { next.insert(place) }
            return isLongEnough
        default: return false
        }
    }

    /// Adds the places that are reached from one of them without a further character.
    ///
    /// - Returns: True where the end of the program is one of them.
    private mutating func follow(_ start: Int, into places: inout Places) -> Bool {
        reached.append(start)
        while let place = reached.popLast() {
            if case .run(let run) = program.instructions[place] { entries[run].insert(position) }
            guard places.insert(place) else { continue }
            switch program.instructions[place] {
            case .scalar: break
            case .run(let run): if entries[run].run.minimum == 0 { reached.append(place + 1) }
            case .jump(let target): reached.append(target)
            case .fork(let target):
                reached.append(target)
                reached.append(place + 1)
            case .assertion(let assertion):
                if gap.meets(assertion) { reached.append(place + 1) }
            case .end:
                return true
            }
        }
        return false
    }
}

// MARK: - State

nonisolated extension PatternSearch {
    /// The instructions that are reached at one place of the text, each once.
    private struct Places {
        private(set) var all: [Int] = []
        private var indices: [Int]

        init(count: Int) {
            indices = [Int](repeating: 0, count: count)
        }

        /// - Returns: False where it was there already.
        @discardableResult mutating func insert(_ place: Int) -> Bool {
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

    /// Where in the text the ways have entered a run that are in it, in this order. All of them take the same
    /// scalars, so the first is always the longest.
    private struct Entries {
        let run: PatternProgram.Run
        private var starts: [Int] = []
        private var first = 0

        init(run: PatternProgram.Run) {
            self.run = run
        }

        var isEmpty: Bool { first == starts.count }

        mutating func insert(_ position: Int) {
            if starts.last != position { starts.append(position) }
        }

        /// Steps behind one scalar: ends the ways that do not hold it, or are too long by now.
        ///
        /// - Returns: True where a way may go on behind the run.
        mutating func step(to position: Int, isHeld: Bool) -> Bool {
            while !isEmpty, starts[first] < position, !isHeld || position - starts[first] > run.maximum { first += 1 }
            if first > starts.count / 2 {
                starts.removeSubrange(..<first)
                first = 0
            }
            return !isEmpty && position - starts[first] >= max(run.minimum, 1)
        }
    }

    /// Two neighbours in the text; nil before its start and behind its end.
    private struct Gap {
        var before: Unicode.Scalar?
        var after: Unicode.Scalar?

        func meets(_ assertion: PatternProgram.Assertion) -> Bool {
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
}
