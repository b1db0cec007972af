import BAIWeChat
import GRDB
import RecordQueries

extension Backend {
    func listCarts(
        _ input: ListCarts.Input,
        context: AuthenticatedContext
    ) async throws -> ListCarts.Output {
        var filters = [Collection.carts.visible(to: context.identity)]
        if let status = input.body.cartStatus { filters.append(.field("cart_status", is: status.rawValue)) }
        if let keyword = input.body.keyword, !keyword.isEmpty {
            filters.append(
                .any([
                    .comparison(.field("cart_product_id.prod_list_name"), .like, .text(keyword)),
                    .comparison(.field("cart_product_id.prod_list_modelnumber"), .like, .text(keyword)),
                ])
            )
        }
        let filter = Filter.all(filters)
        let paging = Paging(page: Int(input.body.page ?? 1), perPage: Int(input.body.perPage ?? 20))
        let (carts, total) = try await store.read { database in
            let records = try database.records(
                of: .carts,
                where: filter,
                sort: [.newestFirst],
                paging: paging
            )
            return (try database.carts(records), try database.count(of: .carts, where: filter))
        }
        return .ok(
            CartListResponse(
                statusCode: 200,
                errMsg: "查询成功",
                data: CartListResponse.DataModel(
                    page: Int32(paging.page),
                    perPage: Int32(paging.perPage),
                    totalItems: Int64(total),
                    totalPages: Int32(paging.pages(of: total)),
                    items: carts
                )
            )
        )
    }

    func getCart(
        _ input: GetCart.Input,
        context: AuthenticatedContext
    ) async throws -> GetCart.Output {
        let caller = context.identity
        let cart = try await store.read { database in
            guard let record = try database.cart(input.body.cartID, of: caller) else {
                throw GetCart.Failure.notFound(.notFound)
            }
            return try database.cart(record)
        }
        return .ok(CartRecordResponse(statusCode: 200, errMsg: "查询成功", data: cart))
    }

    func createCart(
        _ input: CreateCart.Input,
        context: AuthenticatedContext
    ) async throws -> CreateCart.Output {
        let caller = context.identity
        var content = try JSONObject(json: input.body.jsonBytes())
        content["cart_owner"] = .string(caller.openid)
        content["cart_product_quantity"] = content["cart_product_quantity"] ?? 1
        content["cart_status"] = content["cart_status"] ?? "active"
        let record = Record(content, of: .carts, by: caller)
        let cart = try await store.write { database in
            guard try database.record(input.body.cartProductID, of: .products, for: caller) != nil else {
                throw CreateCart.Failure.notFound(.productNotFound)
            }
            try database.insert(record, into: .carts)
            return try database.cart(record)
        }
        return .ok(CartRecordResponse(statusCode: 200, errMsg: "已加入购物车", data: cart))
    }

    func updateCart(
        _ input: UpdateCart.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateCart.Output {
        let caller = context.identity
        let changes = try JSONObject(json: input.body.jsonBytes())
        let cart = try await store.write { database in
            guard var record = try database.cart(input.body.cartID, of: caller) else {
                throw UpdateCart.Failure.notFound(.notFound)
            }
            record.apply(changes, of: .carts)
            try database.replace(record, in: .carts)
            return try database.cart(record)
        }
        return .ok(CartRecordResponse(statusCode: 200, errMsg: "修改成功", data: cart))
    }

    func deleteCart(
        _ input: DeleteCart.Input,
        context: AuthenticatedContext
    ) async throws -> DeleteCart.Output {
        let caller = context.identity
        try await store.write { database in
            guard var record = try database.cart(input.body.cartID, of: caller) else {
                throw DeleteCart.Failure.notFound(.notFound)
            }
            record.apply(["is_delete": 1], of: .carts)
            try database.replace(record, in: .carts)
        }
        let deleted = CartDeleteResponse.DataModel(cartID: input.body.cartID, isDelete: .deleted)
        return .ok(CartDeleteResponse(statusCode: 200, errMsg: "删除成功", data: deleted))
    }
}

extension SortKey {
    static let newestFirst = SortKey("created", descending: true)
}

extension Database {
    /// The caller's cart with a business number.
    fileprivate func cart(_ number: String, of caller: Caller) throws -> Record? {
        try record(of: .carts, where: .all([.field("cart_id", is: number), Collection.carts.visible(to: caller)]))
    }

    fileprivate func cart(_ record: Record) throws -> CartRecord {
        let cart = try CartRecord(json: record.text())
        return try withProducts([cart])[0]
    }

    fileprivate func carts(_ texts: [String]) throws -> [CartRecord] {
        try withProducts(texts.map { try CartRecord(json: $0) })
    }

    /// The carts with what is to be known of their products.
    private func withProducts(_ carts: [CartRecord]) throws -> [CartRecord] {
        let ids = Set(carts.map(\.cartProductID)).sorted()
        var products: [String: CartRecord.ProductInfo] = [:]
        for text in try records(of: .products, where: .field("is_delete", is: 0), among: ("id", ids)) {
            let product = try PocketBaseProductListRecord(json: text)
            products[product.id] = CartRecord.ProductInfo(
                prodListName: product.prodListName,
                prodListBasicPrice: product.prodListBasicPrice,
                prodListModelnumber: product.prodListModelnumber,
                prodListIcon: product.prodListIcon
            )
        }
        return carts.map { cart in
            var cart = cart
            cart.productInfo = products[cart.cartProductID]
            return cart
        }
    }
}
