/// The names of files and folders in one folder of the output.
enum FileNames {
    /// One name for each wish, without an ending, all different on every file system.
    ///
    /// A name has ASCII letters, digits and `_` only (other letters as `U` and their number) and at most 100 bytes.
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

    private static func portable(_ identifier: Identifier) -> String {
        let ascii = identifier.text.unicodeScalars.reduce(into: "") { name, scalar in
            if scalar.isASCII {
                name.unicodeScalars.append(scalar)
            } else {
                name += "U" + String(scalar.value, radix: 16, uppercase: true)
            }
        }
        if devices.contains(ascii.lowercased()) { return ascii + "_" }
        guard ascii.utf8.count > 100 else { return ascii }
        return ascii.prefix(90) + "_" + Checksum.hexadecimal(of: identifier.text)
    }

    /// What Windows takes for a device, with any ending.
    private static let devices: Set<String> = Set(
        ["aux", "con", "nul", "prn"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    )
}
