/// Splits the names of a description into words, and puts words together again.
///
/// | name | words |
/// | --- | --- |
/// | `is_delete`, `x-rate-limit` | is delete, x rate limit |
/// | `cartID`, `HTTPServer` | cart ID, HTTP Server |
/// | `foo2bar`, `md5` | foo2 bar, md5 |
/// | `+1`, `-created` | plus 1, minus created |
/// | `<=`, ` ` | less than equals, space |
/// | `1.5` | 1 point 5 |
/// | `订单号` | 订单号 |
/// | `a👍` | a u1f44d |
/// | empty | empty |
enum Words {
    /// The words of a name as they are written in it; never none.
    static func split(_ name: String) -> [String] {
        var splitter = WordSplitter(name, spellsSymbols: false)
        let words = splitter.words()
        return words.isEmpty ? spelled(name) : words
    }

    /// The words of a name with every symbol of it as a word: what tells `foo-bar` from `foo_bar`.
    static func spelled(_ name: String) -> [String] {
        var splitter = WordSplitter(name, spellsSymbols: true)
        let words = splitter.words()
        return words.isEmpty ? ["empty"] : words
    }

    /// `CartID`, `HTTPServer`.
    static func upperCamel(_ words: [String]) -> String {
        let isShouted = isShouted(words)
        return words.reduce(into: "") {
            $0 += Acronyms.spelling(of: $1, isShouted: isShouted) ?? capitalized($1.lowercased())
        }
    }

    /// `cartID`, `httpServer`.
    static func lowerCamel(_ words: [String]) -> String {
        guard let first = words.first else { return "" }
        let isShouted = isShouted(words)
        return words.dropFirst().reduce(into: first.lowercased()) {
            $0 += Acronyms.spelling(of: $1, isShouted: isShouted) ?? capitalized($1.lowercased())
        }
    }

    /// The text with its first letter in upper case.
    static func capitalized(_ text: String) -> String {
        guard let first = text.utf8.first, first < 0x80 else { return text.prefix(1).uppercased() + text.dropFirst() }
        guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return text }
        return String(Unicode.Scalar(first - 0x20)) + text[text.utf8.index(after: text.startIndex)...]
    }

    /// Whether no letter is in lower case, so that upper case says nothing: `CART_ID`.
    private static func isShouted(_ words: [String]) -> Bool {
        !words.contains { word in
            word.unicodeScalars.contains { $0.isASCII ? "a"..."z" ~= $0 : $0.properties.isLowercase }
        }
    }
}
