// The names of groups, which are those of folders and of the protocols of operations.
extension ModuleNames {
    /// Groups with operations, after which types are called, first: no document that only has models changes them.
    func groupNames(_ groups: [SwiftModule.Group]) -> [Identifier] {
        let served = groups.indices.filter { !groups[$0].operations.isEmpty }
        let resolved = NameTable.resolve(Self.wishes(served.map { groups[$0] }, besides: serviceNames))
        var names = groups.map { Identifier.type($0.wireName) }
        // Folders whose names differ only in case are one on many systems.
        var taken = Set(resolved.map { $0.text.lowercased() })
        for (index, name) in zip(served, resolved) { names[index] = name }
        var table = NameTable(reserved: Set(resolved))
        for index in groups.indices where groups[index].operations.isEmpty {
            let free = groups[index].names.first { !taken.contains($0.text.lowercased()) }
            names[index] = table.claim(free ?? names[index], wire: groups[index].document)
            taken.insert(names[index].text.lowercased())
        }
        return names
    }

    /// A name that ends in this word needs it no second time, unless another protocol, or the module, is called so.
    func names(ofGroupAPIs groups: [Identifier]) -> [Identifier] {
        let word: Identifier = "API"
        let taken = Set((groups + [prefix]).map { $0.appending(word) } + [module])
        return groups.map { name in
            let hasWord = name.text.hasSuffix("API") || name.text.hasSuffix("Api")
            return hasWord && !taken.contains(name) ? name : name.appending(word)
        }
    }

    /// What the protocols of the package would be called after.
    private var serviceNames: Set<Identifier> {
        [prefix, prefix.appending("Strict"), prefix.appending("Webhook")]
    }

    /// Of several documents with one name, each has as many folders before it as tell them apart.
    private static func wishes(
        _ groups: [SwiftModule.Group],
        besides taken: Set<Identifier>
    ) -> [(wire: String, wanted: Identifier)] {
        let names = groups.map(\.names)
        var wanted = names.map { $0[0] }
        for clash in Dictionary(grouping: groups.indices, by: { wanted[$0] }).values where clash.count > 1 {
            let depths = 1..<max(2, clash.map { names[$0].count }.max() ?? 0)
            let qualified = depths.map { depth in clash.map { names[$0][min(depth, names[$0].count - 1)] } }
            let apart = qualified.first { Set($0).count == clash.count } ?? qualified[qualified.count - 1]
            for (index, name) in zip(clash, apart) { wanted[index] = name }
        }
        return zip(groups, wanted).map { group, name in
            (group.wireName, taken.contains(name) ? appending("Group", to: name) : name)
        }
    }
}

extension SwiftModule.Group {
    /// What any document with paths may be called, which says less than its folder does.
    private static let pathWords: Set<String> = [
        "api", "endpoints", "openapi", "operations", "path", "paths", "routes", "spec", "swagger",
    ]

    /// What it may be called: by itself, with its folder, with the folder of that, and so on.
    fileprivate var names: [Identifier] {
        let isIndex = document.documentName != document.fileStem
        let folders = document.split(separator: "/").dropLast(isIndex ? 2 : 1).map(String.init)
            .filter { $0 != ".." && !Grouping.kinds.contains($0.lowercased()) }
        let own = Self.pathWords.contains(wireName.lowercased()) ? [] : [wireName]
        let qualified = folders.indices.reversed().map { folders[$0...] + own }
        return ([[wireName]] + qualified).map { .type($0.joined(separator: " ")) }
    }
}
