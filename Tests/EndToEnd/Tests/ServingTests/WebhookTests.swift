import HTTPTypes
import Hummingbird
import Serving
import Testing

/// What the server sends by itself, from the sender to the one who takes it.
@Suite struct WebhookTests {
    private struct Receiver: ServingWebhookHandler {
        typealias Context = BasicRequestContext

        func cartChanged(
            _ input: CartChanged.Input,
            context: HandlerContext<BasicRequestContext, Never?>
        ) async throws -> CartChanged.Output {
            if input.body.id == "gone" { throw CartChanged.Failure.gone }
            return input.attempt == 2 && context.request.path == "/hooks/carts/?key=a&attempt=2"
                ? .noContent : .failure(.gone)
        }

        func getPing(
            _ input: GetPing.Input,
            context: HandlerContext<BasicRequestContext, Never?>
        ) async throws -> GetPing.Output { .ok("pong") }

        func notify(
            _ input: Notify.Input,
            context: HandlerContext<BasicRequestContext, Never?>
        ) async throws -> Notify.Output { .noContent }

        func postDone(
            _ input: PostDone.Input,
            context: HandlerContext<BasicRequestContext, Never?>
        ) async throws -> PostDone.Output { .noContent }
    }

    @Test func aCallHasTheURLsOfItsCallbacks() {
        var call = Subscribe.Input(callbackURL: "https://a", body: Subscription())
        #expect(call.movedURL == nil)
        call.body.target = Subscription.Target(url: "https://b", spare: nil)
        #expect([call.movedURL, call.failedURL, call.endedURL] == ["https://b", nil, "https://a"])
    }

    /// Remembers where requests went.
    private final class Road: ClientTransport, @unchecked Sendable {
        private let transport: InMemoryTransport<BasicRequestContext>
        private(set) var authorities: [String?] = []

        init() {
            let router = Router()
            Receiver().addCartChangedRoute(to: router, at: "/hooks/carts")
            Receiver().addGetPingRoute(to: router, at: "/hooks/ping")
            Receiver().addPostDoneRoute(to: router, at: "/done/{id}")
            transport = InMemoryTransport(router: router)
        }

        func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
            authorities.append(request.authority)
            return try await transport.send(request, body: body)
        }
    }

    @Test func webhooksGoToTheirURL() async throws {
        let road = Road()
        let sender = ServingWebhookSender(transport: road)
        let url = "https://shop.example/hooks/carts/?key=a#x"
        let change = CartChanged.Input(body: CartChange(id: "c"), attempt: 2)
        guard case .noContent = try await sender.cartChanged(change, to: url) else {
            Issue.record("another answer")
            return
        }
        guard case .failure(.gone) = try await sender.cartChanged(.init(body: CartChange(id: "gone")), to: url) else {
            Issue.record("another answer")
            return
        }
        guard case .ok("pong") = try await sender.getPing(.init(), to: "http://shop.example:8080/hooks/ping") else {
            Issue.record("another answer")
            return
        }
        guard case .noContent = try await sender.postDone(.init(body: [1]), to: "http://x/done/7") else {
            Issue.record("another answer")
            return
        }
        #expect(road.authorities == ["shop.example", "shop.example", "shop.example:8080", "x"])
    }

    @Test func whatIsWrongIsRefused() async throws {
        let output = try await ServingWebhookSender(transport: Road()).cartChanged(
            .init(body: CartChange(id: "")),
            to: "http://shop.example/hooks/carts"
        )
        guard case .undocumented(.badRequest, _, _) = output else {
            Issue.record("\(output)")
            return
        }
    }

    @Test(arguments: [
        "", "/hooks", "shop.example/hooks", "ftp://shop.example/", "https:///x", "http://a b/", "http://a/\r\nX: y",
    ])
    func onlyURLsOfHTTP(_ url: String) async throws {
        let road = Road()
        await #expect {
            try await ServingWebhookSender(transport: road).getPing(.init(), to: url)
        } throws: {
            "\($0)" == "get_ping (GET): the request cannot be written: the URL is none that can be called"
        }
        #expect(road.authorities.isEmpty)
    }
}
