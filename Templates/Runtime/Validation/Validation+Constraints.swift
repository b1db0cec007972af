/// Constraints of JSON Schema (validation, section 6). A value that is nil is not there, and breaks none.
nonisolated extension Validation {
    /// Lengths are counted in Unicode scalars.
    @inline(never)
    mutating func length(_ name: String?, _ value: String?, min: Int = 0, max: Int = .max) {
        guard let value else { return }
        // Bytes bound the scalars from both sides, so most strings need no counting.
        let bytes = value.utf8.count
        if bytes <= max && bytes / 4 >= min { return }
        let count = value.unicodeScalars.count
        if count < min { fault(name, "must have at least \(min) \(min == 1 ? "character" : "characters")") }
        if count > max { fault(name, "must have at most \(max) \(max == 1 ? "character" : "characters")") }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func range<Number: Comparable>(
        _ name: String?,
        _ value: Number?,
        min: Number? = nil,
        max: Number? = nil,
        above: Number? = nil,
        below: Number? = nil
    ) {
        guard let value else { return }
        if let min, value < min { fault(name, "must be at least \(min)") }
        if let above, value <= above { fault(name, "must be greater than \(above)") }
        if let max, value > max { fault(name, "must be at most \(max)") }
        if let below, value >= below { fault(name, "must be less than \(below)") }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func multiple<Number: BinaryInteger>(_ name: String?, _ value: Number?, of divisor: Number) {
        guard let value, !value.isMultiple(of: divisor) else { return }
        fault(name, "must be a multiple of \(divisor)")
    }

    /// Reckons with decimal digits, as JSON writes numbers: 0.3 is a multiple of 0.1.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func multiple(_ name: String?, _ value: (some CustomStringConvertible)?, ofDecimal divisor: JSONNumber) {
        guard let value, let number = JSONNumber(value.description), !number.isMultiple(of: divisor) else { return }
        fault(name, "must be a multiple of \(divisor)")
    }

    @inline(never)
    mutating func count(_ name: String?, _ count: Int?, min: Int = 0, max: Int = .max) {
        guard let count else { return }
        if count < min { fault(name, "must have at least \(min) \(min == 1 ? "element" : "elements")") }
        if count > max { fault(name, "must have at most \(max) \(max == 1 ? "element" : "elements")") }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func unique(_ name: String?, _ values: [some Hashable]?) {
        guard let values, Set(values).count < values.count else { return }
        fault(name, "must not have equal elements")
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func documented<Value: OpenEnum>(_ name: String?, _ value: Value?) {
        guard let value, !value.isDocumented else { return }
        fault(name, "must be \(Value.documentedChoice)")
    }

    @inline(never)
    mutating func undocumented(_ name: String?, _ value: JSONValue) {
        fault(name, "must be one of the documented variants")
    }
}
