#if Server
nonisolated extension RequestReader {
    /// The parameter at `place`, which is, or may be, a list: of a text for each element.
    ///
    /// - Parameter kind: What its texts stand for.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func read<Value: JSONCodable>(
        anyOf type: Value.Type,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        as kind: FormFields.Kind
    ) -> Value? {
        let texts = take(place, style) { (text, style) throws(ParameterText.Malformed) in
            // Where any JSON is meant, what stands between elements may as well be a part of the text.
            if style.rule.explodes || kind.element(count: 2) != nil { return try text.list(place.name, style) }
            return try text.text(place.name, style).map { [$0] }
        }
        return texts.flatMap { texts in model(type, place) { try Self.value(of: texts, as: kind).jsonBytes() } }
    }

    private static func value(of texts: [String], as kind: FormFields.Kind) -> JSONValue {
        if texts.isEmpty, kind.element(count: 1) != nil { return .array([]) }
        let fields = (texts.isEmpty ? [""] : texts).map { (name: "", text: $0) }
        return FormFields(["": kind]).object(from: fields)[""] ?? .null
    }
}
#endif
