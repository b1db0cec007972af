import BAIWeChat
import Backend
import Testing

/// Two users, and what the first one has.
private struct TwoUsers {
    let harness: Harness
    let alice: BAIWeChatClient
    let bob: BAIWeChatClient
    let cart: CartRecord
    let order: OrderRecord
    let company: PocketBaseCompanyRecord

    init() async throws {
        harness = try await Harness()
        alice = try await harness.user("alice")
        bob = try await harness.user("bob")
        let wanted = CartCreateRequest(cartProductID: "p1r2o3d4u5c6t7x", cartAtPrice: 12, cartRemark: "secret")
        cart = try await alice.createCart(body: wanted).data
        let ordered = OrderCreateRequest(orderSnap: ["a": 1], orderAmount: 12, orderSourceID: cart.pbID)
        order = try await alice.createOrder(body: ordered).data
        let founded = PocketBaseCompanyCreateRequest(companyName: "Alice", companyStatus: .有效)
        company = try await alice.createCompanyRecord(body: founded)
    }

    /// What Alice has is as it was.
    func checkUnchanged() async throws {
        let cartNow = try await alice.getCart(body: CartDetailRequest(cartID: cart.cartID)).data
        #expect(cartNow.cartStatus == .ordered)
        #expect(cartNow.cartRemark == "secret")
        #expect(try await alice.getOrder(body: OrderDetailRequest(orderID: order.orderID)).data == order)
        #expect(try await alice.getCompanyRecord(recordID: company.id) == company)
    }
}

@Suite("What belongs to others")
struct IsolationTests {
    @Test("Hooks neither show nor change it")
    func hooks() async throws {
        let users = try await TwoUsers()
        let (bob, cartID, orderID) = (users.bob, users.cart.cartID, users.order.orderID)
        #expect(await status { try await bob.getCart(body: CartDetailRequest(cartID: cartID)) } == 404)
        #expect(
            await status { try await bob.updateCart(body: CartUpdateRequest(cartID: cartID, cartAtPrice: 1)) } == 404
        )
        #expect(await status { try await bob.deleteCart(body: CartDeleteRequest(cartID: cartID)) } == 404)
        #expect(await status { try await bob.getOrder(body: OrderDetailRequest(orderID: orderID)) } == 404)
        #expect(
            await status { try await bob.updateOrder(body: OrderUpdateRequest(orderID: orderID, orderAmount: 1)) }
                == 404
        )
        #expect(await status { try await bob.deleteOrder(body: OrderDeleteRequest(orderID: orderID)) } == 404)
        let taken = OrderCreateRequest(orderSnap: [:], orderAmount: 1, orderSourceID: users.cart.pbID)
        #expect(await status { try await bob.createOrder(body: taken) } == 404)
        #expect(try await bob.listCarts(body: CartListRequest()).data.totalItems == 0)
        #expect(try await bob.listOrders(body: OrderListRequest()).data.totalItems == 0)
        try await users.checkUnchanged()
    }

    @Test("The records API neither shows nor changes it")
    func records() async throws {
        let users = try await TwoUsers()
        let (bob, cart, order, company) = (users.bob, users.cart.pbID, users.order.pbID, users.company.id)
        #expect(await status { try await bob.getCartRecord(recordID: cart) } == 404)
        #expect(
            await status { try await bob.updateCartRecord(recordID: cart, body: .init(isDelete: .deleted)) } == 404
        )
        #expect(await status { try await bob.deleteCartRecord(recordID: cart) } == 404)
        #expect(await status { try await bob.getOrderRecord(recordID: order) } == 404)
        #expect(await status { try await bob.updateOrderRecord(recordID: order, body: .init()) } == 404)
        #expect(await status { try await bob.deleteOrderRecord(recordID: order) } == 404)
        #expect(await status { try await bob.updateCompanyRecord(recordID: company, body: .init()) } == 404)
        #expect(await status { try await bob.deleteCompanyRecord(recordID: company) } == 404)
        try await users.checkUnchanged()
    }

    @Test(
        "No filter finds it",
        arguments: ["cart_owner = 'dev_alice'", "is_delete = 0 || cart_owner != ''", "cart_remark ~ 'secret'", "1 = 1"]
    )
    func filters(filter: String) async throws {
        let users = try await TwoUsers()
        #expect(try await users.bob.listCartRecords(filter: filter).totalItems == 0)
        #expect(try await users.alice.listCartRecords(filter: filter).totalItems == 1)
    }

    @Test("No relation leads to it")
    func relations() async throws {
        let users = try await TwoUsers()
        let owner = "dev_bob"
        let foreignCart = PocketBaseOrderCreateRequest(
            orderOwner: owner,
            orderSource: .cart,
            orderStatus: .pending,
            orderAmount: 1,
            orderSourceID: users.cart.pbID
        )
        #expect(await status { try await users.bob.createOrderRecord(body: foreignCart) } == 400)
        var own = foreignCart
        own.orderSourceID = nil
        let order = try await users.bob.createOrderRecord(body: own)
        let change = PocketBaseOrderUpdateRequest(orderSourceID: .value(users.cart.pbID))
        #expect(await status { try await users.bob.updateOrderRecord(recordID: order.id, body: change) } == 400)
        let filter = "order_source_id.cart_remark ~ 'secret'"
        #expect(await status { try await users.alice.listOrderRecords(filter: filter) } == 400)
    }

    @Test("Nothing is made in the name of others")
    func owners() async throws {
        let bob = try await Harness().user("bob")
        let cart = PocketBaseCartCreateRequest(
            cartOwner: "dev_alice",
            cartProductID: "p1r2o3d4u5c6t7x",
            cartProductQuantity: 1,
            cartStatus: .active,
            cartAtPrice: 1
        )
        #expect(await status { try await bob.createCartRecord(body: cart) } == 400)
        var own = cart
        own.cartOwner = "dev_bob"
        #expect(await status { try await bob.createCartRecord(body: own) } == 200)
    }

    @Test("A body cannot say whose it is, or what only the server knows")
    func hiddenMembers() async throws {
        let harness = try await Harness()
        let token = try await harness.tokens.token(for: Caller(openid: Samples.openid))
        let body = """
            {"cart_id":"CART202201010001","cart_owner":"dev_bob","created_by":"dev_bob","id":"000000000000000",\
            "pb_id":"x","collectionId":"x","created":"1970-01-01 00:00:00.000Z","is_delete":1,"cart_remark":"changed"}
            """
        let answer = try await harness.send(
            .post,
            "/pb/api/cart/update",
            authorization: "Bearer \(token)",
            body: body
        )
        #expect(answer.status == 200)
        #expect(answer.json["data"]?["cart_remark"] == "changed")
        #expect(answer.json["data"]?["cart_owner"]?.string == Samples.openid)
        #expect(answer.json["data"]?["pb_id"] == "c1a2r3t4r5e6c7d")
        #expect(answer.json["data"]?["is_delete"] == 0)
    }
}
