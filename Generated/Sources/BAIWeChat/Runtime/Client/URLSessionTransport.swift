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
        let (data, response) =
            if let body {
                try await session.upload(for: request, from: Data(body.collect()))
            } else {
                try await session.data(for: request)
            }
        return (response, HTTPBody([UInt8](data)))
    }
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
