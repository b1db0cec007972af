import HTTPTypes

/// Takes a body, in whatever form a model travels.
nonisolated protocol BodyWriter {
    mutating func body(_ body: HTTPBody, as mediaType: String)
}

nonisolated extension BodyWriter {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func json(_ value: some JSONCodable, as mediaType: String = "application/json") throws {
        body(HTTPBody(try value.jsonBytes()), as: mediaType)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func text(_ value: some ParameterValue, as mediaType: String = "text/plain; charset=utf-8") {
        body(HTTPBody(value.parameterText), as: mediaType)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func form(_ value: some JSONCodable, spelling: FormSpelling = FormSpelling()) throws {
        body(HTTPBody(try URLEncodedForm.encode(value, spelling)), as: "application/x-www-form-urlencoded")
    }

    /// A form of texts; what is an object is JSON.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func multipart(_ value: some JSONCodable) throws {
        let parts = try FormFields.values(of: value).compactMap { name, value -> EncodedPart? in
            switch value {
            case .null: nil
            case .object, .array: try .json(.name(name), value)
            default: try FormFields.text(of: value).map { .text(.name(name), $0) }
            }
        }
        let writer = MultipartWriter()
        body(try writer.body(parts), as: writer.contentType)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func parts<Part: MultipartPart>(_ parts: ItemStream<Part>) throws {
        let writer = MultipartWriter(Part.form.mediaType)
        body(try writer.body(parts), as: writer.contentType)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func jsonLines(_ items: ItemStream<some JSONCodable>, as mediaType: String) {
        body(items.body(.lines), as: mediaType)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func jsonSequence(_ items: ItemStream<some JSONCodable>, as mediaType: String) {
        body(items.body(.sequence), as: mediaType)
    }

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
