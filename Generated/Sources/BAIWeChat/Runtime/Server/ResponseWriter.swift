#if Server
import HTTPTypes

/// Collects what an operation's output puts into an answer.
nonisolated struct ResponseWriter: BodyWriter, HeaderWriter, Sendable {
    var status: HTTPResponse.Status = .ok
    var headers = HTTPFields()
    private(set) var body: HTTPBody?

    /// An answer that the description does not name.
    mutating func undocumented(_ status: HTTPResponse.Status, _ headers: HTTPFields, _ body: HTTPBody) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A body whose content type, if any, is among the headers already.
    @inline(never)
    mutating func body(_ body: HTTPBody) {
        self.body = body
    }

    @inline(never)
    mutating func body(_ body: HTTPBody, as mediaType: String) {
        self.body = body
        headers[.contentType] = mediaType
    }
}
#endif
