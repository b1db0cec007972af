/// A header's value with parameters, such as `form-data; name="file"; filename="a;b.txt"` (RFC 9110 section 5.6.6).
nonisolated struct HeaderParameters: Sendable {
    /// What stands before the parameters, in lower case.
    let value: String
    /// Names in lower case.
    private let parameters: [(name: String, text: String)]

    subscript(_ name: String) -> String? {
        parameters.first { $0.name == name }?.text
    }

    /// Scalars, because a combining mark behind a quote makes another character of it.
    private typealias Scalars = Substring.UnicodeScalarView

    /// Nil for what is no such value: a quote that is not closed, a parameter without a value or one that is there
    /// twice.
    init?(_ text: some StringProtocol) {
        var rest = Substring(text).unicodeScalars
        value = Self.trimmed(Self.token(&rest)).lowercased()
        var parameters: [(name: String, text: String)] = []
        while rest.popFirst() != nil {
            let name = Self.trimmed(Self.token(&rest, upTo: "=")).lowercased()
            // A semicolon may stand at the end.
            if name.isEmpty, rest.first != "=" { continue }
            guard rest.popFirst() == "=", !name.isEmpty, !parameters.contains(where: { $0.name == name }) else {
                return nil
            }
            rest = rest.drop { $0 == " " || $0 == "\t" }
            guard let text = rest.first == "\"" ? Self.quoted(&rest) : Self.trimmed(Self.token(&rest)) else {
                return nil
            }
            parameters.append((name, text))
        }
        self.parameters = parameters
    }

    /// Takes what stands before the next semicolon.
    private static func token(_ rest: inout Scalars, upTo end: Unicode.Scalar = ";") -> Scalars {
        let token = rest.prefix { $0 != ";" && $0 != end }
        rest = rest[token.endIndex...]
        return token
    }

    /// Takes a text in quotes and the blanks behind it. Only quotes and backslashes are escaped by a backslash, and the
    /// last quote never is: browsers and others send names and paths with backslashes as they are.
    private static func quoted(_ rest: inout Scalars) -> String? {
        var text = String.UnicodeScalarView()
        rest = rest.dropFirst()
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"":
                rest = rest.drop { $0 == " " || $0 == "\t" }
                return rest.isEmpty || rest.first == ";" ? String(text) : nil
            case "\\" where rest.first == "\\" || rest.first == "\"" && rest.dropFirst().contains("\""):
                if let escaped = rest.popFirst() { text.append(escaped) }
            default: text.append(scalar)
            }
        }
        return nil
    }

    private static func trimmed(_ text: Scalars) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return String(text)
    }
}
