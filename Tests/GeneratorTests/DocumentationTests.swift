import SpecLoader
import Testing

@testable import Generator

/// What the comments of generated code say, and how.
@Suite struct DocumentationTests {
    private static func files(_ operation: String, rest: String = "") throws -> [GeneratedFile] {
        let text = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths: {/a: {get: {operationId: list, \(operation)}}}
            \(rest)
            """
        let loaded = SpecLoader.load(path: "openapi.yaml", fileSystem: InMemoryFileSystem(["openapi.yaml": text]))
        return try Generator(options: GeneratorOptions()).generate(try #require(loaded.document)).files
    }

    private static func text(_ kind: String, _ operation: String) throws -> String {
        try #require(try files(operation).first { $0.path.hasSuffix("\(kind).swift") }).text
    }

    private static let done = "responses: {'204': {description: Done.}}"

    @Test func whatATextLeavesOpenEndsWithIt() throws {
        let parameters = "[{name: page, in: query, schema: {type: integer}, description: <p>Which one.}]"
        let calls = try Self.text("Calls", "description: <p>All.<ul><li>one, parameters: \(parameters), \(Self.done)")
        let words = """
                /// All.
                /// - one
                ///
                /// `GET /a`
                ///
                /// - Parameter page: Which one.
                public func list(
            """
        #expect(calls.contains(words), "\(calls)")
    }

    @Test func parametersOfAPlainCallAreDescribed() throws {
        let parameters = """
            [{name: page, in: query, schema: {type: integer}, description: "Which one.\\nFrom 1.\\n\\nMore of it."},
            {name: in, in: query, required: true, schema: {type: string}, description: 'Where.'},
            {name: bare, in: query, schema: {type: string}}]
            """.replacing("\n", with: " ")
        let calls = try Self.text("Calls", "parameters: \(parameters), \(Self.done)")
        let words = """
                /// `GET /a`
                ///
                /// - Parameters:
                ///   - in: Where.
                ///   - page: Which one.
                ///     From 1.
                public func list(
            """
        #expect(calls.contains(words), "\(calls)")
        let one = "[{name: page, in: query, schema: {type: integer}, description: Which one.}]"
        let single = try Self.text("Calls", "parameters: \(one), \(Self.done)")
        #expect(single.contains("    ///\n    /// - Parameter page: Which one.\n    public func list("))
        let none = "[{name: page, in: query, schema: {type: integer}}]"
        #expect(try !Self.text("Calls", "parameters: \(none), \(Self.done)").contains("- Parameter"))
    }

    @Test func noTwoBlankLinesFollowEachOther() throws {
        let calls = try Self.text("Calls", #"summary: "All.\n", description: "\nOf them.\n\n", \#(Self.done)"#)
        #expect(calls.contains("    /// All.\n    ///\n    /// Of them.\n    ///\n    /// `GET /a`\n"))
    }

    @Test(arguments: [("Create a Sender", "Create a sender."), ("List.", "List"), ("List", "List")])
    func whatOnlyRepeatsIsLeftOut(_ summary: String, _ description: String) throws {
        let calls = try Self.text("Calls", "summary: '\(summary)', description: '\(description)', \(Self.done)")
        #expect(calls.contains("    /// \(summary)\n    ///\n    /// `GET /a`\n"))
    }

    @Test func associatedValuesAreParameters() throws {
        let headers = """
            {Retry-After: {schema: {type: integer}, description: "When."}, ETag: {schema: {type: string},
            description: "Which."}}
            """.replacing("\n", with: " ")
        let types = try Self.text("Operations", "responses: {'204': {description: Done., headers: \(headers)}}")
        let words = """
                    /// - Parameters:
                    ///   - retryAfter: When.
                    ///   - eTag: Which.

            """
        #expect(types.contains(words), "\(types)")
    }
}
