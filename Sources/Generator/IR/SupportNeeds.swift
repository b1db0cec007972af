/// Looks for what of the support code a module needs.
struct SupportNeeds {
    private(set) var parts: Set<SupportPart> = []
    /// The types that travel as forms.
    let formTypes: Set<DeclarationID>
    private let isHashable: Bool

    /// - Parameter hasClient: Whether calls are written, where there are operations.
    init(of module: SwiftModule, hasClient: Bool) {
        isHashable = module.isHashable
        formTypes = module.formTypes
        module.declarations.forEach { add($0) }
        module.operations.forEach { add($0) }
        if !formTypes.isEmpty { parts.add(.fields) }
        // The header `Retry-After` may have a date.
        if hasClient, !module.operations.isEmpty { parts.add(.localDates) }
    }

    private mutating func add(_ declaration: Declaration) {
        declaration.heldTypes.forEach { add($0) }
        switch declaration.kind {
        case .structure(let structure): add(structure)
        case .enumeration(let enumeration):
            add(.builtin(enumeration.rawType))
            if enumeration.isLarge { parts.add(.largeEnumerations) }
        case .union(let union):
            parts.add(.unions)
            add(union.rules)
            union.variants.forEach { add($0.checks) }
        case .alias: break
        }
    }

    private mutating func add(_ structure: Structure) {
        if isHashable { parts.add(.memberPairs) }
        if structure.isTuple { parts.add(.tuples) }
        add(structure.rules)
        if !structure.additionalPatterns.isEmpty { parts.add(.patterns) }
        add(structure.additionalChecks)
        for property in structure.properties {
            if property.isBoxed { parts.add(.boxes) }
            if property.isNullable, !property.isRequired { parts.add(.nullables) }
            add(property.checks)
        }
    }

    private mutating func add(_ operation: OperationDeclaration) {
        for parameter in operation.parameters {
            add(parameter.type, parameter.shape, parameter.checks)
            if parameter.style == .deepObject { parts.add(.deepFields) }
        }
        for header in operation.headers { add(header.type, header.shape, header.checks) }
        operation.contents.forEach { add($0) }
    }

    private mutating func add(_ type: SwiftType, _ shape: OperationDeclaration.Parameter.Shape, _ checks: Checks) {
        add(type)
        add(checks)
        switch shape {
        case .value, .array, .json: break
        case .object, .any: parts.add(.fields)
        case .form: parts.add(.forms)
        }
    }

    private mutating func add(_ content: OperationDeclaration.Content) {
        add(content.type)
        add(content.checks)
        switch content.coding {
        case .json, .text: break
        case .form: parts.add(.forms)
        case .multipart: parts.add(.multipartForms)
        case .bytes: parts.add(.files)
        case .parts: parts.add(.multipart)
        case .jsonLines, .jsonSequence: parts.add(.jsonStreams)
        case .events, .jsonEvents, .eventKinds: parts.add(.events)
        }
        for part in content.parts {
            add(part.type)
            add(part.checks)
        }
    }

    private mutating func add(_ checks: Checks) {
        if !checks.patterns.isEmpty { parts.add(.patterns) }
        add(checks.rules)
        // Elements that cannot be hashed are compared as JSON.
        if checks.constraints.uniqueItems, !isHashable { parts.add(.rules) }
        checks.elements.forEach { add($0) }
    }

    private mutating func add(_ rules: [RuleSet]) {
        if !rules.isEmpty { parts.add(.rules) }
        if rules.contains(where: \.hasFormats) { parts.add(.formats) }
    }

    private mutating func add(_ type: SwiftType) {
        switch type {
        case .builtin(let builtin): builtin.supportPart.map { parts.add($0) }
        case .declared: break
        case .array(let type), .dictionary(let type), .optional(let type), .nullable(let type): add(type)
        }
    }
}
