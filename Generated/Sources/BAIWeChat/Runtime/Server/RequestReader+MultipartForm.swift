#if Server
nonisolated extension RequestReader {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func multipart<Value: FormCodable>(_ type: Value.Type) throws -> Value? {
        try multipart(type, fields: Value.formFields)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func multipart<Value: JSONCodable>(_ type: Value.Type, fields kinds: FormFields) throws -> Value? {
        try reject(longerThan: limits.whole)
        guard case .fields(let result) = whole else { throw neededFields }
        do {
            let fields = try result.get()
            return read { try kinds.read(type) { $0.object(from: fields) } }
        } catch {
            ownFaults += Fault.faults(of: error) ?? []
            return nil
        }
    }

    private var neededFields: BodyNeeded {
        let limits = MultipartLimits(part: limits.whole)
        return .fields { [contentType] bytes in
            let boundary = try MediaTypeName.boundary(of: contentType)
            var scanner = MultipartScanner(HTTPBody(bytes), boundary: boundary, limits: limits)
            return try await scanner.texts()
        }
    }
}
#endif
