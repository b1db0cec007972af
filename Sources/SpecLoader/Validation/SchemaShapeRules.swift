extension ValidationRule {
    static let knownRequiredNames = ValidationRule(
        "unknown-required",
        "'required' names something that is not among the properties, and no other schema can bring it."
    ) { document, log in
        let parts = Set(document.schemas.ids.flatMap { document.schemas[$0].inPlaceSchemas })
        for id in document.schemas.ids where !parts.contains(id) {
            let schema = document.schemas[id]
            guard !schema.required.isEmpty, schema.isComplete else { continue }
            let known = Set(schema.properties.map { ExactKey($0.name) })
            for required in schema.required where !known.contains(ExactKey(required.name)) {
                let suggestion = log.suggestion(for: required.name, among: schema.properties.lazy.map(\.name))
                log.warning(
                    "'\(required.name)' is required but is not among the properties\(suggestion)",
                    at: required.location
                )
            }
        }
    }

    static let discriminatorVariants = ValidationRule(
        "discriminator",
        "A variant of a union with a discriminator does not have its property, or no name and no value means it, or the default is no variant."
    ) { document, log in
        var wholes: [SchemaID: [SchemaID]] = [:]
        for id in document.schemas.ids {
            for part in document.schemas[id].allOf { wholes[part, default: []].append(id) }
        }
        for id in document.schemas.ids {
            let schema = document.schemas[id]
            guard let discriminator = schema.discriminator else { continue }
            let check = DiscriminatorCheck(schemas: document.schemas, discriminator: discriminator)
            let variants = schema.oneOf + schema.anyOf
            for variant in variants where variant != discriminator.defaultMapping { check.check(variant, log) }
            if !variants.isEmpty { check.checkDefault(among: variants, log) }
            if schema.tellsHeirsApart, let wholes = wholes[id] { check.checkBase(id, of: wholes, log) }
        }
    }
}

extension Schema {
    /// Whether its properties are all that is known of an object: no other schema has a say.
    fileprivate var isComplete: Bool {
        inPlaceSchemas.isEmpty && self.patternProperties.isEmpty && self.discriminator == nil
    }
}

/// Looks at one variant of a union with a discriminator.
private struct DiscriminatorCheck {
    let schemas: SchemaTable
    let discriminator: Discriminator

    func check(_ id: SchemaID, _ log: RuleLog) {
        let variant = schemas[id]
        guard variant.types != .null else { return }
        let name = discriminator.propertyName
        let isNamed =
            variant.name != nil || variant.reference != nil || discriminator.mapping.contains { $0.schema == id }
            || hasProperty(id) { schemas[$0].enumeration != nil || schemas[$0].const != nil }
        if !isNamed {
            log.warning(
                "this variant has no name by which the discriminator '\(name)' could choose it; move it to the components",
                at: variant.location,
                notes: [Diagnostic.Note("the discriminator stands here", at: discriminator.location)]
            )
        } else if !hasProperty(id) {
            report("this variant has", at: variant.location, log)
        }
    }

    /// Looks at what others are made of, which have its properties, or all have this one themselves.
    func checkBase(_ id: SchemaID, of wholes: [SchemaID], _ log: RuleLog) {
        let areComplete = { wholes.allSatisfy { $0 == discriminator.defaultMapping || hasProperty($0) } }
        if !hasProperty(id), !areComplete() { report("what others are made of has", at: schemas[id].location, log) }
    }

    /// Looks at what is meant where no value is known.
    func checkDefault(among variants: [SchemaID], _ log: RuleLog) {
        guard let target = discriminator.defaultMapping, !variants.contains(target) else { return }
        let name = schemas[target].name.map { " '\($0)'" } ?? ""
        log.warning("the 'defaultMapping'\(name) is none of the variants; it is ignored", at: discriminator.location)
    }

    private func report(_ subject: String, at location: Location, _ log: RuleLog) {
        log.warning(
            "\(subject) no property '\(discriminator.propertyName)' for the discriminator",
            at: location,
            notes: [Diagnostic.Note("the discriminator stands here", at: discriminator.location)]
        )
    }

    /// Whether the schema, or one that has a say in it, has the property, with a schema as `condition` wants it.
    private func hasProperty(_ id: SchemaID, where condition: (SchemaID) -> Bool = { _ in true }) -> Bool {
        var waiting = [id]
        var seen: Set<SchemaID> = []
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            let schema = schemas[next]
            let property = schema.properties.first { $0.name.hasSameBytes(as: discriminator.propertyName) }
            if let property, condition(property.schema) { return true }
            waiting += schema.allOf + schema.anyOf + schema.oneOf
            if let reference = schema.reference { waiting.append(reference) }
        }
        return false
    }
}
