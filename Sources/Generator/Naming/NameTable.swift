import SpecLoader

/// The names of one scope.
///
/// Names that are canonically equivalent count as one, whatever their bytes.
struct NameTable: Sendable {
    /// All names of a module, perhaps: many scopes share them, and none copies them.
    private let reserved: Set<Identifier>
    /// Those of this scope alone.
    private let reservedHere: Set<Identifier>
    private var taken: Set<Identifier> = []
    /// Whether names may differ in case alone.
    private let allowsCapitals: Bool

    /// An empty scope in which `reserved` cannot be had: `body` becomes `bodyValue`, `Input` becomes `InputModel`.
    init(reserved: Set<Identifier> = [], here: Set<Identifier> = [], allowsCapitals: Bool = false) {
        self.reserved = reserved
        self.allowsCapitals = allowsCapitals
        reservedHere = here
    }

    /// Takes `wanted`, or a name near to it that says what `wire` says. Depends on what was claimed before; where
    /// all names are known, ``resolve(_:reserved:)`` does not.
    mutating func claim(_ wanted: Identifier, wire: String) -> Identifier {
        let wanted = steppedBack(wanted)
        for candidate in candidates(for: wanted, wire: wire) where take(candidate) {
            return candidate
        }
        var number = 2
        while true {
            let candidate = Identifier(legal: wanted.text + String(number))
            if take(candidate) { return candidate }
            number += 1
        }
    }

    /// Whether `name` was still to be had; now it is not.
    private mutating func take(_ name: Identifier) -> Bool {
        !isReserved(name) && claim(name)
    }

    private mutating func claim(_ name: Identifier) -> Bool { taken.insert(name).inserted }

    private func isReserved(_ name: Identifier) -> Bool {
        reserved.contains(name) || reservedHere.contains(name)
    }

    /// A name, and why it is not the one that was wanted.
    struct Choice: Sendable {
        var name: Identifier
        var reason: NameReason?
    }

    /// One name for each wish, all different; the same for every order of the wishes.
    ///
    /// Of several that want one name, it goes to the one whose wire name is that name, else to the one whose wire name
    /// has the fewest symbols (`versionId` before `_versionId`), else comes first byte by byte. The others spell out
    /// their symbols (`foo-bar` → `fooDashBar`) or, where that does not tell them apart, end in a checksum of their
    /// wire name (`FooBar` → `fooBarX5E2C9A01`); where `allowsCapitals`, they stay as they are spelt if that is a name
    /// (`FooBar`).
    static func resolve(
        _ wishes: [(wire: String, wanted: Identifier)],
        reserved: Set<Identifier> = [],
        here: Set<Identifier> = [],
        allowsCapitals: Bool = false
    ) -> [Identifier] {
        choose(wishes, reserved: reserved, here: here, allowsCapitals: allowsCapitals).map(\.name)
    }

    /// The same as ``resolve(_:reserved:)``, with reasons.
    ///
    /// - Parameters:
    ///   - here: Names that are reserved too, but in this scope alone.
    ///   - yielding: The wishes that are made up here, and give way to all others.
    static func choose(
        _ wishes: [(wire: String, wanted: Identifier)],
        reserved: Set<Identifier> = [],
        here: Set<Identifier> = [],
        yielding: Set<Int> = [],
        allowsCapitals: Bool = false
    ) -> [Choice] {
        var table = NameTable(reserved: reserved, here: here, allowsCapitals: allowsCapitals)
        var choices = wishes.map { wish in
            let name = table.steppedBack(wish.wanted)
            return Choice(name: name, reason: name == wish.wanted ? nil : .reserved(wish.wanted))
        }
        var contested: Set<Identifier> = []
        // What has not stepped back is known to be free of what is reserved.
        for choice in choices where choice.reason == nil ? !table.claim(choice.name) : !table.take(choice.name) {
            contested.insert(choice.name)
        }
        if contested.isEmpty { return choices }
        let order = wishes.indices.filter { contested.contains(choices[$0].name) }
            .map {
                (
                    index: $0,
                    rank: (yielding.contains($0) ? 1 : 0, isExact(wishes[$0]) ? 0 : 1, symbols(in: wishes[$0].wire))
                )
            }
            .sorted { left, right in
                if left.rank != right.rank { return left.rank < right.rank }
                return wishes[left.index].wire.utf8.lexicographicallyPrecedes(wishes[right.index].wire.utf8)
            }
            .map(\.index)
        var given: Set<Identifier> = []
        let losers = order.filter { table.isReserved(choices[$0].name) || !given.insert(choices[$0].name).inserted }
        for loser in losers {
            let wanted = choices[loser].name
            choices[loser] = Choice(name: table.claim(wanted, wire: wishes[loser].wire), reason: .taken(wanted))
        }
        return choices
    }

    private func steppedBack(_ wanted: Identifier) -> Identifier {
        guard isReserved(wanted) else { return wanted }
        return wanted.appending(wanted.isCapitalized ? "Model" : "Value")
    }

    private static func isExact(_ wish: (wire: String, wanted: Identifier)) -> Bool {
        wish.wire.hasSameBytes(as: wish.wanted.text)
    }

    private static func symbols(in wire: String) -> Int {
        wire.unicodeScalars.count { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    }

    private func candidates(for wanted: Identifier, wire: String) -> [Identifier] {
        let words = Words.spelled(wire)
        let isSpelling = allowsCapitals && Identifier.reservedType(wire) == nil && !wire.hasPrefix("_")
        let spelling = isSpelling ? Identifier.configured(wire).map { [$0] } ?? [] : []
        let checked = Identifier(legal: wanted.text + "X" + Checksum.hexadecimal(of: wire))
        let ofCases: [Identifier] = allowsCapitals ? [.enumCase(words)] : []
        return [wanted] + ofCases + [wanted.isCapitalized ? .type(words) : .value(words)] + spelling + [checked]
    }
}

/// A short fingerprint that is the same on every machine and in every run.
enum Checksum {
    /// FNV-1a over the bytes of the text, 32 bits.
    static func number(of text: String) -> UInt32 {
        text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }

    /// The same as eight digits.
    static func hexadecimal(of text: String) -> String {
        number(of: text).hexadecimal(digits: 8, uppercase: true)
    }
}
