import SpecLoader

/// A name that the Swift compiler accepts where its rule made it for; only the naming rules make one.
///
/// Two identifiers are equal when they are canonically equivalent, as the readers of the code would say.
struct Identifier: Hashable, Sendable {
    /// The name without backticks.
    let text: String

    /// For the rules in this folder only: `text` is legal already.
    init(legal text: String) {
        self.text = text
    }

    /// Whether the name is a keyword, so that a declaration or a use needs backticks. Most names have a capital, by
    /// which they are known to be none without being looked up.
    var needsBackticks: Bool {
        (text.hasOnlyBytes { 0x61...0x7A ~= $0 } || text == "Any") && Keywords.reserved.contains(text)
    }

    /// Whether the name begins like that of a type.
    var isCapitalized: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }

    /// This name with `suffix` behind it, its first letter in upper case: `cart` and `status` make `cartStatus`.
    func appending(_ suffix: Identifier) -> Identifier {
        Identifier(legal: text + Words.capitalized(suffix.text))
    }
}

/// A literal in the generator's source is a name that we know to be legal.
extension Identifier: ExpressibleByStringLiteral {
    /// For the compiler, which calls it with literals; no source calls it by its name.
    init(stringLiteral text: String) {
        self.init(legal: text)
    }
}

// MARK: - Rules

extension Identifier {
    /// A property, a method or an argument: `is_delete` → `isDelete`, `ID` → `id`, `1st` → `_1st`, `self` → `selfValue`.
    static func property(_ wire: String) -> Identifier {
        value(Words.split(wire))
    }

    /// A case of an enum: as ``property(_:)``, but numbers get `value` in front: `0` → `value0`, `-1` → `minus1`,
    /// `1.5` → `value1Point5`; and `none` and `some`, which mean something else where the value is optional, get it
    /// behind them.
    static func enumCase(_ wire: String) -> Identifier {
        enumCase(Words.split(wire))
    }

    /// The name that words make for a case.
    static func enumCase(_ words: [String]) -> Identifier {
        let isNumber = words.first?.startsWithDigit == true
        let name = isNumber ? Identifier(legal: "value" + Words.upperCamel(words)) : value(words)
        return ["none", "some"].contains(name.text) ? Identifier(legal: name.text + "Value") : name
    }

    /// A type: a legal name in UpperCamelCase stays as it is, every other one is put together from its words:
    /// `cart_record` → `CartRecord`. A name that the standard library, Foundation or the support code has gets
    /// `Model` behind it: `Error` → `ErrorModel`.
    static func type(_ wire: String) -> Identifier {
        isUpperCamel(wire) ? type(name: wire) : type(Words.split(wire))
    }

    /// A name from the configuration; nil where Swift would not take it as it stands.
    static func configured(_ name: String) -> Identifier? {
        let isLegal = name.utf8.allSatisfy { $0 == 0x5F || 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
        let isName = !name.utf8.allSatisfy { $0 == 0x5F } && !name.startsWithDigit
        return isLegal && isName && !Keywords.magic.contains(name) ? Identifier(legal: name) : nil
    }

    /// The name that words make for anything but a type.
    static func value(_ words: [String]) -> Identifier {
        let name = Words.lowerCamel(words)
        if Keywords.magic.contains(name) { return Identifier(legal: name + "Value") }
        return Identifier(legal: name.startsWithDigit ? "_" + name : name)
    }

    /// The name that words make for a type.
    static func type(_ words: [String]) -> Identifier {
        type(name: Words.upperCamel(words))
    }

    private static func type(name: String) -> Identifier {
        if ReservedTypes.all.contains(name) { return Identifier(legal: name + "Model") }
        return Identifier(legal: name.startsWithDigit ? "_" + name : name)
    }

    /// The name of ``type(_:)`` without `Model` behind it, where it is there because the name is reserved.
    static func reservedType(_ wire: String) -> Identifier? {
        let name = isUpperCamel(wire) ? wire : Words.upperCamel(Words.split(wire))
        return ReservedTypes.all.contains(name) ? Identifier(legal: name) : nil
    }

    private static func isUpperCamel(_ wire: String) -> Bool {
        guard let first = wire.utf8.first, 0x41...0x5A ~= first else { return false }
        return wire.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
    }
}

extension String {
    fileprivate var startsWithDigit: Bool {
        utf8.first.map { 0x30...0x39 ~= $0 } ?? false
    }
}
