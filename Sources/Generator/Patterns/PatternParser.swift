/// Reads a regular expression as JSON Schema means it: ECMA-262 with the flag `u`, but with the freedom to escape
/// punctuation that needs no escape and to leave lone braces alone, as descriptions do.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    /// How deep groups may be nested.
    private static let depthLimit = 100

    /// - Throws: what is wrong with the expression, or what in it cannot be followed without steps back.
    static func parse(_ text: String) throws(PatternError) -> Pattern {
        var parser = PatternParser(scalars: Array(text.unicodeScalars))
        let pattern = try parser.choice()
        guard parser.index == parser.scalars.count else { throw PatternError("a ')' closes no group") }
        return pattern
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= scalars.count else { return false }
        for offset in 0..<count where scalars[index + offset] != Unicode.Scalar(text.utf8Start[offset]) { return false }
        index += count
        return true
    }

    // MARK: Structure

    private mutating func choice() throws(PatternError) -> Pattern {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw PatternError("its groups are nested too deep") }
        var parts = [try sequence()]
        while take("|") { parts.append(try sequence()) }
        return parts.count == 1 ? parts[0] : Pattern.set(of: parts) ?? .choice(parts)
    }

    private mutating func sequence() throws(PatternError) -> Pattern {
        var parts: [Pattern] = []
        while let next, next != "|", next != ")" {
            let part = try atom()
            parts.append(try repeated(part))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func atom() throws(PatternError) -> Pattern {
        if let bounds = quantifier() {
            throw PatternError(
                bounds.isValid ? "a quantifier has nothing to repeat" : "the bounds are in the wrong order"
            )
        }
        if take("^") { return .start }
        if take("$") { return .end }
        if take("(") { return try group() }
        if take(".") { return .scalar(PatternSet(PatternSet.lineEnds.ranges, isNegated: true)) }
        if take("[") { return .scalar(try set()) }
        if take("\\") { return try escaped() }
        defer { index += 1 }
        return .scalar(Self.single(scalars[index]))
    }

    private mutating func group() throws(PatternError) -> Pattern {
        var look: Bool?
        if take("?") {
            if take("=") || take("!") {
                look = scalars[index - 1] == "="
            } else if take("<=") || take("<!") {
                throw PatternError("it looks behind")
            } else if take("<") {
                while let next, next != ">" { index += 1 }
                guard take(">") else { throw PatternError("the name of a group is never closed") }
            } else if !take(":") {
                throw PatternError("a group starts with '(?' and what ECMA-262 does not know")
            }
        }
        let content = try choice()
        guard take(")") else { throw PatternError("a group is never closed") }
        return look.map { .lookahead(content, isFound: $0) } ?? content
    }

    // MARK: Quantifiers

    private mutating func repeated(_ part: Pattern) throws(PatternError) -> Pattern {
        guard let bounds = quantifier() else { return part }
        guard bounds.isValid else { throw PatternError("the bounds of a quantifier are in the wrong order") }
        switch part {
        case .start, .end, .wordBoundary, .noWordBoundary, .lookahead:
            throw PatternError("a quantifier has nothing to repeat")
        default: break
        }
        // As few as possible or as many as possible: it is found or not.
        _ = take("?")
        guard quantifier() == nil else { throw PatternError("a quantifier has nothing to repeat") }
        return .repetition(part, min: bounds.min, max: bounds.max)
    }

    private struct Bounds {
        var min: Int
        var max: Int?
        var isValid: Bool { max.map { $0 >= min } ?? true }
    }

    private mutating func quantifier() -> Bounds? {
        if take("*") { return Bounds(min: 0, max: nil) }
        if take("+") { return Bounds(min: 1, max: nil) }
        if take("?") { return Bounds(min: 0, max: 1) }
        let start = index
        guard take("{"), let min = number() else {
            index = start
            return nil
        }
        var bounds = Bounds(min: min, max: min)
        if take(",") { bounds.max = number() }
        guard take("}") else {
            index = start
            return nil
        }
        return bounds
    }

    private mutating func number() -> Int? {
        let start = index
        var value = 0
        while let next, let digit = ("0"..."9").contains(next) ? Int(next.value) - 48 : nil {
            value = Swift.min(value * 10 + digit, 1 << 30)
            index += 1
        }
        return index > start ? value : nil
    }
}

// MARK: - Characters

extension PatternParser {
    private static func single(_ scalar: Unicode.Scalar) -> PatternSet {
        PatternSet([scalar.value...scalar.value])
    }

    /// What follows a backslash outside of brackets.
    private mutating func escaped() throws(PatternError) -> Pattern {
        if take("b") { return .wordBoundary }
        if take("B") { return .noWordBoundary }
        if let next, ("1"..."9").contains(next) || next == "k" {
            throw PatternError("it refers back to what a group has found")
        }
        return .scalar(try escapedSet())
    }

    /// The characters between brackets, of which the first one has been read.
    private mutating func set() throws(PatternError) -> PatternSet {
        var set = PatternSet()
        let isNegated = take("^")
        while !take("]") {
            let first = try member()
            let afterFirst = index
            if take("-"), next != "]", next != nil {
                let last = try member()
                if let low = first.only, let high = last.only {
                    guard low <= high else { throw PatternError("a range of characters is in the wrong order") }
                    set.formUnion(PatternSet([low...high]))
                    continue
                }
            }
            index = afterFirst
            set.formUnion(first)
        }
        set.isNegated = isNegated
        return set
    }

    private mutating func member() throws(PatternError) -> PatternSet {
        guard let next else { throw PatternError("a set of characters is never closed") }
        index += 1
        guard next == "\\" else { return Self.single(next) }
        if take("b") { return PatternSet([0x08...0x08]) }
        return try escapedSet()
    }

    private mutating func escapedSet() throws(PatternError) -> PatternSet {
        guard let letter = next else { throw PatternError("it ends in a backslash") }
        index += 1
        if let set = PatternSet.named(letter) { return set }
        switch letter {
        case "t": return PatternSet([0x09...0x09])
        case "n": return PatternSet([0x0A...0x0A])
        case "v": return PatternSet([0x0B...0x0B])
        case "f": return PatternSet([0x0C...0x0C])
        case "r": return PatternSet([0x0D...0x0D])
        case "0" where !(next.map { ("0"..."9").contains($0) } ?? false): return PatternSet([0...0])
        case "c":
            guard let control = next, control.isASCII, control.properties.isAlphabetic else { break }
            index += 1
            return PatternSet([(control.value & 0x1F)...(control.value & 0x1F)])
        case "x":
            guard let value = hexadecimal(digits: 2) else { break }
            return PatternSet([value...value])
        case "u": return try codePoint()
        case "p", "P": return try property(isHeld: letter == "p")
        default:
            // Letters and digits are kept for escapes to come.
            if letter.isASCII, !letter.properties.isAlphabetic, !("0"..."9").contains(letter) {
                return Self.single(letter)
            }
        }
        return try unknown(letter)
    }

    private func unknown(_ letter: Unicode.Scalar) throws(PatternError) -> PatternSet {
        throw PatternError("ECMA-262 does not know the escape '\\\(letter)'")
    }

    private mutating func hexadecimal(digits: Int) -> UInt32? {
        guard index + digits <= scalars.count else { return nil }
        let text = String(String.UnicodeScalarView(scalars[index..<(index + digits)]))
        guard text.utf8.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
        index += digits
        return UInt32(text, radix: 16)
    }

    /// `\uXXXX`, a pair of those or `\u{X…}`.
    private mutating func codePoint() throws(PatternError) -> PatternSet {
        var value: UInt32?
        if take("{") {
            let end = scalars[index...].firstIndex(of: "}") ?? index
            value = end - index > 6 ? nil : hexadecimal(digits: end - index)
            guard take("}") else { return try unknown("u") }
        } else {
            value = hexadecimal(digits: 4)
            if let high = value, 0xD800...0xDBFF ~= high, take("\\u"), let low = hexadecimal(digits: 4),
                0xDC00...0xDFFF ~= low
            {
                value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
            }
        }
        guard let scalar = value.flatMap(Unicode.Scalar.init) else {
            throw PatternError("an escape '\\u' stands for no character")
        }
        return Self.single(scalar)
    }

    private mutating func property(isHeld: Bool) throws(PatternError) -> PatternSet {
        guard take("{"), let end = scalars[index...].firstIndex(of: "}") else { return try unknown("p") }
        let name = String(String.UnicodeScalarView(scalars[index..<end]))
        index = end + 1
        guard let set = PatternSet.property(name, isHeld: isHeld) else {
            throw PatternError("the property '\(name)' of characters is not supported")
        }
        return set
    }
}
