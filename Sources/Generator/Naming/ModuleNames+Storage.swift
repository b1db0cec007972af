// What holds the values of properties that are computed: boxed ones, and deprecated ones, which our code has to read.
extension ModuleNames {
    /// By property: its own name, or one that no property has.
    func storageNames(of structure: Structure, _ members: [Identifier]) -> [Identifier] {
        let hidden = structure.properties.indices.filter { structure.properties[$0].storagePrefix != nil }
        if hidden.isEmpty { return members }
        let wishes = hidden.map { index in
            let property = structure.properties[index]
            return (property.wireName, property.storagePrefix?.appending(members[index]) ?? members[index])
        }
        var names = members
        for (index, name) in zip(hidden, NameTable.resolve(wishes, reserved: Set(members))) { names[index] = name }
        return names
    }
}

extension Structure.Property {
    fileprivate var storagePrefix: Identifier? {
        if isBoxed { return "boxed" }
        return deprecated ? "stored" : nil
    }
}
