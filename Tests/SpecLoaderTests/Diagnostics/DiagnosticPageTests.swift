import SpecLoader
import Testing

@Suite struct DiagnosticPageTests {
    private static func render(
        _ diagnostics: [Diagnostic],
        _ extent: DiagnosticRenderer.Extent = .page,
        as format: DiagnosticRenderer.Format = .text
    ) -> String {
        let source = Source(
            id: SourceID(index: 0),
            path: "a.yaml",
            displayPath: "a.yaml",
            bytes: Array(String(repeating: "a: b\n", count: 5_000).utf8),
            referencedFrom: nil
        )
        return DiagnosticRenderer(format: format, extent: extent, sources: [source], color: false).render(diagnostics)
    }

    private static func make(
        _ severity: Diagnostic.Severity,
        _ id: String,
        _ lines: ClosedRange<Int>,
        notes: Int = 0
    ) -> [Diagnostic] {
        lines.map { line in
            let location = Location(
                source: SourceID(index: 0),
                position: Position(line: UInt32(line), column: 1),
                pointer: .root
            )
            let notes = (0..<notes).map { Diagnostic.Note("note \($0)", at: location) }
            return Diagnostic(severity, id, "fault \(line)", at: location, notes: notes)
        }
    }

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    @Test func everythingWhereThereIsRoom() {
        let messages = Self.make(.error, "e", 1...16)
        #expect(Self.render(messages) == Self.render(messages, .everything) + "16 errors\n")
        #expect(Self.lines(Self.render(messages)).count == 49)
    }

    @Test func fewErrorsAmongManyWarnings() {
        let warnings = (0..<4).flatMap { rule in
            Self.make(.warning, "w\(rule)", rule * 1_000 + 1...rule * 1_000 + 1_000)
        }
        let text = Self.render(Self.make(.error, "e", 4_500...4_502) + warnings)
        #expect(
            text == Self.render(Self.make(.error, "e", 4_500...4_502), .everything)
                + (0..<4).map { rule in
                    Self.render(Self.make(.warning, "w\(rule)", rule * 1_000 + 1...rule * 1_000 + 3), .everything)
                        + "… and 997 more like this [w\(rule)]\n"
                }.joined() + "3 errors, 4000 warnings; --verbose shows everything\n"
        )
        #expect(Self.lines(text).count == 50)
    }

    @Test func fewerOfEachRuleWhereThereAreManyRules() {
        let messages = (0..<10).flatMap { Self.make(.warning, "w\($0)", $0 * 10 + 1...$0 * 10 + 10) }
        let lines = Self.lines(Self.render(messages))
        #expect(lines.count == 41)
        #expect(lines.count { $0.hasPrefix("… and 9 more like this [w") } == 10)
        #expect(lines.last == "100 warnings; --verbose shows everything")
    }

    @Test func noMoreThanAPageOfRules() {
        let errors = (0..<30).flatMap { Self.make(.error, "e\($0)", $0 * 2 + 1...$0 * 2 + 2) }
        let lines = Self.lines(Self.render(errors + Self.make(.warning, "w", 1...7) + Self.make(.note, "n", 1...1)))
        #expect(lines.count == 50)
        #expect(lines.count { $0.contains(": error: ") } == 12)
        #expect(lines.last == "60 errors, 7 warnings, 1 note; --verbose shows everything")
        #expect(lines.dropLast().last == "… and 36 more errors of other rules")
    }

    @Test func notesOfOneMessageDoNotFillThePage() {
        let lines = Self.lines(Self.render(Self.make(.error, "e", 1...1, notes: 100)))
        #expect(lines.count == 11)
        #expect(lines.suffix(2) == ["… and 94 more notes", "1 error; --verbose shows everything"])
        #expect(!Self.render(Self.make(.error, "e", 1...1, notes: 6)).contains("…"))
    }

    @Test func theOtherFormsAndTheOtherExtentShowEverything() {
        let messages = Self.make(.error, "e", 1...300, notes: 9)
        #expect(Self.lines(Self.render(messages, .everything)).count == 300 * 12)
        for format in [DiagnosticRenderer.Format.json, .github, .sarif] {
            #expect(Self.render(messages, as: format).split(separator: "fault ").count == 301)
        }
    }

    @Test func countsOnlyWhatIsThere() {
        let renderer = DiagnosticRenderer(format: .text, sources: [], color: false)
        let twice = Diagnostic(.warning, "w", "twice", at: nil)
        #expect(renderer.counts([twice, twice, Diagnostic(.error, "e", "x", at: nil)]) == "1 error, 1 warning")
        #expect(Self.render([]) == "")
    }

    /// Many references lead to the same wrong definitions: by way of path items, components and each other.
    @Test func aFaultIsReportedOnceWhateverLeadsToIt() {
        let uses = (0..<20).map { "  /p\($0): {$ref: 'parts.yaml#/item'}\n  /q\($0): {get: \(Self.operation)}\n" }
        let result = SpecLoader.load(
            path: "openapi.yaml",
            fileSystem: InMemoryFileSystem([
                "openapi.yaml": "openapi: 3.1.0\ninfo: {title: Once, version: '1'}\npaths:\n" + uses.joined(),
                "parts.yaml": """
                item: {get: {responses: {'200': {$ref: '#/answer'}}, x: 1}}
                page: {name: page, in: quer, schema: {type: string}}
                answer: {description: fine, contents: {}}
                schema: {type: object, wrong: 1, properties: {again: {$ref: '#/schema'}}}
                """,
                "broken.yaml": "a: {b: c\nd: e\n",
            ])
        )
        #expect(
            result.diagnostics.map { "\(result.sources[$0.location?.source ?? SourceID(index: 0)].path) \($0.id)" } == [
                "broken.yaml yaml-syntax", "parts.yaml unknown-value", "parts.yaml unknown-field",
                "parts.yaml unknown-field", "parts.yaml unknown-keyword",
            ]
        )
    }

    private static let operation = """
        {parameters: [{$ref: 'parts.yaml#/page'}], responses: {'200': {$ref: 'parts.yaml#/answer'}, \
        '400': {$ref: 'broken.yaml#/a'}, '401': {description: x, content: {application/json: \
        {schema: {$ref: 'parts.yaml#/schema'}}}}}}
        """
}
