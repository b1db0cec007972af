nonisolated extension BodyWriter {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func events(_ events: ItemStream<ServerSentEvent<some JSONCodable>>) {
        body(events.jsonEventBody(), as: "text/event-stream")
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func events(_ events: ItemStream<ServerSentEvent<some ServerSentEventKind>>) {
        body(events.typedEventBody(), as: "text/event-stream")
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func events(_ events: ItemStream<ServerSentEvent<String>>) {
        body(events.eventBody, as: "text/event-stream")
    }
}

nonisolated extension ResponseReader {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func events<Payload: JSONCodable>(_ type: Payload.Type) throws -> ItemStream<ServerSentEvent<Payload>> {
        try expect("text/event-stream")
        return ItemStream(jsonEvents: body, reading)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func events<Payload: ServerSentEventKind>(_ type: Payload.Type) throws -> ItemStream<ServerSentEvent<Payload>> {
        try expect("text/event-stream")
        return ItemStream(typedEvents: body, reading)
    }

    @inline(never)
    func events() throws -> ItemStream<ServerSentEvent<String>> {
        try expect("text/event-stream")
        return ItemStream(events: body, reading)
    }
}
