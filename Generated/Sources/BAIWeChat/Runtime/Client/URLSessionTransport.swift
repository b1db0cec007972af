import HTTPTypes
import HTTPTypesFoundation

#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
#else
import Foundation
#endif

/// A transport over Foundation's `URLSession`.
public nonisolated struct URLSessionTransport: ClientTransport {
    private let session: URLSession

    /// - Parameter configuration: of the session that the transport makes; cookies and caches are off by default.
    public init(configuration: URLSessionConfiguration = .ephemeral) {
        session = URLSession(configuration: configuration, delegate: NoRedirects(), delegateQueue: nil)
    }

    public func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        let content = try await body?.collect()
        do {
            let (data, response) =
                if let content {
                    try await session.upload(for: request, from: Data(content))
                } else {
                    try await session.data(for: request)
                }
            return (response, HTTPBody([UInt8](data)))
        } catch let error as URLError {
            if error.code == .cancelled { throw CancellationError() }
            throw URLSessionError(code: error.code.rawValue, message: error.localizedDescription)
        }
    }
}

/// Why `URLSession` has no answer; unlike its own error without the URL, in which there may be a key.
public nonisolated struct URLSessionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The raw value of a `URLError.Code`.
    public let code: Int
    public let message: String

    public var description: String { "\(message) (URLError \(code))" }
}

/// Leaves redirects to the caller.
private nonisolated final class NoRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
