import SpecLoader
import Testing

@Suite struct DiagnosticRendererTests {
    private static let root = Source(
        id: SourceID(index: 0),
        path: "openapi.yaml",
        displayPath: "spec/openapi.yaml",
        bytes: Array("openapi: 3.1.0\npaths:\n  /cart:\n    $ref: cart.yaml#/cart\n".utf8),
        referencedFrom: nil
    )
    private static let cart = Source(
        id: SourceID(index: 1),
        path: "cart.yaml",
        displayPath: "spec/cart.yaml",
        bytes: Array("cart:\n  get:\n    $ref: 'a,b.yaml'\n".utf8),
        referencedFrom: location(0, 4, 5, ["paths", "/cart"])
    )
    private static let leaf = Source(
        id: SourceID(index: 2),
        path: "a,b.yaml",
        displayPath: "spec/a,b.yaml",
        bytes: Array("operationId: a\ntags: [\"\u{202E}x\"]\n".utf8),
        referencedFrom: location(1, 3, 5, ["cart", "get"])
    )

    private static func location(_ source: Int, _ line: UInt32, _ column: UInt32, _ tokens: [String] = []) -> Location {
        Location(
            source: SourceID(index: source),
            position: Position(line: line, column: column),
            pointer: tokens.reduce(JSONPointer.root) { $0.appending($1) }
        )
    }

    private static func render(
        _ diagnostics: [Diagnostic],
        as format: DiagnosticRenderer.Format = .text,
        color: Bool = false
    ) -> String {
        DiagnosticRenderer(format: format, sources: [root, cart, leaf], color: color).render(diagnostics)
    }

    private static let mixed = [
        Diagnostic(.warning, "unused", "nobody uses 'paths'", at: location(0, 2, 1, ["paths"])),
        Diagnostic(
            .error,
            "duplicate",
            "'a' 50% \u{202E}twice",
            at: location(2, 1, 14, ["operationId"]),
            notes: [Diagnostic.Note("first here", at: location(0, 3, 3, ["paths", "/cart"])), .init("so", at: nil)]
        ),
        Diagnostic(.error, "no-config", "no file 'x.yaml'", at: nil),
        Diagnostic(.error, "bad", "bad", at: location(0, 2, 1, ["paths"])),
        Diagnostic(.warning, "unused", "nobody uses 'paths'", at: location(0, 2, 1, ["paths"])),
    ]

    @Test func textShowsLinesNotesAndReferences() {
        #expect(
            Self.render(Self.mixed) == """
                error: no file 'x.yaml' [no-config]
                spec/a,b.yaml:1:14: error: 'a' 50% \\u{202E}twice [duplicate]
                 1 | operationId: a
                   |              ^
                spec/openapi.yaml:3:3: note: first here
                note: so
                spec/cart.yaml:3:5: note: referenced from here
                spec/openapi.yaml:4:5: note: referenced from here
                spec/openapi.yaml:2:1: error: bad [bad]
                 2 | paths:
                   | ^
                spec/openapi.yaml:2:1: warning: nobody uses 'paths' [unused]
                 2 | paths:
                   | ^
                3 errors, 1 warning

                """
        )
    }

    @Test func errorsComeFirstInEveryForm() {
        let messages = [
            Diagnostic(.note, "n", "first", at: Self.location(0, 1, 1)),
            Diagnostic(.warning, "w", "second", at: Self.location(0, 2, 1)),
            Diagnostic(.error, "e", "third", at: Self.location(0, 3, 1)),
            Diagnostic(.error, "e", "other file", at: Self.location(1, 1, 1)),
        ]
        for format in DiagnosticRenderer.Format.allCases {
            let text = Self.render(messages, as: format)
            let places = ["other file", "third", "second", "first"].map { text.firstRange(of: $0)?.lowerBound }
            #expect(places.compactMap(\.self).count == 4, "\(text)")
            #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(text)")
        }
    }

    @Test func textInColor() {
        #expect(
            Self.render([Self.mixed[0]], color: true)
                == "\u{1B}[1mspec/openapi.yaml:2:1:\u{1B}[0m \u{1B}[1;35mwarning:\u{1B}[0m "
                + "\u{1B}[1mnobody uses 'paths'\u{1B}[0m [unused]\n 2 | paths:\n   | \u{1B}[1;32m^\u{1B}[0m\n1 warning\n"
        )
    }

    @Test func json() {
        #expect(
            Self.render(Self.mixed, as: .json) == #"""
                [
                  {"file":null,"line":null,"column":null,"pointer":null,"severity":"error","id":"no-config","message":"no file 'x.yaml'","notes":[]},
                  {"file":"spec/a,b.yaml","line":1,"column":14,"pointer":"/operationId","severity":"error","id":"duplicate","message":"'a' 50% \u202etwice","notes":[{"file":"spec/openapi.yaml","line":3,"column":3,"pointer":"/paths/~1cart","message":"first here"},{"file":null,"line":null,"column":null,"pointer":null,"message":"so"},{"file":"spec/cart.yaml","line":3,"column":5,"pointer":"/cart/get","message":"referenced from here"},{"file":"spec/openapi.yaml","line":4,"column":5,"pointer":"/paths/~1cart","message":"referenced from here"}]},
                  {"file":"spec/openapi.yaml","line":2,"column":1,"pointer":"/paths","severity":"error","id":"bad","message":"bad","notes":[]},
                  {"file":"spec/openapi.yaml","line":2,"column":1,"pointer":"/paths","severity":"warning","id":"unused","message":"nobody uses 'paths'","notes":[]}
                ]

                """#
        )
    }

    @Test func jsonEscapesAllThatIsNotVisible() {
        let message = "\"\\\n\t\u{1}\u{7F}\u{2028}\u{E0001}é"
        #expect(
            Self.render([Diagnostic(.error, "x", message, at: nil)], as: .json)
                .contains(#""message":"\"\\\n\u0009\u0001\u007f\u2028\udb40\udc01é""#)
        )
        #expect(Self.render([], as: .json) == "[]\n")
        #expect(Self.render([]) == "")
        #expect(Self.render([], as: .github) == "")
    }

    @Test func github() {
        #expect(
            Self.render(Self.mixed, as: .github) == """
                ::error title=no-config::no file 'x.yaml'
                ::error file=spec/a%2Cb.yaml,line=1,col=14,title=duplicate::'a' 50%25 \\u{202E}twice%0A\
                spec/openapi.yaml:3:3: note: first here%0Anote: so%0A\
                spec/cart.yaml:3:5: note: referenced from here%0Aspec/openapi.yaml:4:5: note: referenced from here
                ::error file=spec/openapi.yaml,line=2,col=1,title=bad::bad
                ::warning file=spec/openapi.yaml,line=2,col=1,title=unused::nobody uses 'paths'

                """
        )
        #expect(
            Self.render([Diagnostic(.error, "x", "a\r\n::error::b", at: nil)], as: .github)
                == "::error title=x::a\\u{D}\\u{A}::error::b\n"
        )
    }
}
