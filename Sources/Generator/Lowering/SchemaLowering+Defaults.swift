import SpecLoader

extension SchemaLowering {
    /// The value of `default`, or the one boolean that a required property can be; a warning where the type has no
    /// literals. What is not of the type has been reported by the loader.
    ///
    /// - Parameter isOptional: whether the default may be made of a text at run time, which could fail.
    mutating func defaultValue(of schema: EffectiveSchema, type: SwiftType, isOptional: Bool) -> DefaultValue? {
        guard let node = schema.defaultValue else { return isOptional ? nil : onlyBoolean(of: schema, type: type) }
        if node.scalar?.kind == .null { return nil }
        if isOptional, case .builtin(let builtin) = resolved(type), builtin.isParsed, let text = node.scalar?.text {
            return .parsed(text)
        }
        let value = defaultValue(node, of: type)
        let part = schema.parts.first { document.schemas[$0].defaultValue != nil }
        if value == nil, let part {
            if !hasLiterals(type) {
                reportUnused("default", of: part, "as values of its type cannot stand in an initialiser")
            } else if isBeyond(node, type) {
                reportUnused("default", of: part, "as its type has no number of this size")
            }
        }
        return value
    }

    private func onlyBoolean(of schema: EffectiveSchema, type: SwiftType) -> DefaultValue? {
        guard resolved(type) == .builtin(.bool), let values = schema.enumeration?.listedValues, values.count == 1
        else { return nil }
        return defaultValue(values[0], of: type)
    }

    private func hasLiterals(_ type: SwiftType) -> Bool {
        switch resolved(type) {
        case .builtin(let builtin): !builtin.isParsed
        case .array(let element), .dictionary(let element): hasLiterals(element)
        case .declared(let id): if case .enumeration = declarations[id.index].kind { true } else { false }
        case .optional, .nullable: false
        }
    }

    /// Whether there is a number in the value that the type would have, were it smaller.
    private func isBeyond(_ node: Node, _ type: SwiftType) -> Bool {
        switch (resolved(type), node.content) {
        case (.array(let element), .sequence(let nodes)): nodes.contains { isBeyond($0, element) }
        case (.dictionary(let element), .mapping(let mapping)): mapping.members.contains { isBeyond($0.value, element) }
        case (.builtin(let builtin), .scalar(let scalar)):
            scalar.kind.isNumber && builtin.hasNumber(like: scalar) && defaultValue(scalar, of: builtin) == nil
        default: false
        }
    }

    /// The value, where it is one of the type that has a literal.
    func defaultValue(_ node: Node, of type: SwiftType) -> DefaultValue? {
        switch (type, node.content) {
        case (.builtin(.json), _): return .json(JSONLiteral.value(node))
        case (.array(let element), .sequence(let nodes)):
            let values = nodes.compactMap { defaultValue($0, of: element) }
            return values.count == nodes.count ? .array(values) : nil
        case (.dictionary(let element), .mapping(let mapping)):
            let members = mapping.members.compactMap { member in
                defaultValue(member.value, of: element).map { DefaultValue.Member(name: member.key, value: $0) }
            }
            return members.count == mapping.members.count ? .dictionary(members) : nil
        case (.builtin(let builtin), .scalar(let scalar)): return defaultValue(scalar, of: builtin)
        case (.declared(let id), _):
            switch declarations[id.index].kind {
            case .enumeration(let enumeration): return node.scalar.flatMap { defaultCase($0, of: enumeration) }
            case .alias(let alias): return defaultValue(node, of: alias.type)
            default: return nil
            }
        default: return nil
        }
    }

    private func defaultValue(_ scalar: Scalar, of type: SwiftType.Builtin) -> DefaultValue? {
        // What looks like a number counts by its spelling, as in an 'enum'; the loader has told.
        if type == .string, scalar.kind != .null { return .string(scalar.text) }
        switch scalar.kind {
        case .boolean where type == .bool: return .boolean(scalar.text.lowercased() == "true")
        case .integer, .number:
            guard let text = scalar.jsonNumber, let number = ExactNumber(text) else { return nil }
            if type == .double { return Double(text)?.isFinite == true ? .number(text) : nil }
            if type == .float { return Float(text)?.isFinite == true ? .number(text) : nil }
            guard type.isInteger, number.isInteger else { return nil }
            let value = number.integer(rounded: true)
            return IntegerLimits.range(of: type).contains(value) ? .integer(value) : nil
        default: return nil
        }
    }

    private func defaultCase(_ scalar: Scalar, of enumeration: Enumeration) -> DefaultValue? {
        let key = EnumerationValues.key(of: scalar, in: enumeration.rawType)
        let match = enumeration.cases.first { item in
            EnumerationValues.key(of: Scalar(text: item.rawValue, kind: item.kind), in: enumeration.rawType) == key
        }
        return match.map { .enumCase($0.rawValue) }
    }
}

extension SwiftType.Builtin {
    /// Whether it is a type of such numbers, of whatever size.
    fileprivate func hasNumber(like scalar: Scalar) -> Bool {
        if self == .double || self == .float { return true }
        return isInteger && scalar.jsonNumber.flatMap(ExactNumber.init)?.isInteger == true
    }
}
