/// What a request has at one place, still encoded, and how it is taken apart: the other way round from
/// ``ParameterStyle/spell(_:_:_:)``.
nonisolated struct ParameterText: Sendable {
    /// One name and its value; a path segment and a header are a value without a name.
    let pairs: [(name: String, value: Substring)]
    /// Whether values are percent-encoded, and what stands for a blank.
    let encoding: Encoding

    enum Encoding: Sendable {
        case none, percent, form
    }

    /// A path segment or a header.
    init(segment: String, encoding: Encoding) {
        pairs = [("", segment[...])]
        self.encoding = encoding
    }

    /// The query of a URL or the fields of a form.
    init(query: Substring) {
        pairs = query.pieces(at: "&").filter { !$0.isEmpty }.map { Self.pair($0, plusIsBlank: true) }
        encoding = .form
    }

    /// The value of a `Cookie` header.
    init(cookies: String, _ style: ParameterStyle) {
        pairs = cookies[...].pieces(at: ";").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
            .map { Self.pair($0, plusIsBlank: false) }
        if case .cookie = style { encoding = .none } else { encoding = .percent }
    }

    static func pair(_ text: Substring, plusIsBlank: Bool) -> (name: String, value: Substring) {
        let parts = text.pieces(at: "=", atMost: 2)
        let name = PercentEncoding.decode(parts[0], plusIsBlank: plusIsBlank) ?? String(parts[0])
        return (name, parts.count > 1 ? parts[1] : "")
    }

    /// A value that is broken or not of its style.
    struct Malformed: Error {
        var reason = "is not spelt as the description says"

        static let isRepeated = Malformed(reason: "is given more than once")
        static let isNotUTF8 = Malformed(reason: "is not UTF-8")
    }

    // MARK: Shapes

    /// The only text of the parameter; nil where it is not there.
    func text(_ name: String, _ style: ParameterStyle) throws(Malformed) -> String? {
        guard let value = try value(name, style) else { return nil }
        return try decode(value)
    }

    /// The elements of the parameter; nil where it is not there.
    func list(_ name: String, _ style: ParameterStyle) throws(Malformed) -> [String]? {
        let rule = style.rule
        guard rule.explodes else {
            guard let value = try value(name, style) else { return nil }
            return try decode(split(value, rule.delimiter))
        }
        if !rule.isNamed || style.isOfPath {
            guard let body = body(style) else { return nil }
            return try decode(split(body, rule.separator).map { rule.isNamed ? unnamed($0, name) : $0 })
        }
        let values = pairs.filter { $0.name == name }.map(\.value)
        return values.isEmpty ? nil : try decode(values)
    }

    // MARK: Pieces

    /// The one value of the parameter, without its name. Of cookies with the same name the first one counts, which is
    /// the one that is most specific (RFC 6265 section 5.4).
    func value(_ name: String, _ style: ParameterStyle) throws(Malformed) -> Substring? {
        guard style.isOfPath || !style.rule.isNamed else {
            let values = pairs.filter { $0.name == name }.map(\.value)
            if encoding == .form, values.count > 1 { throw .isRepeated }
            return values.first
        }
        guard let body = body(style) else { return nil }
        return style.rule.isNamed ? unnamed(body, name) : body
    }

    /// The segment without what a style puts before it.
    func body(_ style: ParameterStyle) -> Substring? {
        guard let segment = pairs.first?.value, segment.utf8.starts(with: style.rule.prefix.utf8) else { return nil }
        return Substring(segment.utf8.dropFirst(style.rule.prefix.utf8.count))
    }

    /// `blue` for `color=blue`, and nothing for `color` alone.
    private func unnamed(_ text: Substring, _ name: String) -> Substring {
        let parts = text.pieces(at: "=", atMost: 2)
        guard PercentEncoding.decode(parts[0]) == name else { return text }
        return parts.count > 1 ? parts[1] : ""
    }

    /// Blanks and bars may stand for themselves or be encoded, in either case.
    func split(_ text: Substring, _ delimiter: String) -> [Substring] {
        if text.isEmpty { return [] }
        switch delimiter {
        case "%20": return text.pieces(at: "%20", "+")
        case "%7C": return text.pieces(at: "%7C", "%7c", "|")
        default:
            let pieces = text.pieces(at: delimiter)
            return encoding == .none ? pieces.map(\.withoutOuterBlanks) : pieces
        }
    }

    func decode(_ values: [Substring]) throws(Malformed) -> [String] {
        var texts: [String] = []
        for value in values { texts.append(try decode(value)) }
        return texts
    }

    func decode(_ value: Substring) throws(Malformed) -> String {
        if encoding == .none { return String(value) }
        guard let text = PercentEncoding.decode(value, plusIsBlank: encoding == .form) else {
            throw PercentEncoding.isBroken(value) ? Malformed() : .isNotUTF8
        }
        return text
    }
}

nonisolated extension Substring {
    /// What stands between delimiters, which are compared byte by byte: with a combining mark behind it, a delimiter is
    /// another character.
    func pieces(at delimiters: String..., atMost limit: Int = .max) -> [Substring] {
        var pieces: [Substring] = []
        var start = startIndex
        var rest = utf8
        while !rest.isEmpty, pieces.count < limit - 1 {
            guard let delimiter = delimiters.first(where: { rest.starts(with: $0.utf8) }) else {
                rest = rest.dropFirst()
                continue
            }
            pieces.append(self[start..<rest.startIndex])
            rest = rest.dropFirst(delimiter.utf8.count)
            start = rest.startIndex
        }
        return pieces + [self[start...]]
    }

    /// Without the white space that may stand around the elements of a header (RFC 9110 section 5.6.1).
    var withoutOuterBlanks: Substring {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var text = utf8.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return Substring(text)
    }
}

nonisolated extension ParameterStyle {
    /// Whether the name stands in the segment itself.
    var isOfPath: Bool {
        if case .matrix = self { true } else { false }
    }
}
