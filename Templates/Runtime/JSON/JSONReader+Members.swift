/// Reading the members of an object into the properties of a type.
///
/// Nothing here throws: the first fault ends the object and is thrown when the type is done. So a type has one place where
/// it can fail, which takes the compiler far less work than one for each property. Nothing is inlined into a type nor
/// specialised for one: it would be compiled again for each, which is what release builds of models spend most time with.
nonisolated extension JSONReader {
    /// An object whose members stand for the properties of a type.
    public struct Members {
        let keys: JSONKeys
        /// The index of the name that is likely to come next.
        var expected = 0
        var object: Object
    }

    /// Reads the opening brace of an object whose members have the names `keys`.
    public mutating func beginObject(_ keys: JSONKeys) -> Members {
        let offset = offset
        do throws(JSONError) {
            return Members(keys: keys, object: try beginObject())
        } catch {
            keep(error)
            return Members(keys: keys, object: Object(offset: offset))
        }
    }

    /// Reads the next name and gives its index, or -1 where none of the keys has it.
    ///
    /// The reader then stands at the member's value, which must be read or skipped before the next call.
    ///
    /// - Returns: nil behind the closing brace or a fault.
    public mutating func nextKey(of members: inout Members) -> Int? {
        guard fault == nil else { return nil }
        do throws(JSONError) {
            return try nextIndex(of: &members)
        } catch {
            keep(error)
            return nil
        }
    }

    /// Reads the value of a member that must not be null where its type has no null.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func read<Value: JSONCodable>(_ value: inout Value?) { readMember(&value) }

    /// Reads the value of a member that may be absent, for which null means the same, but in requests.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func readIfPresent<Value: JSONCodable>(_ value: inout Value?) { readMemberIfPresent(&value) }

    /// Reads the value of a member that none of the keys has, under its name.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func readUnknown<Value: JSONCodable>(into values: inout [String: Value]) {
        do throws(JSONError) {
            var name = JSONReader(unknownName)
            values[try name.readString()] = try Value(json: &self)
        } catch {
            keep(error)
        }
    }

    /// Skips the value of a member that none of the keys has.
    @inline(never)
    public mutating func skipUnknown() {
        do throws(JSONError) { try skipValue() } catch { keep(error) }
    }

    /// How many excluded members are told; each costs a look at the document up to it.
    private static let excludedLimit = 20

    /// Skips the value of a member that the description excludes.
    public mutating func skipExcluded() {
        noteExcluded()
        skipUnknown()
    }

    /// Remembers that the description excludes what stands at the reader's place.
    mutating func noteExcluded() {
        if excludedMembers.count < Self.excludedLimit { excludedMembers.append(offset) }
    }

    /// Whether there has been no fault.
    public var isIntact: Bool { fault == nil }

    /// Why `members` cannot become a value: the first fault, or else the first required member that is not there.
    @inline(never)
    public mutating func fault(of members: Members) -> JSONError {
        if let fault {
            self.fault = nil
            return fault
        }
        let missing = missingKey(of: members).map { "\(members.keys.keys[$0].name)" }
        return JSONError(.missing(name: missing ?? ""), at: members.object.offset)
    }
}

nonisolated extension JSONReader {
    /// Remembers the first fault of the object that is being read.
    mutating func keep(_ error: JSONError) {
        if fault == nil { fault = error }
    }

    /// The first required key that `members` has not; reads the object, which is in order, again up to where it ends.
    private mutating func missingKey(of members: Members) -> Int? {
        cursor = start + members.object.offset
        var again = beginObject(members.keys)
        var found: Set<Int> = []
        while let key = nextKey(of: &again) {
            found.insert(key)
            skipUnknown()
        }
        return members.keys.required.first { !found.contains($0) }
    }

    @inline(__always)
    private mutating func nextIndex(of members: inout Members) throws(JSONError) -> Int? {
        guard try nextMember(of: &members.object) else { return nil }
        let count = members.keys.keys.count
        var index = members.expected
        for _ in 0..<count {
            if index >= count { index = 0 }
            if skipName(members.keys.keys[index]) {
                members.expected = index + 1
                try skipColon()
                return index
            }
            index += 1
        }
        let found = try readUnknownName(in: members.keys)
        try skipColon()
        return found
    }

    /// Reads a name that none of the keys matched as it stands; it may still be one of them in another spelling.
    @inline(never)
    private mutating func readUnknownName(in keys: JSONKeys) throws(JSONError) -> Int {
        let start = cursor - 1
        cursor = start
        let content = try skipString()
        unknownName = UnsafeBufferPointer(start: start, count: cursor - start)
        return content.hasEscapes ? keys.index(of: try spelledName(from: start)) ?? -1 : -1
    }
}
