extension ValidationRule {
    static let fittingDefaults = ValidationRule(
        "default-value",
        "A default is not one of the schema's enum, not within its bounds or not of its format; what 'allOf' says counts too."
    ) { document, log in
        for id in document.schemas.ids {
            let schema = document.schemas[id]
            guard let value = schema.defaultValue, let scalar = value.scalar else { continue }
            for part in document.schemas.restricting(value, of: id) {
                let other = document.schemas[part]
                guard other.types.isEmpty || other.types.contains(value),
                    let problem = other.problem(of: scalar) ?? other.formatProblem(of: scalar)
                else { continue }
                log.warning(
                    "the default '\(scalar.text)' \(problem)",
                    at: schema.place(of: value, "default"),
                    notes: part == id ? [] : [Diagnostic.Note("the schema that says so", at: other.location)]
                )
                break
            }
        }
    }
}

extension SchemaTable {
    /// The schemas that say what a value of one may be: itself, and what it is made of. How null is allowed is not the
    /// business of these.
    func restricting(_ value: Node, of id: SchemaID) -> [SchemaID] {
        var found = [id]
        guard value.scalar?.kind != .null else { return found }
        var seen = Set(found)
        var index = 0
        while index < found.count, index < Self.partLimit {
            let schema = self[found[index]]
            // What may be null too is the only thing at its place that it may be besides.
            let inside = schema.anyOf.filter { self[$0].location == schema.location && self[$0].types != .null }
            found += (schema.parts + inside).filter { seen.insert($0).inserted }
            index += 1
        }
        return found
    }

    /// How many of the schemas of which one is made are looked at.
    private static var partLimit: Int { 1_000 }
}

extension Schema {
    /// Why a value of the right type is not valid here, as "the default …"; nil where nothing is known against it.
    func problem(of value: Scalar) -> String? {
        if let enumeration = self.enumeration,
            !enumeration.contains(where: { $0.scalar.map(ScalarValue.init) == ScalarValue(value) })
        {
            return "is not in the 'enum'"
        }
        switch value.kind {
        case .string: return problem(ofLength: value.text.unicodeScalars.count)
        case .integer, .number: return value.jsonNumber.flatMap(Double.init).flatMap(problem(ofNumber:))
        case .boolean, .null: return nil
        }
    }

    /// The same for a text that is read as something else; of numbers, the generator tells which do not fit.
    fileprivate func formatProblem(of value: Scalar) -> String? {
        guard value.kind == .string else { return nil }
        return self.format.flatMap { FormatSyntax.problem(of: value, $0, isStrict: false) }
    }

    private func problem(ofLength length: Int) -> String? {
        if let minLength = self.minLength, length < minLength { return "is shorter than 'minLength' \(minLength)" }
        if let maxLength = self.maxLength, length > maxLength { return "is longer than 'maxLength' \(maxLength)" }
        return nil
    }

    private func problem(ofNumber number: Double) -> String? {
        if let minimum = self.minimum, let bound = Double(minimum.text) {
            if number < bound { return "is below the lower bound \(minimum.text)" }
            if number == bound, minimum.exclusive { return "must be above \(minimum.text)" }
        }
        if let maximum = self.maximum, let bound = Double(maximum.text) {
            if number > bound { return "is above the upper bound \(maximum.text)" }
            if number == bound, maximum.exclusive { return "must be below \(maximum.text)" }
        }
        if let multipleOf = self.multipleOf, let unit = Double(multipleOf), unit > 0 {
            let quotient = number / unit
            // Decimal fractions are no exact fractions of two.
            let error = abs(quotient - quotient.rounded())
            if error > 1e-9 * max(1, abs(quotient)) { return "is no multiple of \(multipleOf)" }
        }
        return nil
    }
}
