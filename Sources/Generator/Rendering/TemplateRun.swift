/// One run of a program: its state, and the buffer it prints into.
struct TemplateRun {
    private struct Call {
        let returnAddress: Int
        let indentationCount: Int
        let outputCount: Int
        let isInline: Bool
    }

    private let program: TemplateProgram
    private var slots: [Frame?]
    /// What the slots of open sections held before.
    private var hidden: [Frame?] = []
    private var calls: [Call] = []
    /// Whether the text is printed as the templates have it indented; false where a layout does that anyway.
    private let isIndented: Bool
    private var indentation: [UInt8] = []
    private(set) var output: [UInt8]

    init(_ program: TemplateProgram, output: consuming [UInt8], isIndented: Bool) {
        self.program = program
        self.slots = Array(repeating: nil, count: program.slotCount)
        self.output = output
        self.isIndented = isIndented
    }

    /// Runs a routine for the context in `frame`, which goes into `slot`.
    mutating func run(routine: Int, slot: Int, frame: Frame) {
        slots[slot] = frame
        var address = program.routines[routine]
        while let next = step(at: address) {
            address = next
        }
    }

    /// Executes one instruction.
    ///
    /// - Returns: The address of the next one, nil at the end.
    private mutating func step(at address: Int) -> Int? {
        switch program.instructions[address] {
        case .text(let piece, let startsLine):
            print(piece, startsLine: startsLine)
        case .indent:
            output += indentation
        case .value(let slot, let read):
            if let frame = slots[slot] { output.append(contentsOf: read(frame).text.utf8) }
        case .lines(let slot, let read, let own):
            if let frame = slots[slot] { print(lines: read(frame), behind: own) }
        case .test(let slot, let read, let expected, let target):
            if let frame = slots[slot], read(frame) != expected { return target }
        case .enter(let source, let read, let slot, let target):
            guard let frame = slots[source].flatMap(read) else { return target }
            hidden.append(slots[slot])
            slots[slot] = frame
        case .next(let slot, let target):
            if let frame = slots[slot], frame.advance() { return target }
            slots[slot] = hidden.removeLast()
        case .call(let routine, let own, let isInline):
            calls.append(
                Call(
                    returnAddress: address + 1,
                    indentationCount: indentation.count,
                    outputCount: output.count,
                    isInline: isInline
                )
            )
            if isIndented { indentation += program.text[own] }
            return program.routines[routine]
        case .return:
            return finishCall()
        }
        return address + 1
    }

    private mutating func finishCall() -> Int? {
        guard let call = calls.popLast() else { return nil }
        indentation.removeSubrange(call.indentationCount...)
        if call.isInline, output.count > call.outputCount, output.last == UInt8(ascii: "\n") {
            output.removeLast()
        }
        return call.returnAddress
    }

    private mutating func print(_ piece: TemplateProgram.Piece, startsLine: Bool) {
        guard !indentation.isEmpty else {
            output += program.text[piece]
            return
        }
        var (rest, startsLine) = (program.text[piece], startsLine)
        while let first = rest.first {
            if startsLine, first != UInt8(ascii: "\n") { output += indentation }
            let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
            output += rest[..<end]
            rest = rest[end...]
            startsLine = true
        }
    }

    private mutating func print(lines code: Code, behind own: TemplateProgram.Piece) {
        guard !code.isEmpty else { return }
        guard isIndented else {
            output.append(contentsOf: code.text.utf8)
            return output.append(UInt8(ascii: "\n"))
        }
        for line in Array(code.text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !line.isEmpty {
                output += indentation
                output += program.text[own]
                output += line
            }
            output.append(UInt8(ascii: "\n"))
        }
    }
}
