import SpecLoader

/// Writes the calls that check a value's constraints, and knows which types have any.
struct CheckPresenter {
    private let module: SwiftModule
    private let names: ModuleNames
    private var validatable: Set<DeclarationID> = []

    init(module: SwiftModule, names: ModuleNames) {
        self.module = module
        self.names = names
        findValidatable()
    }

    /// True for a type whose values have a `validate` of their own, or elements that have.
    func isValidatable(_ type: SwiftType) -> Bool {
        guard case .declared(let id) = module.resolved(type) else { return false }
        return validatable.contains(id)
    }

    /// Grows the set until nothing more comes in; a type is validatable through what it holds.
    private mutating func findValidatable() {
        var grew = true
        while grew {
            grew = false
            for index in module.declarations.indices where !validatable.contains(DeclarationID(index: index)) {
                let id = DeclarationID(index: index)
                let needs: Bool
                switch module[id].kind {
                case .structure(let structure): needs = !checks(of: structure, id).isEmpty
                case .union(let union): needs = union.variants.contains { isValidatable($0.type) }
                case .alias, .enumeration: needs = false
                }
                if needs {
                    validatable.insert(id)
                    grew = true
                }
            }
        }
    }

    // MARK: Checks

    func checks(of structure: Structure, _ id: DeclarationID) -> [CheckContext] {
        structure.properties.enumerated().flatMap { index, property in
            let name = names.members[id.index][index]
            let access = PropertyPresenter(property: property, name: name, names: names).access
            let value = property.isNullable && !property.isRequired ? access + Code(trusted: "?.value") : access
            // Not to be taken for the parameter.
            let isTaken = name.text == "validation"
            return checks(
                isTaken ? Code(trusted: "self.") + value : value,
                named: .literal(property.wireName),
                isOptional: property.isOptional || property.isNullable,
                type: property.type,
                property.constraints
            )
        }
    }

    /// The calls for one value; none where its type and its constraints ask for nothing.
    func checks(
        _ value: Code,
        named name: Code,
        isOptional: Bool,
        type: SwiftType,
        _ constraints: Constraints
    ) -> [CheckContext] {
        var calls: [Code] = []
        let arguments = name + Code(trusted: ", ") + value
        switch module.resolved(type) {
        case .builtin(.string): calls.append(contentsOf: length(arguments, constraints))
        case .builtin(let builtin) where builtin.isNumber:
            calls.append(contentsOf: range(arguments, builtin, constraints))
        case .array(let element):
            calls.append(contentsOf: count(arguments, isOptional, constraints.minItems, constraints.maxItems))
            if constraints.uniqueItems { calls.append(Self.call("unique", arguments)) }
            calls.append(contentsOf: elements(arguments, element))
        case .dictionary(let element):
            calls.append(contentsOf: count(arguments, isOptional, constraints.minProperties, constraints.maxProperties))
            if isValidatable(element) { calls.append(Self.call("members", arguments)) }
        case .declared(let id):
            if case .enumeration = module[id].kind { calls.append(Self.call("documented", arguments)) }
            if validatable.contains(id) { calls.append(Self.call("member", arguments)) }
        default: break
        }
        return calls.map(CheckContext.init(call:))
    }

    private func elements(_ arguments: Code, _ element: SwiftType) -> [Code] {
        if case .nullable = element { return [] }
        guard case .declared(let id) = module.resolved(element) else { return [] }
        if case .enumeration = module[id].kind { return [Self.call("documented", arguments)] }
        return validatable.contains(id) ? [Self.call("members", arguments)] : []
    }

    private func length(_ arguments: Code, _ constraints: Constraints) -> [Code] {
        let bounds = [
            constraints.minLength.map { Code(trusted: ", min: ") + .literal($0) },
            constraints.maxLength.map { Code(trusted: ", max: ") + .literal($0) },
        ].compactMap(\.self)
        return bounds.isEmpty ? [] : [Self.call("length", arguments + bounds.joined())]
    }

    private func count(_ arguments: Code, _ isOptional: Bool, _ min: Int?, _ max: Int?) -> [Code] {
        let bounds = [
            min.map { Code(trusted: ", min: ") + .literal($0) }, max.map { Code(trusted: ", max: ") + .literal($0) },
        ].compactMap(\.self)
        guard !bounds.isEmpty else { return [] }
        let count = isOptional ? Code(trusted: "?.count") : Code(trusted: ".count")
        return [Self.call("count", arguments + count + bounds.joined())]
    }

    private func range(_ arguments: Code, _ type: SwiftType.Builtin, _ constraints: Constraints) -> [Code] {
        var calls: [Code] = []
        let bounds = [
            bound(constraints.minimum, type).map { Code(trusted: ", min: ") + $0 },
            bound(constraints.maximum, type).map { Code(trusted: ", max: ") + $0 },
            bound(constraints.exclusiveMinimum, type).map { Code(trusted: ", above: ") + $0 },
            bound(constraints.exclusiveMaximum, type).map { Code(trusted: ", below: ") + $0 },
        ].compactMap(\.self)
        if !bounds.isEmpty { calls.append(Self.call("range", arguments + bounds.joined())) }
        if let divisor = constraints.multipleOf.flatMap(Int.init), divisor > 0, type.isInteger {
            calls.append(Self.call("multiple", arguments + Code(trusted: ", of: ") + .literal(divisor)))
        }
        return calls
    }

    /// The literal of a bound; nil where every value of the type is within it.
    private func bound(_ text: String?, _ type: SwiftType.Builtin) -> Code? {
        guard let text else { return nil }
        guard type.isInteger else { return Double(text).map { .literal($0) } }
        guard let value = Int(text), IntegerLimits.range(of: type).contains(value) else { return nil }
        return .literal(value)
    }

    private static func call(_ method: StaticString, _ arguments: Code) -> Code {
        Code(trusted: method) + Code(trusted: "(") + arguments + Code(trusted: ")")
    }
}

/// Which literals an integer type takes.
enum IntegerLimits {
    static func range(of type: SwiftType.Builtin) -> ClosedRange<Int> {
        switch type {
        case .int8: Int(Int8.min)...Int(Int8.max)
        case .int16: Int(Int16.min)...Int(Int16.max)
        case .int32: Int(Int32.min)...Int(Int32.max)
        case .uint8: 0...Int(UInt8.max)
        case .uint16: 0...Int(UInt16.max)
        case .uint32: 0...Int(UInt32.max)
        case .uint, .uint64: 0...Int.max
        default: Int.min...Int.max
        }
    }
}
