import Testing

@testable import Generator

@Suite struct ModelFilesTests {
    private static let types = (0..<400).map { Identifier.type("Type\($0 * 7919 % 1009)") }

    /// The names of the types in each file.
    private static func contents(_ types: [Identifier]) -> [String: [String]] {
        let files = ModelFiles.files(of: types).map { ($0.suffix, types[$0.types].map(\.text)) }
        return Dictionary(uniqueKeysWithValues: files)
    }

    @Test func fewTypesStayTogether() {
        #expect(ModelFiles.files(of: []) == [])
        #expect(ModelFiles.files(of: Array(Self.types.prefix(40))) == [.init(types: 0..<40, suffix: "")])
    }

    @Test func filesAreNeitherSmallNorLarge() {
        let files = ModelFiles.files(of: Self.types)
        #expect(files.flatMap(\.types) == Array(Self.types.indices))
        #expect(files.dropLast().allSatisfy { (12...60).contains($0.types.count) })
        #expect(files.map(\.suffix).dropFirst().allSatisfy { $0.hasPrefix("+Type") })
    }

    @Test(arguments: [0, 3, 100, 250, 399])
    func anotherTypeChangesAFileOrTwo(_ place: Int) {
        var more = Self.types
        more.insert(.type("Another"), at: place)
        let (before, after) = (Self.contents(Self.types), Self.contents(more))
        #expect(after.filter { before[$0.key] != $0.value }.count <= 2)
    }
}
