import SpecLoader

/// Turns the HTML that many descriptions have in their texts into Markdown, which is what documentation is written in:
/// a line of a comment that begins with a tag is shown by no reader.
///
/// Only tags that are known are taken for such; what else stands in angle brackets, and all in code, stays as it is.
struct HTMLText {
    private enum List {
        case bullets
        case numbers(Int)
    }

    /// What comes before the next words, if any come.
    private enum Break {
        case none, line, paragraph
    }

    private let text: [UInt8]
    private var offset = 0
    private var output = ""
    private var waiting = Break.none
    /// The first byte of the line that is no blank.
    private var lineHead: UInt8?
    /// Whether nothing stands in the line yet but the sign of an item.
    private var beginsLine = true
    /// Whether a sign has opened that no word has followed yet: Markdown wants it at the word.
    private var opensMark = false
    /// Whether white space is no more than one blank, as in HTML.
    private var isInBlock = false
    private var lists: [List] = []
    /// Of the links that are open; nil for one that is no address of a page.
    private var links: [String?] = []
    /// Tags that nothing closes any more.
    private var unclosed: Set<String> = []

    private init(_ text: String) {
        self.text = Array(text.utf8)
    }

    /// The text as Markdown.
    static func markdown(of text: String) -> String {
        if text.hasOnlyBytes({ $0 != UInt8(ascii: "<") }) { return text }
        var html = HTMLText(text)
        return html.hasTags ? html.markdown() : text
    }

    private var hasTags: Bool {
        text.indices(of: UInt8(ascii: "<")).contains { HTMLTag(text, at: $0) != nil }
    }

    private mutating func markdown() -> String {
        while offset < text.count {
            switch text[offset] {
            case UInt8(ascii: "`"): takeBackticks()
            case UInt8(ascii: "<"): takeTag()
            default: takeWords()
            }
        }
        trimLine()
        return output
    }
}

// MARK: - Words

extension HTMLText {
    /// What is code in Markdown already, or the backticks alone where nothing ends it.
    private mutating func takeBackticks() {
        let quote = text[offset...].prefix { $0 == UInt8(ascii: "`") }
        var end = quote.endIndex
        while let start = text.firstIndex(of: UInt8(ascii: "`"), from: end) {
            end = text[start...].prefix { $0 == UInt8(ascii: "`") }.endIndex
            if end - start == quote.count { return take(to: end) }
        }
        take(to: quote.endIndex)
    }

    private mutating func takeWords() {
        let words = text[offset...].prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "`") }
        guard isInBlock || beginsLine || opensMark || waiting != .none else { return take(to: words.endIndex) }
        for character in String(decoding: words, as: UTF8.self) {
            if !character.isWhitespace {
                write(String(character))
            } else if !beginsLine, !opensMark, waiting == .none, output.last != " " {
                append(isInBlock ? " " : String(character))
            }
        }
        offset = words.endIndex
    }

    private mutating func take(to end: Int) {
        write(String(decoding: text[offset..<end], as: UTF8.self))
        offset = end
    }

    private mutating func write(_ words: String) {
        if waiting != .none {
            trimLine()
            if !output.isEmpty { append((waiting == .line ? "\n" : "\n\n") + (lists.isEmpty ? "" : margin + "  ")) }
            waiting = .none
        }
        append(words)
        (beginsLine, opensMark) = (false, false)
    }

    private mutating func append(_ words: String) {
        output += words
        for byte in words.utf8 {
            if byte == UInt8(ascii: "\n") {
                lineHead = nil
            } else if lineHead == nil, byte != UInt8(ascii: " ") {
                lineHead = byte
            }
        }
    }

    private mutating func trimLine() {
        while output.last?.isWhitespace == true { output.removeLast() }
    }
}

// MARK: - Tags

extension HTMLText {
    private mutating func takeTag() {
        guard let tag = HTMLTag(text, at: offset) else { return take(to: offset + 1) }
        offset = tag.end
        switch tag.meaning {
        case .block, .line: breakParagraph()
        case .heading:
            if tag.closes { mark("**", closes: true) }
            breakParagraph()
            if !tag.closes { write("**") }
        case .aside(let word):
            breakParagraph()
            if !tag.closes {
                write("**\(word):** ")
                beginsLine = true
            }
        case .mark(let sign): mark(sign, closes: tag.closes)
        case .code: if !tag.closes { takeCode(until: tag.name) }
        case .preformatted: if !tag.closes { takePreformatted(until: tag.name) }
        case .link: takeLink(tag)
        case .list(let isNumbered):
            if tag.closes { _ = lists.popLast() } else { lists.append(isNumbered ? .numbers(0) : .bullets) }
            breakParagraph()
        case .item: if !tag.closes { beginItem() }
        case .nothing: break
        }
        if tag.meaning.isBlock { isInBlock = !tag.closes || !lists.isEmpty }
    }

    /// The blanks before an item of the innermost list.
    private var margin: String { String(repeating: "  ", count: min(max(0, lists.count - 1), 8)) }

    private mutating func breakParagraph() {
        if lineHead == UInt8(ascii: "|") {
            // A row of a table in Markdown is one line.
            if output.last != " " { output += " " }
        } else if !beginsLine {
            waiting = .paragraph
        }
    }

    private mutating func beginItem() {
        trimLine()
        if !output.isEmpty { append("\n") }
        waiting = .none
        switch lists.popLast() ?? .bullets {
        case .bullets:
            lists.append(.bullets)
            append(margin + "- ")
        case .numbers(let number):
            lists.append(.numbers(number + 1))
            append(margin + "\(number + 1). ")
        }
        beginsLine = true
    }

    /// Markdown wants the sign that closes at the word too, and none around nothing.
    private mutating func mark(_ sign: String, closes: Bool) {
        guard closes, waiting == .none else {
            write(sign)
            return opensMark = !closes
        }
        var blanks = ""
        while output.last == " " { blanks.append(output.removeLast()) }
        if output.hasSuffix(sign) { output.removeLast(sign.count) } else { output += sign }
        output += blanks
    }

    private mutating func takeCode(until name: String) {
        guard let (content, end) = content(until: name) else { return }
        let code = HTMLTag.plainText(content).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let quote = code.contains("`") ? "``" : "`"
        if !code.isEmpty { write(quote + code + quote) }
        offset = end
    }

    private mutating func takePreformatted(until name: String) {
        guard let (content, end) = content(until: name) else { return }
        let lines = HTMLTag.plainText(content).lines.drop { $0.isEmpty }
        breakParagraph()
        if !lines.isEmpty { write("```\n" + lines.joined(separator: "\n") + "\n```") }
        breakParagraph()
        offset = end
    }

    /// What stands before the tag that closes `name`, and where that ends.
    private mutating func content(until name: String) -> (text: ArraySlice<UInt8>, end: Int)? {
        if unclosed.contains(name) { return nil }
        var next = offset
        while let start = text.firstIndex(of: UInt8(ascii: "<"), from: next) {
            if let tag = HTMLTag(text, at: start), tag.closes, tag.name == name {
                return (text[offset..<start], tag.end)
            }
            next = start + 1
        }
        unclosed.insert(name)
        return nil
    }

    private mutating func takeLink(_ tag: HTMLTag) {
        if !tag.closes {
            links.append(tag.address)
            if tag.address != nil { write("[") }
        } else if let address = links.popLast() ?? nil {
            write("](\(address))")
        }
    }
}
