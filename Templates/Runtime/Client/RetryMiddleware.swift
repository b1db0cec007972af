import HTTPTypes

/// Makes a call again where that is harmless: after an answer that asks for it, or where there was none.
///
/// What may be made again are operations whose method is idempotent (RFC 9110 section 9.2.2) and those that the user
/// names; and only requests whose body is at hand, as a stream cannot be sent twice. Between two attempts it waits as
/// long as `Retry-After` says, or else a random time below a bound that doubles. The time counts for the call's
/// timeout, and a cancelled call is not made again.
public nonisolated struct RetryMiddleware: ClientMiddleware {
    /// How often a call is made at most, the first time included.
    public var attempts: Int
    /// The bound of the first wait.
    public var firstDelay: Duration
    /// The longest wait; an answer whose `Retry-After` asks for more is given to the caller as it is.
    public var longestDelay: Duration
    /// Answers after which the call is made again.
    public var statuses: Set<Int>
    /// The `operationId`s of operations that may be made again although their method does not say so.
    public var repeatable: Set<String>

    var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    public init(
        attempts: Int = 3,
        firstDelay: Duration = .milliseconds(200),
        longestDelay: Duration = .seconds(30),
        statuses: Set<Int> = [408, 429, 500, 502, 503, 504],
        repeatable: Set<String> = []
    ) {
        self.attempts = attempts
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
        self.statuses = statuses
        self.repeatable = repeatable
    }

    public func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: OperationInfo,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        guard mayRepeat(operation), body.map({ $0.bytes != nil }) ?? true else { return try await next(request, body) }
        var attempt = 1
        while true {
            var delay: Duration?
            do {
                let answer = try await next(request, body)
                guard attempt < attempts, statuses.contains(answer.0.status.code) else { return answer }
                delay = RetryAfter.delay(answer.0.headerFields[.retryAfter])
                if let delay, delay > longestDelay { return answer }
            } catch {
                guard attempt < attempts, !(error is CancellationError), !Task.isCancelled else { throw error }
            }
            try await sleep(delay ?? backoff(after: attempt))
            attempt += 1
        }
    }

    private func mayRepeat(_ operation: OperationInfo) -> Bool {
        switch operation.method {
        case .get, .head, .options, .trace, .put, .delete: true
        default: repeatable.contains(operation.id)
        }
    }

    private func backoff(after attempt: Int) -> Duration {
        let bound = min(firstDelay * (1 << min(attempt - 1, 20)), longestDelay)
        return bound * Double.random(in: 0...1)
    }
}
