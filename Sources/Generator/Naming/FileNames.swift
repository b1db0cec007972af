/// The names of files and folders in one folder of the output.
enum FileNames {
    /// One name for each wish, without an ending, all different on every file system.
    ///
    /// A name is ``portable(_:)`` and has at most 100 bytes.
    /// Names that differ only in case count as one; who loses gets a checksum of its wire name. The same for every
    /// order of the wishes. None is one of `reserved`, in whatever case.
    static func resolve(
        _ wishes: [(wire: String, wanted: Identifier)],
        reserved: Set<String> = []
    ) -> [String] {
        let names = wishes.map { portable($0.wanted) }
        let order = wishes.indices.sorted { left, right in
            let (isExact, isOtherExact) = (names[left] == wishes[left].wire, names[right] == wishes[right].wire)
            if isExact != isOtherExact { return isExact }
            return wishes[left].wire.utf8.lexicographicallyPrecedes(wishes[right].wire.utf8)
        }
        var taken = Set(reserved.map { $0.lowercased() })
        var result = names
        let losers = order.filter { !taken.insert(names[$0].lowercased()).inserted }
        for loser in losers {
            var name = names[loser] + "_" + Checksum.hexadecimal(of: wishes[loser].wire)
            while !taken.insert(name.lowercased()).inserted { name += "_" }
            result[loser] = name
        }
        return result
    }

    /// `identifier` in letters that every file system keeps as they are: those of ASCII, `_` and ideographs. Latin
    /// letters lose their marks or are two, others become `U` and their number.
    static func portable(_ identifier: Identifier) -> String {
        let portable = identifier.text.unicodeScalars.reduce(into: "") { name, scalar in
            if scalar.isASCII || scalar.isPlainIdeograph {
                name.unicodeScalars.append(scalar)
            } else {
                name += scalar.plainLatin ?? "U" + String(scalar.value, radix: 16, uppercase: true)
            }
        }
        if devices.contains(portable.lowercased()) { return portable + "_" }
        guard portable.utf8.count > 100 else { return portable }
        var shortened = portable
        while shortened.utf8.count > 90 { shortened.removeLast() }
        return shortened + "_" + Checksum.hexadecimal(of: identifier.text)
    }

    /// What Windows takes for a device, with any ending.
    private static let devices: Set<String> = Set(
        ["aux", "con", "nul", "prn"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    )
}

extension Unicode.Scalar {
    /// Whether it is an ideograph that every file system keeps as it is, because it has no other spelling.
    public var isPlainIdeograph: Bool {
        properties.isIdeographic && !(0xF900...0xFAFF).contains(value) && !(0x2F800...0x2FA1F).contains(value)
    }

    /// The letter of ASCII without the mark, `U` for `Ü`, or the two that it is made of.
    fileprivate var plainLatin: String? {
        switch self {
        case "ß": return "ss"
        case "æ": return "ae"
        case "Æ": return "Ae"
        case "œ": return "oe"
        case "Œ": return "Oe"
        default: break
        }
        let words = properties.name?.split(separator: " ") ?? []
        guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH"
        else { return nil }
        return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
    }
}
