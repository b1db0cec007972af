#if Server
nonisolated extension RequestReader {
    /// The parameter at `place`, which is an object.
    ///
    /// - Parameter others: The names of other parameters, where the object may have members of any name.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func read<Value: JSONCodable>(
        membersOf type: Value.Type,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        fields: FormFields,
        others: Set<String>? = nil
    ) -> Value? {
        let known = ParameterText.Members(
            known: others == nil ? Set(fields.kinds.keys) : nil,
            excluded: others ?? []
        )
        let members = take(place, style) { (text, style) throws(ParameterText.Malformed) in
            try text.members(place.name, style, known)
        }
        return members.flatMap { members in model(type, place) { try fields.object(from: members).jsonBytes() } }
    }
}
#endif
