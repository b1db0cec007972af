/// Finds the fewest lines to remove and to insert that make one text into another (E. Myers, "An O(ND) Difference
/// Algorithm and Its Variations", 1986).
struct LineComparison {
    /// Beyond so many changed lines, all lines count as changed: time and memory grow with the square.
    static let maximumChanges = 1_000

    private let before: [Line]
    private let after: [Line]
    /// One number for each different line, because numbers compare faster.
    private let beforeNumbers: [Int]
    private let afterNumbers: [Int]

    init(from before: [Line], to after: [Line]) {
        var numbers: [Line: Int] = [:]
        for line in before + after where numbers[line] == nil { numbers[line] = numbers.count }
        self.before = before
        self.after = after
        beforeNumbers = before.map { numbers[$0] ?? 0 }
        afterNumbers = after.map { numbers[$0] ?? 0 }
    }

    func edits() -> [LineEdit] {
        let limit = min(before.count + after.count, Self.maximumChanges)
        var front = Front(reach: limit + 1)
        var fronts: [Front] = []
        for changes in 0...limit {
            fronts.append(front.narrowed(to: changes))
            for diagonal in stride(from: -changes, through: changes, by: 2) {
                var x = front.start(on: diagonal, changes: changes)
                while x < before.count, x - diagonal < after.count, beforeNumbers[x] == afterNumbers[x - diagonal] {
                    x += 1
                }
                front[diagonal] = x
                if x >= before.count, x - diagonal >= after.count { return path(through: fronts) }
            }
        }
        return before.map(LineEdit.remove) + after.map(LineEdit.insert)
    }

    /// Walks back from the end of both texts to their beginning.
    private func path(through fronts: [Front]) -> [LineEdit] {
        var edits: [LineEdit] = []
        var (x, y) = (before.count, after.count)
        for (changes, front) in fronts.enumerated().reversed() {
            let diagonal = x - y
            let start = front.start(on: diagonal, changes: changes)
            while x > start {
                x -= 1
                y -= 1
                edits.append(.keep(before[x]))
            }
            if changes == 0 { break }
            if front.inserts(on: diagonal, changes: changes) {
                y -= 1
                edits.append(.insert(after[y]))
            } else {
                x -= 1
                edits.append(.remove(before[x]))
            }
        }
        return edits.reversed()
    }
}

/// How far the paths with a certain number of changes have come: for each diagonal (lines removed less lines inserted)
/// the number of lines of the first text that are behind.
private struct Front {
    private var passed: [Int]
    private let reach: Int

    init(reach: Int) {
        passed = Array(repeating: 0, count: 2 * reach + 1)
        self.reach = reach
    }

    private init(passed: ArraySlice<Int>, reach: Int) {
        self.passed = Array(passed)
        self.reach = reach
    }

    /// A copy of the diagonals up to `newReach` on either side.
    func narrowed(to newReach: Int) -> Front {
        Front(passed: passed[(reach - newReach)...(reach + newReach)], reach: newReach)
    }

    subscript(diagonal: Int) -> Int {
        get { passed[reach + diagonal] }
        set { passed[reach + diagonal] = newValue }
    }

    /// Whether the best path to `diagonal` with `changes` changes ends with an insertion.
    func inserts(on diagonal: Int, changes: Int) -> Bool {
        diagonal == -changes || (diagonal != changes && self[diagonal - 1] < self[diagonal + 1])
    }

    /// How far that path has come with its last change.
    func start(on diagonal: Int, changes: Int) -> Int {
        if changes == 0 { return 0 }
        return inserts(on: diagonal, changes: changes) ? self[diagonal + 1] : self[diagonal - 1] + 1
    }
}
