/// The words that Swift keeps for itself.
enum Keywords {
    /// What needs backticks where it is declared or used.
    static let reserved: Set<String> = [
        "Any", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard",
        "if",
        "import", "in", "internal", "is", "nil", "operator", "precedencegroup", "private",
        "protocol", "public", "repeat", "rethrows", "return", "static", "struct", "subscript", "super", "switch",
        "throw",
        "throws", "true", "try", "typealias", "where", "while",
    ]

    /// What is no name for a member or an argument even in backticks, or needs them in one place and must not have
    /// them in another: `x.self`, `X.Type`, `f(inout: 1)`.
    static let magic: Set<String> = ["Protocol", "Self", "Type", "hashValue", "init", "inout", "let", "self", "var"]
}
