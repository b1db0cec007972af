nonisolated extension ItemStream {
    /// The events as they arrive, their data being JSON; `[DONE]`, with which many services end their streams, is none.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    init<Payload: JSONCodable>(
        jsonEvents body: HTTPBody,
        _ reading: StreamReading,
        _ check: @escaping ElementCheck<Payload> = { _, _ in }
    ) where Element == ServerSentEvent<Payload> {
        self.init {
            var events = EventReader(body, limit: reading.limit)
            return .numbered(reading) {
                guard let event = try await events.next(), event.data != "[DONE]" else { return nil }
                return try event.map { try reading.value(of: Array($0.utf8), check) }
            }
        }
    }

    /// The events as they arrive, their kinds telling what their data is.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    init<Payload: ServerSentEventKind>(typedEvents body: HTTPBody, _ reading: StreamReading)
    where Element == ServerSentEvent<Payload> {
        self.init {
            var events = EventReader(body, limit: reading.limit)
            return .numbered(reading) {
                guard let event = try await events.next() else { return nil }
                var data = EventData(name: event.event, data: event.data, reading: reading)
                return try event.map { _ in try Payload.decode(&data) }
            }
        }
    }

    /// The events as they travel, their data telling what kind they are of.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func typedEventBody<Payload: ServerSentEventKind>() -> HTTPBody where Element == ServerSentEvent<Payload> {
        HTTPBody(
            stream: map { event in
                var encoded = try event.data.encode()
                (encoded.id, encoded.retry) = (event.id, event.retry)
                return try encoded.encoded()
            }
        )
    }

    /// The events as they travel, their data being JSON.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func jsonEventBody<Payload: JSONCodable>() -> HTTPBody where Element == ServerSentEvent<Payload> {
        HTTPBody(stream: map { try $0.map { String(decoding: try $0.jsonBytes(), as: UTF8.self) }.encoded() })
    }
}

nonisolated extension ItemStream<ServerSentEvent<String>> {
    /// The events as they arrive.
    @inline(never)
    init(
        events body: HTTPBody,
        _ reading: StreamReading,
        _ check: @escaping ElementCheck<String> = { _, _ in }
    ) {
        self.init {
            var events = EventReader(body, limit: reading.limit)
            return .numbered(reading) {
                let event = try await events.next()
                var validation = Validation()
                if let event { check(&validation, event.data) }
                guard validation.faults.isEmpty else { throw ValidationError(faults: validation.faults) }
                return event
            }
        }
    }

    /// The events as they travel.
    var eventBody: HTTPBody { HTTPBody(stream: map { try $0.encoded() }) }
}
