import SpecLoader

/// A tag of HTML whose meaning is known.
struct HTMLTag {
    enum Meaning {
        case block, line, heading, code, preformatted, link, item
        case mark(String)
        case list(isNumbered: Bool)
        /// A block that begins with a word: a note.
        case aside(String)
        /// Its content counts, and the tag does not.
        case nothing

        /// Whether white space inside is that of HTML.
        var isBlock: Bool {
            switch self {
            case .block, .aside, .heading, .list, .item: true
            case .line, .code, .preformatted, .link, .mark, .nothing: false
            }
        }
    }

    let name: String
    let meaning: Meaning
    let closes: Bool
    /// Behind the tag.
    let end: Int
    /// Where a link leads that is the address of a page.
    let address: String?

    /// The tag that begins at `start`; nil where none does.
    init?(_ text: [UInt8], at start: Int) {
        var offset = start + 1
        closes = offset < text.count && text[offset] == UInt8(ascii: "/")
        if closes { offset += 1 }
        let word = text[offset...].prefix { $0.isWord && $0 < 0x80 }
        name = String(decoding: word, as: UTF8.self).lowercased()
        guard let meaning = Self.meanings[name] else { return nil }
        self.meaning = meaning
        let rest = text[word.endIndex...].prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
        guard rest.endIndex < text.count, text[rest.endIndex] == UInt8(ascii: ">") else { return nil }
        if let first = rest.first, first != UInt8(ascii: "/"), first != UInt8(ascii: " "), first != UInt8(ascii: "\n") {
            return nil
        }
        end = rest.endIndex + 1
        address = closes ? nil : Self.address(in: String(decoding: rest, as: UTF8.self))
    }

    private static let meanings: [String: Meaning] = [
        "p": .block, "div": .block, "section": .block, "blockquote": .block, "dl": .block, "dt": .block, "dd": .block,
        "table": .block, "tr": .block, "fullname": .block, "note": .aside("Note"), "important": .aside("Important"),
        "caution": .aside("Caution"), "br": .line, "hr": .line, "h1": .heading, "h2": .heading, "h3": .heading,
        "h4": .heading, "h5": .heading, "h6": .heading, "b": .mark("**"), "strong": .mark("**"), "i": .mark("*"),
        "em": .mark("*"), "code": .code, "tt": .code, "kbd": .code, "samp": .code, "pre": .preformatted, "a": .link,
        "ul": .list(isNumbered: false), "ol": .list(isNumbered: true), "li": .item, "span": .nothing, "u": .nothing,
        "small": .nothing, "font": .nothing, "tbody": .nothing, "thead": .nothing, "td": .nothing, "th": .nothing,
        "nobr": .nothing, "body": .nothing, "html": .nothing,
    ]

    /// The value of `href`, where it is an address that Markdown takes as it is.
    private static func address(in attributes: String) -> String? {
        guard let range = attributes.range(ofAttribute: "href") else { return nil }
        let address = attributes[range]
        let isPage = ["http://", "https://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
        let isPlain = address.hasOnlyBytes { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
        return isPage && isPlain ? String(address) : nil
    }

    /// The text without tags, and with the signs that HTML names.
    static func plainText(_ html: ArraySlice<UInt8>) -> String {
        let text = Array(html)
        var plain: [UInt8] = []
        var offset = 0
        while offset < text.count {
            if text[offset] == UInt8(ascii: "<"), let tag = HTMLTag(text, at: offset) {
                offset = tag.end
            } else if text[offset] == UInt8(ascii: "&"),
                let (name, sign) = signs.first(where: { text[offset...].starts(with: $0.name.utf8) })
            {
                plain.append(sign)
                offset += name.utf8.count
            } else {
                plain.append(text[offset])
                offset += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static let signs: [(name: String, sign: UInt8)] = [
        ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#39;", 0x27), ("&apos;", 0x27), ("&nbsp;", 0x20),
        ("&amp;", 0x26),
    ]
}

extension String {
    /// Where the value of an attribute stands.
    fileprivate func range(ofAttribute name: String) -> Range<Index>? {
        for quote in ["\"", "'"] {
            let opening = name + "=" + quote
            guard let start = ranges(of: opening).first?.upperBound,
                let end = self[start...].firstIndex(of: Character(quote))
            else { continue }
            return start..<end
        }
        return nil
    }
}
