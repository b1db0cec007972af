/// Templates as a flat list of instructions.
///
/// While it runs there is one slot for each context type, which holds the innermost context of that type. A context
/// hides every outer one of its own type, so no name can ever mean an outer one.
struct TemplateProgram: Sendable {
    /// Where text stands in ``text``; an instruction that held it itself would be counted and copied at every step.
    typealias Piece = Range<Int>

    enum Instruction: Sendable {
        /// Prints a piece of a template.
        case text(Piece, startsLine: Bool)
        /// Begins a line that does not begin with text.
        case indent
        /// Prints a field of the context in `slot`.
        case value(slot: Int, read: @Sendable (Frame) -> Code)
        /// Prints a field as lines of its own, each behind `indentation`; no line for an empty one.
        case lines(slot: Int, read: @Sendable (Frame) -> Code, indentation: Piece)
        /// Goes on at `target` unless the test of the context in `slot` gives `expected`.
        case test(slot: Int, read: @Sendable (Frame) -> Bool, expected: Bool, target: Int)
        /// Puts the contexts that are read from `source` into `slot`, or goes on at `target` where there are none.
        case enter(source: Int, read: @Sendable (Frame) -> Frame?, slot: Int, target: Int)
        /// Goes back to `target` with the next context, or restores what `slot` held before.
        case next(slot: Int, target: Int)
        /// Runs a routine. An inline one does not print the line feed at its end.
        case call(routine: Int, indentation: Piece, isInline: Bool)
        case `return`
    }

    var instructions: [Instruction] = []
    /// What the templates say themselves, in UTF-8.
    private(set) var text: [UInt8] = []
    /// The first instruction of each routine.
    var routines: [Int] = []
    var slotCount = 0

    mutating func add(_ text: String) -> Piece {
        let start = self.text.count
        self.text += text.utf8
        return start..<self.text.count
    }
}

extension TemplateProgram.Instruction {
    /// Sets where an instruction goes on that skips a section.
    mutating func setTarget(_ address: Int) {
        switch self {
        case .test(let slot, let read, let expected, _):
            self = .test(slot: slot, read: read, expected: expected, target: address)
        case .enter(let source, let read, let slot, _):
            self = .enter(source: source, read: read, slot: slot, target: address)
        case .text, .indent, .value, .lines, .next, .call, .return:
            break
        }
    }
}
