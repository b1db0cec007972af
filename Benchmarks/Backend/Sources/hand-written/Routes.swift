import Backend
import GRDB
import Hummingbird

/// Login, the cart's list, and the list of its records: what the backend does, without what is generated.
struct Routes: Sendable {
    let database: DatabasePool
    let tokens: Tokens
    let wechat: any CodeExchange

    func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.post("/pb/api/wechat/login", use: login)
        router.post("/pb/api/cart/list", use: carts)
        router.get("/pb/api/collections/tbl_cart/records", use: cartRecords)
        return router
    }

    @Sendable
    private func login(_ request: Request, _ context: BasicRequestContext) async throws -> Envelope<Session> {
        let body = try await request.decode(as: LoginRequest.self, context: context)
        guard (1...128).contains(body.code.count) else { throw HTTPError(.badRequest) }
        let openid = try await wechat.openid(forLogin: body.code)
        let user = try await database.read { database -> User? in
            guard
                var user = try User.fetchOne(
                    database,
                    sql: "SELECT * FROM plain_user WHERE openid = ? AND is_delete = 0",
                    arguments: [openid]
                )
            else { return nil }
            user.company = try Company.fetchOne(
                database,
                sql: "SELECT * FROM plain_company WHERE company_id = ? AND is_delete = 0",
                arguments: [user.company_id]
            )
            return user
        }
        guard let user else { throw HTTPError(.notFound) }
        let session = Session(status: "login_success", is_info_complete: !user.users_name.isEmpty, user: user)
        let token = try await tokens.token(for: Caller(openid: openid))
        return Envelope(statusCode: 200, errMsg: "登录成功", data: session, token: token)
    }

    @Sendable
    private func carts(_ request: Request, _ context: BasicRequestContext) async throws -> Envelope<Page<Cart>> {
        let caller = try await caller(request)
        let body = try await request.decode(as: CartListRequest.self, context: context)
        let page = try await page(body.page ?? 1, body.perPage ?? 20, maximum: 100, caller) { database, limits in
            try Cart.fetchAll(
                database,
                sql: """
                    SELECT plain_cart.*, plain_cart.id AS pb_id, CASE WHEN p.id IS NULL THEN NULL ELSE json_object(
                        'prod_list_name', p.prod_list_name, 'prod_list_modelnumber', p.prod_list_modelnumber,
                        'prod_list_icon', p.prod_list_icon, 'prod_list_basic_price', p.prod_list_basic_price
                    ) END AS product_info
                    FROM plain_cart LEFT JOIN plain_product p ON p.id = cart_product_id AND p.is_delete = 0
                    WHERE cart_owner = ? AND plain_cart.is_delete = 0 ORDER BY plain_cart.created DESC LIMIT ? OFFSET ?
                    """,
                arguments: limits
            )
        }
        return Envelope(statusCode: 200, errMsg: "查询成功", data: page)
    }

    @Sendable
    private func cartRecords(_ request: Request, _ context: BasicRequestContext) async throws -> Page<CartRecord> {
        let caller = try await caller(request)
        let query = request.uri.queryParameters
        let (number, size) = (query.get("page", as: Int.self) ?? 1, query.get("perPage", as: Int.self) ?? 30)
        return try await page(number, size, maximum: 1000, caller) { database, limits in
            try CartRecord.fetchAll(
                database,
                sql: """
                    SELECT *, 'pbc_4031284572' AS collectionId, 'tbl_cart' AS collectionName FROM plain_cart
                    WHERE cart_owner = ? AND is_delete = 0 ORDER BY rowid LIMIT ? OFFSET ?
                    """,
                arguments: limits
            )
        }
    }

    private func page<Item: Codable & Sendable>(
        _ page: Int,
        _ perPage: Int,
        maximum: Int,
        _ caller: Caller,
        items: @Sendable @escaping (Database, StatementArguments) throws -> [Item]
    ) async throws -> Page<Item> {
        guard page >= 1, (1...maximum).contains(perPage) else { throw HTTPError(.badRequest) }
        return try await database.read { database in
            let total =
                try Int.fetchOne(
                    database,
                    sql: "SELECT COUNT(*) FROM plain_cart WHERE cart_owner = ? AND is_delete = 0",
                    arguments: [caller.openid]
                ) ?? 0
            return Page(
                page: page,
                perPage: perPage,
                totalItems: total,
                totalPages: (total + perPage - 1) / perPage,
                items: try items(database, [caller.openid, perPage, (page - 1) * perPage])
            )
        }
    }

    private func caller(_ request: Request) async throws -> Caller {
        guard let header = request.headers[.authorization], header.hasPrefix("Bearer "),
            let caller = await tokens.caller(of: String(header.dropFirst(7)))
        else { throw HTTPError(.unauthorized) }
        return caller
    }
}
