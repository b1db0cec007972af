import BAIWeChat
import GRDB
import RecordQueries

extension Backend {
    func listOrders(
        _ input: ListOrders.Input,
        context: AuthenticatedContext
    ) async throws -> ListOrders.Output {
        let filter = filter(of: input.body, for: context.identity)
        let paging = Paging(page: Int(input.body.page ?? 1), perPage: Int(input.body.perPage ?? 20))
        let (orders, total) = try await store.read { database in
            let records = try database.records(of: .orders, where: filter, sort: [.newestFirst], paging: paging)
            return (
                try records.map { try OrderRecord(json: $0) },
                try database.count(of: .orders, where: filter)
            )
        }
        return .ok(
            OrderListResponse(
                statusCode: 200,
                errMsg: "查询成功",
                data: OrderListResponse.DataModel(
                    page: Int32(paging.page),
                    perPage: Int32(paging.perPage),
                    totalItems: Int64(total),
                    totalPages: Int32(paging.pages(of: total)),
                    items: orders
                )
            )
        )
    }

    private func filter(of request: OrderListRequest, for caller: Caller) -> Filter {
        var filters = [Collection.orders.visible(to: caller)]
        if let source = request.orderSource { filters.append(.field("order_source", is: source.rawValue)) }
        if let status = request.orderStatus { filters.append(.field("order_status", is: status.rawValue)) }
        if let start = request.orderCreateStart {
            filters.append(.comparison(.field("order_create"), .greaterOrEqual, .text(Moment(start).text)))
        }
        if let end = request.orderCreateEnd {
            filters.append(.comparison(.field("order_create"), .less, .text(Moment(end).text)))
        }
        if let keyword = request.keyword, !keyword.isEmpty {
            filters.append(
                .any([
                    .comparison(.field("order_number"), .like, .text(keyword)),
                    .comparison(.field("order_remark"), .like, .text(keyword)),
                ])
            )
        }
        return .all(filters)
    }

    func getOrder(
        _ input: GetOrder.Input,
        context: AuthenticatedContext
    ) async throws -> GetOrder.Output {
        let caller = context.identity
        guard let record = try await store.read({ try $0.order(input.body.orderID, of: caller) }) else {
            throw GetOrder.Failure.notFound(.notFound)
        }
        return .ok(OrderRecordResponse(statusCode: 200, errMsg: "查询成功", data: try OrderRecord(json: record.text())))
    }

    /// A cart that becomes an order is ordered from then on.
    func createOrder(
        _ input: CreateOrder.Input,
        context: AuthenticatedContext
    ) async throws -> CreateOrder.Output {
        let caller = context.identity
        var content = try JSONObject(json: input.body.jsonBytes())
        content["order_owner"] = .string(caller.openid)
        content["order_source"] = content["order_source"] ?? "cart"
        content["order_status"] = "pending"
        let record = Record(content, of: .orders, by: caller)
        try await store.write { database in
            try database.takeSource(of: record, for: caller)
            try database.insert(record, into: .orders)
        }
        return .ok(OrderRecordResponse(statusCode: 200, errMsg: "下单成功", data: try OrderRecord(json: record.text())))
    }

    func updateOrder(
        _ input: UpdateOrder.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateOrder.Output {
        let caller = context.identity
        let changes = try JSONObject(json: input.body.jsonBytes())
        let record = try await store.write { database in
            guard var record = try database.order(input.body.orderID, of: caller) else {
                throw UpdateOrder.Failure.notFound(.notFound)
            }
            record.apply(changes, of: .orders)
            try database.replace(record, in: .orders)
            return record
        }
        return .ok(OrderRecordResponse(statusCode: 200, errMsg: "修改成功", data: try OrderRecord(json: record.text())))
    }

    func deleteOrder(
        _ input: DeleteOrder.Input,
        context: AuthenticatedContext
    ) async throws -> DeleteOrder.Output {
        let caller = context.identity
        try await store.write { database in
            guard var record = try database.order(input.body.orderID, of: caller) else {
                throw DeleteOrder.Failure.notFound(.notFound)
            }
            record.apply(["is_delete": 1], of: .orders)
            try database.replace(record, in: .orders)
        }
        let deleted = OrderDeleteResponse.DataModel(orderID: input.body.orderID, isDelete: .deleted)
        return .ok(OrderDeleteResponse(statusCode: 200, errMsg: "删除成功", data: deleted))
    }
}

extension Database {
    /// The caller's order with a business number.
    fileprivate func order(_ number: String, of caller: Caller) throws -> Record? {
        try record(of: .orders, where: .all([.field("order_id", is: number), Collection.orders.visible(to: caller)]))
    }

    /// Makes sure that an order's source is the caller's to order, and marks a cart as ordered.
    fileprivate func takeSource(of order: Record, for caller: Caller) throws {
        let id = order["order_source_id"]
        guard !id.isEmpty, let field = Collection.orders.field("order_source_id"),
            let collection = order.target(of: field)
        else { return }
        guard var source = try record(id, of: collection, for: caller) else {
            throw CreateOrder.Failure.notFound(.sourceNotFound)
        }
        guard collection.name == Collection.carts.name else { return }
        source.apply(["cart_status": "ordered"], of: .carts)
        try replace(source, in: .carts)
    }
}
