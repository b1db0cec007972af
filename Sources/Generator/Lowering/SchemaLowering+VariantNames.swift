import SpecLoader

extension SchemaLowering {
    /// What a variant is called: its name, its title, the name of what it stands for, the only text that it may be,
    /// `value` if it is the one with several, the only value that one of its properties may have, a property that no
    /// other variant must have, or its only property. Nil where nothing of that kind tells it from the others.
    func name(of variant: SchemaID, among variants: [SchemaID]) -> String? {
        let schema = document.schemas[variant]
        let target = document.schemas.soleTarget(of: variant).map { document.schemas[$0] }
        if let name = schema.uniqueName ?? schema.title ?? target?.uniqueName { return name }
        let effective = document.schemas.effective(variant)
        let values = allowedTexts(effective)
        if values.count == 1 { return values[0].isEmpty ? "empty" : values[0] }
        if !values.isEmpty, variants.count(where: { document.schemas[$0].enumeration != nil }) < 2 { return "value" }
        for member in effective.members where effective.requires(member.name) {
            let texts = allowedTexts(member.schemas)
            if texts.count == 1, !texts[0].isEmpty, !texts[0].contains("://") { return texts[0] }
        }
        let others = variants.filter { $0 != variant }.flatMap { document.schemas[$0].required }
        let required = schema.required.first { required in
            !others.contains { $0.name.hasSameBytes(as: required.name) }
        }
        return required?.name ?? soleMember(of: effective, variant, among: variants)
    }

    /// The only property of a variant, where no other one has it.
    private func soleMember(of schema: EffectiveSchema, _ variant: SchemaID, among variants: [SchemaID]) -> String? {
        guard schema.members.count == 1, let name = schema.members.first?.name else { return nil }
        let isOfOthers = variants.contains { other in
            other != variant && document.schemas[other].properties.contains { $0.name.hasSameBytes(as: name) }
        }
        return isOfOthers ? nil : name
    }

    /// What the types are called that stand inline in variants: by the names of these or, in the only list and the only
    /// map without one, `Item` and `ObjectValue`.
    func placeNames(of variants: [SchemaID], called names: [String?]) -> [String] {
        let nameless = variants.indices.filter { names[$0] == nil }
        let wholes = nameless.map { (index: $0, schema: document.schemas.effective(variants[$0])) }
        let lists = wholes.filter { $0.schema.types == .array && !$0.schema.isTuple }
        let maps = wholes.filter { $0.schema.types == .object && $0.schema.members.isEmpty }
        return variants.indices.map { index in
            if let name = names[index] { return name }
            if lists.count == 1, lists[0].index == index { return "Item" }
            return maps.count == 1 && maps[0].index == index ? "Object" : "Variant\(index + 1)"
        }
    }

    func kindName(_ type: SwiftType) -> String? {
        switch type {
        case .builtin(let builtin): builtin == .json ? "any" : builtin.rawValue
        case .array(.array(let element)): (kindName(element) ?? "value") + "Lists"
        // Behind a number, an 's' would be a word of its own.
        case .array(.builtin(let builtin)) where builtin.rawValue.last?.isNumber == true: builtin.rawValue + "List"
        case .array(let element): (kindName(element) ?? "value") + "s"
        case .dictionary: "object"
        default: nil
        }
    }

    /// The same, in which lists that their kind gives one name are called after what they hold, and maps likewise.
    func namedApart(_ variants: [Union.Variant]) -> [Union.Variant] {
        let byName = Dictionary(grouping: variants, by: \.wireName)
        return variants.map { variant in
            guard byName[variant.wireName, default: []].count > 1 else { return variant }
            var variant = variant
            switch variant.type {
            case .array(.declared(let id)): variant.wireName = declarations[id.index].wireName + "List"
            case .dictionary(.declared(let id)): variant.wireName = declarations[id.index].wireName + "Map"
            default: break
            }
            return variant
        }
    }
}
