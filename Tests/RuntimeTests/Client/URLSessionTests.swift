import HTTPTypes
import Testing

@testable import Runtime

@Suite struct URLSessionTests {
    private static func get(_ port: Int, by transport: URLSessionTransport) async throws -> (HTTPResponse, String) {
        let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(port)", path: "/a")
        let (answer, body) = try await transport.send(request, body: nil)
        return (answer, String(decoding: try await body.collect(), as: UTF8.self))
    }

    /// Foundation on Linux ended no such answer, whatever scheme it asked for that Foundation knows.
    @Test(
        .timeLimit(.minutes(20)),
        arguments: ["Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"1\"", "Bearer realm=\"x\"", "Basic"]
    )
    func anAnswerThatAsksForCredentialsArrives(_ challenge: String) async throws {
        let server = try CannedServer(["HTTP/1.1 401 Unauthorized", "WWW-Authenticate: \(challenge)"], body: "who?")
        defer { server.stop() }
        let transport = URLSessionTransport()
        for _ in 0..<2 {
            let (answer, body) = try await Self.get(server.port, by: transport)
            #expect(answer.status == .unauthorized)
            #expect(answer.headerFields[.wwwAuthenticate] == challenge)
            #expect(body == "who?")
        }
    }

    @Test func nothingIsKeptFromOneCallToTheNext() async throws {
        let server = try CannedServer(
            ["HTTP/1.1 200 OK", "Set-Cookie: session=a; Path=/", "Cache-Control: max-age=600"],
            body: "ok"
        )
        defer { server.stop() }
        let transport = URLSessionTransport()
        for _ in 0..<2 {
            let (answer, body) = try await Self.get(server.port, by: transport)
            #expect(answer.headerFields[values: .setCookie] == ["session=a; Path=/"])
            #expect(body == "ok")
        }
        #expect(server.requests.count == 2)
        #expect(server.requests.allSatisfy { !$0.lowercased().contains("cookie:") })
    }
}

@Suite struct CredentialStoreTests {
    private struct Credentials: CredentialStore {
        let token: String

        func apply(_ scheme: RequiredScheme, to request: inout RequestWriter) async throws -> Bool { false }
    }

    @Test func secretsAreNotPrinted() {
        let credentials = Credentials(token: "s3cret")
        var dumped = ""
        dump(credentials, to: &dumped)
        for text in ["\(credentials)", String(reflecting: credentials), "\([credentials])", dumped] {
            #expect(text.contains("credentials"))
            #expect(!text.contains("s3cret"))
        }
    }
}
