/// Takes a filter apart into tokens.
struct FilterScanner {
    enum Token: Hashable {
        case identifier(String)
        case text(String)
        case number(Double)
        case `operator`(Filter.Operator)
        case and, or, open, close, end
    }

    private let scalars: [Unicode.Scalar]
    private var position = 0
    /// Where the latest token starts, counted from 1.
    private(set) var tokenStart = 1

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    private var current: Unicode.Scalar? { scalars.indices.contains(position) ? scalars[position] : nil }

    mutating func next() throws(QueryError) -> Token {
        skipBlanksAndComments()
        tokenStart = position + 1
        guard let first = current else { return .end }
        switch first {
        case "(":
            position += 1
            return .open
        case ")":
            position += 1
            return .close
        case "\"", "'": return try text(quote: first)
        case "-", "0"..."9": return try number()
        case "@", "_", "a"..."z", "A"..."Z": return try identifier()
        default: return try sign()
        }
    }

    func error(_ message: String) -> QueryError {
        QueryError("invalid filter: \(message) at character \(tokenStart)")
    }

    private mutating func skipBlanksAndComments() {
        while let scalar = current {
            if scalar.properties.isWhitespace {
                position += 1
            } else if scalar == "/", position + 1 < scalars.count, scalars[position + 1] == "/" {
                position = scalars[position...].firstIndex(of: "\n") ?? scalars.endIndex
            } else {
                return
            }
        }
    }

    private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
        var taken = String.UnicodeScalarView()
        while let scalar = current, condition(scalar) {
            taken.append(scalar)
            position += 1
        }
        return String(taken)
    }

    /// Only the quote itself can be escaped; every other backslash stands for itself.
    private mutating func text(quote: Unicode.Scalar) throws(QueryError) -> Token {
        var content = String.UnicodeScalarView()
        position += 1
        while let scalar = current {
            position += 1
            if scalar == quote { return .text(String(content)) }
            if scalar == "\\", current == quote {
                content.append(quote)
                position += 1
            } else {
                content.append(scalar)
            }
        }
        throw error("a text without an end")
    }

    private mutating func number() throws(QueryError) -> Token {
        let text = take { $0 == "-" || $0 == "." || ("0"..."9").contains($0) }
        guard let number = Double(text), text.last != "." else { throw error("'\(text)' is not a number") }
        return .number(number)
    }

    private mutating func identifier() throws(QueryError) -> Token {
        let name = take { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "_@.".unicodeScalars.contains(scalar))
        }
        if current == ":" { throw error("modifiers such as '\(name):lower' are not supported") }
        return .identifier(name)
    }

    private mutating func sign() throws(QueryError) -> Token {
        let signs = take { "=!<>~&|?".unicodeScalars.contains($0) }
        switch signs {
        case "&&": return .and
        case "||": return .or
        default: break
        }
        if let known = Filter.Operator(rawValue: signs) { return .operator(known) }
        if signs.first == "?" { throw error("'\(signs)', which compares any of several, is not supported") }
        throw error("'\(signs.isEmpty ? current.map(String.init) ?? "" : signs)' is not expected")
    }
}
