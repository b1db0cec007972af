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
}
