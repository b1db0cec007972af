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
        pairs = query.split(separator: "&").map { Self.pair($0, plusIsBlank: true) }
        encoding = .form
    }

    /// The value of a `Cookie` header.
    init(cookies: String, _ style: ParameterStyle) {
        pairs = cookies.split(separator: ";").map { Self.pair($0.drop { $0 == " " }, plusIsBlank: false) }
        if case .cookie = style { encoding = .none } else { encoding = .percent }
    }

    static func pair(_ text: Substring, plusIsBlank: Bool) -> (name: String, value: Substring) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = PercentEncoding.decode(parts[0], plusIsBlank: plusIsBlank) ?? String(parts[0])
        return (name, parts.count > 1 ? parts[1] : "")
    }

    /// A value that is broken or not of its style.
    struct Malformed: Error {}

    // MARK: Shapes

    /// The only text of the parameter; nil where it is not there.
    func text(_ name: String, _ style: ParameterStyle) throws(Malformed) -> String? {
        guard let value = value(name, style) else { return nil }
        return try decode(value)
    }

    /// The elements of the parameter; nil where it is not there.
    func list(_ name: String, _ style: ParameterStyle) throws(Malformed) -> [String]? {
        let rule = style.rule
        guard rule.explodes else {
            guard let value = value(name, style) else { return nil }
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

    /// The one value of the parameter, without its name.
    func value(_ name: String, _ style: ParameterStyle) -> Substring? {
        guard style.isOfPath || !style.rule.isNamed else { return pairs.first { $0.name == name }?.value }
        guard let body = body(style) else { return nil }
        return style.rule.isNamed ? unnamed(body, name) : body
    }

    /// The segment without what a style puts before it.
    func body(_ style: ParameterStyle) -> Substring? {
        guard let segment = pairs.first?.value, segment.hasPrefix(style.rule.prefix) else { return nil }
        return segment.dropFirst(style.rule.prefix.count)
    }

    /// `blue` for `color=blue`, and nothing for `color` alone.
    private func unnamed(_ text: Substring, _ name: String) -> Substring {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard PercentEncoding.decode(parts[0]) == name else { return text }
        return parts.count > 1 ? parts[1] : ""
    }

    /// Blanks and bars may stand for themselves or be encoded, in either case.
    func split(_ text: Substring, _ delimiter: String) -> [Substring] {
        if text.isEmpty { return [] }
        switch delimiter {
        case "%20": return split(Substring(text.replacing("%20", with: "+")), "+")
        case "%7C":
            return split(Substring(text.replacing("%7C", with: "|").replacing("%7c", with: "|")), "|")
        default:
            let pieces = text.split(separator: delimiter, omittingEmptySubsequences: false)
            return encoding == .none ? pieces.map { $0.drop { $0 == " " } } : pieces
        }
    }

    func decode(_ values: [Substring]) throws(Malformed) -> [String] {
        var texts: [String] = []
        for value in values { texts.append(try decode(value)) }
        return texts
    }

    func decode(_ value: Substring) throws(Malformed) -> String {
        if encoding == .none { return String(value) }
        guard let text = PercentEncoding.decode(value, plusIsBlank: encoding == .form) else { throw Malformed() }
        return text
    }
}

nonisolated extension ParameterStyle {
    /// Whether the name stands in the segment itself.
    var isOfPath: Bool {
        if case .matrix = self { true } else { false }
    }
}
