nonisolated extension RequestWriter {
    /// Writes a parameter that is an object, member by member, or any other JSON value in the form that fits it.
    ///
    /// - Parameter others: The names of other parameters, where the object may have members of any name: no member may be
    ///   called like them.
    /// - Throws: ``ParameterError`` for a value that cannot travel there.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func write(
        members value: (some JSONCodable)?,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        allowReserved: Bool = false,
        others: Set<String> = []
    ) throws {
        let parts = try value.flatMap { try ParameterParts(JSONValue(json: $0.jsonBytes())) }
        if case .members(let members) = parts {
            let known = ParameterText.Members(excluded: others)
            if let name = members.map(\.name).first(where: { !known.has($0) }) {
                throw ParameterError(name: place.name, text: name)
            }
        }
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
