import Testing

@testable import Runtime

@Suite struct ObjectTests {
    /// Texts that look the same had the same hash; a sender could make any number of them.
    @Test func namesAreHashedByTheirBytes() throws {
        let names = ["a\u{316}\u{300}", "a\u{300}\u{316}", "\u{E0}\u{316}"]
        #expect(Set(names).count == 1)
        #expect(Set(names.map { ExactText($0).hashValue }).count == 3)
        #expect(ExactText("ab").hashValue == ExactText(["a", "b"].joined()).hashValue)
        let objects = names.map { JSONObject([($0, .null)]) }
        #expect(Set(objects.map(\.hashValue)).count == 3)
        #expect(Set(objects).count == 3)
        let object = JSONObject(names.map { ($0, .string($0)) })
        #expect(object.count == 3)
        for name in names { #expect(object[name]?.string?.utf8.elementsEqual(name.utf8) == true) }
    }
}
