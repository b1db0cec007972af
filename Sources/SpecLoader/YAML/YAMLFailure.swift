/// Says in the user's words why libyaml stopped, and where the fault is rather than where libyaml noticed it.
struct YAMLFailure {
    /// What the parser had found before.
    struct Surroundings {
        /// Where the innermost open collection begins.
        let openedAt: Position?
        /// Where the last scalar begins that is not plain.
        let lastQuoted: Position?
    }

    private let failure: YAMLEventReader.Failure
    private let surroundings: Surroundings
    private let lines: SourceLines
    /// Where libyaml noticed the fault. It takes the end of a last line without line end for one line more.
    private let position: Position
    /// Where that begins which it was reading.
    private let contextPosition: Position

    init(_ failure: YAMLEventReader.Failure, _ surroundings: Surroundings, in text: UnsafeBufferPointer<UInt8>) {
        self.failure = failure
        self.surroundings = surroundings
        lines = SourceLines(Array(text))
        position = lines.nearest(to: failure.position)
        contextPosition = lines.nearest(to: failure.contextPosition)
    }

    var syntaxError: SyntaxError {
        encoding ?? longKey ?? unclosedQuote ?? unclosedBracket ?? missingColon ?? atScalar ?? known
    }

    private func error(_ message: String, at position: Position? = nil) -> SyntaxError {
        SyntaxError("yaml-syntax", message, at: position ?? self.position)
    }

    private var encoding: SyntaxError? {
        guard let offset = failure.byteOffset else { return nil }
        let position = lines.position(ofByte: offset)
        guard failure.problem == "control characters are not allowed", let scalar = lines.scalar(at: position) else {
            return SyntaxError("invalid-encoding", "the text is not valid UTF-8", at: position)
        }
        return SyntaxError("control-character", "the character \(scalar.escaped) is not allowed in YAML", at: position)
    }

    /// libyaml does not look further than 1,024 characters for the ':' of a key.
    private var longKey: SyntaxError? {
        let limit = 1_024
        let start: Position?
        switch failure.problem {
        case "could not find expected ':'": start = contextPosition
        case Problem.colon, Problem.commaOrBrace: start = lines.keyStart(before: position)
        default: start = nil
        }
        guard let start, start.line == position.line else { return nil }
        guard position.column > start.column + UInt32(limit) else { return nil }
        return error("the key is longer than \(limit) characters, the most that YAML allows", at: start)
    }

    private var unclosedQuote: SyntaxError? {
        guard failure.context == "while scanning a quoted scalar" else { return nil }
        switch failure.problem {
        case "found unexpected end of stream", "found unexpected document indicator":
            return error("the quoted text that begins here is never closed", at: contextPosition)
        default:
            return nil
        }
    }

    private var unclosedBracket: SyntaxError? {
        guard lines.isAtEnd(position), let start = surroundings.openedAt else { return nil }
        guard let bracket = lines.scalar(at: start), bracket == "{" || bracket == "[" else { return nil }
        return error("'\(bracket)' is never closed", at: start)
    }

    private var missingColon: SyntaxError? {
        guard failure.problem == "could not find expected ':'" else { return nil }
        return error("expected ':' after this key, in the same line", at: contextPosition)
    }

    /// What the character at fault tells.
    private var atScalar: SyntaxError? {
        guard let scalar = lines.scalar(at: position) else { return nil }
        switch failure.problem {
        case "found character that cannot start any token":
            if scalar == "\t" { return error(Self.tab) }
            return error("text cannot begin with '\(scalar.escaped)'; put it in quotes")
        case Problem.key, "did not find expected <document start>":
            if scalar == "]" || scalar == "}" { return error("'\(scalar)' closes nothing") }
            return textBehindValue
        default:
            return nil
        }
    }

    /// More text after a value; mostly the quote that should end the value stands elsewhere.
    private var textBehindValue: SyntaxError? {
        guard let before = lines.lastScalar(before: position) else { return nil }
        var notes: [(message: String, position: Position)] = []
        if before == "\"" || before == "'", let start = surroundings.lastQuoted, start.line < position.line {
            notes = [("the quoted text before it begins here; is its closing quote missing?", start)]
        }
        return SyntaxError(
            "yaml-syntax",
            "text is not allowed here, behind a value; put all of the value in quotes",
            at: position,
            notes: notes
        )
    }

    /// The better words for what libyaml says, or its own.
    private var known: SyntaxError {
        var notes: [(message: String, position: Position)] = []
        if let context = failure.context, contextPosition != position {
            notes = [(Self.contexts[context] ?? context, contextPosition)]
        }
        let message = Self.advice[failure.problem] ?? failure.problem
        return SyntaxError("yaml-syntax", message, at: position, notes: notes)
    }
}

// The words of libyaml and ours.
extension YAMLFailure {
    private enum Problem {
        static let colon = "mapping values are not allowed in this context"
        static let commaOrBrace = "did not find expected ',' or '}'"
        static let key = "did not find expected key"
    }

    private static let tab = "a tab cannot indent YAML; use spaces"

    private static let advice = [
        Problem.colon:
            "a ':' is not allowed here; check the indentation, or put text that contains ': ' in quotes",
        Problem.commaOrBrace: "expected ',' or '}'",
        "did not find expected ',' or ']'": "expected ',' or ']'",
        Problem.key:
            "expected a key; check the indentation",
        "did not find expected '-' indicator":
            "expected '- ' or the end of the sequence; check the indentation",
        "did not find expected node content": "expected a value",
        "did not find expected <document start>":
            "expected the end of the file after the document's root",
        "did not find expected comment or line break":
            "expected the end of the line; the text begins in the next one",
        "did not find expected hexdecimal number": "expected more hexadecimal digits in the escape sequence",
        "block sequence entries are not allowed in this context":
            "'- ' is not allowed here; begin the sequence on its own line",
        "found a tab character that violates indentation": tab,
        "found a tab character where an indentation space is expected": tab,
        "found unknown escape character":
            "unknown escape sequence in double quotes; write '\\\\' for a backslash, or use single quotes",
        "found invalid Unicode character escape code":
            "not a character; write characters beyond U+FFFF as '\\UXXXXXXXX', not as two '\\uXXXX'",
        "found incompatible YAML document":
            "this version of YAML is not supported; use '%YAML 1.2' or leave the line out",
    ]

    private static let contexts = [
        "while parsing a flow mapping": "in the mapping that begins here",
        "while parsing a block mapping": "in the mapping that begins here",
        "while parsing a flow sequence": "in the sequence that begins here",
        "while parsing a block collection": "in the sequence that begins here",
        "while parsing a quoted scalar": "in the quoted text that begins here",
        "while scanning a quoted scalar": "in the quoted text that begins here",
        "while scanning a plain scalar": "in the text that begins here",
        "while scanning a block scalar": "in the block of text that begins here",
    ]
}
