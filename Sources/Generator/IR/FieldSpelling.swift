import SpecLoader

extension OperationDeclaration {
    /// How a field of a form is spelt.
    struct FieldSpelling: Hashable, Sendable {
        var wireName: String
        var style: ParameterStyle
        var explode: Bool
        var allowReserved: Bool
        /// The type of the field.
        var type: SwiftType
        /// The field is an object, whose members have texts.
        var isObject: Bool
    }
}
