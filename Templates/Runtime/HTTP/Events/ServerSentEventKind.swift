/// A type whose values are the data of events of several kinds.
nonisolated protocol ServerSentEventKind: Sendable {
    /// The kind of the event, and its data as it travels.
    func encode() throws -> ServerSentEvent<String>
    /// Reads the data of an event that has arrived.
    static func decode(_ event: inout EventData) throws -> Self
}

nonisolated extension ServerSentEvent<String> {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func text(_ kind: String, _ value: some ParameterValue) -> Self {
        Self(event: kind, data: value.parameterText)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func json(_ kind: String, _ value: some JSONCodable) throws -> Self {
        Self(event: kind, data: String(decoding: try value.jsonBytes(), as: UTF8.self))
    }
}

/// The data of an event that is being read.
nonisolated struct EventData: Sendable {
    let name: String?
    let data: String
    let reading: StreamReading
    /// Collects what is wrong with the value.
    var constraints = Validation()

    /// The name, which is this one where an event has none (HTML standard, section 9.2.6).
    var kind: String { name ?? "message" }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func text<Value: ParameterValue>(_ type: Value.Type) throws -> Value {
        guard let value = Value(parameterText: data) else {
            throw FormError(reason: "'\(data)' is not \(Value.textKind)")
        }
        return value
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func json<Value: JSONCodable>(_ type: Value.Type) throws -> Value {
        try reading.value(of: Array(data.utf8))
    }

    /// The value, where nothing is wrong with it or nobody wants to know.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func checked<Value>(_ value: Value) throws -> Value {
        guard constraints.faults.isEmpty || !reading.isChecking else {
            throw ValidationError(faults: constraints.faults)
        }
        return value
    }
}
