// Compiled beside models that have no code for JSON, whose checks may ask for it.

nonisolated extension Validation {
    mutating func rules<Value: Codable>(_ name: String?, _ value: Value?, _ rules: SchemaRules) {}
}
