import BAIWeChat
import Testing

@testable import Backend

@Suite("Soft delete")
struct SoftDeleteTests {
    @Test("What a hook deletes is gone from both faces, and still in the database")
    func hooks() async throws {
        let harness = try await Harness()
        let user = try await harness.user(Samples.code)
        let answer = try await user.deleteCart(body: CartDeleteRequest(cartID: "CART202201010001"))
        #expect(answer.data.isDelete == .deleted)
        try await checkGone(harness, user)
    }

    @Test("What the records API deletes is gone from both faces, and still in the database")
    func records() async throws {
        let harness = try await Harness()
        let user = try await harness.user(Samples.code)
        try await user.deleteCartRecord(recordID: "c1a2r3t4r5e6c7d")
        try await checkGone(harness, user)
    }

    @Test("Setting is_delete deletes, and answers with the record")
    func update() async throws {
        let harness = try await Harness()
        let user = try await harness.user(Samples.code)
        let record = try await user.updateCartRecord(recordID: "c1a2r3t4r5e6c7d", body: .init(isDelete: .deleted))
        #expect(record.isDelete == .deleted)
        try await checkGone(harness, user)
    }

    private func checkGone(_ harness: Harness, _ user: BAIWeChatClient) async throws {
        #expect(try await user.listCarts(body: CartListRequest()).data.items.isEmpty)
        #expect(try await user.listCartRecords().items.isEmpty)
        #expect(try await user.listCartRecords(filter: "is_delete = 1").items.isEmpty)
        #expect(await status { try await user.getCart(body: .init(cartID: "CART202201010001")) } == 404)
        #expect(await status { try await user.deleteCart(body: .init(cartID: "CART202201010001")) } == 404)
        #expect(await status { try await user.getCartRecord(recordID: "c1a2r3t4r5e6c7d") } == 404)
        #expect(await status { try await user.updateCartRecord(recordID: "c1a2r3t4r5e6c7d", body: .init()) } == 404)
        #expect(await status { try await user.deleteCartRecord(recordID: "c1a2r3t4r5e6c7d") } == 404)
        let order = try await user.getOrderRecord(recordID: "o1r2d3e4r5r6e7c", expand: ["order_source_id"])
        #expect(order.expand == nil)
        let deleted = try await harness.store.read { database in
            try database.record(of: .carts, where: .field("id", is: "c1a2r3t4r5e6c7d"))
        }
        #expect(deleted?.json["is_delete"] == 1)
    }

    @Test("Orders too")
    func orders() async throws {
        let user = try await Harness().user(Samples.code)
        _ = try await user.deleteOrder(body: OrderDeleteRequest(orderID: "ORDER202201010001"))
        #expect(try await user.listOrders(body: OrderListRequest()).data.items.isEmpty)
        #expect(await status { try await user.getOrderRecord(recordID: "o1r2d3e4r5r6e7c") } == 404)
        let cart = try await user.getCartRecord(recordID: "c1a2r3t4r5e6c7d", expand: ["tbl_order_via_order_source_id"])
        #expect(cart.expand == nil)
    }

    @Test("A company that users belong to stays; another one goes")
    func companies() async throws {
        let harness = try await Harness()
        let user = try await harness.user(Samples.code)
        #expect(await status { try await user.deleteCompanyRecord(recordID: "q2w2e3r4t5y6u7i") } == 400)
        let other = try await user.createCompanyRecord(body: .init(companyName: "a", companyStatus: .有效))
        try await user.deleteCompanyRecord(recordID: other.id)
        #expect(await status { try await user.getCompanyRecord(recordID: other.id) } == 404)
        #expect(try await user.listCompanyRecords().totalItems == 2)
    }
}
