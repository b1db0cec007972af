extension ValidationRule {
    static let usefulEnums = ValidationRule(
        "enum-values",
        "An enum has no values, or has a value twice."
    ) { document, log in
        for id in document.schemas.ids {
            let schema = document.schemas[id]
            guard let values = schema.enumeration else { continue }
            var first: [ScalarValue: Location] = [:]
            for (index, value) in values.enumerated() {
                let location = schema.place(of: value, "enum", index)
                guard let scalar = value.scalar,
                    let other = first.insert(location, forKey: ScalarValue(scalar))
                else { continue }
                log.warning(
                    "'\(scalar.text)' is in this 'enum' twice",
                    at: location,
                    notes: [Diagnostic.Note("first here", at: other)]
                )
            }
        }
    }

    static let valueTypes = ValidationRule(
        "value-type",
        "A value of 'default', 'const' or 'enum' is not of the schema's type."
    ) { document, log in
        for id in document.schemas.ids {
            let schema = document.schemas[id]
            for (index, value) in (schema.enumeration ?? []).enumerated() where schema.excludes(value) {
                log.warning(schema.typeProblem(of: value), at: schema.place(of: value, "enum", index))
            }
            if let value = schema.const, schema.excludes(value) {
                log.warning(schema.typeProblem(of: value), at: schema.place(of: value, "const"))
            }
            guard let value = schema.defaultValue else { continue }
            let part = document.schemas.restricting(value, of: id).first { document.schemas[$0].excludes(value) }
            guard let part else { continue }
            let other = document.schemas[part]
            log.warning(
                other.typeProblem(of: value),
                at: schema.place(of: value, "default"),
                notes: part == id ? [] : [Diagnostic.Note("the schema that says so", at: other.location)]
            )
        }
    }

    static let consistentBounds = ValidationRule(
        "contradictory-bounds",
        "A lower bound is above its upper bound."
    ) { document, log in
        for id in document.schemas.ids {
            let schema = document.schemas[id]
            let counts = [
                ("minLength", schema.minLength, "maxLength", schema.maxLength),
                ("minItems", schema.minItems, "maxItems", schema.maxItems),
                ("minProperties", schema.minProperties, "maxProperties", schema.maxProperties),
            ]
            for (lower, minimum, upper, maximum) in counts {
                guard let minimum, let maximum, minimum > maximum else { continue }
                log.warning(
                    "'\(lower)' \(minimum) is above '\(upper)' \(maximum), so nothing is valid here",
                    at: document.location(of: lower, in: schema)
                )
            }
            guard let minimum = schema.minimum, let maximum = schema.maximum, let low = Double(minimum.text),
                let high = Double(maximum.text), low > high
            else { continue }
            log.warning(
                "the lower bound \(minimum.text) is above the upper bound \(maximum.text), so nothing is valid here",
                at: document.location(of: "minimum", or: "exclusiveMinimum", in: schema)
            )
        }
    }
}

extension Schema {
    fileprivate func excludes(_ value: Node) -> Bool { !self.types.isEmpty && !self.types.contains(value) }

    fileprivate func typeProblem(of value: Node) -> String {
        let text = value.scalar.map { $0.kind == .null ? "" : " '\($0.text)'" } ?? ""
        return "the value\(text) is \(value.kindWithArticle), but 'type' wants \(self.types.names)"
    }

    /// Where the value of a keyword stands, or an element of it.
    func place(of value: Node, _ keyword: String, _ index: Int? = nil) -> Location {
        let pointer = self.location.pointer.appending(keyword)
        return Location(
            source: self.location.source,
            position: value.position,
            pointer: index.map(pointer.appending) ?? pointer
        )
    }
}
