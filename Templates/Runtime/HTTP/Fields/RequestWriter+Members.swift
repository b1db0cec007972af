nonisolated extension RequestWriter {
    /// Writes a parameter that is an object, member by member, or any other JSON value in the form that fits it.
    ///
    /// - Throws: ``ParameterError`` for a value that cannot travel there.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func write(
        members value: (some JSONCodable)?,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        allowReserved: Bool = false
    ) throws {
        let parts = try value.flatMap { try ParameterParts(JSONValue(json: $0.jsonBytes())) }
        try write(parts, place, style, allowReserved)
    }
}

nonisolated extension ParameterParts {
    /// What a JSON value is taken apart to; nil for null.
    init?(_ value: JSONValue) throws {
        switch value {
        case .null: return nil
        case .object: self = .members(try FormFields.fields(of: value))
        case .array(let elements): self = .list(try elements.map { try FormFields.text(of: $0) ?? "" })
        default: self = .text(try FormFields.text(of: value) ?? "")
        }
    }
}
