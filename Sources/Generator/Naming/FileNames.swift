/// The names of files and folders in one folder of the output.
enum FileNames {
    /// One name for each wish, without an ending, all different on every file system.
    ///
    /// A name is ``portable(_:limit:)``.
    /// Names that differ only in case count as one; who loses gets a checksum of its wire name. The same for every
    /// order of the wishes. None is one of `reserved`, in whatever case.
    static func resolve(
        _ wishes: [(wire: String, wanted: Identifier)],
        reserved: Set<String> = [],
        limit: Int = maximumLength
    ) -> [String] {
        let names = wishes.map { portable($0.wanted, limit: limit) }
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
    ///
    /// - Parameter limit: How many bytes the name may have. A longer one is cut, and has a checksum at its end.
    static func portable(_ identifier: Identifier, limit: Int = maximumLength) -> String {
        let portable = identifier.text.unicodeScalars.reduce(into: "") { name, scalar in
            if scalar.isASCII || scalar.isPlainIdeograph {
                name.unicodeScalars.append(scalar)
            } else {
                name += scalar.plainLatin ?? "U" + String(scalar.value, radix: 16, uppercase: true)
            }
        }
        if devices.contains(portable.lowercased()) { return portable + "_" }
        return shortened(portable, to: limit, checksumOf: identifier.text)
    }

    /// The path of a file where it fits; else one whose last component is cut.
    static func fitting(_ path: String) -> String {
        let end = path.lastIndex(of: ".") ?? path.endIndex
        let limit = GeneratedFile.longestPath - path[end...].utf8.count
        return shortened(String(path[..<end]), to: limit, checksumOf: path) + path[end...]
    }

    private static func shortened(_ name: String, to limit: Int, checksumOf text: String) -> String {
        guard name.utf8.count > limit else { return name }
        var start = name
        while start.utf8.count > limit - 10 { start.removeLast() }
        return start + "_" + Checksum.hexadecimal(of: text)
    }

    /// How many bytes a name has at most.
    static let maximumLength = 100

    /// How many bytes the name of a folder in `module` may have, so that there is room for files whose names begin with
    /// it.
    ///
    /// - Parameter ending: The longest that stands behind it.
    static func folderLimit(in module: Identifier, ending: String) -> Int {
        let path = "Sources/\(module.text.prefix(maximumLength))//\(ending)"
        return (GeneratedFile.longestPath - path.utf8.count) / 2
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
