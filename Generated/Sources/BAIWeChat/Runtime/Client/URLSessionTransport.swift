import HTTPTypes
import HTTPTypesFoundation
import Synchronization

#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
#else
import Foundation
#endif

/// A transport over Foundation's `URLSession`.
///
/// Answers are streamed. The body of a request is read as a whole before it is sent; and where Foundation cannot pause a
/// transfer (on Linux), what a slow reader has not read yet waits in memory. For what is larger than the memory, use
/// `AsyncHTTPClientTransport`.
public nonisolated struct URLSessionTransport: ClientTransport {
    private let session: URLSession
    private let exchanges: Exchanges

    /// - Parameter configuration: of the session that the transport makes.
    public init(configuration: URLSessionConfiguration = Self.configuration) {
        exchanges = Exchanges()
        session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
    }

    /// A configuration that keeps nothing from one call to the next: no cookies, no answers, no passwords.
    public static var configuration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        return configuration
    }

    public func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        guard let urlRequest = URLRequest(httpRequest: request) else { throw URLSessionError(.badURL) }
        let task =
            if let body {
                session.uploadTask(with: urlRequest, from: Data(try await body.collect()))
            } else {
                session.dataTask(with: urlRequest)
            }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                exchanges.begin(task, continuation)
            }
        } onCancel: {
            task.cancel()
        }
    }
}

/// Why `URLSession` has no answer; unlike its own error without the URL, in which there may be a key.
public nonisolated struct URLSessionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The raw value of a `URLError.Code`.
    public let code: Int
    public let message: String

    public var description: String { "\(message) (URLError \(code))" }

    fileprivate init(_ code: URLError.Code) {
        self.code = code.rawValue
        message = URLError(code).localizedDescription
    }

    /// What stands for an error of Foundation.
    fileprivate static func standing(for error: any Error) -> any Error {
        guard let error = error as? URLError else { return error }
        return error.code == .cancelled ? CancellationError() : URLSessionError(error.code)
    }
}

/// The calls that are on their way.
private nonisolated final class Exchanges: NSObject, URLSessionDataDelegate {
    typealias Answer = CheckedContinuation<(HTTPResponse, HTTPBody), any Error>

    private struct Exchange {
        /// Whoever waits for the head of the answer.
        var answer: Answer?
        let channel: BodyChannel
    }

    private let exchanges = Mutex<[Int: Exchange]>([:])

    func begin(_ task: URLSessionTask, _ answer: Answer) {
        let channel = BodyChannel { demand in
            switch demand {
            case .stop: task.cancel()
            // Elsewhere, Foundation ends the process when a transfer is suspended at a bad moment.
            #if canImport(Darwin)
            case .pause: task.suspend()
            case .goOn: task.resume()
            #else
            case .pause, .goOn: break
            #endif
            }
        }
        exchanges.withLock { $0[task.taskIdentifier] = Exchange(answer: answer, channel: channel) }
        task.resume()
        // Its end may have been told before there was anybody to hear it.
        if Task.isCancelled { end(task, CancellationError()) }
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        let (answer, channel) = takeAnswer(of: dataTask)
        if var head = (response as? HTTPURLResponse)?.httpResponse, let channel {
            head.headerFields[values: .setCookie] = head.headerFields[values: .setCookie].flatMap(Self.cookies)
            answer?.resume(returning: (head, channel.body))
            completionHandler(.allow)
        } else {
            answer?.resume(throwing: URLSessionError(.badServerResponse))
            completionHandler(.cancel)
        }
    }

    /// The cookies that Foundation has put into one line: before each stands a comma, as may within a date.
    private static func cookies(in line: String) -> [String] {
        line.split(separator: /, ?(?=[^;, =]+=)/).map(String.init)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchanges.withLock { $0[dataTask.taskIdentifier]?.channel }?.offer([UInt8](data))
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        end(task, error)
    }

    private func end(_ task: URLSessionTask, _ error: (any Error)?) {
        let exchange = exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }
        let error = error.map(URLSessionError.standing)
        exchange?.answer?.resume(throwing: error ?? URLSessionError(.badServerResponse))
        exchange?.channel.finish(throwing: error)
    }

    /// Leaves redirects to the caller.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    /// Leaves answers that ask for credentials to the caller.
    ///
    /// On Linux, where Foundation asks when the whole answer is there, it has no way to go on with that but a
    /// cancellation; so the exchange ends here, before it.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        #if canImport(FoundationNetworking)
        end(task, nil)
        completionHandler(.cancelAuthenticationChallenge, nil)
        #else
        completionHandler(.performDefaultHandling, nil)
        #endif
    }

    private func takeAnswer(of task: URLSessionTask) -> (Answer?, BodyChannel?) {
        exchanges.withLock { exchanges in
            let exchange = exchanges[task.taskIdentifier]
            exchanges[task.taskIdentifier]?.answer = nil
            return (exchange?.answer, exchange?.channel)
        }
    }
}
