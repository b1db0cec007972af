/// Where a parameter travels, and its name there.
public nonisolated enum ParameterPlace: Hashable, Sendable {
    case path(String), query(String), header(String), cookie(String)
    /// The whole query string.
    case querystring(String)

    var name: String {
        switch self {
        case .path(let name), .query(let name), .header(let name), .cookie(let name), .querystring(let name): name
        }
    }
}

nonisolated extension ParameterPlace: CustomStringConvertible {
    /// The place in a fault: `query page`.
    public var description: String {
        switch self {
        case .path(let name): "path \(name)"
        case .query(let name): "query \(name)"
        case .header(let name): "header \(name)"
        case .cookie(let name): "cookie \(name)"
        case .querystring(let name): "querystring \(name)"
        }
    }
}

nonisolated extension ParameterPlace {
    /// How values are spelt there where the description does not say.
    var usualStyle: ParameterStyle {
        switch self {
        case .path, .header: .simple()
        case .query, .querystring, .cookie: .form()
        }
    }
}

/// How a value is spelt in a path, a query, a header or a cookie (OAS "Style Values", after RFC 6570 section 3.2).
public nonisolated enum ParameterStyle: Hashable, Sendable {
    /// `blue,black`, exploded `R=100,G=200`
    case simple(explode: Bool = false)
    /// `.blue,black`, exploded `.blue.black`, where a dot in a value is encoded
    case label(explode: Bool = false)
    /// `;color=blue,black`, exploded `;color=blue;color=black`
    case matrix(explode: Bool = false)
    /// `color=blue,black`, exploded `color=blue&color=black`
    case form(explode: Bool = true)
    /// `color=blue,black`, exploded `color=blue; color=black`; nothing is percent-encoded, so that no value can have a
    /// semicolon
    case cookie(explode: Bool = true)
    /// `color=blue%20black`; no value can have a blank
    case spaceDelimited
    /// `color=blue%7Cblack`; no value can have a bar
    case pipeDelimited
    /// `color%5BR%5D=100`
    case deepObject
    /// A line for each value, `name=value` for a member: of the header `Set-Cookie` only.
    case lines
}

/// A value taken apart into texts, none of them encoded.
nonisolated enum ParameterParts: Sendable {
    case text(String)
    case list([String])
    case members([(name: String, text: String)])

    /// All of them, names too.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let texts): texts
        case .members(let members): members.flatMap { [$0.name, $0.text] }
        }
    }
}

nonisolated extension ParameterStyle {
    /// What stands before, between and inside values.
    struct Rule: Sendable {
        var prefix = ""
        /// Between values that are exploded.
        var separator = ","
        /// Between values that are not.
        var delimiter = ","
        var explodes = false
        /// Whether the parameter's name stands before the value.
        var isNamed = true
        /// Whether a name without a value has no `=` either.
        var dropsEmpty = false

        fileprivate func pair(_ name: String, _ value: String) -> String {
            dropsEmpty && value.isEmpty ? name : name + "=" + value
        }
    }

    var rule: Rule {
        switch self {
        case .simple(let explode): Rule(explodes: explode, isNamed: false)
        case .label(let explode): Rule(prefix: ".", separator: ".", explodes: explode, isNamed: false)
        case .matrix(let explode): Rule(prefix: ";", separator: ";", explodes: explode, dropsEmpty: true)
        case .form(let explode): Rule(separator: "&", explodes: explode)
        case .cookie(let explode): Rule(separator: "; ", explodes: explode)
        case .spaceDelimited: Rule(separator: "&", delimiter: "%20")
        case .pipeDelimited: Rule(separator: "&", delimiter: "%7C")
        case .deepObject: Rule(separator: "&", explodes: true)
        case .lines: Rule(separator: "\n", explodes: true, isNamed: false)
        }
    }

    /// A text in which the delimiter stands and, encoded, still would: nobody could tell it from two; nil where there is
    /// none.
    func ambiguousText(in parts: ParameterParts) -> String? {
        let delimiter: Unicode.Scalar
        switch (self, parts) {
        case (.cookie, _): delimiter = ";"
        case (_, .text): return nil
        case (.spaceDelimited, _): delimiter = " "
        case (.pipeDelimited, _): delimiter = "|"
        default: return nil
        }
        return parts.texts.first { $0.unicodeScalars.contains(delimiter) }
    }

    /// Where nothing is encoded: a text that would not be read as it is, for what stands between values in it or for the
    /// blanks around it; nil where there is none.
    func brokenText(in parts: ParameterParts) -> String? {
        let rule = rule
        let isPlain = { (text: String) in Substring(text).withoutOuterBlanks.utf8.count == text.utf8.count }
        let has = { (text: String, delimiter: String) in Substring(text).pieces(at: delimiter).count > 1 }
        let delimiter = rule.explodes ? rule.separator : rule.delimiter
        switch parts {
        case .text(let text): return isPlain(text) ? nil : text
        case .list(let texts): return texts.first { has($0, delimiter) || !isPlain($0) }
        case .members(let members):
            if rule.explodes, let name = members.map(\.name).first(where: { has($0, "=") }) { return name }
            return members.flatMap { [$0.name, $0.text] }.first { has($0, delimiter) || !isPlain($0) }
        }
    }

    /// What may stand as it is in a value that is one of several: not what stands between them.
    func kept(_ reserved: PercentEncoding.Reserved, in parts: ParameterParts) -> PercentEncoding.Reserved {
        if case .text = parts { return reserved }
        let rule = rule
        return reserved.without(rule.explodes ? rule.separator + "=" : rule.delimiter)
    }

    /// The parts of a parameter as they travel.
    ///
    /// - Parameter name: encoded already: no reserved character may stand in it as it is.
    func spell(_ name: String, _ parts: ParameterParts, _ encoding: (String) -> String) -> String {
        let rule = rule
        let isDotted = rule.explodes && rule.separator == "."
        func encode(_ text: String) -> String {
            isDotted ? encoding(text).replacing(".", with: "%2E") : encoding(text)
        }
        let values: [String]
        switch parts {
        case .text(let text): values = [encode(text)]
        case .list(let texts) where rule.explodes: values = texts.map(encode)
        case .list(let texts): values = [texts.map(encode).joined(separator: rule.delimiter)]
        case .members(let members) where rule.explodes:
            let isDeep = self == .deepObject
            let pairs = members.map {
                rule.pair(isDeep ? name + encode("[\($0.name)]") : encode($0.name), encode($0.text))
            }
            return rule.prefix + pairs.joined(separator: rule.separator)
        case .members(let members):
            values = [members.flatMap { [encode($0.name), encode($0.text)] }.joined(separator: rule.delimiter)]
        }
        return rule.prefix
            + values.map { rule.isNamed ? rule.pair(name, $0) : $0 }.joined(separator: rule.separator)
    }
}
