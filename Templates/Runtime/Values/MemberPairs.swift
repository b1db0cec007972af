/// A struct whose `==` and `hash(into:)` are made of one list of its members.
///
/// The compiler's own would take it a fifth of the time for a model in a release build: they are two more functions with
/// a comparison of its own for each member. A list is a call for each, as in the code for JSON.
nonisolated protocol MemberwiseHashable: Hashable {
    /// Adds every member of this value beside that of the other one.
    func pairMembers(with other: Self, in pairs: inout MemberPairs)
}

nonisolated extension MemberwiseHashable {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public static func == (one: Self, other: Self) -> Bool {
        var pairs = MemberPairs()
        one.pairMembers(with: other, in: &pairs)
        return pairs.areEqual
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public func hash(into hasher: inout Hasher) {
        var pairs = MemberPairs(hasher: hasher)
        pairMembers(with: self, in: &pairs)
        hasher = pairs.hasher ?? hasher
    }
}

/// Compares the members of two values, or hashes those of one.
nonisolated struct MemberPairs {
    /// Whether the members so far are equal.
    private(set) var areEqual = true
    /// What the first member of each pair goes to; nil where they are compared.
    private(set) var hasher: Hasher?

    init(hasher: Hasher? = nil) {
        self.hasher = hasher
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func add<Value: Hashable>(_ one: Value, _ other: Value) { pair(one, other) }
}

// Members of the types that most members have, for which code for any type would be slow.
nonisolated extension MemberPairs {
    @inline(never)
    mutating func add(_ one: String, _ other: String) { pair(one, other) }

    @inline(never)
    mutating func add(_ one: String?, _ other: String?) { pair(one, other) }

    @inline(never)
    mutating func add(_ one: Bool?, _ other: Bool?) { pair(one, other) }

    @inline(never)
    mutating func add(_ one: Int?, _ other: Int?) { pair(one, other) }

    @inline(never)
    mutating func add(_ one: Int32?, _ other: Int32?) { pair(one, other) }

    @inline(never)
    mutating func add(_ one: Int64?, _ other: Int64?) { pair(one, other) }

    @inline(never)
    mutating func add(_ one: Double?, _ other: Double?) { pair(one, other) }

    @inline(never)
    mutating func add(_ one: [String]?, _ other: [String]?) { pair(one, other) }

    @inline(__always)
    private mutating func pair<Value: Hashable>(_ one: Value, _ other: Value) {
        guard areEqual else { return }
        if hasher != nil {
            hasher?.combine(one)
        } else {
            areEqual = one == other
        }
    }
}
