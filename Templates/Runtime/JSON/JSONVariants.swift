/// What tells the variants of a union apart, where no discriminator does.
///
/// A value is tried as those variants that its kind and its members allow, the likeliest first: an object as the variant
/// that knows most of its members, a text as a variant that names it before one that takes any. It is the first whose
/// constraints it keeps, and the first of all where it breaks those of each. For an object that a client reads, only the
/// variants that are equally likely are compared so: the others would lose members.
public nonisolated struct JSONVariants: Sendable {
    /// What one variant takes.
    public struct Variant: Sendable {
        fileprivate let kinds: [JSONKind]
        /// The members that an object may have, where that is known.
        fileprivate var keys = JSONKeys()
        /// Whether the variant takes nearly anything of its kinds, so that others come first.
        fileprivate var isGeneral = false
        /// Whether the value is one that the variant's enumeration names.
        fileprivate var isDocumented: (@Sendable (inout JSONReader) -> Bool)?

        /// An object with the members of `type`.
        @inline(never)
        @_semantics("optimize.sil.specialize.generic.never")
        public static func object<Value: JSONCodable>(_ type: Value.Type) -> Variant {
            Variant(kinds: [.object], keys: JSONKeys(of: type))
        }

        /// Values of some kinds.
        public static func kinds(_ kinds: JSONKind...) -> Variant {
            Variant(kinds: kinds)
        }

        /// Any value of some kinds.
        public static func any(_ kinds: JSONKind...) -> Variant {
            Variant(kinds: kinds, isGeneral: true)
        }

        /// The values of an enumeration.
        public static func enumeration<Value: OpenEnum>(_ type: Value.Type, _ kinds: JSONKind...) -> Variant {
            Variant(kinds: kinds) { json in (try? Value(json: &json))?.isDocumented ?? false }
        }

        fileprivate init(
            kinds: [JSONKind],
            keys: JSONKeys = JSONKeys(),
            isGeneral: Bool = false,
            isDocumented: (@Sendable (inout JSONReader) -> Bool)? = nil
        ) {
            (self.kinds, self.keys, self.isGeneral) = (kinds, keys, isGeneral)
            self.isDocumented = isDocumented
        }
    }

    fileprivate let variants: [Variant]

    /// The variants in the order of the description.
    public init(_ variants: Variant...) {
        self.variants = variants
    }
}

nonisolated extension JSONReader {
    /// A value that is tried as one variant after the other.
    public struct Trial {
        typealias Candidate = (variant: Int, likelihood: Int)

        let cursor: UnsafePointer<UInt8>
        let depthLeft: Int
        /// Whether a variant that is less likely may be meant too.
        private let areAllRivals: Bool
        /// The variants that are left, the likeliest last.
        private(set) var candidates: [Candidate]
        /// The first variant as which the value could be read, but as which it is not valid.
        private var faulty: Candidate?
        /// The fault of the variant that got furthest.
        var furthest: JSONError?

        init(of json: borrowing JSONReader, candidates: [Candidate], areAllRivals: Bool = false) {
            (cursor, depthLeft) = (json.cursor, json.depthLeft)
            (self.candidates, self.areAllRivals) = (candidates, areAllRivals)
        }

        /// The index of the variant as which the value is to be read.
        public var variant: Int { candidates.last?.variant ?? 0 }

        /// Whether another variant may be meant in the place of the present one.
        var hasRival: Bool { faulty != nil || isRival(candidates.dropLast().last, of: candidates.last) }

        private func isRival(_ other: Candidate?, of candidate: Candidate?) -> Bool {
            guard let other, let candidate else { return false }
            return areAllRivals || other.likelihood == candidate.likelihood
        }

        /// Turns to the next variant; false where none is left.
        mutating func advance() -> Bool {
            candidates.removeLast()
            if let faulty, !isRival(candidates.last, of: faulty) { (candidates, self.faulty) = ([faulty], nil) }
            return !candidates.isEmpty
        }

        /// Turns to the next variant, and comes back to the present one where the value breaks the constraints of all
        /// rivals.
        mutating func putAside() {
            faulty = faulty ?? candidates.last
            _ = advance()
        }
    }

    /// Finds out as which of `variants` the value at the reader's place may be read.
    ///
    /// - Throws: where it is of a kind that none of them takes.
    public mutating func beginTrial(of variants: JSONVariants) throws(JSONError) -> Trial {
        let kind = try kind()
        let candidates = variants.variants.indices.filter { variants.variants[$0].kinds.contains(kind) }
        guard !candidates.isEmpty else {
            let kinds = JSONKind.allCases.filter { kind in variants.variants.contains { $0.kinds.contains(kind) } }
            throw mismatch(kinds.map(\.description).joined(separator: " or "))
        }
        guard candidates.count > 1 else { return Trial(of: self, candidates: [(candidates[0], 0)]) }
        let start = (cursor, depthLeft)
        let ranked = try ranked(candidates, of: variants.variants, kind)
        try rewind(to: start.0, depthLeft: start.1)
        // What a client is sent is read as what has most of its members, valid or not.
        return Trial(of: self, candidates: ranked.reversed(), areAllRivals: kind != .object || isStrict)
    }

    /// Goes back to the start of `trial` after reading a variant failed with `error`, to try the next one.
    ///
    /// - Throws: the error of the variant that got furthest, where none is left; and where nested trials have read the
    ///   document again so often that it must be meant to be slow.
    public mutating func retry(_ trial: inout Trial, after error: JSONError) throws(JSONError) {
        if error.offset > trial.furthest?.offset ?? -1 { trial.furthest = error }
        guard trial.advance() else { throw trial.furthest ?? error }
        try restart(trial)
    }

    /// Ends `trial` after a variant could be read, and returns true; or false where it excludes members and another
    /// variant may be meant, which is the next to be tried.
    ///
    /// - Throws: as `retry(_:after:)`.
    @inline(never)
    public mutating func end(_ trial: inout Trial) throws(JSONError) -> Bool {
        guard trial.hasRival, hasExcluded(since: trial) else { return true }
        if mayCheck { return try putAside(&trial) }
        forgetExcluded(since: trial)
        return true
    }

    /// As `end(_:)`; false too where the variant in `value` breaks its constraints.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func end(_ trial: inout Trial, with value: some Validatable) throws(JSONError) -> Bool {
        guard trial.hasRival, mayCheck, !hasExcluded(since: trial) else { return try end(&trial) }
        // Checking a value costs about what reading it does.
        rereadLeft -= cursor - trial.cursor
        var validation = Validation()
        value.validate(&validation)
        return try validation.faults.isEmpty ? true : putAside(&trial)
    }

    private mutating func putAside(_ trial: inout Trial) throws(JSONError) -> Bool {
        trial.putAside()
        try restart(trial)
        return false
    }

    /// Whether a server has met members that the present variant excludes; a client leaves them out.
    private func hasExcluded(since trial: Trial) -> Bool {
        isStrict && excludedMembers.contains { $0 >= trial.cursor - start }
    }

    /// What one variant excludes may be what another one has.
    private mutating func forgetExcluded(since trial: Trial) {
        excludedMembers.removeAll { $0 >= trial.cursor - start }
    }

    private mutating func restart(_ trial: Trial) throws(JSONError) {
        forgetExcluded(since: trial)
        try rewind(to: trial.cursor, depthLeft: trial.depthLeft)
    }

    /// Most of what may be read again is kept for variants that cannot be read; values that are nested deeper than the
    /// rest allows are taken as the first variant that can.
    private var mayCheck: Bool { rereadLeft > (end - start) * (Self.rereadLimit / 4 * 3) }

    // MARK: Order

    /// A variant for which something seems to be missing comes after all others, but is tried: a name may be spelt in
    /// more than one way.
    private static let missingMember = 1 << 32

    /// The candidates with how likely they are, the likelier ones first. Leaves the reader anywhere.
    private mutating func ranked(
        _ candidates: [Int],
        of variants: [JSONVariants.Variant],
        _ kind: JSONKind
    ) throws(JSONError) -> [Trial.Candidate] {
        var known = [Int](repeating: 0, count: variants.count)
        if kind == .object {
            var missing = variants.map { $0.keys.keys.count(where: \.isRequired) }
            try countMembers(of: candidates, variants, known: &known, missing: &missing)
            for candidate in candidates where missing[candidate] > 0 { known[candidate] -= Self.missingMember }
        } else {
            let start = (cursor, depthLeft)
            for candidate in candidates {
                guard let isDocumented = variants[candidate].isDocumented else { continue }
                known[candidate] = isDocumented(&self) ? 1 : -2
                try rewind(to: start.0, depthLeft: start.1)
            }
        }
        for candidate in candidates where variants[candidate].isGeneral {
            known[candidate] = min(known[candidate], 0) - 1
        }
        // By hand, because sorting need not keep the order of what is equal.
        var ranked: [Trial.Candidate] = []
        for candidate in candidates {
            let place = ranked.firstIndex { $0.likelihood < known[candidate] } ?? ranked.count
            ranked.insert((candidate, known[candidate]), at: place)
        }
        return ranked
    }

    /// Counts for each candidate the object's members that it knows, and takes those that it requires off `missing`.
    private mutating func countMembers(
        of candidates: [Int],
        _ variants: [JSONVariants.Variant],
        known: inout [Int],
        missing: inout [Int]
    ) throws(JSONError) {
        var object = try beginObject()
        while try nextMember(of: &object) {
            let name = cursor
            cursor = name - 1
            let spelling = try skipString().hasEscapes ? try spelledName(from: name - 1) : nil
            let end = cursor
            for candidate in candidates {
                cursor = name
                let keys = variants[candidate].keys
                guard let key = spelling.map(keys.index) ?? keys.keys.firstIndex(where: { skipName($0) }) else {
                    continue
                }
                known[candidate] += 1
                if keys.keys[key].isRequired { missing[candidate] -= 1 }
            }
            cursor = end
            try skipColon()
            try skipValue()
        }
    }

    // MARK: Looking ahead

    mutating func rewind(to cursor: UnsafePointer<UInt8>, depthLeft: Int) throws(JSONError) {
        rereadLeft -= self.cursor - cursor
        self.cursor = cursor
        self.depthLeft = depthLeft
        guard rereadLeft >= 0 else {
            throw JSONError(.limit("the alternatives of this value are nested too deep to try them all"), at: offset)
        }
    }

    /// The text of the member `name`, a string, an integer or a boolean, of the object at the reader's place, which
    /// stays there.
    ///
    /// - Returns: nil where there is no such member.
    /// - Throws: where there is no object, or something else in the member.
    public mutating func peekString(_ name: StaticString) throws(JSONError) -> String? {
        let (start, depth) = (cursor, depthLeft)
        let key = JSONKeys.Key(name)
        var object = try beginObject()
        while try nextMember(of: &object) {
            if skipName(key) {
                try skipColon()
                let text: String? =
                    switch try kind() {
                    case .number: "\(try Int(json: &self))"
                    case .boolean: "\(try Bool(json: &self))"
                    case .null: nil
                    default: try readString()
                    }
                try rewind(to: start, depthLeft: depth)
                return text
            }
            cursor -= 1
            _ = try skipString()
            try skipColon()
            try skipValue()
        }
        try rewind(to: start, depthLeft: depth)
        return nil
    }

    /// The error for an object whose member `name`, which tells the variant, is not there or names none.
    @inline(never)
    public func noVariant(_ value: String?, _ name: StaticString) -> JSONError {
        guard let value else { return JSONError(.missing(name: "\(name)"), at: offset) }
        return JSONError(.invalid("no variant has the '\(name)' '\(value.prefix(64))'"), at: offset)
    }

    /// The error for a value of a kind that no variant takes.
    @inline(never)
    public func noVariant(_ expected: StaticString) -> JSONError { mismatch("\(expected)") }
}
