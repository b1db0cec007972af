import HTTPTypes

/// Reads an operation's input out of a request, and collects everything that is wrong with it.
nonisolated struct RequestReader: Sendable {
    private let headers: HTTPFields
    private let pathParameters: [String: String]
    /// Still percent-encoded.
    private let query: Substring
    private let body: HTTPBody
    private let bodyLimit: Int
    /// How deep a JSON body may be nested.
    var jsonDepth = JSONReader.defaultDepthLimit
    /// Collects the faults of parameters that are of their type; each name is a place, such as `query page`.
    var constraints = Validation()
    /// Collects the faults of a body that is no model and does not check itself.
    var content = Validation()
    private var ownFaults: [Fault] = []

    /// All that is wrong with the request so far.
    var faults: [Fault] {
        constraints.faults.map { Fault(pointer: String($0.pointer.dropFirst()), message: $0.message) } + ownFaults
            + content.faults
    }

    /// - Parameters:
    ///   - pathParameters: by name, still percent-encoded.
    ///   - bodyLimit: in bytes.
    init(head: HTTPRequest, pathParameters: [String: String], body: HTTPBody, bodyLimit: Int) {
        headers = head.headerFields
        self.pathParameters = pathParameters
        self.body = body
        self.bodyLimit = bodyLimit
        query = (head.path ?? "").drop { $0 != "?" }.dropFirst()
    }

    /// What to throw when ``faults`` is not empty.
    var rejection: RequestRejection { RequestRejection(status: .badRequest, faults: faults) }

    // MARK: Parameters

    /// The parameter at `place`, which is one text; nil where it is not there or is wrong, which is then a fault.
    ///
    /// - Parameter allowsEmpty: An empty text that is no value counts as absent.
    mutating func read<Value: ParameterValue>(
        _ type: Value.Type,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        allowsEmpty: Bool = false
    ) -> Value? {
        do throws(ParameterText.Malformed) {
            let style = style ?? place.usualStyle
            guard let text = try texts(at: place, style)?.text(place.name, style) else { return absent(place) }
            if allowsEmpty, text.isEmpty, Value(parameterText: text) == nil { return nil }
            return value(text, place)
        } catch {
            return malformed(place)
        }
    }

    /// The parameter at `place`, which is a list.
    mutating func read<Value: ParameterValue>(
        arrayOf type: Value.Type,
        at place: ParameterPlace,
        style: ParameterStyle? = nil
    ) -> [Value]? {
        do throws(ParameterText.Malformed) {
            let style = style ?? place.usualStyle
            guard let list = try texts(at: place, style)?.list(place.name, style) else { return absent(place) }
            let read = list.compactMap { value($0, place) as Value? }
            return read.count == list.count ? read : nil
        } catch {
            return malformed(place)
        }
    }

    /// The parameter at `place`, which is an object.
    ///
    /// - Parameter others: The names of other parameters, where the object may have members of any name.
    mutating func read<Value: JSONCodable>(
        membersOf type: Value.Type,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        fields: FormFields,
        others: Set<String>? = nil
    ) -> Value? {
        do throws(ParameterText.Malformed) {
            let style = style ?? place.usualStyle
            let known = ParameterText.Members(
                known: others == nil ? Set(fields.kinds.keys) : nil,
                excluded: others ?? []
            )
            guard let members = try texts(at: place, style)?.members(place.name, style, known) else {
                return absent(place)
            }
            return model(type, place) { try fields.object(from: members).jsonBytes() }
        } catch {
            return malformed(place)
        }
    }

    /// The parameter at `place`, which is one text that may be of several types: what it is as JSON, or else a string.
    mutating func read<Value: JSONCodable>(
        anyOf type: Value.Type,
        at place: ParameterPlace,
        style: ParameterStyle? = nil
    ) -> Value? {
        guard let text = read(String.self, at: place, style: style) else { return nil }
        if let literal = try? JSONValue(json: text), let value = try? Value(json: literal.jsonBytes()) { return value }
        return model(type, place) { try JSONValue.string(text).jsonBytes() }
    }

    /// The parameter at `place`, which travels as JSON.
    mutating func read<Value: JSONCodable>(json type: Value.Type, at place: ParameterPlace) -> Value? {
        var style: ParameterStyle?
        if case .querystring = place { style = .simple() }
        guard let text = read(String.self, at: place, style: style) else { return nil }
        return model(type, place) { Array(text.utf8) }
    }

    private func texts(at place: ParameterPlace, _ style: ParameterStyle) -> ParameterText? {
        switch place {
        case .path(let name): pathParameters[name].map { ParameterText(segment: $0, encoding: .percent) }
        case .query: ParameterText(query: query)
        case .querystring where style == .simple(): ParameterText(segment: String(query), encoding: .percent)
        case .querystring: ParameterText(query: query)
        case .header(let name):
            HTTPField.Name(name).flatMap { headers[$0] }.map { ParameterText(segment: $0, encoding: .none) }
        case .cookie: headers[.cookie].map { ParameterText(cookies: $0, style) }
        }
    }

    /// Notes a fault where a parameter is not there at all.
    mutating func require<Value>(_ value: Value?, _ place: String) {
        guard value == nil, !faults.contains(where: { $0.pointer == place }) else { return }
        ownFaults.append(Fault(pointer: place, message: "is required"))
    }

    /// A path always has its parameters.
    private mutating func absent<Value>(_ place: ParameterPlace) -> Value? {
        if case .path = place { ownFaults.append(Fault(pointer: "\(place)", message: "is required")) }
        return nil
    }

    private mutating func malformed<Value>(_ place: ParameterPlace) -> Value? {
        ownFaults.append(Fault(pointer: "\(place)", message: "is not spelt as the description says"))
        return nil
    }

    private mutating func value<Value: ParameterValue>(_ text: String, _ place: ParameterPlace) -> Value? {
        if let value = Value(parameterText: text) { return value }
        ownFaults.append(Fault(pointer: "\(place)", message: "'\(text)' is not of the expected type"))
        return nil
    }

    private mutating func model<Value: JSONCodable>(
        _ type: Value.Type,
        _ place: ParameterPlace,
        _ bytes: () throws -> [UInt8]
    ) -> Value? {
        do {
            return try Value(json: bytes())
        } catch let error as JSONError {
            ownFaults.append(Fault(pointer: "\(place)\(error.pointer)", message: "\(error.kind)"))
        } catch {
            ownFaults.append(Fault(pointer: "\(place)", message: "\(error)"))
        }
        return nil
    }

    // MARK: Body

    /// The essence of the content type, in lower case; empty where the request has none.
    var mediaType: String { MediaTypeName.essence(of: headers[.contentType] ?? "") }

    /// True where the request carries no body at all.
    private var hasNoBody: Bool {
        headers[.contentType] == nil && headers[.contentLength].map { $0 == "0" } ?? (headers[.transferEncoding] == nil)
    }

    /// The media type of the body, which is one of those the operation takes.
    ///
    /// - Returns: nil where there is no body and none is needed.
    /// - Throws: ``RequestRejection`` with 415 for another type, with 400 where a body is missing.
    @discardableResult
    func bodyType(isRequired: Bool = true, _ accepted: String...) throws -> String? {
        if hasNoBody {
            guard isRequired else { return nil }
            throw RequestRejection(status: .badRequest, faults: [Fault(pointer: "", message: "a body is required")])
        }
        let mediaType = mediaType
        guard let match = accepted.first(where: { MediaTypeName.isAccepted(mediaType, by: $0) }) else {
            let fault = Fault(
                pointer: "header Content-Type",
                message: "must be \(accepted.joined(separator: " or "))"
            )
            throw RequestRejection(status: .unsupportedMediaType, faults: [fault])
        }
        return match
    }

    /// - Throws: ``RequestRejection`` for a body that is too large.
    mutating func json<Value: JSONCodable>(_ type: Value.Type) async throws -> Value? {
        let bytes = try await bytes()
        do {
            return checked(try Value.reading(bytes, depthLimit: jsonDepth))
        } catch {
            ownFaults.append(Fault(pointer: error.pointer, message: "\(error.kind)"))
            return nil
        }
    }

    mutating func form<Value: FormCodable>(_ type: Value.Type) async throws -> Value? {
        let text = String(decoding: try await bytes(), as: UTF8.self)
        return model(type) { try URLEncodedForm.decode(text) }
    }

    mutating func multipart<Value: FormCodable>(_ type: Value.Type) async throws -> Value? {
        let bytes = try await bytes()
        let boundary = MediaTypeName.parameter("boundary", of: headers[.contentType] ?? "")
        return model(type) {
            guard let boundary else { throw FormError(reason: "the content type names no boundary") }
            return try MultipartForm.decode(bytes, boundary: boundary)
        }
    }

    mutating func text() async throws -> String? {
        guard let text = String(validating: try await bytes(), as: UTF8.self) else {
            ownFaults.append(Fault(pointer: "", message: "the body is not UTF-8"))
            return nil
        }
        return text
    }

    func stream() -> HTTPBody? { body }

    private mutating func model<Value: FormCodable>(
        _ type: Value.Type,
        _ decode: () throws -> [(name: String, text: String)]
    ) -> Value? {
        do {
            return checked(try Value.reading(Value.formFields.object(from: decode()).jsonBytes()))
        } catch let error as JSONError {
            ownFaults.append(Fault(pointer: error.pointer, message: "\(error.kind)"))
        } catch {
            ownFaults.append(Fault(pointer: "", message: "\(error)"))
        }
        return nil
    }

    private mutating func checked<Value>(_ read: (value: Value, excluded: [String])) -> Value {
        ownFaults += read.excluded.map { Fault(pointer: $0, message: "is not allowed") }
        if let value = read.value as? any Validatable {
            var validation = Validation()
            value.validate(&validation)
            ownFaults += validation.faults
        }
        return read.value
    }

    private func bytes() async throws -> [UInt8] {
        do {
            return try await body.collect(upTo: bodyLimit)
        } catch is HTTPBody.TooLarge {
            throw RequestRejection(status: .contentTooLarge, faults: [])
        }
    }
}

/// Why a request never reached its handler.
nonisolated struct RequestRejection: Error, Hashable, Sendable {
    let status: HTTPResponse.Status
    let faults: [Fault]
    /// Further headers of the answer, such as `Allow`.
    var headers = HTTPFields()

    init(status: HTTPResponse.Status, faults: [Fault] = [], headers: HTTPFields = HTTPFields()) {
        self.status = status
        self.faults = faults
        self.headers = headers
    }
}
