import SpecLoader

/// Writes the calls that check values, and collects the constants that they use.
struct CheckWriter {
    /// How a value is reached.
    struct Value {
        var code: Code
        /// A literal, or `nil` where the value is not a part of another one.
        var name: Code
        var isOptional: Bool
        /// The same where `null` counts as a value.
        var json: Code?
        /// The number of the first element, where others stand before it.
        var start: Int?

        /// An element of a list, a map or a stream, which code calls `value`.
        static func element(of type: SwiftType) -> Value {
            let json: Code? = type.isOptional ? "Nullable(value)" : nil
            return Value(code: "value", name: "nil", isOptional: type.isOptional, json: json)
        }

        var arguments: Code { name + ", " + code + (start.map { ", from: " + .literal($0) } ?? "") }
    }

    let module: SwiftModule
    let validatable: Set<DeclarationID>
    private(set) var constants: [ConstantContext] = []

    /// Whether ``calls(_:type:_:)`` are none, seen at a glance, as with most values.
    func asksNothing(of type: SwiftType, _ checks: Checks) -> Bool {
        guard case .builtin = module.resolved(type) else { return false }
        return checks == .none
    }

    /// The calls for one value; none where its type and its checks ask for nothing.
    mutating func calls(_ value: Value, type: SwiftType, _ checks: Checks) -> [CheckContext] {
        let constraints = checks.constraints
        var calls: [CheckContext] = []
        switch module.resolved(type) {
        case .builtin(.string):
            calls += texts(value.arguments, checks)
        case .builtin(.decimalText):
            calls += texts(value.arguments + (value.isOptional ? "?.text" : ".text"), checks)
        case .builtin(let builtin) where builtin.isNumber:
            calls += NumberChecks(type: builtin, constraints: constraints).calls(value.arguments)
        case .array(let element):
            calls += count(value, constraints.minItems, constraints.maxItems)
            if constraints.uniqueItems {
                calls.append(CheckContext(isHashable(element) ? "unique" : "uniqueJSON", value.arguments))
            }
            calls += elements(of: value, element, checks.elements.first ?? Checks())
        case .dictionary(let element):
            calls += count(value, constraints.minProperties, constraints.maxProperties)
            calls += elements(of: value, element, checks.elements.first ?? Checks())
        case .declared(let id):
            if openRawType(of: type) != nil, !checks.isAnyText {
                calls.append(CheckContext("documented", value.arguments))
            }
            if validatable.contains(id) { calls.append(CheckContext("member", value.arguments)) }
        default: break
        }
        return calls
            + checks.rules.map { set in
                let json = set.isOfNoNull ? nil : value.json
                return rules(value.name + ", " + (json ?? value.code), set)
            }
    }

    /// The calls for every element of an array or member of a map.
    mutating func elements(of value: Value, _ type: SwiftType, _ checks: Checks) -> [CheckContext] {
        let nested = calls(.element(of: type), type: type.wrapped, checks)
        guard !nested.isEmpty else { return [] }
        if nested.count == 1, nested[0].isMember, !type.isOptional { return [CheckContext("members", value.arguments)] }
        return [CheckContext("each", value.arguments, nested: nested)]
    }

    private func isHashable(_ type: SwiftType) -> Bool {
        switch module.resolved(type) {
        case .builtin: true
        case .array(let inner), .dictionary(let inner), .optional(let inner), .nullable(let inner):
            isHashable(inner)
        case .declared(let id): module.isHashable || module[id].kind.enumeration != nil
        }
    }

    /// What the values of an open enumeration are; nil for all other types.
    func openRawType(of type: SwiftType) -> SwiftType.Builtin? {
        guard let enumeration = module.declarations.kind(of: type)?.enumeration else { return nil }
        return enumeration.isOpen ? enumeration.rawType : nil
    }

    // MARK: Calls

    mutating func rules(_ arguments: Code, _ set: RuleSet) -> CheckContext {
        CheckContext("rules", arguments + ", " + constant("schema", set.code))
    }

    private mutating func texts(_ arguments: Code, _ checks: Checks) -> [CheckContext] {
        bounds("length", arguments, checks.constraints.minLength, checks.constraints.maxLength)
            + checks.patterns.map { pattern($0, arguments) }
    }

    private mutating func pattern(_ check: PatternCheck, _ arguments: Code) -> CheckContext {
        CheckContext("pattern", arguments + ", " + constant("pattern", check.code))
    }

    /// A value that is made once, when it is first used.
    private mutating func constant(_ kind: Code, _ value: Code) -> Code {
        if let known = constants.first(where: { $0.value == value }) { return "ValidationRules." + known.name }
        let name = kind + .literal(constants.count { $0.kind == kind } + 1)
        constants.append(ConstantContext(kind: kind, name: name, value: value))
        return "ValidationRules." + name
    }

    private func count(_ value: Value, _ min: Int?, _ max: Int?) -> [CheckContext] {
        bounds("count", value.arguments + (value.isOptional ? "?.count" : ".count"), min, max)
    }

    private func bounds(_ method: Code, _ arguments: Code, _ min: Int?, _ max: Int?) -> [CheckContext] {
        let bounds = Code.bounds(min, max)
        return bounds.isEmpty ? [] : [CheckContext(method, ([arguments] + bounds).joined(separator: ", "))]
    }
}

/// Writes what is asked of a number in the literals of its type.
struct NumberChecks {
    let type: SwiftType.Builtin
    let constraints: Constraints

    func calls(_ arguments: Code) -> [CheckContext] {
        let bounds: [Code] = [
            bound(constraints.minimum, isLower: true).map { ", min: " + $0 },
            bound(constraints.maximum, isLower: false).map { ", max: " + $0 },
            bound(constraints.exclusiveMinimum, isLower: true, isExclusive: true).map { ", above: " + $0 },
            bound(constraints.exclusiveMaximum, isLower: false, isExclusive: true).map { ", below: " + $0 },
        ].compactMap(\.self)
        let range = bounds.isEmpty ? [] : [CheckContext("range", arguments + bounds.joined())]
        return range + constraints.multiples.compactMap { multiple(of: $0, arguments) }
    }

    /// Nil where every value of the type is a multiple.
    private func multiple(of divisor: String, _ arguments: Code) -> CheckContext? {
        guard let number = ExactNumber(divisor), !number.isZero else { return nil }
        if type.isInteger, number.isInteger {
            let value = number.integer(rounded: true)
            if value == 1 { return nil }
            if IntegerLimits.range(of: type).contains(value) {
                return CheckContext("multiple", arguments + ", of: " + .literal(value))
            }
        }
        return JSONLiteral.number(divisor).map { CheckContext("multiple", arguments + ", ofDecimal: " + $0) }
    }

    /// The literal of a bound; nil where every value of the type is within it.
    private func bound(_ text: String?, isLower: Bool, isExclusive: Bool = false) -> Code? {
        guard let text, let number = ExactNumber(text) else { return nil }
        if type == .decimal { return "Decimal(string: " + .literal(text) + ")" }
        guard type.isInteger else { return Double(text).map { .literal($0) } }
        // Above 1.5 is above 1, and at least 1.5 is at least 2.
        let value = number.integer(rounded: isLower != isExclusive)
        let limits = IntegerLimits.range(of: type)
        let isNeeded = isLower ? value > limits.lowerBound || isExclusive : value < limits.upperBound || isExclusive
        return limits.contains(value) && isNeeded ? .literal(value) : nil
    }
}

/// Which literals an integer type takes.
enum IntegerLimits {
    static func range(of type: SwiftType.Builtin) -> ClosedRange<Int128> {
        switch type {
        case .int8: Int128(Int8.min)...Int128(Int8.max)
        case .int16: Int128(Int16.min)...Int128(Int16.max)
        case .int32: Int128(Int32.min)...Int128(Int32.max)
        case .uint8: 0...Int128(UInt8.max)
        case .uint16: 0...Int128(UInt16.max)
        case .uint32: 0...Int128(UInt32.max)
        case .uint, .uint64: 0...Int128(UInt64.max)
        default: Int128(Int64.min)...Int128(Int64.max)
        }
    }
}
