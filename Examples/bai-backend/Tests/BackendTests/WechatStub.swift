import BAIWeChat
import Hummingbird
import Logging
import NIOCore
import Synchronization

@testable import Backend

/// Stands where WeChat would, on loopback: answers what a test says, and keeps what it was asked.
final class WechatStub: Sendable {
    /// A request: path with query, and body.
    struct Call: Sendable {
        let path: String
        let query: [String: String]
        let body: JSONValue?
    }

    typealias Answers = @Sendable (Call) async throws -> Response

    private let answers: Answers
    private let received = Mutex<[Call]>([])

    var calls: [Call] { received.withLock { $0 } }

    private init(_ answers: @escaping Answers) {
        self.answers = answers
    }

    /// Runs `body` with an exchange that asks a stub.
    static func run(
        _ answers: @escaping Answers,
        timeout: Duration = .seconds(30),
        _ body: @Sendable @escaping (WechatCodeExchange, WechatStub) async throws -> Void
    ) async throws {
        let stub = WechatStub(answers)
        try await stub.serve { port in
            let host = "http://127.0.0.1:\(port)"
            try await body(WechatCodeExchange(appID: "wx1", secret: "s+3", host: host, timeout: timeout), stub)
        }
    }

    private func serve(_ body: @Sendable @escaping (_ port: Int) async throws -> Void) async throws {
        let router = Router()
        router.get("/sns/jscode2session", use: answer)
        router.post("/cgi-bin/stable_token", use: answer)
        router.post("/wxa/business/getuserphonenumber", use: answer)
        var logger = Logger(label: "stub")
        logger.logLevel = .critical
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { announce.yield($0.localAddress?.port ?? 0) },
            logger: logger
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            var iterator = ports.makeAsyncIterator()
            try await body(await iterator.next() ?? 0)
            group.cancelAll()
        }
    }

    @Sendable
    private func answer(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let query = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        let bytes = Array(try await request.body.collect(upTo: 1 << 20).readableBytesView)
        let call = Call(
            path: request.uri.path,
            query: Dictionary(query, uniquingKeysWith: { first, _ in first }),
            body: bytes.isEmpty ? nil : try JSONValue(json: bytes)
        )
        received.withLock { $0.append(call) }
        return try await answers(call)
    }
}

extension Response {
    /// As WeChat answers: JSON that is called plain text.
    static func wechat(_ json: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: json))
        )
    }

    /// The beginning of an answer that never ends.
    static var endless: Response {
        Response(
            status: .ok,
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: #"{"openid":"#))
                try await Task.sleep(for: .seconds(3600))
            }
        )
    }
}
