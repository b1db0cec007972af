nonisolated extension RequestWriter {
    /// Writes a parameter in the style `deepObject`; nothing for nil.
    ///
    /// - Throws: ``ParameterError`` for a value that cannot travel there.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func write(
        deep value: (some JSONCodable)?,
        at place: ParameterPlace,
        allowReserved: Bool = false
    ) throws {
        let parts = try value.flatMap { try ParameterParts(deep: JSONValue(json: $0.jsonBytes())) }
        try write(parts, place, .deepObject, allowReserved)
    }
}

nonisolated extension ParameterParts {
    /// What a JSON value is taken apart to in the style `deepObject`; nil for null.
    init?(deep value: JSONValue) throws {
        if value.isNested {
            self = .members(try DeepFields.members(of: value))
        } else {
            try self.init(value)
        }
    }
}
