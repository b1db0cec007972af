import Testing

@testable import Generator

@Suite struct FileDivisionTests {
    private static let types = (0..<400).map { Identifier.type("Type\($0 * 7919 % 1009)") }

    /// The names of the types in each file.
    private static func contents(_ types: [Identifier]) -> [String: [String]] {
        let parts = FileDivision.parts(of: types).map { ($0.suffix, types[$0.range].map(\.text)) }
        return Dictionary(uniqueKeysWithValues: parts)
    }

    @Test func fewTypesStayTogether() {
        #expect(FileDivision.parts(of: []) == [])
        #expect(FileDivision.parts(of: Array(Self.types.prefix(40))) == [.init(range: 0..<40, suffix: "")])
    }

    @Test func filesAreNeitherSmallNorLarge() {
        let parts = FileDivision.parts(of: Self.types)
        #expect(parts.flatMap(\.range) == Array(Self.types.indices))
        #expect(parts.dropLast().allSatisfy { (12...60).contains($0.range.count) })
        #expect(parts.map(\.suffix).dropFirst().allSatisfy { $0.hasPrefix("+Type") })
    }

    @Test(arguments: [0, 3, 100, 250, 399])
    func anotherTypeChangesAFileOrTwo(_ place: Int) {
        var more = Self.types
        more.insert(.type("Another"), at: place)
        let (before, after) = (Self.contents(Self.types), Self.contents(more))
        #expect(after.filter { before[$0.key] != $0.value }.count <= 2)
    }
}
