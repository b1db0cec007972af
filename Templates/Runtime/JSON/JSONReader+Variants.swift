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
        let candidates = variants.variants.indices.filter { variants.variants[$0].takes(kind) }
        guard !candidates.isEmpty else {
            let kinds = JSONKind.allCases.filter { kind in variants.variants.contains { $0.takes(kind) } }
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
        var ranked: [Trial.Candidate] = []
        var alternatives: [JSONVariants.Alternative] = []
        for candidate in candidates {
            alternatives += variants[candidate].alternatives.filter { $0.kinds.contains(kind) }
        }
        var likelihoods = try likelihoods(of: alternatives, kind)[...]
        for candidate in candidates {
            let own = likelihoods.prefix(variants[candidate].alternatives.count { $0.kinds.contains(kind) })
            likelihoods.removeFirst(own.count)
            let likelihood = own.max() ?? 0
            // By hand, because sorting need not keep the order of what is equal.
            let place = ranked.firstIndex { $0.likelihood < likelihood } ?? ranked.count
            ranked.insert((candidate, likelihood), at: place)
        }
        return ranked
    }

    /// How likely the value is each of `alternatives`, which all take its kind. Leaves the reader anywhere.
    private mutating func likelihoods(
        of alternatives: [JSONVariants.Alternative],
        _ kind: JSONKind
    ) throws(JSONError) -> [Int] {
        var known = [Int](repeating: 0, count: alternatives.count)
        if kind == .object {
            var missing = alternatives.map { $0.keys.keys.count(where: \.isRequired) }
            try countMembers(of: alternatives, known: &known, missing: &missing)
            for index in known.indices where missing[index] > 0 { known[index] -= Self.missingMember }
        } else {
            let start = (cursor, depthLeft)
            for (index, alternative) in alternatives.enumerated() {
                guard let isDocumented = alternative.isDocumented else { continue }
                known[index] = isDocumented(&self) ? 1 : -2
                try rewind(to: start.0, depthLeft: start.1)
            }
        }
        for index in known.indices where alternatives[index].isGeneral { known[index] = min(known[index], 0) - 1 }
        return known
    }

    /// Counts for each alternative the object's members that it knows, and takes those that it requires off `missing`.
    private mutating func countMembers(
        of alternatives: [JSONVariants.Alternative],
        known: inout [Int],
        missing: inout [Int]
    ) throws(JSONError) {
        var object = try beginObject()
        while try nextMember(of: &object) {
            let name = cursor
            cursor = name - 1
            let spelling = try skipString().hasEscapes ? try spelledName(from: name - 1) : nil
            let end = cursor
            for index in alternatives.indices {
                cursor = name
                let keys = alternatives[index].keys
                guard let key = spelling.map(keys.index) ?? keys.keys.firstIndex(where: { skipName($0) }) else {
                    continue
                }
                known[index] += 1
                if keys.keys[key].isRequired { missing[index] -= 1 }
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
