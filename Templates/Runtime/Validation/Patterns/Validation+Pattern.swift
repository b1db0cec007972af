nonisolated extension Validation {
    @inline(never)
    mutating func pattern(_ name: String?, _ value: String?, _ pattern: TextPattern) {
        guard let value, !pattern.matches(value) else { return }
        fault(name, "must match the pattern '\(pattern.source)'")
    }
}
