#if Server
nonisolated extension RequestReader {
    /// The parameter at `place`, which is in the style `deepObject`.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func read<Value: JSONCodable>(
        deep type: Value.Type,
        at place: ParameterPlace,
        as kind: FormFields.Kind
    ) -> Value? {
        let fields = take(place, .deepObject) { (text, _) throws(ParameterText.Malformed) in
            try text.deepFields(place.name)
        }
        return fields.flatMap { fields in model(type, place) { try DeepFields.value(of: fields, as: kind).jsonBytes() }
        }
    }
}
#endif
