#if Server
import HTTPTypes

/// Reads an operation's input out of a request, and collects everything that is wrong with it.
nonisolated struct RequestReader: Sendable {
    let headers: HTTPFields
    private let pathParameters: [String: String]
    /// Still percent-encoded.
    private let query: Substring
    let body: HTTPBody
    /// The whole body, once somebody needs it.
    var whole: WholeBody?
    let limits: BodyLimits
    /// How deep a JSON body may be nested.
    var jsonDepth = JSONReader.defaultDepthLimit
    /// Collects the faults of parameters that are of their type; each name is a place, such as `query page`.
    var constraints = Validation()
    /// Collects the faults of a body that is no model and does not check itself.
    var content = Validation()
    var ownFaults: [Fault] = []

    /// All that is wrong with the request so far, up to as many as ``Validation`` has.
    var faults: [Fault] {
        let ofParameters = constraints.faults.map {
            Fault(pointer: String($0.pointer.dropFirst()), message: $0.message)
        }
        return (ofParameters + ownFaults + content.faults).reduce(into: []) { $0.add($1) }
    }

    /// - Parameter pathParameters: by name, still percent-encoded.
    init(head: HTTPRequest, pathParameters: [String: String], body: HTTPBody, limits: BodyLimits) {
        headers = head.headerFields
        self.pathParameters = pathParameters
        self.body = body
        self.limits = limits
        query = (head.path ?? "").drop { $0 != "?" }.dropFirst()
    }

    /// What to throw when ``faults`` is not empty.
    var rejection: RequestRejection { RequestRejection(status: .badRequest, faults: faults) }

    // MARK: Parameters

    /// The parameter at `place`, which is one text; nil where it is not there or is wrong, which is then a fault.
    ///
    /// - Parameter ignoringEmpty: An empty text counts as absent.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func read<Value: ParameterValue>(
        _ type: Value.Type,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        ignoringEmpty: Bool = false
    ) -> Value? {
        // A query string that is one text has no name.
        let isWhole = if case .querystring = place { true } else { false }
        let text = take(place, isWhole ? .simple() : style) { (text, style) throws(ParameterText.Malformed) in
            try text.text(place.name, style)
        }
        guard let text, !ignoringEmpty || !text.isEmpty else { return nil }
        return value(text, place)
    }

    /// The parameter at `place`, which is a list.
    ///
    /// - Parameter ignoringEmpty: An empty text alone counts as absent.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func read<Value: ParameterValue>(
        arrayOf type: Value.Type,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        ignoringEmpty: Bool = false
    ) -> [Value]? {
        let list = take(place, style) { (text, style) throws(ParameterText.Malformed) in
            try text.list(place.name, style)
        }
        if ignoringEmpty, list == [""] { return nil }
        let read = list?.compactMap { value($0, place) as Value? }
        return read?.count == list?.count ? read : nil
    }

    /// The parameter at `place`, which is one text that may be of several types: a number or another literal of JSON, or
    /// else a string.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func read<Value: JSONCodable>(
        anyOf type: Value.Type,
        at place: ParameterPlace,
        style: ParameterStyle? = nil
    ) -> Value? {
        guard let text = read(String.self, at: place, style: style) else { return nil }
        // The quotes of a string are its own.
        if let literal = try? JSONValue(json: text), literal.string == nil,
            let value = try? Value(json: literal.jsonBytes())
        {
            return value
        }
        return model(type, place) { try JSONValue.string(text).jsonBytes() }
    }

    /// The parameter at `place`, which travels as JSON.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func read<Value: JSONCodable>(json type: Value.Type, at place: ParameterPlace) -> Value? {
        guard let text = read(String.self, at: place) else { return nil }
        return model(type, place) { Array(text.utf8) }
    }

    /// What the request has at `place`; nil where that is nothing, or where it is not spelt in its style, which is then
    /// a fault.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func take<Parts>(
        _ place: ParameterPlace,
        _ style: ParameterStyle?,
        _ read: (ParameterText, ParameterStyle) throws(ParameterText.Malformed) -> Parts?
    ) -> Parts? {
        let style = style ?? place.usualStyle
        do throws(ParameterText.Malformed) {
            if let text = texts(at: place, style), let parts = try read(text, style) { return parts }
            // A path always has its parameters.
            if case .path = place { ownFaults.append(Fault(pointer: "\(place)", message: "is required")) }
        } catch {
            ownFaults.append(Fault(pointer: "\(place)", message: error.reason))
        }
        return nil
    }

    private func texts(at place: ParameterPlace, _ style: ParameterStyle) -> ParameterText? {
        switch place {
        case .path(let name): pathParameters[name].map { ParameterText(segment: $0, encoding: .percent) }
        case .query: ParameterText(query: query)
        case .querystring where style == .simple():
            query.isEmpty ? nil : ParameterText(segment: String(query), encoding: .percent)
        case .querystring: ParameterText(query: query)
        case .header(let name):
            HTTPField.Name(name).flatMap { headers[$0] }.map { ParameterText(segment: $0, encoding: .none) }
        case .cookie: headers[.cookie].map { ParameterText(cookies: $0, style) }
        }
    }

    /// Notes a fault where a parameter is not there at all.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func require<Value>(_ value: Value?, _ place: String) {
        guard value == nil, !faults.contains(where: { $0.pointer == place }) else { return }
        ownFaults.append(Fault(pointer: place, message: "is required"))
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    private mutating func value<Value: ParameterValue>(_ text: String, _ place: ParameterPlace) -> Value? {
        if let value = Value(parameterText: text) { return value }
        ownFaults.append(Fault(pointer: "\(place)", message: "'\(text)' is not \(Value.textKind)"))
        return nil
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func model<Value: JSONCodable>(
        _ type: Value.Type,
        _ place: ParameterPlace,
        _ bytes: () throws -> [UInt8]
    ) -> Value? {
        do {
            return try Value.reading(bytes()).value
        } catch {
            ownFaults += Fault.faults(of: error, at: "\(place)") ?? [Fault(pointer: "\(place)", message: "\(error)")]
        }
        return nil
    }
}
#endif
