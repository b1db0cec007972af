/// Walks over one name, scalar by scalar.
struct WordSplitter {
    private let scalars: [Unicode.Scalar]
    /// Of each scalar.
    private let shapes: [Unicode.Scalar.Shape?]
    private let spellsSymbols: Bool
    private var finished: [String] = []
    /// UTF-8.
    private var word: [UInt8] = []
    private var previous: Unicode.Scalar.Shape?

    init(_ name: String, spellsSymbols: Bool) {
        scalars = Array(ComposedLetters.compose(name).unicodeScalars)
        shapes = scalars.map { $0.shape }
        self.spellsSymbols = spellsSymbols
    }

    /// The words as they are written; none for a name without letters, digits or signs before them.
    mutating func words() -> [String] {
        var index = 0
        while index < scalars.count {
            if let word = inseparableWord(at: index) {
                finishWord()
                finished.append(String(String.UnicodeScalarView(word)))
                index += word.count
            } else {
                take(at: index)
                index += 1
            }
        }
        finishWord()
        return finished
    }

    /// Names in mixed case that are one word; the longer before the shorter ones.
    private static let inseparable = ["IPv4", "IPv6", "OAuth2", "OAuth", "iOS", "macOS"].map {
        Array($0.unicodeScalars)
    }

    private func inseparableWord(at index: Int) -> [Unicode.Scalar]? {
        guard index == 0 || shapes[index] != shapes[index - 1] else { return nil }
        return Self.inseparable.first { word in
            guard scalars[index] == word[0], scalars[index...].starts(with: word) else { return false }
            return !isLower(at: index + word.count)
        }
    }

    private mutating func take(at index: Int) {
        let scalar = scalars[index]
        if let digit = scalar.asciiDigit {
            append(digit, .digit)
        } else if scalar.isLetter {
            appendLetter(scalar, at: index)
        } else if scalar.isMark, previous != nil {
            word += scalar.utf8
        } else {
            takeSymbol(scalar, at: index)
        }
    }

    private mutating func appendLetter(_ scalar: Unicode.Scalar, at index: Int) {
        let shape = shapes[index]
        let beginsWord =
            switch (previous, shape) {
            case (.digit, .lower), (.digit, .caseless): word.contains { !(0x30...0x39 ~= $0) }
            case (.digit, .upper), (.lower, .upper): true
            case (.upper, .upper): isLower(at: index + 1) && !isPluralEnd(at: index + 1)
            case (.caseless, .upper), (.caseless, .lower), (.upper, .caseless), (.lower, .caseless): true
            default: false
            }
        if beginsWord { finishWord() }
        append(scalar, shape)
    }

    private func isLower(at index: Int) -> Bool {
        index < shapes.count && shapes[index] == .lower
    }

    /// The `s` of `IDs` and `URLs`.
    private func isPluralEnd(at index: Int) -> Bool {
        scalars[index] == "s" && !isLower(at: index + 1)
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ shape: Unicode.Scalar.Shape?) {
        if scalar.isASCII { word.append(UInt8(truncatingIfNeeded: scalar.value)) } else { word += scalar.utf8 }
        previous = shape
    }

    private mutating func takeSymbol(_ scalar: Unicode.Scalar, at index: Int) {
        finishWord()
        if index == 0, scalar == "+" || scalar == "-", scalars.count > 1, shapes[1] != nil {
            finished.append(scalar == "+" ? "plus" : "minus")
        } else if scalar == ".", isBetweenDigits(index) {
            finished.append("point")
        } else if spellsSymbols || scalar.isPictorial {
            finished += Symbols.words(for: scalar)
        }
    }

    private func isBetweenDigits(_ index: Int) -> Bool {
        index > 0 && index + 1 < scalars.count && shapes[index - 1] == .digit && shapes[index + 1] == .digit
    }

    private mutating func finishWord() {
        if !word.isEmpty { finished.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
        previous = nil
    }
}

extension Unicode.Scalar {
    fileprivate enum Shape {
        case upper, lower, caseless, digit
    }

    /// What the scalar is in a word; nil for all that is no part of any.
    fileprivate var shape: Shape? {
        if isASCII {
            switch self {
            case "0"..."9": return .digit
            case "A"..."Z": return .upper
            case "a"..."z": return .lower
            default: return nil
            }
        }
        if asciiDigit != nil { return .digit }
        guard isLetter else { return nil }
        if properties.isUppercase || properties.generalCategory == .titlecaseLetter { return .upper }
        return properties.isLowercase ? .lower : .caseless
    }

    /// The ASCII digit of the same value, for the decimal digits of every script.
    fileprivate var asciiDigit: Unicode.Scalar? {
        if isASCII { return ("0"..."9").contains(self) ? self : nil }
        guard properties.generalCategory == .decimalNumber, let value = properties.numericValue else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
    }

    /// Whether the scalar is a letter that Swift takes in identifiers.
    fileprivate var isLetter: Bool {
        if isASCII { return 0x61...0x7A ~= value | 0x20 }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return properties.isXIDContinue && !properties.isDefaultIgnorableCodePoint
        default:
            return false
        }
    }

    fileprivate var isMark: Bool {
        if isASCII { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark:
            return properties.isXIDContinue && !properties.isDefaultIgnorableCodePoint
        default:
            return false
        }
    }

    /// Whether the scalar carries meaning that a word must stand for: emoji and symbols, but no punctuation.
    fileprivate var isPictorial: Bool {
        guard !isASCII else { return false }
        switch properties.generalCategory {
        case .mathSymbol, .currencySymbol, .otherSymbol: return true
        default: return false
        }
    }
}
