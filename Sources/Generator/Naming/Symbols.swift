/// Words for the scalars that no identifier can have.
enum Symbols {
    /// The name of an ASCII symbol; `u` and the number for everything else.
    static func words(for scalar: Unicode.Scalar) -> [String] {
        ascii[scalar] ?? ["u" + String(scalar.value, radix: 16)]
    }

    private static let ascii: [Unicode.Scalar: [String]] = [
        " ": ["space"], "!": ["not"], "\"": ["quote"], "#": ["hash"], "$": ["dollar"], "%": ["percent"],
        "&": ["and"], "'": ["apostrophe"], "(": ["left", "parenthesis"], ")": ["right", "parenthesis"],
        "*": ["star"], "+": ["plus"], ",": ["comma"], "-": ["dash"], ".": ["dot"], "/": ["slash"],
        ":": ["colon"], ";": ["semicolon"], "<": ["less", "than"], "=": ["equals"], ">": ["greater", "than"],
        "?": ["question"], "@": ["at"], "[": ["left", "bracket"], "\\": ["backslash"], "]": ["right", "bracket"],
        "^": ["caret"], "_": ["underscore"], "`": ["backtick"], "{": ["left", "brace"], "|": ["or"],
        "}": ["right", "brace"], "~": ["tilde"],
    ]
}
