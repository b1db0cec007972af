#if AsyncHTTPClient
import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOHTTP1

/// A transport over AsyncHTTPClient, with streamed bodies in both directions.
public nonisolated struct AsyncHTTPClientTransport: ClientTransport {
    private let client: HTTPClient
    private let timeout: TimeAmount

    /// - Parameters:
    ///   - client: the caller's, who also shuts it down; give it a configuration that follows no redirects.
    ///   - timeout: for each call until the answer's head is there.
    public init(client: HTTPClient, timeout: TimeAmount = .seconds(60)) {
        self.client = client
        self.timeout = timeout
    }

    /// A configuration for clients of this transport: redirects are left to the caller.
    public static var configuration: HTTPClient.Configuration {
        HTTPClient.Configuration(redirectConfiguration: .disallow)
    }

    public func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        var outgoing = HTTPClientRequest(
            url: "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"
        )
        outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
        for field in request.headerFields where field.name != .cookie {
            outgoing.headers.add(name: field.name.rawName, value: field.value)
        }
        // All cookies stand in one line (RFC 6265 section 5.4).
        if let cookies = request.headerFields[.cookie] { outgoing.headers.add(name: "Cookie", value: cookies) }
        if let body {
            let chunks = ByteBuffers(body: body)
            outgoing.body = .stream(chunks, length: body.length.map { .known(Int64($0)) } ?? .unknown)
        }
        let response = try await client.execute(outgoing, timeout: timeout)
        var head = HTTPResponse(status: .init(code: Int(response.status.code)))
        for (name, value) in response.headers {
            guard let name = HTTPField.Name(name) else { continue }
            head.headerFields.append(HTTPField(name: name, value: value))
        }
        return (head, HTTPBody(received: response.body.map { Array($0.readableBytesView) }))
    }
}

/// A body in NIO's buffers.
private nonisolated struct ByteBuffers: AsyncSequence, Sendable {
    let body: HTTPBody

    struct AsyncIterator: AsyncIteratorProtocol {
        var chunks: HTTPBody.AsyncIterator

        mutating func next() async throws -> ByteBuffer? {
            try await chunks.next().map { ByteBuffer(bytes: $0) }
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: body.makeAsyncIterator())
    }
}
#endif
