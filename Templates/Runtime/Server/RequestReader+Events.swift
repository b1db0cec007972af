#if Server
nonisolated extension RequestReader {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func events<Payload: JSONCodable>(
        _ type: Payload.Type,
        _ check: @escaping ElementCheck<Payload> = { _, _ in }
    ) throws -> ItemStream<ServerSentEvent<Payload>>? {
        ItemStream(jsonEvents: try elements(), reading, check)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func events<Payload: ServerSentEventKind>(_ type: Payload.Type) throws -> ItemStream<ServerSentEvent<Payload>>? {
        ItemStream(typedEvents: try elements(), reading)
    }

    @inline(never)
    func events(
        _ check: @escaping ElementCheck<String> = { _, _ in }
    ) throws -> ItemStream<ServerSentEvent<String>>? {
        ItemStream(events: try elements(), reading, check)
    }
}
#endif
