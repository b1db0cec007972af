nonisolated extension HeaderReader {
    /// - Parameter explode: members stand as `name=value`.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func header<Value: JSONCodable>(
        _ name: String,
        membersOf type: Value.Type,
        fields: FormFields,
        explode: Bool = false
    ) throws -> Value? {
        try read(name) { text in
            let parts = ParameterText(segment: text, encoding: .none)
            let members = try? parts.members(name, .header(name, explode: explode), ParameterText.Members())
            return members.flatMap { try? Value(json: fields.object(from: $0).jsonBytes()) }
        }
    }
}

nonisolated extension HeaderWriter {
    /// - Parameter explode: members stand as `name=value`.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func header(_ name: String, members value: (some JSONCodable)?, explode: Bool = false) throws {
        try header(name, value.map { .members(try FormFields.fields(of: $0)) }, explode: explode)
    }
}
