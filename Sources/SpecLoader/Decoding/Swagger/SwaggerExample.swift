/// An example of a parameter or header. 2.0 has none; these two fields are widely used for it.
enum SwaggerExample {
    static let fields = ["x-example", "example"]

    static func examples(_ fields: ObjectFields) -> [Example] {
        fields.cursor.entries.filter { Self.fields.contains($0.name) }.prefix(1).map {
            Example(value: $0.value.node, location: $0.value.location)
        }
    }

    /// The `x-…` members that are no example.
    static func extensions(_ fields: ObjectFields) -> [Extension] {
        fields.extensions.filter { !Self.fields.contains($0.name) }
    }
}
