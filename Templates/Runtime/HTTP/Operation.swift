import HTTPTypes

/// What is known of an operation without its types.
public nonisolated struct OperationInfo: Hashable, Sendable {
    /// The `operationId`.
    public let id: String
    public let method: HTTPRequest.Method
    /// The path template: `/carts/{cartId}`.
    public let path: String
    /// The server of this operation alone, as the description has it: a URL, or a path on the client's server.
    public let server: String?
    /// The alternatives of the security requirement, each a list of schemes that go together. None at all means
    /// that the operation asks for no credentials; an empty alternative, that it can do without.
    public let security: [[RequiredScheme]]

    public init(
        id: String,
        method: HTTPRequest.Method,
        path: String,
        server: String? = nil,
        security: [[RequiredScheme]] = []
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.server = server
        self.security = security
    }

    /// For people: `getCart (GET /carts/{cartId})`.
    var call: String { call(at: path) }

    /// The same with a place of its own.
    func call(at place: String) -> String {
        "\(id) (\(method.rawValue)\(place.isEmpty ? "" : " ")\(place))"
    }
}

/// A security scheme that an operation asks for.
public nonisolated struct RequiredScheme: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Its name in the description.
    public let name: String
    /// What the credentials have to be good for; the scopes of OAuth 2 and OpenID Connect.
    public let scopes: [String]

    public init(_ name: String, scopes: [String] = []) {
        self.name = name
        self.scopes = scopes
    }

    public init(stringLiteral name: String) {
        self.init(name)
    }
}

/// Something that says what operation it is of.
public nonisolated protocol DescribedOperation: Sendable {
    static var info: OperationInfo { get }
}

/// An operation: its types, and how they travel.
nonisolated protocol APIOperation: DescribedOperation {
    associatedtype Input: Sendable
    associatedtype Output: OperationOutput

    /// Puts the parameters and the body into the request.
    static func encode(_ input: Input, into request: inout RequestWriter) throws
    /// Reads the answer.
    ///
    /// - Throws: ``BodyNeeded`` where the body has to be there as a whole, and is not.
    static func decode(_ response: ResponseReader) throws -> Output
}

nonisolated extension APIOperation {
    /// Reads an answer whose body is still to arrive.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func output(of response: ResponseReader) async throws -> Output {
        do {
            return try decode(response)
        } catch is BodyNeeded {
            return try decode(try await response.whole())
        }
    }

    /// The payload of a call in its full form.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func payload(
        _ call: () async throws(ClientError) -> Output
    ) async throws(OperationError<Output.Failure>) -> Output.Payload {
        let output: Output
        do {
            output = try await call()
        } catch {
            throw .client(error)
        }
        return try output.payload()
    }
}

/// What a server may answer to an operation.
public nonisolated protocol OperationOutput: Sendable {
    /// What the documented success brings; all of the output where the description names several successes.
    associatedtype Payload: Sendable
    associatedtype Failure: Error

    static func failure(_ failure: Failure) -> Self
    static func undocumented(status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody) -> Self

    /// The payload of a documented success.
    ///
    /// - Throws: ``OperationError`` for every other answer.
    func payload() throws(OperationError<Failure>) -> Payload
}

nonisolated extension OperationOutput {
    /// An answer that the description does not name, as it is.
    static func undocumented(_ response: ResponseReader) -> Self {
        .undocumented(status: response.status, headers: response.headers, body: response.body)
    }
}

/// A failure that the description names for an operation.
public nonisolated protocol OperationFailure: Error, CustomStringConvertible {
    static var operation: OperationInfo { get }

    /// The status code of the answer.
    var statusCode: Int { get }
}

/// A failure whose body is of one type, whatever its status.
public nonisolated protocol UniformFailure: OperationFailure {
    associatedtype Body: Sendable

    var body: Body { get }
}

nonisolated extension OperationFailure {
    /// The status of the answer.
    public var status: HTTPResponse.Status { HTTPResponse.Status(code: statusCode) }

    public var description: String { "\(Self.operation.call) answered \(status.code)" }
}

nonisolated extension UniformFailure {
    /// With the beginning of what the server said.
    public var description: String {
        @inline(never)
        @_semantics("optimize.sil.specialize.generic.never")
        get {
            let answer = "\(Self.operation.call) answered \(status.code)"
            guard let body = body as? any JSONCodable, let bytes = try? body.jsonBytes() else { return answer }
            let text = String(decoding: bytes, as: UTF8.self)
            return "\(answer): \(text.prefix(200))\(text.count > 200 ? "…" : "")"
        }
    }
}

/// Why a call gave no result, whichever operation it was of: for what is the same for all of them, such as to log in
/// again after 401.
///
/// Calls in their plain form throw an ``OperationError``, those in their full form a ``ClientError``; both are one.
public nonisolated protocol AnyOperationError: Error {
    /// The status of the answer, where there was one.
    var status: HTTPResponse.Status? { get }
    /// The answer, where the description names it for the operation.
    var documentedFailure: (any OperationFailure)? { get }
    /// Why there was no answer, or none that could be read.
    var clientError: ClientError? { get }
}

/// Why a call in its plain form gave no result.
public nonisolated enum OperationError<Failure: Error>: AnyOperationError {
    /// An answer that the description names for this operation.
    case documented(Failure)
    /// An answer that the description does not name.
    case undocumented(status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody)
    /// No answer, or one that could not be read.
    case client(ClientError)

    /// The status of the answer, where there was one.
    public var status: HTTPResponse.Status? {
        switch self {
        case .documented(let failure): (failure as? any OperationFailure)?.status
        case .undocumented(let status, _, _): status
        case .client(let error): error.status
        }
    }

    public var documentedFailure: (any OperationFailure)? {
        if case .documented(let failure) = self { failure as? any OperationFailure } else { nil }
    }

    public var clientError: ClientError? {
        if case .client(let error) = self { error } else { nil }
    }
}

nonisolated extension OperationError: CustomStringConvertible {
    /// For people: what was called and what came of it, without credentials.
    public var description: String {
        switch self {
        case .documented(let failure): return "\(failure)"
        case .undocumented(let status, _, _):
            let call = (Failure.self as? any OperationFailure.Type)?.operation.call
            return "\(call ?? "the server") answered \(status.code), which the description does not name"
        case .client(let error): return error.description
        }
    }
}
