import SpecLoader

extension SchemaTable {
    /// Makes `additionalProperties` of an `unevaluatedProperties` beside which no other schema looks at the object: both
    /// mean the same then, and the members have a type.
    mutating func readUnevaluatedAsAdditional() {
        for id in ids {
            guard let others = self[id].unevaluatedProperties, self[others].boolean == nil,
                self[id].additionalProperties == nil, self[id].patternProperties.isEmpty,
                self[id].inPlaceSchemas.isEmpty
            else { continue }
            self[id].additionalProperties = others
            self[id].unevaluatedProperties = nil
        }
    }
}
