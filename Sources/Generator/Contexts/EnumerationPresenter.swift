import SpecLoader

// Enumerations, open and closed ones.
extension ModelPresenter {
    func enumeration(
        _ enumeration: Enumeration,
        _ id: DeclarationID,
        _ documentation: Code?,
        _ modifiers: Code
    ) -> EnumContext {
        let isASCII = enumeration.cases.allSatisfy { $0.rawValue.hasOnlyBytes { $0 < 0x80 } }
        let isExact = enumeration.rawType == .string && !isASCII
        let argument: Code = enumeration.isOpen ? "rawValue" : "documented"
        return EnumContext(
            documentation: documentation,
            modifiers: isMistakenForRequirements(id) ? "public nonisolated" : modifiers,
            name: .identifier(names.types[id.index]),
            rawType: .builtin(enumeration.rawType),
            isOpen: enumeration.isOpen,
            isNative: !isExact && enumeration.rawType != .json,
            isExact: isExact,
            cases: zip(enumeration.cases, names.members[id.index]).map { item, name in
                EnumCaseContext(
                    documentation: .documentation(of: item.documentation),
                    name: .identifier(name),
                    label: .label(name),
                    literal: item.literal(of: enumeration.rawType),
                    isNamedAlike: enumeration.rawType == .string && item.rawValue.hasSameBytes(as: name.text),
                    argument: argument
                )
            },
            argument: argument,
            lists: enumeration.isLarge ? lists(of: enumeration) : []
        )
    }

    /// Whether a case is called like what a protocol requires. Swift 6.3 takes it for that where it comes upon the case
    /// before the type, and fails, unless the type itself says that it is of no actor.
    private func isMistakenForRequirements(_ id: DeclarationID) -> Bool {
        names.members[id.index].contains { ["hash", "parameterText", "write"].contains($0.text) }
    }

    /// The raw values in arrays of JSON: some on each line, as the compiler needs little for a few long texts.
    private func lists(of enumeration: Enumeration) -> [ArgumentContext] {
        let width = 90
        var lists: [[String]] = []
        var length = width
        let kind: Scalar.Kind = enumeration.rawType == .string ? .string : .number
        for item in enumeration.cases {
            guard let text = JSONText.of(Scalar(text: item.rawValue, kind: kind)) else { continue }
            length += text.utf8.count + 2
            if length > width {
                lists.append([])
                length = text.utf8.count
            }
            lists[lists.count - 1].append(text)
        }
        return lists.map { ArgumentContext(code: .rawLiteral("[" + $0.joined(separator: ", ") + "]")) }
    }
}

extension Enumeration.Case {
    fileprivate func literal(of type: SwiftType.Builtin) -> Code {
        switch type {
        case .string: .literal(rawValue)
        case .json: JSONLiteral.scalar(Scalar(text: rawValue, kind: kind))
        case .float, .double: .literal(Double(rawValue) ?? 0)
        default: ExactNumber(rawValue).map { .literal($0.integer(rounded: true)) } ?? .literal(0)
        }
    }
}
