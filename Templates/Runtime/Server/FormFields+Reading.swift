#if Server
nonisolated extension FormFields {
    /// Reads a form, and tells what of it is not allowed: by all fields and, should they not fit, by those of each variant.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func read<Value: JSONCodable>(
        _ type: Value.Type,
        _ object: (FormFields) throws -> JSONValue
    ) throws -> (value: Value, faults: [Fault]) {
        let first = Result { try Value.checked(object(self).jsonBytes()) }
        if case .success((_, [])) = first { return try first.get() }
        for variant in variants {
            if let read = try? variant.read(type, object), read.faults.isEmpty { return read }
        }
        return try first.get()
    }
}
#endif
