import SpecLoader

/// Text that may stand in the output.
///
/// There is no way from a text of the description to `Code` but through the encoders here and the naming rules, so
/// a forgotten escape does not compile.
struct Code: Sendable, Hashable {
    /// What is written, byte by byte.
    let text: String

    fileprivate init(encoded text: String) {
        self.text = text
    }

    static let empty: Code = ""

    var isEmpty: Bool { text.isEmpty }

    var nonEmpty: Code? { isEmpty ? nil : self }

    /// Whether it takes more than one line.
    var hasLines: Bool { !text.hasOnlyBytes { $0 != UInt8(ascii: "\n") } }
}

/// A literal in the generator's source is a constant of our own: `"[" + .identifier(name) + "]"`.
extension Code: ExpressibleByStringLiteral {
    /// For the compiler, which calls it with literals; no source calls it by its name.
    init(stringLiteral text: String) {
        self.init(encoded: text)
    }
}

// MARK: - Encoders

extension Code {
    /// A string literal with its quotes, on one line, that has exactly the bytes of `text` as its value.
    static func literal(_ text: String) -> Code {
        Code(encoded: StringLiteral.encode(text))
    }

    /// The same as a raw literal where nothing in `text` but quotes and backslashes needs an escape: for JSON.
    static func rawLiteral(_ text: String) -> Code {
        Code(encoded: StringLiteral.encodeRaw(text) ?? StringLiteral.encode(text))
    }

    /// An integer literal.
    static func literal(_ number: Int) -> Code {
        Code(encoded: String(number))
    }

    /// An integer literal of a type that `Int` does not hold.
    static func literal(_ number: Int128) -> Code {
        Code(encoded: String(number))
    }

    /// A floating-point literal that reads back as `number`; infinities and NaN as members: `.infinity`.
    static func literal(_ number: Double) -> Code {
        if number.isNaN { return ".nan" }
        if number.isInfinite { return number < 0 ? "-.infinity" : ".infinity" }
        return Code(encoded: String(number))
    }

    /// `true` or `false`.
    static func literal(_ value: Bool) -> Code {
        value ? "true" : "false"
    }

    /// The lines of a `///` comment in Markdown, joined by line feeds and without one at the end; empty where `text` has
    /// nothing to say.
    static func documentation(_ text: String) -> Code {
        Code(encoded: Comment.encode(HTMLText.markdown(of: text), prefix: "///"))
    }

    /// The same; nil where there is no text, or one that has nothing to say.
    static func documentation(of text: String?) -> Code? {
        text.flatMap { documentation($0).nonEmpty }
    }

    /// Text on one line, for use inside a comment line of a template.
    static func inComment(_ text: String) -> Code {
        let lines = Comment.encode(text, prefix: "").utf8.split(separator: UInt8(ascii: "\n"))
        let texts = lines.map { String(Substring($0.drop { $0 == UInt8(ascii: " ") })) }
        return Code(encoded: texts.joined(separator: " "))
    }

    /// The same between two backticks, of which the text has none then.
    static func inBackticks(_ text: String) -> Code {
        inComment(text.withoutBackticks)
    }

    /// The name of a type that is always there.
    static func builtin(_ type: SwiftType.Builtin) -> Code {
        Code(encoded: type.rawValue)
    }

    /// A name where it is declared or used, in backticks if it is a keyword.
    static func identifier(_ identifier: Identifier) -> Code {
        Code(encoded: identifier.needsBackticks ? "`\(identifier.text)`" : identifier.text)
    }

    /// A name as argument label or behind a dot, where no name needs backticks: `in:`, `.default`.
    static func label(_ identifier: Identifier) -> Code {
        Code(encoded: identifier.text)
    }
}

// MARK: - Joining

extension Code {
    static func + (left: Code, right: Code) -> Code {
        Code(encoded: left.text + right.text)
    }

    static func += (left: inout Code, right: Code) {
        left = left + right
    }
}

extension Sequence where Element == Code {
    /// The pieces with `separator` between each two.
    func joined(separator: Code = .empty) -> Code {
        let texts: [String] = map(\.text)
        return Code(encoded: texts.joined(separator: separator.text))
    }
}
