/// A set of Unicode scalars: ranges and properties, or all but those.
nonisolated struct ScalarSet: Sendable {
    private var ranges: [ClosedRange<UInt32>] = []
    private var properties: [(property: ScalarProperty, isHeld: Bool)] = []
    private let isNegated: Bool
    /// For each ASCII character whether it is in the set.
    private var ascii: [Bool] = []

    /// The set that ``PatternProgram`` spells like this.
    init(_ token: Substring) {
        isNegated = token.first == "!"
        for item in token.dropFirst().split(separator: ",") {
            if item.first == "=" || item.first == "~" {
                properties.append((ScalarProperty(String(item.dropFirst())), item.first == "="))
            } else {
                let bounds = item.split(separator: "-").compactMap { UInt32($0, radix: 16) }
                if let low = bounds.first, let high = bounds.last { ranges.append(low...max(low, high)) }
            }
        }
        ascii = (0..<128).map { look(up: Unicode.Scalar(UInt8($0))) }
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ascii[Int(scalar.value)] : look(up: scalar)
    }

    private func look(up scalar: Unicode.Scalar) -> Bool {
        let isIn =
            ranges.contains { $0.contains(scalar.value) }
            || properties.contains { $0.property.holds(for: scalar) == $0.isHeld }
        return isIn != isNegated
    }
}

/// A property of Unicode scalars that regular expressions ask for (`\p{…}`).
private nonisolated enum ScalarProperty: Sendable {
    case category(Unicode.GeneralCategory)
    case alphabetic, lowercase, uppercase, whiteSpace, ideographic, emoji, identifierStart, identifierContinue

    /// The property with a name that the generator knows too.
    init(_ name: String) {
        switch name {
        case "Alphabetic": self = .alphabetic
        case "Lowercase": self = .lowercase
        case "Uppercase": self = .uppercase
        case "White_Space": self = .whiteSpace
        case "Ideographic": self = .ideographic
        case "Emoji": self = .emoji
        case "ID_Start": self = .identifierStart
        case "ID_Continue": self = .identifierContinue
        default: self = .category(Self.categories[name] ?? .unassigned)
        }
    }

    func holds(for scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .category(let category): scalar.properties.generalCategory == category
        case .alphabetic: scalar.properties.isAlphabetic
        case .lowercase: scalar.properties.isLowercase
        case .uppercase: scalar.properties.isUppercase
        case .whiteSpace: scalar.properties.isWhitespace
        case .ideographic: scalar.properties.isIdeographic
        case .emoji: scalar.properties.isEmoji
        case .identifierStart: scalar.properties.isIDStart
        case .identifierContinue: scalar.properties.isIDContinue
        }
    }

    private static let categories: [String: Unicode.GeneralCategory] = [
        "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter, "Lm": .modifierLetter,
        "Lo": .otherLetter, "Mn": .nonspacingMark, "Mc": .spacingMark, "Me": .enclosingMark, "Nd": .decimalNumber,
        "Nl": .letterNumber, "No": .otherNumber, "Pc": .connectorPunctuation, "Pd": .dashPunctuation,
        "Ps": .openPunctuation, "Pe": .closePunctuation, "Pi": .initialPunctuation, "Pf": .finalPunctuation,
        "Po": .otherPunctuation, "Sm": .mathSymbol, "Sc": .currencySymbol, "Sk": .modifierSymbol, "So": .otherSymbol,
        "Zs": .spaceSeparator, "Zl": .lineSeparator, "Zp": .paragraphSeparator, "Cc": .control, "Cf": .format,
        "Cs": .surrogate, "Co": .privateUse, "Cn": .unassigned,
    ]
}
