import Testing

@testable import SpecLoader

/// However long a chain of references or schemas is, the stack and the time stay bounded.
@Suite struct LongChainTests {
    private static let head = "openapi: 3.1.0\ninfo: {title: a, version: b}\ncomponents:\n"

    @Test func aChainOfReferencesIsFollowedToItsEnd() throws {
        let chain = (0..<1_000).map { "    S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}\n" }.joined()
        let (document, messages) = try load([
            "openapi.yaml": Self.head + "  schemas:\n" + chain + "    S1000: {type: string}\n"
        ])
        #expect(messages == [])
        #expect(document.schemas.count == 1)
        #expect(document.components.schemas.count == 1_001)
    }

    @Test(arguments: ["schemas", "responses"])
    func aChainThatIsTooLongIsAnError(section: String) throws {
        let chain = (0..<10_000).map { "    S\($0): {$ref: '#/components/\(section)/S\($0 + 1)'}\n" }.joined()
        let (_, messages) = try load([
            "openapi.yaml": Self.head + "  \(section):\n" + chain + "    S10000: {description: a}\n"
        ])
        #expect(messages.count == 9)
        let first =
            "openapi.yaml:5:16: error: this reference leads through more than 1024 others "
            + "(--limit hops=… permits up to 16384) [reference-cycle]"
        #expect(messages.first == first)
    }

    @Test func aChainOfSchemasIsNoRecursion() throws {
        let chain = (0..<20_000).map {
            "    S\($0): {type: object, properties: {next: {$ref: '#/components/schemas/S\($0 + 1)'}}}\n"
        }
        let (document, messages) = try load([
            "openapi.yaml": Self.head + "  schemas:\n" + chain.joined() + "    S20000: {type: string}\n"
        ])
        #expect(messages == [])
        #expect(document.schemas.count == 20_001)
    }

    @Test func aLongAllOfChainIsSearchedForCycles() throws {
        let chain = (0..<20_000).map { "    S\($0): {allOf: [{$ref: '#/components/schemas/S\($0 + 1)'}]}\n" }
        let (_, messages) = try load([
            "openapi.yaml": Self.head + "  schemas:\n" + chain.joined() + "    S20000: {type: string}\n"
        ])
        #expect(messages == [])
    }
}
