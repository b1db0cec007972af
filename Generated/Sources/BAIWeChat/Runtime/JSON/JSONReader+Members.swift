/// Reading the members of an object into the properties of a type.
///
/// A type has a line for each of its properties, and asks all of them again and again. A line takes the member at which the
/// reader stands if that has the line's name, and moves to the next one; so the members of an object are read in one go if
/// they come in the order of the lines, and in any order else.
///
/// Nothing here throws: the first fault ends the object and is thrown when the type is done. So a type has one place where
/// it can fail, which takes the compiler far less work than one for each property. Nothing is inlined into a type nor
/// specialised for one: it would be compiled again for each, which is what release builds of models spend most time with.
nonisolated extension JSONReader {
    /// An object whose members are read into properties.
    public struct Members {
        /// The byte of its opening brace, counted from the start of the document.
        let offset: Int
        /// Where the reader stood when the lines were asked last.
        var asked: UnsafePointer<UInt8>?
    }

    /// What the lines of a type are asked for.
    enum Question {
        /// To read the member behind whose opening quote the reader stands.
        case member
        /// The same of a member whose name is not spelt as it usually is; `spelling` is the usual one.
        case spelledMember
        /// For their names.
        case names
        /// For nothing, because no member is left.
        case nothing
    }

    /// Reads the opening brace of an object.
    @inline(never)
    public mutating func beginMembers() -> Members {
        let members = Members(offset: offset)
        guard question != .names else { return members }
        do throws(JSONError) {
            var object = try beginObject()
            question = try nextMember(of: &object) ? .member : .nothing
        } catch {
            keep(error)
        }
        return members
    }

    /// Whether the lines are to be asked, the first time or once more. A member that none of them has taken is skipped.
    ///
    /// - Returns: false behind the closing brace or a fault.
    @inline(never)
    public mutating func next(of members: inout Members) -> Bool {
        if unknownName(in: members) != nil { skipUnknown() }
        return ask(&members)
    }

    /// The same where the description may exclude members that have no line, which are noted then.
    @inline(never)
    public mutating func next(of members: inout Members, isClosed: Bool) -> Bool {
        if unknownName(in: members) != nil {
            if isClosed { noteExcluded() }
            skipUnknown()
        }
        return ask(&members)
    }

    /// The same where members that have no line are kept in `others`.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func next<Value: JSONCodable>(of members: inout Members, others: inout [String: Value]) -> Bool {
        if let name = unknownName(in: members) { readUnknown(Self.text(of: name), into: &others) }
        return ask(&members)
    }

    /// Reads a member that must be there and must not be null where its type has no null.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func read<Value: JSONCodable>(_ name: StaticString, _ value: inout Value?) {
        readMember(name, &value)
    }

    /// Reads a member that may be absent, for which null means the same, but in requests.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func readIfPresent<Value: JSONCodable>(_ name: StaticString, _ value: inout Value?) {
        readMemberIfPresent(name, &value)
    }

    /// Reads a member that may be absent, and whose type has a null of its own.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func readNullable<Value: JSONCodable>(_ name: StaticString, _ value: inout Value?) {
        readMember(name, &value, isRequired: false)
    }

    /// Passes over a member that has no place in this direction, which is no fault where others are.
    @inline(never)
    public mutating func skip(_ name: StaticString) {
        do throws(JSONError) {
            if try take(name, isRequired: false) { skipUnknown() }
        } catch {
            keep(error)
        }
    }

    /// Whether there has been no fault.
    public var isIntact: Bool {
        @inline(never)
        get { fault == nil }
    }

    /// Why `members` cannot become a value of `type`: the first fault, or else the first required member that is not there.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func fault<Value: JSONCodable>(of members: Members, _ type: Value.Type) -> JSONError {
        if let fault {
            self.fault = nil
            return fault
        }
        let name = question == .names ? nil : missingName(in: members, of: type)
        return JSONError(.missing(name: name ?? ""), at: members.offset)
    }
}

// MARK: - Lines

nonisolated extension JSONReader {
    @inline(__always)
    mutating func readMember<Value: JSONCodable>(_ name: StaticString, _ value: inout Value?, isRequired: Bool = true) {
        do throws(JSONError) {
            guard try take(name, isRequired: isRequired) else { return }
            value = try Value(json: &self)
            try endMember()
        } catch {
            keep(error)
        }
    }

    @inline(__always)
    mutating func readMemberIfPresent<Value: JSONCodable>(_ name: StaticString, _ value: inout Value?) {
        do throws(JSONError) {
            guard try take(name, isRequired: false) else { return }
            let isAbsent = isStrict ? false : try readNull()
            value = isAbsent ? nil : try Value(json: &self)
            try endMember()
        } catch {
            keep(error)
        }
    }

    /// Moves to the value of the member at which the reader stands, if that is called `name`.
    @inline(__always)
    private mutating func take(_ name: StaticString, isRequired: Bool) throws(JSONError) -> Bool {
        guard question == .member else { return try answer(name, isRequired: isRequired) }
        guard skipName(name) else { return false }
        try skipColon()
        return true
    }

    /// Does what is asked of the line of `name` besides reading a member that is spelt as it usually is.
    @inline(never)
    private mutating func answer(_ name: StaticString, isRequired: Bool) throws(JSONError) -> Bool {
        switch question {
        case .spelledMember where JSONKeys.Key(name).matches(spelling):
            cursor -= 1
            _ = try skipString()
            try skipColon()
            return true
        case .names:
            names.append(JSONKeys.Key(name, isRequired: isRequired))
            return false
        default:
            return false
        }
    }

    /// Moves from behind a member's value to the next member.
    @inline(__always)
    private mutating func endMember() throws(JSONError) {
        question = try nextMember(isFirst: false) ? .member : .nothing
    }

    /// Remembers the first fault of the object that is being read, whose lines are asked for nothing more.
    mutating func keep(_ error: JSONError) {
        question = .nothing
        if fault == nil { fault = error }
    }
}

// MARK: - Members without a line

nonisolated extension JSONReader {
    /// How many excluded members are told; each costs a look at the document up to it.
    private static let excludedLimit = 20

    /// Remembers that the description excludes what stands at the reader's place.
    mutating func noteExcluded() {
        if excludedMembers.count < Self.excludedLimit { excludedMembers.append(offset) }
    }

    @inline(__always)
    mutating func ask(_ members: inout Members) -> Bool {
        let isFirst = members.asked == nil
        members.asked = cursor
        return question == .names ? isFirst : question != .nothing
    }

    /// The name of a member that no line has taken, to whose value the reader moves.
    ///
    /// A name with escapes may still be one of theirs: they are asked for it in its usual spelling before.
    @inline(__always)
    mutating func unknownName(in members: Members) -> StringContent? {
        cursor == members.asked ? skipUnknownName() : nil
    }

    @inline(never)
    private mutating func skipUnknownName() -> StringContent? {
        guard question == .member || question == .spelledMember else { return nil }
        do throws(JSONError) {
            let start = cursor
            cursor -= 1
            let name = try skipString()
            guard name.hasEscapes, question == .member else {
                try skipColon()
                return name
            }
            spelling = try spelledName(from: start - 1)
            cursor = start
            question = .spelledMember
        } catch {
            keep(error)
        }
        return nil
    }

    @inline(__always)
    mutating func readUnknown<Value: JSONCodable>(_ name: String, into others: inout [String: Value]) {
        do throws(JSONError) {
            others[name] = try Value(json: &self)
            try endMember()
        } catch {
            keep(error)
        }
    }

    @inline(never)
    mutating func skipUnknown() {
        do throws(JSONError) {
            try skipValue()
            try endMember()
        } catch {
            keep(error)
        }
    }
}

// MARK: - Names

nonisolated extension JSONReader {
    /// The names of the members that `type` has a line for.
    @inline(never)
    static func keys<Value: JSONCodable>(of type: Value.Type) -> [JSONKeys.Key] {
        var json = JSONReader(UnsafeBufferPointer(start: nil, count: 0))
        json.question = .names
        _ = try? Value(json: &json)
        return json.names
    }

    /// The first name that `type` requires and `members` has not; reads the object, which is in order, again.
    private mutating func missingName<Value: JSONCodable>(in members: Members, of type: Value.Type) -> String? {
        cursor = start + members.offset
        var found: [String] = []
        do throws(JSONError) {
            var object = try beginObject()
            while try nextMember(of: &object) {
                let name = cursor - 1
                cursor = name
                _ = try skipString()
                found.append(try spelledName(from: name))
                try skipColon()
                try skipValue()
            }
        } catch {
            return nil
        }
        return Self.keys(of: type).first { key in key.isRequired && !found.contains { key.matches($0) } }.map {
            "\($0.name)"
        }
    }
}
