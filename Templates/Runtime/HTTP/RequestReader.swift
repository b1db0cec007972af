import HTTPTypes

/// Reads an operation's input out of a request, and collects everything that is wrong with it.
nonisolated struct RequestReader: Sendable {
    private let headers: HTTPFields
    private let pathParameters: [String: String]
    private let queryItems: [(name: String, text: String)]
    private let body: HTTPBody
    private let bodyLimit: Int
    /// Collects the faults of parameters that are of their type; each name is a place, such as `query page`.
    var constraints = Validation()
    private var ownFaults: [Fault] = []

    /// All that is wrong with the request so far.
    var faults: [Fault] {
        constraints.faults.map { Fault(pointer: String($0.pointer.dropFirst()), message: $0.message) } + ownFaults
    }

    /// - Parameters:
    ///   - pathParameters: by name, still percent-encoded.
    ///   - bodyLimit: in bytes.
    init(head: HTTPRequest, pathParameters: [String: String], body: HTTPBody, bodyLimit: Int) {
        headers = head.headerFields
        self.pathParameters = pathParameters
        self.body = body
        self.bodyLimit = bodyLimit
        let query = (head.path ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).dropFirst()
        do {
            queryItems = try query.first.map { try URLEncodedForm.decode($0) } ?? []
        } catch {
            queryItems = []
            ownFaults.append(Fault(pointer: "query", message: "broken percent escape"))
        }
    }

    /// What to throw when ``faults`` is not empty.
    var rejection: RequestRejection { RequestRejection(status: .badRequest, faults: faults) }

    // MARK: Parameters

    mutating func path<Value: ParameterValue>(_ name: String, as type: Value.Type) -> Value? {
        guard let text = pathParameters[name].flatMap({ PercentEncoding.decode($0) }) else {
            return missing("path", name)
        }
        return value(text, "path", name)
    }

    mutating func path<Value: ParameterValue>(_ name: String, asArrayOf type: Value.Type) -> [Value]? {
        guard let text = pathParameters[name] else { return missing("path", name) }
        return values(text.split(separator: ",").map { PercentEncoding.decode($0) ?? String($0) }, "path", name)
    }

    mutating func query<Value: ParameterValue>(_ name: String, as type: Value.Type) -> Value? {
        let texts = queryItems.lazy.filter { $0.name == name }.map(\.text)
        guard let text = texts.first else { return nil }
        return value(text, "query", name)
    }

    mutating func query<Value: ParameterValue>(
        _ name: String,
        asArrayOf type: Value.Type,
        style: RequestWriter.ArrayStyle
    ) -> [Value]? {
        let texts = queryItems.filter { $0.name == name }.map(\.text)
        guard let first = texts.first else { return nil }
        let separator: Character
        switch style {
        case .repeated: return values(texts, "query", name)
        case .commas: separator = ","
        case .blanks: separator = " "
        case .pipes: separator = "|"
        }
        return values(
            first.split(separator: separator, omittingEmptySubsequences: false).map(String.init),
            "query",
            name
        )
    }

    mutating func header<Value: ParameterValue>(_ name: String, as type: Value.Type) -> Value? {
        guard let text = HTTPField.Name(name).flatMap({ headers[$0] }) else { return nil }
        return value(text, "header", name)
    }

    mutating func header<Value: ParameterValue>(_ name: String, asArrayOf type: Value.Type) -> [Value]? {
        guard let text = HTTPField.Name(name).flatMap({ headers[$0] }) else { return nil }
        let texts = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
        return values(texts, "header", name)
    }

    mutating func cookie<Value: ParameterValue>(_ name: String, as type: Value.Type) -> Value? {
        for pair in (headers[.cookie] ?? "").split(separator: ";") {
            let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0] == name else { continue }
            return value(PercentEncoding.decode(parts[1]) ?? String(parts[1]), "cookie", name)
        }
        return nil
    }

    /// Notes a fault where a parameter is not there at all.
    mutating func require<Value>(_ value: Value?, _ place: String) {
        guard value == nil, !faults.contains(where: { $0.pointer == place }) else { return }
        ownFaults.append(Fault(pointer: place, message: "is required"))
    }

    private mutating func missing<Value>(_ place: String, _ name: String) -> Value? {
        ownFaults.append(Fault(pointer: "\(place) \(name)", message: "is required"))
        return nil
    }

    private mutating func value<Value: ParameterValue>(_ text: String, _ place: String, _ name: String) -> Value? {
        if let value = Value(parameterText: text) { return value }
        ownFaults.append(Fault(pointer: "\(place) \(name)", message: "'\(text)' is not of the expected type"))
        return nil
    }

    private mutating func values<Value: ParameterValue>(
        _ texts: [String],
        _ place: String,
        _ name: String
    ) -> [Value]? {
        let read = texts.compactMap { value($0, place, name) as Value? }
        return read.count == texts.count ? read : nil
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
            return checked(try Value(json: bytes))
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
            return checked(try Value(json: Value.formFields.object(from: decode()).jsonBytes()))
        } catch let error as JSONError {
            ownFaults.append(Fault(pointer: error.pointer, message: "\(error.kind)"))
        } catch {
            ownFaults.append(Fault(pointer: "", message: "\(error)"))
        }
        return nil
    }

    private mutating func checked<Value>(_ value: Value) -> Value {
        if let value = value as? any Validatable {
            var validation = Validation()
            value.validate(&validation)
            ownFaults += validation.faults
        }
        return value
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
