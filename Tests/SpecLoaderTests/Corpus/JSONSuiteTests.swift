import Testing

@testable import SpecLoader

/// The public JSON test suite: the first letter of a file says whether it must be accepted (`y`), refused (`n`), or
/// neither (`i`).
@Suite(.enabled(if: Corpus.isThere))
struct JSONSuiteTests {
    private static func files(_ letter: String) -> [String] {
        Corpus.files("json-test-suite/test_parsing", ".json").filter { $0.contains("/\(letter)_") }
    }

    /// Accepted is what has a root. A key that is given twice is an error all the same: a description whose members
    /// mean two things is not to be guessed at.
    @Test func acceptsWhatMustBeAccepted() throws {
        let files = Self.files("y")
        #expect(files.count == 95)
        var repeated: [String] = []
        for path in files {
            let parsed = ParsedText(bytes: try Corpus.bytes(path), path: path)
            #expect(parsed.root != nil, "\(path): \(parsed.messages)")
            #expect(parsed.diagnostics.allSatisfy { $0.id == "duplicate-key" }, "\(path): \(parsed.messages)")
            if !parsed.diagnostics.isEmpty { repeated.append(path) }
        }
        #expect(
            repeated.map { $0.split(separator: "/").last } == [
                "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
            ]
        )
    }

    @Test func refusesWhatMustBeRefused() throws {
        let files = Self.files("n")
        #expect(files.count == 188)
        for path in files {
            let parsed = ParsedText(bytes: try Corpus.bytes(path), path: path)
            #expect(parsed.root == nil && parsed.diagnostics.count == 1, "\(path): \(parsed.messages)")
        }
    }

    @Test func survivesTheRest() throws {
        let files = Self.files("i")
        #expect(files.count == 35)
        for path in files {
            let parsed = ParsedText(bytes: try Corpus.bytes(path), path: path)
            #expect((parsed.root == nil) == !parsed.diagnostics.isEmpty, "\(path): \(parsed.messages)")
        }
    }
}
