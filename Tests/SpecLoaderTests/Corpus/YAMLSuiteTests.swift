import Testing

@testable import SpecLoader

/// The public YAML test suite: nothing may be lost against what libyaml itself makes of it.
@Suite(.enabled(if: Corpus.isThere))
struct YAMLSuiteTests {
    /// A row of the table of what libyaml does.
    struct Row {
        let id: String
        let isValid: Bool
        let isRightInLibYAML: Bool
        let hasJSON: Bool
    }

    /// What we make of the text.
    enum Answer: Equatable {
        case right
        /// Read, and not as the suite says; where that says nothing, this is no fault.
        case different
        /// With the ids of the errors.
        case refused([String])
    }

    /// What YAML allows and a description cannot use, so that an error says more than a guess.
    private static let deliberate: [String: String] = [
        // There is nothing in it.
        "empty-document": "8G76 98YD AVM7 DK95/07 MUS6/02 MUS6/03 MUS6/04",
        // A reference could not say which one it means.
        "multiple-documents": "35KP 6XDY 6ZKB 9DXL 9KAX JHB9 KSS4 L383 PUW8 RZT7 U9NS",
        // Tags beyond the core schema: `!local`, `!!set`, `!!omap`, `!!binary`.
        "unsupported-tag": "2XXW 565N 5TYM 6CK3 6WLZ 7FWL 9WXW C4HZ CC74 CUP7 J7PZ M5C3 P76L UGM3 Z67P Z9M4",
    ]

    /// What libyaml gets wrong without a word.
    private static let wrongInLibYAML = ["652Z", "HM87/01", "JEF9/02", "L24T/01", "Y2GN"]

    @Test func nothingThatLibYAMLGetsRightIsLost() throws {
        let rows = try Self.answers().filter { $0.row.isValid && $0.row.isRightInLibYAML && $0.row.hasJSON }
        #expect(rows.count == 234)
        #expect(rows.filter { $0.answer == .right }.count == 200)
        var refused: [String: [String]] = [:]
        for (row, answer) in rows where answer != .right {
            guard case .refused(let ids) = answer, ids.count == 1 else {
                Issue.record("\(row.id): \(answer)")
                continue
            }
            refused[ids[0], default: []].append(row.id)
        }
        #expect(refused.mapValues { $0.joined(separator: " ") } == Self.deliberate)
    }

    @Test func whatLibYAMLRefusesOrGetsWrongIsKnown() throws {
        let rows = try Self.answers().filter { $0.row.isValid && !$0.row.isRightInLibYAML && $0.row.hasJSON }
        #expect(rows.count == 48)
        #expect(rows.filter { $0.answer == .different }.map(\.row.id) == Self.wrongInLibYAML)
        // These are JSON, which has its own reader here.
        #expect(rows.filter { $0.answer == .right }.map(\.row.id) == ["4MUZ/00", "6CA3", "Q5MG"])
    }

    @Test func whatIsNoYAMLIsRefusedWhereLibYAMLDoes() throws {
        let rows = try Self.answers().filter { !$0.row.isValid && $0.row.isRightInLibYAML }
        #expect(rows.count == 78)
        for (row, answer) in rows {
            guard case .refused(let ids) = answer else {
                Issue.record("\(row.id) is accepted")
                continue
            }
            #expect(ids.count == 1, "\(row.id)")
        }
    }

    private static func answers() throws -> [(row: Row, answer: Answer)] {
        let cases = try cases()
        return try rows().map { ($0, answer(try #require(cases[$0.id], "\($0.id)"))) }
    }

    private static func answer(_ fields: Fields) -> Answer {
        let parsed = ParsedText(fields.yaml)
        guard let root = parsed.root, parsed.diagnostics.isEmpty else { return .refused(parsed.diagnostics.map(\.id)) }
        guard let expected = fields.json.flatMap({ ParsedText($0, path: "a.json").root }) else { return .different }
        return root.value == expected.value ? .right : .different
    }

    // MARK: The suite

    private static func rows() throws -> [Row] {
        try Corpus.text("yaml-test-suite/libyaml-0.2.5-results.tsv").split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: "\t")
            return Row(
                id: String(fields[0]),
                isValid: fields[1] == "valid",
                isRightInLibYAML: fields[2] == "pass",
                hasJSON: fields[3] == "True"
            )
        }
    }

    struct Fields {
        var yaml: String
        var json: String?
    }

    /// By id: that of the file, and a number where the file has several.
    private static func cases() throws -> [String: Fields] {
        var cases: [String: Fields] = [:]
        for path in Corpus.files("yaml-test-suite/src", ".yaml") {
            let name = path.split(separator: "/").last?.dropLast(5) ?? ""
            let entries = try #require(ParsedText(try Corpus.text(path)).root?.sequence, "\(path)")
            var yaml: String?
            var json: String?
            for (index, entry) in entries.enumerated() {
                // What an entry leaves out is that of the one before.
                yaml = entry.mapping?["yaml"]?.scalar?.text ?? yaml
                json = entry.mapping?["json"]?.scalar?.text ?? json
                let id = entries.count == 1 ? String(name) : "\(name)/\(index < 10 ? "0" : "")\(index)"
                cases[id] = Fields(yaml: characters(try #require(yaml)), json: json)
            }
        }
        return cases
    }

    /// The suite shows what is hard to see by other characters.
    private static func characters(_ text: String) -> String {
        var text = text.replacing("␣", with: " ").replacing("↵", with: "").replacing("⇔", with: "\u{FEFF}")
            .replacing("←", with: "\r")
        for dashes in ["————»", "———»", "——»", "—»", "»"] { text = text.replacing(dashes, with: "\t") }
        return text.hasSuffix("∎\n") ? String(text.dropLast(2)) : text
    }
}

extension Node {
    /// The node as JSON compares it: numbers by value, members by their keys.
    fileprivate var value: String {
        switch content {
        case .scalar(let scalar):
            switch scalar.kind {
            case .integer, .number: "number \(scalar.jsonNumber.flatMap(Double.init).map { "\($0)" } ?? scalar.text)"
            case .null: "null"
            case .boolean: scalar.text.lowercased()
            case .string: scalar.text.debugDescription
            }
        case .sequence(let elements): "[\(elements.map(\.value).joined(separator: ", "))]"
        case .mapping(let mapping):
            "{\(mapping.members.map { "\($0.key.debugDescription): \($0.value.value)" }.sorted().joined(separator: ", "))}"
        }
    }
}
