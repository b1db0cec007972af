nonisolated extension JSONReader {
    /// ``next(of:)`` where only members are kept whose names match one of the patterns.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func next<Value: JSONCodable>(
        of members: inout Members,
        others: inout [String: Value],
        matching patterns: [TextPattern]
    ) -> Bool {
        if let name = unknownName(in: members).map(Self.text) {
            if patterns.contains(where: { $0.matches(name) }) {
                readUnknown(name, into: &others)
            } else {
                skipUnknown()
            }
        }
        return ask(&members)
    }
}
