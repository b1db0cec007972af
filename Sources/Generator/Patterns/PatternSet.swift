/// The scalars that one place of a regular expression stands for.
struct PatternSet: Hashable, Sendable {
    /// A property as the support code's `ScalarSet` knows it.
    struct Property: Hashable, Sendable {
        var name: String
        var isHeld = true
    }

    var ranges: [ClosedRange<UInt32>] = []
    var properties: [Property] = []
    var isNegated = false

    init(_ ranges: [ClosedRange<UInt32>] = [], properties: [Property] = [], isNegated: Bool = false) {
        self.ranges = ranges
        self.properties = properties
        self.isNegated = isNegated
    }

    mutating func formUnion(_ other: PatternSet) {
        ranges += other.isNegated ? Self.complement(of: other.ranges) : other.ranges
        properties += other.properties
    }

    /// The scalar where the set holds just that one.
    var only: UInt32? {
        guard ranges.count == 1, properties.isEmpty, !isNegated, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }

    private static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
            next = max(next, range.upperBound + 1)
        }
        if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
        return gaps
    }
}

// MARK: - Sets with a name

extension PatternSet {
    static let lineEnds = PatternSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])

    /// `\d`, `\w`, `\s` and their opposites (ECMA-262, section 22.2.2.9); nil for other letters.
    static func named(_ letter: Unicode.Scalar) -> PatternSet? {
        let set: PatternSet
        switch letter {
        case "d", "D": set = PatternSet([0x30...0x39])
        case "w", "W": set = PatternSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
        case "s", "S":
            set = PatternSet([
                0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
                0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
            ])
        default: return nil
        }
        return letter.properties.isUppercase ? PatternSet(set.ranges, isNegated: true) : set
    }

    /// What stands between the braces of `\p{…}`: a general category or one of some properties of scalars.
    static func property(_ text: String, isHeld: Bool) -> PatternSet? {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts[0] == "General_Category" || parts[0] == "gc" {
            return category(parts[1], isHeld: isHeld)
        }
        switch text {
        case "Any": return PatternSet(isHeld ? [0...0x10FFFF] : [])
        case "ASCII": return PatternSet(isHeld ? [0...0x7F] : [0x80...0x10FFFF])
        case "ASCII_Hex_Digit", "AHex":
            return PatternSet([0x30...0x39, 0x41...0x46, 0x61...0x66], isNegated: !isHeld)
        case "Alphabetic", "Lowercase", "Uppercase", "White_Space", "Ideographic", "Emoji", "ID_Start", "ID_Continue":
            return PatternSet(properties: [Property(name: text, isHeld: isHeld)])
        default: return category(text, isHeld: isHeld)
        }
    }

    private static func category(_ name: String, isHeld: Bool) -> PatternSet? {
        let short = categoryNames[name] ?? name
        let codes = categories.filter { $0 == short || String($0.prefix(1)) == short || short == "LC" && isCased($0) }
        guard !codes.isEmpty else { return nil }
        let meant = isHeld ? codes : categories.filter { !codes.contains($0) }
        return PatternSet(properties: meant.map { Property(name: $0) })
    }

    private static func isCased(_ code: String) -> Bool { ["Lu", "Ll", "Lt"].contains(code) }

    private static let categories = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]

    private static let categoryNames = [
        "Letter": "L", "Cased_Letter": "LC", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll",
        "Titlecase_Letter": "Lt", "Modifier_Letter": "Lm", "Other_Letter": "Lo", "Mark": "M", "Combining_Mark": "M",
        "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc", "Enclosing_Mark": "Me", "Number": "N", "Decimal_Number": "Nd",
        "digit": "Nd", "Letter_Number": "Nl", "Other_Number": "No", "Punctuation": "P", "punct": "P",
        "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd", "Open_Punctuation": "Ps", "Close_Punctuation": "Pe",
        "Initial_Punctuation": "Pi", "Final_Punctuation": "Pf", "Other_Punctuation": "Po", "Symbol": "S",
        "Math_Symbol": "Sm", "Currency_Symbol": "Sc", "Modifier_Symbol": "Sk", "Other_Symbol": "So",
        "Separator": "Z", "Space_Separator": "Zs", "Line_Separator": "Zl", "Paragraph_Separator": "Zp", "Other": "C",
        "Control": "Cc", "cntrl": "Cc", "Format": "Cf", "Surrogate": "Cs", "Private_Use": "Co", "Unassigned": "Cn",
    ]
}
