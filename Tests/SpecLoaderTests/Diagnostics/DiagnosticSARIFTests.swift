import Foundation
import SpecLoader
import Testing

@Suite struct DiagnosticSARIFTests {
    private static func location(_ source: Int, _ line: UInt32, _ column: UInt32, _ tokens: [String] = []) -> Location {
        Location(
            source: SourceID(index: source),
            position: Position(line: line, column: column),
            pointer: tokens.reduce(JSONPointer.root) { $0.appending($1) }
        )
    }

    private static func render(_ diagnostics: [Diagnostic], paths: [String]) -> String {
        let sources = paths.enumerated().map { index, path in
            Source(
                id: SourceID(index: index),
                path: path,
                displayPath: path,
                bytes: [],
                referencedFrom: index == 0 ? nil : location(index - 1, 4, 5, ["paths", "/cart"])
            )
        }
        let rules = [
            Rule("unused", .warning, means: "Nobody uses '{}'.", advice: "Leave it \"out\"."),
            Rule("silent", .error, means: "It has no message.", advice: "None."),
        ]
        return DiagnosticRenderer(format: .sarif, sources: sources, color: true, rules: rules).render(diagnostics)
    }

    @Test func wholeText() {
        let text = Self.render(
            [
                Diagnostic(.warning, "unused", "nobody uses '/carts/{id}'", at: Self.location(0, 2, 1, ["paths"])),
                Diagnostic(.note, "unused", "nobody", at: Self.location(0, 1, 1)),
                Diagnostic(.error, "no-config", "no file 'x.yaml'", at: nil),
                Diagnostic(
                    .error,
                    "duplicate",
                    "'a' twice",
                    at: Self.location(1, 1, 14, ["a~/b"]),
                    notes: [.init("first here", at: Self.location(0, 3, 3)), .init("so", at: nil)]
                ),
            ],
            paths: ["spec/openapi.yaml", "spec/a b:c#%購.yaml"]
        )
        #expect(
            text == #"""
                {
                  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [
                    {
                      "tool": {"driver": {"name": "generate-bai", "rules": [{"id":"no-config"},{"id":"duplicate"},{"id":"unused","shortDescription":{"text":"Nobody uses '{{}}'."},"help":{"text":"Leave it \"out\"."}}]}},
                      "columnKind": "unicodeCodePoints",
                      "results": [
                        {"ruleId":"no-config","ruleIndex":0,"level":"error","message":{"text":"no file 'x.yaml'"}},
                        {"ruleId":"duplicate","ruleIndex":1,"level":"error","message":{"text":"'a' twice"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"spec/a%20b%3Ac%23%25%E8%B3%BC.yaml"},"region":{"startLine":1,"startColumn":14}},"logicalLocations":[{"fullyQualifiedName":"/a~0~1b"}]}],"relatedLocations":[{"physicalLocation":{"artifactLocation":{"uri":"spec/openapi.yaml"},"region":{"startLine":3,"startColumn":3}},"message":{"text":"first here"}},{"message":{"text":"so"}},{"physicalLocation":{"artifactLocation":{"uri":"spec/openapi.yaml"},"region":{"startLine":4,"startColumn":5}},"logicalLocations":[{"fullyQualifiedName":"/paths/~1cart"}],"message":{"text":"referenced from here"}}]},
                        {"ruleId":"unused","ruleIndex":2,"level":"warning","message":{"text":"nobody uses '/carts/{{id}}'"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"spec/openapi.yaml"},"region":{"startLine":2,"startColumn":1}},"logicalLocations":[{"fullyQualifiedName":"/paths"}]}]},
                        {"ruleId":"unused","ruleIndex":2,"level":"note","message":{"text":"nobody"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"spec/openapi.yaml"},"region":{"startLine":1,"startColumn":1}}}]}
                      ]
                    }
                  ]
                }

                """#
        )
    }

    @Test func withoutMessagesThereIsARunAllTheSame() throws {
        let log =
            try JSONSerialization.jsonObject(with: Data(Self.render([], paths: ["a.yaml"]).utf8)) as? [String: Any]
        let run = try #require((log?["runs"] as? [[String: Any]])?.first)
        #expect((run["results"] as? [Any])?.isEmpty == true)
    }

    @Test(arguments: [
        "\"},{\"x\":\"", "\\\"", "\\u0022", "a\r\nb\t", "\u{0}\u{1B}[31m", "\u{2028}\u{202E}", "😀\u{E0001}",
        "{0} {a} }{",
        "[link](http://example.com)",
    ])
    func hostileTextsStayInTheirStrings(text: String) throws {
        let diagnostic = Diagnostic(
            .error,
            text,
            text,
            at: Self.location(0, 1, 1, [text]),
            notes: [.init(text, at: Self.location(0, 1, 1))]
        )
        let json = Self.render([diagnostic], paths: ["/" + text])
        let log = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let run = try #require((log?["runs"] as? [[String: Any]])?.first)
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect(result["ruleId"] as? String == text)
        let doubled = text.replacing("{", with: "{{").replacing("}", with: "}}")
        #expect((result["message"] as? [String: Any])?["text"] as? String == doubled)
        let place = try #require((result["locations"] as? [[String: Any]])?.first)
        let names = place["logicalLocations"] as? [[String: Any]]
        #expect(names?.first?["fullyQualifiedName"] as? String == "/" + text.replacing("/", with: "~1"))
        let file = (place["physicalLocation"] as? [String: Any])?["artifactLocation"] as? [String: Any]
        let uri = try #require(file?["uri"] as? String)
        #expect(uri.hasPrefix("file:///"))
        #expect(uri.dropFirst(7).removingPercentEncoding == "/" + text)
        #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
}
