import SpecLoader

extension String {
    /// Backticks would end what stands between two of them.
    var withoutBackticks: String {
        hasOnlyBytes { $0 != UInt8(ascii: "`") } ? self : filter { $0 != "`" }
    }
}

extension StringProtocol {
    /// What stands between the line ends, whatever they are.
    var lines: [SubSequence] {
        // Those of most texts are line feeds, which are found without looking at characters.
        guard hasOnlyBytes({ $0.isPrintableASCII || $0 == UInt8(ascii: "\n") }) else {
            return split(omittingEmptySubsequences: false) { $0.isNewline }
        }
        var lines: [SubSequence] = []
        var start = startIndex
        while let end = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(self[start..<end])
            start = utf8.index(after: end)
        }
        return lines + [self[start...]]
    }
}

extension UInt8 {
    /// From the blank to the tilde.
    var isPrintableASCII: Bool { 0x20...0x7E ~= self }
}
