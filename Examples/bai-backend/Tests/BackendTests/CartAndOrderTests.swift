import BAIWeChat
import Backend
import Foundation
import Testing

@Suite("Carts and orders")
struct CartAndOrderTests {
    @Test("A cart goes from create to order")
    func cart() async throws {
        let user = try await Harness().user("new")
        let wanted = CartCreateRequest(cartProductID: "p1r2o3d4u5c6t7x", cartAtPrice: 1280.5, cartProductQuantity: nil)
        let cart = try await user.createCart(body: wanted).data
        #expect(cart.cartProductQuantity == 1)
        #expect(cart.cartStatus == .active)
        #expect(cart.cartOwner == "dev_new")
        #expect(cart.cartID.wholeMatch(of: /CART\d{8}[A-Z0-9]{10}/) != nil)
        #expect(cart.productInfo?.prodListName == "智能客控主机")
        #expect(cart.cartRemark?.isEmpty == true)

        let change = CartUpdateRequest(cartID: cart.cartID, cartProductQuantity: 3, cartRemark: .value("soon"))
        let changed = try await user.updateCart(body: change).data
        #expect(changed.cartProductQuantity == 3)
        #expect(changed.cartRemark == "soon")
        #expect(changed.cartAtPrice == 1280.5)
        let cleared = try await user.updateCart(body: CartUpdateRequest(cartID: cart.cartID, cartRemark: .null)).data
        #expect(cleared.cartRemark?.isEmpty == true)

        let request = OrderCreateRequest(orderSnap: ["quantity": 3], orderAmount: 3841.5, orderSourceID: cart.pbID)
        let order = try await user.createOrder(body: request).data
        #expect(order.orderStatus == .pending)
        #expect(order.orderSource == .cart)
        #expect(order.orderSnap == ["quantity": 3])
        let record = try await user.getOrderRecord(recordID: order.pbID, expand: ["order_source_id.cart_product_id"])
        #expect(record.expand?.orderSourceID?.cartStatus == .ordered)
        #expect(record.expand?.orderSourceID?.expand?.cartProductID?.prodListName == "智能客控主机")
    }

    @Test("A product or a source that is not there is 404")
    func missing() async throws {
        let user = try await Harness().user("new")
        #expect(await status { try await user.createCart(body: .init(cartProductID: "none", cartAtPrice: 1)) } == 404)
        let fromNone = OrderCreateRequest(orderSnap: [:], orderAmount: 1, orderSourceID: "none")
        #expect(await status { try await user.createOrder(body: fromNone) } == 404)
        let product = OrderCreateRequest(
            orderSnap: [:],
            orderAmount: 1,
            orderSource: .product,
            orderSourceID: "p1r2o3d4u5c6t7x"
        )
        #expect(await status { try await user.createOrder(body: product) } == 200)
    }

    @Test("Lists of hooks are filtered and paged")
    func lists() async throws {
        let user = try await Harness().user("new")
        for product in ["p1r2o3d4u5c6t7x", "p2r2o3d4u5c6t7x", "p3r2o3d4u5c6t7x"] {
            _ = try await user.createCart(body: CartCreateRequest(cartProductID: product, cartAtPrice: 1))
        }
        let second = try await user.listCarts(body: CartListRequest(page: 2, perPage: 2)).data
        #expect(second.items.count == 1)
        #expect(second.totalItems == 3)
        #expect(second.totalPages == 2)
        let named = try await user.listCarts(body: CartListRequest(keyword: "温控")).data
        #expect(named.items.map(\.cartProductID) == ["p2r2o3d4u5c6t7x"])
        #expect(try await user.listCarts(body: CartListRequest(keyword: "BLV-PIR")).data.totalItems == 1)
        #expect(try await user.listCarts(body: CartListRequest(cartStatus: .ordered)).data.totalItems == 0)
    }

    @Test("Orders are found by the time they were made, the end excluded")
    func times() async throws {
        let user = try await Harness().user(Samples.code)
        let made = Date(timeIntervalSince1970: 1_641_031_200.123)
        func count(_ start: Date?, _ end: Date?) async throws -> Int64 {
            try await user.listOrders(body: .init(orderCreateStart: start, orderCreateEnd: end)).data.totalItems
        }
        #expect(try await count(made, nil) == 1)
        #expect(try await count(made.addingTimeInterval(0.001), nil) == 0)
        #expect(try await count(nil, made) == 0)
        #expect(try await count(nil, made.addingTimeInterval(0.001)) == 1)
    }

    @Test("What is not as described is answered in the hooks' shape")
    func wrongRequests() async throws {
        let harness = try await Harness()
        let token = try await harness.tokens.token(for: Caller(openid: Samples.openid))
        func answer(_ body: String) async throws -> Answer {
            try await harness.send(.post, "/pb/api/cart/create", authorization: "Bearer \(token)", body: body)
        }
        let wrong = try await answer(#"{"cart_product_id":"a","cart_at_price":-1,"cart_product_quantity":0}"#)
        #expect(wrong.status == 400)
        #expect(wrong.json["errMsg"] == "请求参数不合法")
        #expect(wrong.json["data"]?["/cart_at_price"] != nil)
        #expect(wrong.json["data"]?["/cart_product_quantity"] != nil)
        let missing = try await harness.send(.get, "/pb/api/nowhere")
        #expect(missing.text == #"{"statusCode":404,"errMsg":"请求的接口不存在","data":{}}"#)
        let method = try await harness.send(.put, "/pb/api/cart/create")
        #expect(method.status == 405)
        #expect(method.json["statusCode"] == 405)
    }
}
