/// Says in the user's words why libyaml stopped, and where the fault is rather than where libyaml noticed it.
struct YAMLFailure {
    private let failure: YAMLEventReader.Failure
    private let lines: SourceLines

    init(_ failure: YAMLEventReader.Failure, in text: UnsafeBufferPointer<UInt8>) {
        self.failure = failure
        lines = SourceLines(Array(text))
    }

    var syntaxError: SyntaxError {
        encoding ?? longKey ?? unclosed ?? missingColon ?? tokenStart ?? known ?? plain
    }

    private func error(_ message: String, at position: Position? = nil) -> SyntaxError {
        SyntaxError("yaml-syntax", message, at: position ?? failure.position)
    }

    private var plain: SyntaxError {
        SyntaxError("yaml-syntax", failure.problem, at: failure.position, notes: contextNotes)
    }

    /// What libyaml was reading, where that begins elsewhere.
    private var contextNotes: [(message: String, position: Position)] {
        guard let context = failure.context, failure.contextPosition != failure.position else { return [] }
        return [(context, failure.contextPosition)]
    }

    private var encoding: SyntaxError? {
        guard let offset = failure.byteOffset else { return nil }
        let position = lines.position(ofByte: offset)
        guard failure.problem == "control characters are not allowed" else {
            return SyntaxError("invalid-encoding", "the text is not valid UTF-8", at: position)
        }
        guard let scalar = lines.scalar(at: position) else { return plain }
        return SyntaxError("control-character", "the character \(scalar.escaped) is not allowed in YAML", at: position)
    }

    /// libyaml does not look further than 1,024 characters for the ':' of a key.
    private var longKey: SyntaxError? {
        let limit = 1_024
        let start: Position
        switch failure.problem {
        case "could not find expected ':'" where failure.contextPosition.line == failure.position.line:
            start = failure.contextPosition
        case "mapping values are not allowed in this context", "did not find expected ',' or '}'":
            guard let key = lines.keyStart(before: failure.position) else { return nil }
            start = key
        default:
            return nil
        }
        guard start.line == failure.position.line, failure.position.column - start.column > limit else { return nil }
        return error("the key is longer than \(limit) characters, the most that YAML allows", at: start)
    }

    private var unclosed: SyntaxError? {
        if failure.problem == "found unexpected end of stream", failure.context == "while scanning a quoted scalar" {
            return error("the quoted text that begins here is never closed", at: failure.contextPosition)
        }
        let isAtEnd = lines.isAtEnd(failure.position)
        switch failure.problem {
        case "did not find expected ',' or '}'" where isAtEnd:
            return error("'{' is never closed", at: failure.contextPosition)
        case "did not find expected ',' or ']'" where isAtEnd:
            return error("'[' is never closed", at: failure.contextPosition)
        default:
            return nil
        }
    }

    private var missingColon: SyntaxError? {
        guard failure.problem == "could not find expected ':'" else { return nil }
        return error("expected ':' after this key, in the same line", at: failure.contextPosition)
    }

    private var tokenStart: SyntaxError? {
        guard failure.problem == "found character that cannot start any token" else { return nil }
        guard let scalar = lines.scalar(at: failure.position) else { return nil }
        if scalar == "\t" { return error("a tab cannot indent YAML; use spaces") }
        return error("text cannot begin with '\(scalar.escaped)'; put it in quotes")
    }

    private var known: SyntaxError? {
        Self.advice[failure.problem].map {
            SyntaxError("yaml-syntax", $0, at: failure.position, notes: contextNotes)
        }
    }

    /// libyaml's words that leave the user alone, and better ones.
    private static let advice = [
        "mapping values are not allowed in this context":
            "a ':' is not allowed here; check the indentation, or put text that contains ': ' in quotes",
        "did not find expected key":
            "expected a key; check the indentation, and that the line before is complete",
        "did not find expected '-' indicator":
            "expected '- ' or the end of the sequence; check the indentation",
        "did not find expected <document start>":
            "expected the end of the file after the document's root",
        "block sequence entries are not allowed in this context":
            "'- ' is not allowed here; begin the sequence on its own line",
        "found unknown escape character":
            "unknown escape sequence in double quotes; write '\\\\' for a backslash, or use single quotes",
        "found invalid Unicode character escape code":
            "not a character; write characters beyond U+FFFF as '\\UXXXXXXXX', not as two '\\uXXXX'",
        "found incompatible YAML document":
            "this version of YAML is not supported; use '%YAML 1.2' or leave the line out",
        "did not find expected ',' or '}'":
            "expected ',' or '}'",
        "did not find expected ',' or ']'":
            "expected ',' or ']'",
    ]
}
