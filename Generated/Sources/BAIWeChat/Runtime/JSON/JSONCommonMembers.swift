// Members of the types that most members have. The forms for any type are not specialised, so that models take the
// compiler less; these are compiled once, and as fast as code for one type can be.

nonisolated extension JSONReader {
    @inline(never)
    mutating func read(_ name: StaticString, _ value: inout String?) { readMember(name, &value) }

    @inline(never)
    mutating func readIfPresent(_ name: StaticString, _ value: inout String?) { readMemberIfPresent(name, &value) }

    @inline(never)
    mutating func read(_ name: StaticString, _ value: inout Bool?) { readMember(name, &value) }

    @inline(never)
    mutating func readIfPresent(_ name: StaticString, _ value: inout Bool?) { readMemberIfPresent(name, &value) }

    @inline(never)
    mutating func read(_ name: StaticString, _ value: inout Int?) { readMember(name, &value) }

    @inline(never)
    mutating func readIfPresent(_ name: StaticString, _ value: inout Int?) { readMemberIfPresent(name, &value) }

    @inline(never)
    mutating func read(_ name: StaticString, _ value: inout Int32?) { readMember(name, &value) }

    @inline(never)
    mutating func readIfPresent(_ name: StaticString, _ value: inout Int32?) { readMemberIfPresent(name, &value) }

    @inline(never)
    mutating func read(_ name: StaticString, _ value: inout Int64?) { readMember(name, &value) }

    @inline(never)
    mutating func readIfPresent(_ name: StaticString, _ value: inout Int64?) { readMemberIfPresent(name, &value) }

    @inline(never)
    mutating func read(_ name: StaticString, _ value: inout Double?) { readMember(name, &value) }

    @inline(never)
    mutating func readIfPresent(_ name: StaticString, _ value: inout Double?) { readMemberIfPresent(name, &value) }

    @inline(never)
    mutating func read(_ name: StaticString, _ value: inout [String]?) { readMember(name, &value) }

    @inline(never)
    mutating func readIfPresent(_ name: StaticString, _ value: inout [String]?) { readMemberIfPresent(name, &value) }
}

nonisolated extension JSONWriter {
    @inline(never)
    mutating func write(_ name: StaticString, _ value: String) { writeMember(name, value) }

    @inline(never)
    mutating func writeIfPresent(_ name: StaticString, _ value: String?) { writeMemberIfPresent(name, value) }

    @inline(never)
    mutating func write(_ name: StaticString, _ value: Bool) { writeMember(name, value) }

    @inline(never)
    mutating func writeIfPresent(_ name: StaticString, _ value: Bool?) { writeMemberIfPresent(name, value) }

    @inline(never)
    mutating func write(_ name: StaticString, _ value: Int) { writeMember(name, value) }

    @inline(never)
    mutating func writeIfPresent(_ name: StaticString, _ value: Int?) { writeMemberIfPresent(name, value) }

    @inline(never)
    mutating func write(_ name: StaticString, _ value: Int32) { writeMember(name, value) }

    @inline(never)
    mutating func writeIfPresent(_ name: StaticString, _ value: Int32?) { writeMemberIfPresent(name, value) }

    @inline(never)
    mutating func write(_ name: StaticString, _ value: Int64) { writeMember(name, value) }

    @inline(never)
    mutating func writeIfPresent(_ name: StaticString, _ value: Int64?) { writeMemberIfPresent(name, value) }

    @inline(never)
    mutating func write(_ name: StaticString, _ value: Double) { writeMember(name, value) }

    @inline(never)
    mutating func writeIfPresent(_ name: StaticString, _ value: Double?) { writeMemberIfPresent(name, value) }

    @inline(never)
    mutating func write(_ name: StaticString, _ value: [String]) { writeMember(name, value) }

    @inline(never)
    mutating func writeIfPresent(_ name: StaticString, _ value: [String]?) { writeMemberIfPresent(name, value) }

    @inline(__always)
    mutating func writeMember(_ name: StaticString, _ value: some JSONCodable) {
        key(name)
        value.write(to: &self)
    }

    @inline(__always)
    mutating func writeMemberIfPresent(_ name: StaticString, _ value: (some JSONCodable)?) {
        guard let value else { return }
        writeMember(name, value)
    }
}
