import BAIWeChat
import Hummingbird
import Testing

/// What the samples of the project's README do. `DocumentationTests` compiles them as they stand there.
@Suite struct ReadmeTests {
    @Test func aClient() async throws {
        try await withWire(.inMemory, backendRouter()) { wire in
            let client = wire.client()
            let page = try await client.listCartRecords(page: 1, perPage: 30, filter: "is_delete = 0")
            var lines: [String] = []
            for cart in page.items {
                lines.append("\(cart.cartNumber) \(cart.cartStatus) \(cart.cartAtPrice)")
            }
            #expect(lines == ["N-1 ordered 0.1"])

            do throws(OperationError<DeleteCartRecord.Failure>) {
                try await client.deleteCartRecord(recordID: page.items[0].id)
            } catch .documented(.notFound(let error)) {
                Issue.record("\(error.message)")
            } catch .undocumented(let status, _, _) {
                Issue.record("\(status)")
            } catch .client(let error) {
                Issue.record("\(error)")
            } catch {
                throw error
            }
        }
    }

    private struct Store {
        func cart(_ id: String, of openID: String) async throws -> CartRecord? {
            id == "C-1" ? Samples.cart : nil
        }
    }

    private struct GrowingBackend: BAIWeChatHandler {
        typealias Context = BasicRequestContext
        let store = Store()

        struct Identity {
            let openID: String
        }

        func authenticate(bearerAuth credential: BearerToken, context: OpenContext) async throws -> Identity? {
            credential.text == Backend.token ? Identity(openID: "o-1") : nil
        }

        func getCart(
            _ input: GetCart.Input,
            context: AuthenticatedContext
        ) async throws -> GetCart.Output {
            guard let cart = try await store.cart(input.body.cartID, of: context.identity.openID) else {
                throw GetCart.Failure.notFound(ErrorResponse(statusCode: 404, errMsg: "no such cart"))
            }
            return .ok(CartRecordResponse(statusCode: 200, errMsg: "OK", data: cart))
        }
    }

    @Test func aServer() async throws {
        let router = Router()
        GrowingBackend().addRoutes(to: router)
        try await withWire(.inMemory, router) { wire in
            let client = wire.client()
            let answer = try await client.getCart(body: CartDetailRequest(cartID: "C-1"))
            #expect(answer.data == Samples.cart)
            await #expect {
                try await client.getCart(body: CartDetailRequest(cartID: "C-2"))
            } throws: {
                if case .documented(.notFound)? = $0 as? OperationError<GetCart.Failure> { true } else { false }
            }
            await #expect {
                try await client.listOrders(body: OrderListRequest())
            } throws: {
                if case .undocumented(.notImplemented, _, _)? = $0 as? OperationError<ListOrders.Failure> {
                    true
                } else {
                    false
                }
            }
        }
    }
}
