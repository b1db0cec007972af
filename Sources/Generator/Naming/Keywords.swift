/// The words that Swift keeps for itself.
enum Keywords {
    /// What needs backticks where it is declared or used.
    static let reserved: Set<String> = [
        "Any", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard",
        "if",
        "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private",
        "protocol", "public", "repeat", "rethrows", "return", "static", "struct", "subscript", "super", "switch",
        "throw",
        "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// What needs backticks also as an argument label or behind a dot.
    static let reservedAsLabel: Set<String> = ["inout", "init", "let", "var"]

    /// What not even backticks make a member of: `x.self` and `X.Type` have a meaning.
    static let magic: Set<String> = ["self", "Self", "Type", "Protocol"]
}
