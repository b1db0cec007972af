import SpecLoader

/// Decides for every union how a reader tells its variants apart: by a discriminator, which the description names or
/// which every variant has as a property with one value; by the kinds of JSON values; or else by trying.
struct UnionDecisions {
    private let declarations: [Declaration]

    /// Sets ``Union/decision`` in all of `declarations`.
    static func decide(_ declarations: [Declaration]) -> [Declaration] {
        let decisions = UnionDecisions(declarations: declarations)
        return declarations.map { declaration in
            guard case .union(let union) = declaration.kind else { return declaration }
            var declaration = declaration
            declaration.kind = .union(decisions.decide(union))
            return declaration
        }
    }

    private func decide(_ union: Union) -> Union {
        var union = union
        if case .discriminator = union.decision {
            let isTold = { (index: Int) in
                !union.variants[index].discriminatorValues.isEmpty || index == union.defaultVariant
            }
            if union.variants.indices.allSatisfy(isTold) { return union }
            union.decision = .trial
        }
        let kinds = union.variants.map { JSONKinds.of($0.type, in: declarations) }
        if zip(kinds, kinds.indices).allSatisfy({ kind, index in
            kinds[..<index].allSatisfy { $0.isDisjoint(with: kind) }
        }) {
            union.decision = .kind
        } else if let (name, values) = commonTag(of: union) {
            union.decision = .discriminator(name)
            for (index, value) in values.enumerated() { union.variants[index].discriminatorValues = [value] }
        }
        return union
    }

    /// A required property that each variant has with a value of its own.
    private func commonTag(of union: Union) -> (name: String, values: [String])? {
        let tags = union.variants.map { self.tags(of: $0.type) }
        for tag in tags.first ?? [] {
            let values = tags.compactMap { $0.first { $0.name.utf8.elementsEqual(tag.name.utf8) }?.value }
            if values.count == tags.count, Set(values).count == values.count { return (tag.name, values) }
        }
        return nil
    }

    /// The required properties of a struct that have a single value.
    private func tags(of type: SwiftType) -> [(name: String, value: String)] {
        guard case .declared(let id) = resolved(type), case .structure(let structure) = declarations[id.index].kind
        else { return [] }
        return structure.properties.compactMap { property in
            guard property.isRequired, !property.isNullable, case .declared(let id) = resolved(property.type),
                case .enumeration(let enumeration) = declarations[id.index].kind, enumeration.rawType == .string,
                enumeration.cases.count == 1
            else { return nil }
            return (property.wireName, enumeration.cases[0].rawValue)
        }
    }

    private func resolved(_ type: SwiftType) -> SwiftType {
        var type = type
        while case .declared(let id) = type, case .alias(let alias) = declarations[id.index].kind { type = alias.type }
        return type
    }
}

/// The kinds of JSON values as which the values of a type are written.
struct JSONKinds: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let boolean = JSONKinds(rawValue: 1)
    static let number = JSONKinds(rawValue: 2)
    static let string = JSONKinds(rawValue: 4)
    static let array = JSONKinds(rawValue: 8)
    static let object = JSONKinds(rawValue: 16)
    static let null = JSONKinds(rawValue: 32)
    static let all: JSONKinds = [.boolean, .number, .string, .array, .object, .null]

    /// The kinds of `type`, looking through unions and other names.
    static func of(_ type: SwiftType, in declarations: [Declaration]) -> JSONKinds {
        var kinds: JSONKinds = []
        var seen: Set<DeclarationID> = []
        var waiting = [type]
        while let next = waiting.popLast() {
            switch next {
            case .builtin(let builtin): kinds.formUnion(of(builtin))
            case .array: kinds.insert(.array)
            case .dictionary: kinds.insert(.object)
            case .optional(let wrapped): waiting.append(wrapped)
            case .nullable(let wrapped):
                kinds.insert(.null)
                waiting.append(wrapped)
            case .declared(let id):
                guard seen.insert(id).inserted else { continue }
                switch declarations[id.index].kind {
                case .structure: kinds.insert(.object)
                case .enumeration(let enumeration): kinds.formUnion(of(enumeration.rawType))
                case .union(let union): waiting += union.variants.map(\.type)
                case .alias(let alias): waiting.append(alias.type)
                }
            }
        }
        return kinds
    }

    private static func of(_ builtin: SwiftType.Builtin) -> JSONKinds {
        switch builtin {
        case .bool: .boolean
        case .decimal: [.number, .string]
        case .json, .body: .all
        case .string, .uuid, .date, .localDate, .localTime, .duration, .base64: .string
        case .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64, .float, .double: .number
        }
    }
}
