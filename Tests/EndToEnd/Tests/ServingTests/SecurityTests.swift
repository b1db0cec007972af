import HTTPTypes
import Hummingbird
import Serving
import Testing

/// Credentials of every kind, from the client into a request and from there to a handler.
@Suite struct SecurityTests {
    private static let transport: InMemoryTransport<BasicRequestContext> = {
        let router = Router()
        Backend().addRoutes(to: router)
        return InMemoryTransport(router: router)
    }()

    /// Keeps what was sent, and passes it on to the backend.
    private final class Witness: ClientTransport, @unchecked Sendable {
        private(set) var requests: [HTTPRequest] = []

        func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
            requests.append(request)
            return try await SecurityTests.transport.send(request, body: body)
        }
    }

    private static func client(
        _ credentials: ServingClient.Credentials,
        _ transport: any ClientTransport = transport,
        options: ClientOptions = ClientOptions()
    ) -> ServingClient {
        ServingClient(server: .mirror(), credentials: credentials, transport: transport, options: options)
    }

    @Test func everySchemeHasItsIdentity() async throws {
        #expect(try await Self.client(.init(token: "good")).byToken() == "token")
        #expect(try await Self.client(.init(password: .init(user: "ü", password: "good"))).byPassword() == "ü")
        #expect(try await Self.client(.init(headerKey: "good", queryKey: "good & well")).byKeys() == "header key")
        #expect(try await Self.client(.init(cookieKey: "good; well")).byKeys() == "cookie key")
        #expect(try await Self.client(.init(openID: .init("id"))).byGrant() == "open ID")
        let grant = TokenProvider { scopes in scopes.joined(separator: "+") }
        #expect(try await Self.client(.init(grant: grant)).byGrant() == "grant")
        #expect(try await Self.client(.init(token: "good")).byAnyone() == "token")
        #expect(try await Self.client(.init()).byAnyone() == "nobody")
        #expect(try await Self.client(.init(token: "bad")).byAnyone() == "nobody")
    }

    @Test func aCertificateIsSomebodyElsesBusiness() async throws {
        var request = HTTPRequest(method: .get, scheme: "http", authority: "here", path: "/who/certificate")
        #expect(try await Self.transport.send(request, body: nil).0.status == .unauthorized)
        request.headerFields[HTTPField.Name("X-Client-Certificate")!] = "CN=me"
        let (_, body) = try await Self.transport.send(request, body: nil)
        #expect(try await String(decoding: body.collect(), as: UTF8.self) == "CN=me")
    }

    @Test(arguments: [
        ("/who/token", ["Bearer"]), ("/who/password", [#"Basic realm="Serving API", charset="UTF-8""#]),
        (
            "/who/keys",
            [
                #"APIKey in="header", name="X-Key""#, #"APIKey in="query", name="key""#,
                #"APIKey in="cookie", name="sid""#,
            ]
        ),
        ("/who/oauth", ["Bearer"]), ("/who/certificate", []),
    ])
    func aRequestWithoutCredentialsIsChallenged(_ path: String, _ challenges: [String]) async throws {
        let request = HTTPRequest(method: .get, scheme: "http", authority: "here", path: path)
        let (head, _) = try await Self.transport.send(request, body: nil)
        #expect(head.status == .unauthorized)
        #expect(head.headerFields[values: .wwwAuthenticate] == challenges)
        #expect(head.headerFields[.contentType] == "application/problem+json")
    }

    @Test(arguments: [("good", 200), ("bad", 401), ("barred", 403)])
    func whoIsUnknownAndWhoMayNot(_ token: String, _ status: Int) async throws {
        let headers: HTTPFields = [.authorization: "bearer \(token)"]
        let request = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: "here",
            path: "/who/token",
            headerFields: headers
        )
        #expect(try await Self.transport.send(request, body: nil).0.status.code == status)
    }

    @Test func halfAnAlternativeIsNone() async throws {
        await #expect {
            try await Self.client(.init(headerKey: "good")).byKeys(.init())
        } throws: {
            "\($0)" == "byKeys (GET /who/keys): no credentials for headerKey, queryKey"
        }
    }

    @Test func aTokenThatCannotBeHad() async throws {
        struct LoggedOut: Error {}
        let witness = Witness()
        await #expect {
            try await Self.client(.init(grant: .init { _ in throw LoggedOut() }), witness).byGrant(.init())
        } throws: {
            "\($0)" == "byGrant (GET https://north.example.org/who/oauth): no credentials: LoggedOut()"
        }
        #expect(witness.requests.isEmpty)
    }

    @Test func keysAreInNoError() async throws {
        struct Offline: ClientTransport {
            struct Failure: Error {}

            func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
                throw Failure()
            }
        }
        await #expect {
            try await Self.client(.init(headerKey: "secret", queryKey: "secret"), Offline()).byKeys(.init())
        } throws: {
            "\($0)" == "byKeys (GET https://north.example.org/who/keys): Failure()"
        }
        let credential = BearerToken("secret")
        var text = "\(credential) \(APIKey("secret")) \(BasicCredential(user: "me", password: "secret"))"
        dump(credential, to: &text)
        #expect(!text.contains("secret"))
    }

    // MARK: Origins

    @Test func servers() {
        #expect(ServingClient.Server.hosted().url == "https://eu-west.example.com/live")
        #expect(ServingClient.Server.hosted(region: .us, stage: .test).url == "https://us.example.com/test")
        #expect(ServingClient.Server.mirror(region: .south).url == "https://south.example.org")
    }

    @Test func operationsMayHaveAServerOfTheirOwn() async throws {
        let witness = Witness()
        let client = Self.client(.init(token: "good"), witness)
        _ = try? await client.getUploads(.init())
        _ = try? await client.context(.init())
        #expect(
            witness.requests.map { "\($0.scheme ?? "")://\($0.authority ?? "")\($0.path ?? "")" } == [
                "https://upload.example.com/v2/uploads", "https://north.example.org/internal/status",
            ]
        )
        #expect(witness.requests.map { $0.headerFields[.authorization] } == [nil, "Bearer good"])
    }

    @Test func theUserChoosesAmongTheServersOfAnOperation() async throws {
        let witness = Witness()
        let options = ClientOptions(trustedOrigins: ["https://uploads.example.com", "https://us.uploads.example.com"])
        let client = Self.client(.init(token: "good"), witness, options: options)
        _ = try? await client.getMirrored(.init())
        _ = try? await client.calling(GetMirrored.Server.regional(region: .us)).getMirrored(.init())
        _ = try? await client.calling(GetMirrored.Server.server3).getMirrored(.init())
        // The others stay where they are, and one that is not trusted gets nothing.
        _ = try? await client.calling(GetMirrored.Server(url: "https://elsewhere.example")).getUploads(.init())
        _ = try? await client.calling(GetMirrored.Server(url: "https://elsewhere.example")).getMirrored(.init())
        #expect(
            witness.requests.map { "\($0.scheme ?? "")://\($0.authority ?? "")\($0.path ?? "")" } == [
                "https://uploads.example.com/mirrored", "https://us.uploads.example.com/mirrored",
                "https://north.example.org/other/mirrored", "https://upload.example.com/v2/uploads",
            ]
        )
    }

    @Test func credentialsGoToTrustedOriginsOnly() async throws {
        let witness = Witness()
        await #expect {
            try await Self.client(.init(token: "good"), witness).upload(.init())
        } throws: {
            "\($0)" == "upload (POST https://upload.example.com/v2/uploads): credentials do not go to "
                + "'https://upload.example.com', which is not among the trusted origins"
        }
        #expect(witness.requests.isEmpty)
        let options = ClientOptions(trustedOrigins: ["https://Upload.example.com:443/"])
        _ = try? await Self.client(.init(token: "good"), witness, options: options).upload(.init())
        #expect(witness.requests.map { $0.headerFields[.authorization] } == ["Bearer good"])
    }
}
