/// Checks JSON values against the keywords of schemas, and keeps count of the work, so that no schema that leads back to
/// itself and no value that fits it too well can keep it busy.
nonisolated struct SchemaEvaluation {
    /// Which parts of a value some keyword has looked at (JSON Schema core, section 11).
    struct Coverage {
        var names: Set<ExactText> = []
        var indices: Set<Int> = []

        mutating func formUnion(_ other: Coverage) {
            names.formUnion(other.names)
            indices.formUnion(other.indices)
        }
    }

    let definitions: [[SchemaRule]]
    private var stepsLeft = 1_000_000
    private var depthLeft = 256
    /// True where the value was too much.
    private(set) var isExhausted = false

    init(definitions: [[SchemaRule]]) {
        self.definitions = definitions
    }

    /// Adds all faults of `value`.
    @discardableResult
    mutating func check(_ value: JSONValue, _ rules: [SchemaRule], _ validation: inout Validation) -> Coverage {
        var coverage = Coverage()
        depthLeft -= 1
        defer { depthLeft += 1 }
        for rule in rules {
            stepsLeft -= 1
            guard stepsLeft > 0, depthLeft > 0, !isExhausted else {
                isExhausted = true
                return coverage
            }
            check(value, rule, &validation, &coverage)
        }
        return coverage
    }

    /// What was covered; nil where `value` has a fault.
    private mutating func coverage(_ value: JSONValue, _ rules: [SchemaRule]) -> Coverage? {
        var trial = Validation()
        let coverage = check(value, rules, &trial)
        return trial.faults.isEmpty ? coverage : nil
    }

    private mutating func check(
        _ value: JSONValue,
        _ rule: SchemaRule,
        _ validation: inout Validation,
        _ coverage: inout Coverage
    ) {
        switch (rule, value) {
        case (.never, _): validation.fault("is not allowed")
        case (.types(let kinds), _): validation.kind(value, kinds)
        case (.values(let values), _):
            if !values.contains(value) { validation.fault("must be one of the documented values") }
        case (.reference(let index), _):
            guard definitions.indices.contains(index) else { return }
            coverage.formUnion(check(value, definitions[index], &validation))
        case (_, .number(let number)): validation.number(number, rule)
        case (.length(let min, let max), .string(let text)): validation.length(nil, text, min: min, max: max)
        case (.pattern(let pattern), .string(let text)): validation.pattern(nil, text, pattern)
        case (.text(let type), .string): validation.text(value, type)
        case (_, .array(let elements)): check(elements, rule, &validation, &coverage)
        case (_, .object(let object)): check(object, rule, &validation, &coverage)
        default: break
        }
        combine(value, rule, &validation, &coverage)
    }

    // MARK: Schemas of schemas (JSON Schema core, section 10.2)

    private mutating func combine(
        _ value: JSONValue,
        _ rule: SchemaRule,
        _ validation: inout Validation,
        _ coverage: inout Coverage
    ) {
        switch rule {
        case .all(let parts):
            for part in parts { coverage.formUnion(check(value, part, &validation)) }
        case .any(let parts):
            let fitting = parts.compactMap { self.coverage(value, $0) }
            if fitting.isEmpty { validation.fault("must fit one of the documented alternatives") }
            for part in fitting { coverage.formUnion(part) }
        case .one(let parts):
            let fitting = parts.compactMap { self.coverage(value, $0) }
            if fitting.count != 1 {
                let found = fitting.isEmpty ? "none" : "\(fitting.count)"
                validation.fault("must fit exactly one of the documented alternatives, and fits \(found)")
            }
            for part in fitting { coverage.formUnion(part) }
        case .not(let part):
            if self.coverage(value, part) != nil { validation.fault("must not be what the description excludes") }
        case .when(let condition, let then, let otherwise):
            let fitting = self.coverage(value, condition)
            if let fitting { coverage.formUnion(fitting) }
            coverage.formUnion(check(value, fitting == nil ? otherwise : then, &validation))
        default: break
        }
    }

    // MARK: Arrays

    private mutating func check(
        _ elements: [JSONValue],
        _ rule: SchemaRule,
        _ validation: inout Validation,
        _ coverage: inout Coverage
    ) {
        switch rule {
        case .elementCount(let min, let max): validation.count(nil, elements.count, min: min, max: max)
        case .unique: validation.unique(nil, elements)
        case .prefix(let parts):
            for (index, rules) in zip(elements.indices, parts) {
                check(elements[index], rules, at: index, &validation, &coverage)
            }
        case .elements(let rules, let start):
            for index in elements.indices.dropFirst(start) {
                check(elements[index], rules, at: index, &validation, &coverage)
            }
        case .contains(let rules, let min, let max):
            let fitting = elements.indices.filter { self.coverage(elements[$0], rules) != nil }
            coverage.indices.formUnion(fitting)
            if fitting.count < min { validation.fault("must have at least \(min) of the elements it has to contain") }
            if fitting.count > max { validation.fault("must have at most \(max) of the elements it has to contain") }
        case .unevaluatedElements(let rules):
            for index in elements.indices where !coverage.indices.contains(index) {
                check(elements[index], rules, at: index, &validation, &coverage)
            }
        default: break
        }
    }

    private mutating func check(
        _ element: JSONValue,
        _ rules: [SchemaRule],
        at index: Int,
        _ validation: inout Validation,
        _ coverage: inout Coverage
    ) {
        coverage.indices.insert(index)
        validation.enter(String(index)) { _ = check(element, rules, &$0) }
    }

    // MARK: Objects

    private mutating func check(
        _ object: JSONObject,
        _ rule: SchemaRule,
        _ validation: inout Validation,
        _ coverage: inout Coverage
    ) {
        switch rule {
        case .memberCount(let min, let max): validation.memberCount(object.count, min: min, max: max)
        case .required(let names): validation.required(names, of: object)
        case .whereNamed(let name, let names):
            if object[name] != nil { validation.required(names, of: object, where: name) }
        case .whereMember(let name, let rules):
            guard object[name] != nil else { return }
            coverage.formUnion(check(.object(object), rules, &validation))
        case .names(let rules):
            for name in object.map(\.name) {
                validation.enter(name) { validation in
                    guard self.coverage(.string(name), rules) == nil else { return }
                    validation.fault("is not a name that is allowed here")
                }
            }
        case .members(let members, let matching, let others):
            for (name, value) in object {
                check(name, value, members, matching, others, &validation, &coverage)
            }
        case .unevaluatedMembers(let rules):
            for (name, value) in object where !coverage.names.contains(ExactText(name)) {
                check(value, rules, at: name, &validation, &coverage)
            }
        default: break
        }
    }

    private mutating func check(
        _ name: String,
        _ value: JSONValue,
        _ members: [SchemaRule.Member],
        _ matching: [SchemaRule.MatchingMembers],
        _ others: [SchemaRule]?,
        _ validation: inout Validation,
        _ coverage: inout Coverage
    ) {
        var rules = members.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.rules)
        rules += matching.filter { $0.pattern.matches(name) }.map(\.rules)
        if rules.isEmpty, let others { rules = [others] }
        for part in rules { check(value, part, at: name, &validation, &coverage) }
    }

    private mutating func check(
        _ member: JSONValue,
        _ rules: [SchemaRule],
        at name: String,
        _ validation: inout Validation,
        _ coverage: inout Coverage
    ) {
        coverage.names.insert(ExactText(name))
        validation.enter(name) { _ = check(member, rules, &$0) }
    }
}

// MARK: - Keywords of one value

private nonisolated extension Validation {
    mutating func kind(_ value: JSONValue, _ kinds: [SchemaRule.Kind]) {
        let isRight = kinds.contains { kind in
            if kind == .integer, case .number(let number) = value { return number.isInteger }
            return kind.rawValue == value.kind.rawValue
        }
        if !isRight { fault("must be \(kinds.map(\.rawValue).joined(separator: " or ")), not \(value.kind)") }
    }

    mutating func text(_ value: JSONValue, _ type: any JSONCodable.Type) {
        do throws(JSONError) {
            _ = try type.init(json: value.jsonBytes())
        } catch {
            fault(error.message)
        }
    }

    mutating func number(_ number: JSONNumber, _ rule: SchemaRule) {
        switch rule {
        case .minimum(let bound): range(nil, number, min: bound)
        case .maximum(let bound): range(nil, number, max: bound)
        case .above(let bound): range(nil, number, above: bound)
        case .below(let bound): range(nil, number, below: bound)
        case .multiple(let divisor): multiple(nil, number, ofDecimal: divisor)
        default: break
        }
    }

    mutating func memberCount(_ count: Int, min: Int, max: Int) {
        if count < min { fault("must have at least \(min) \(min == 1 ? "member" : "members")") }
        if count > max { fault("must have at most \(max) \(max == 1 ? "member" : "members")") }
    }

    mutating func required(_ names: [String], of object: JSONObject, where other: String? = nil) {
        for name in names where object[name] == nil {
            fault("the member '\(name)' is required" + (other.map { " where '\($0)' is present" } ?? ""))
        }
    }
}
