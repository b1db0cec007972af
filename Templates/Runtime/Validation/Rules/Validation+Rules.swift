nonisolated extension Validation {
    /// Checks the JSON of a value, for what its Swift type cannot be asked.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func rules(_ name: String?, _ value: (some JSONCodable)?, _ rules: SchemaRules) {
        guard let value, !faults.isFull else { return }
        enter(name) { validation in
            do throws(JSONError) {
                let json = try JSONValue(json: value.jsonBytes())
                var evaluation = SchemaEvaluation(definitions: rules.definitions)
                var checked = Validation(at: validation)
                evaluation.check(json, rules.root, &checked)
                guard !evaluation.isExhausted else { return validation.fault("is too large to be checked") }
                validation.add(checked.faults)
            } catch {
                validation.fault(error.message)
            }
        }
    }
    /// For elements that have nothing but their JSON to be compared by.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func uniqueJSON(_ name: String?, _ values: [some JSONCodable]?) {
        rules(name, values, SchemaRules([.unique]))
    }
}
