import BAIWeChat
import HTTPTypes
import Hummingbird

/// Answers every operation with a sample, or with one of its documented failures when the request asks for it.
struct Backend: BAIWeChatStrictHandler {
    typealias Context = BasicRequestContext

    struct Identity {
        let openID: String
    }

    static let token = "good-token"
    /// Of somebody who may not make any call.
    static let barredToken = "barred-token"
    static let failureHeader = HTTPField.Name("x-fail")!

    func authenticate(bearerAuth credential: BearerToken, context: OpenContext) async throws -> Identity? {
        if credential.text == Self.barredToken { throw Forbidden() }
        return credential.text == Self.token ? Identity(openID: "o-1") : nil
    }
}

extension HandlerContext {
    /// Throws `failure` where the request asks for it.
    func fail<Failure: Error>(with failure: Failure) throws {
        if request.headerFields[Backend.failureHeader] != nil { throw failure }
    }
}

// MARK: - System

extension Backend {
    func getUsersCount(
        _ input: GetUsersCount.Input,
        context: OpenContext
    ) async throws -> GetUsersCount.Output {
        try context.fail(with: GetUsersCount.Failure.internalServerError(Samples.hookError(500)))
        return .ok(UsersCountResponse(statusCode: 200, errMsg: "OK", data: UsersCountData(totalUsers: 42)))
    }

    func refreshToken(
        _ input: RefreshToken.Input,
        context: OpenContext
    ) async throws -> RefreshToken.Output {
        try context.fail(with: RefreshToken.Failure.unauthorized(Samples.hookError(401)))
        return .ok(RefreshTokenResponse(statusCode: 200, errMsg: "OK", data: [:], token: "new"))
    }
}

// MARK: - WechatAuth

extension Backend {
    func wechatLogin(
        _ input: WechatLogin.Input,
        context: OpenContext
    ) async throws -> WechatLogin.Output {
        try context.fail(with: WechatLogin.Failure.tooManyRequests(Samples.hookError(429), retryAfter: 30))
        return .ok(
            AuthSuccessResponse(
                statusCode: 200,
                errMsg: "OK",
                data: AuthSuccessData(
                    status: AuthSuccessData.Status.allCases[0],
                    isInfoComplete: false,
                    user: Samples.user
                ),
                token: Backend.token
            )
        )
    }

    func updateWechatProfile(
        _ input: UpdateWechatProfile.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateWechatProfile.Output {
        try context.fail(with: UpdateWechatProfile.Failure.badRequest(Samples.hookError(400)))
        return .ok(
            WechatProfileResponse(
                statusCode: 200,
                errMsg: "OK",
                data: WechatProfileResponseData(
                    status: WechatProfileResponseData.Status.allCases[0],
                    isInfoComplete: true,
                    user: Samples.user
                )
            )
        )
    }
}

// MARK: - Company

extension Backend {
    func listCompanyRecords(
        _ input: ListCompanyRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListCompanyRecords.Output {
        try context.fail(with: ListCompanyRecords.Failure.forbidden(Samples.nativeError(403)))
        return .ok(
            PocketBaseCompanyListResponse(
                page: input.page,
                perPage: input.perPage,
                totalItems: 1,
                totalPages: 1,
                items: [Samples.company]
            )
        )
    }

    func createCompanyRecord(
        _ input: CreateCompanyRecord.Input,
        context: AuthenticatedContext
    ) async throws -> CreateCompanyRecord.Output {
        try context.fail(with: CreateCompanyRecord.Failure.badRequest(Samples.nativeError(400)))
        return .ok(Samples.company)
    }

    func getCompanyRecord(
        _ input: GetCompanyRecord.Input,
        context: AuthenticatedContext
    ) async throws -> GetCompanyRecord.Output {
        try context.fail(with: GetCompanyRecord.Failure.notFound(Samples.nativeError(404)))
        return .ok(Samples.company)
    }

    func updateCompanyRecord(
        _ input: UpdateCompanyRecord.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateCompanyRecord.Output {
        try context.fail(with: UpdateCompanyRecord.Failure.notFound(Samples.nativeError(404)))
        return .ok(Samples.company)
    }

    func deleteCompanyRecord(
        _ input: DeleteCompanyRecord.Input,
        context: AuthenticatedContext
    ) async throws -> DeleteCompanyRecord.Output {
        try context.fail(with: DeleteCompanyRecord.Failure.notFound(Samples.nativeError(404)))
        return .noContent
    }
}

// MARK: - Attachment

extension Backend {
    func listAttachmentRecords(
        _ input: ListAttachmentRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListAttachmentRecords.Output {
        try context.fail(with: ListAttachmentRecords.Failure.forbidden(Samples.nativeError(403)))
        return .ok(
            PocketBaseAttachmentListResponse(
                page: input.page,
                perPage: input.perPage,
                totalItems: 1,
                totalPages: 1,
                items: [Samples.attachment]
            )
        )
    }
}

// MARK: - Product

extension Backend {
    func listProductRecords(
        _ input: ListProductRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListProductRecords.Output {
        try context.fail(with: ListProductRecords.Failure.forbidden(Samples.nativeError(403)))
        return .ok(
            PocketBaseProductListListResponse(
                page: input.page,
                perPage: input.perPage,
                totalItems: 1,
                totalPages: 1,
                items: [Samples.product]
            )
        )
    }
}

// MARK: - Document

extension Backend {
    func listDocumentRecords(
        _ input: ListDocumentRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListDocumentRecords.Output {
        try context.fail(with: ListDocumentRecords.Failure.forbidden(Samples.nativeError(403)))
        return .ok(
            PocketBaseDocumentListResponse(
                page: input.page,
                perPage: input.perPage,
                totalItems: 1,
                totalPages: 1,
                items: [Samples.document]
            )
        )
    }
}

// MARK: - Cart

extension Backend {
    func listCartRecords(
        _ input: ListCartRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListCartRecords.Output {
        try context.fail(with: ListCartRecords.Failure.forbidden(Samples.nativeError(403)))
        return .ok(
            PocketBaseCartListResponse(
                page: input.page,
                perPage: input.perPage,
                totalItems: 1,
                totalPages: 1,
                items: [Samples.nativeCart]
            )
        )
    }

    func createCartRecord(
        _ input: CreateCartRecord.Input,
        context: AuthenticatedContext
    ) async throws -> CreateCartRecord.Output {
        try context.fail(with: CreateCartRecord.Failure.badRequest(Samples.nativeError(400)))
        return .ok(Samples.nativeCart)
    }

    func getCartRecord(
        _ input: GetCartRecord.Input,
        context: AuthenticatedContext
    ) async throws -> GetCartRecord.Output {
        try context.fail(with: GetCartRecord.Failure.notFound(Samples.nativeError(404)))
        return .ok(Samples.nativeCart)
    }

    func updateCartRecord(
        _ input: UpdateCartRecord.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateCartRecord.Output {
        try context.fail(with: UpdateCartRecord.Failure.notFound(Samples.nativeError(404)))
        return .ok(Samples.nativeCart)
    }

    func deleteCartRecord(
        _ input: DeleteCartRecord.Input,
        context: AuthenticatedContext
    ) async throws -> DeleteCartRecord.Output {
        try context.fail(with: DeleteCartRecord.Failure.notFound(Samples.nativeError(404)))
        return .noContent
    }

    func listCarts(
        _ input: ListCarts.Input,
        context: AuthenticatedContext
    ) async throws -> ListCarts.Output {
        try context.fail(with: ListCarts.Failure.badRequest(Samples.hookError(400)))
        return .ok(
            CartListResponse(
                statusCode: 200,
                errMsg: "OK",
                data: CartListResponse.DataModel(
                    page: 1,
                    perPage: 30,
                    totalItems: 1,
                    totalPages: 1,
                    items: [Samples.cart]
                )
            )
        )
    }

    func getCart(
        _ input: GetCart.Input,
        context: AuthenticatedContext
    ) async throws -> GetCart.Output {
        try context.fail(with: GetCart.Failure.notFound(Samples.hookError(404)))
        return .ok(CartRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.cart))
    }

    func createCart(
        _ input: CreateCart.Input,
        context: AuthenticatedContext
    ) async throws -> CreateCart.Output {
        try context.fail(with: CreateCart.Failure.unauthorized(Samples.hookError(401)))
        return .ok(CartRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.cart))
    }

    func updateCart(
        _ input: UpdateCart.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateCart.Output {
        try context.fail(with: UpdateCart.Failure.tooManyRequests(Samples.hookError(429), retryAfter: nil))
        return .ok(CartRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.cart))
    }

    func deleteCart(
        _ input: DeleteCart.Input,
        context: AuthenticatedContext
    ) async throws -> DeleteCart.Output {
        try context.fail(with: DeleteCart.Failure.internalServerError(Samples.hookError(500)))
        return .ok(
            CartDeleteResponse(
                statusCode: 200,
                errMsg: "OK",
                data: CartDeleteResponse.DataModel(cartID: "X-1", isDelete: .deleted)
            )
        )
    }
}

// MARK: - Order

extension Backend {
    func listOrderRecords(
        _ input: ListOrderRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListOrderRecords.Output {
        try context.fail(with: ListOrderRecords.Failure.forbidden(Samples.nativeError(403)))
        return .ok(
            PocketBaseOrderListResponse(
                page: input.page,
                perPage: input.perPage,
                totalItems: 1,
                totalPages: 1,
                items: [Samples.nativeOrder]
            )
        )
    }

    func createOrderRecord(
        _ input: CreateOrderRecord.Input,
        context: AuthenticatedContext
    ) async throws -> CreateOrderRecord.Output {
        try context.fail(with: CreateOrderRecord.Failure.badRequest(Samples.nativeError(400)))
        return .ok(Samples.nativeOrder)
    }

    func getOrderRecord(
        _ input: GetOrderRecord.Input,
        context: AuthenticatedContext
    ) async throws -> GetOrderRecord.Output {
        try context.fail(with: GetOrderRecord.Failure.notFound(Samples.nativeError(404)))
        return .ok(Samples.nativeOrder)
    }

    func updateOrderRecord(
        _ input: UpdateOrderRecord.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateOrderRecord.Output {
        try context.fail(with: UpdateOrderRecord.Failure.notFound(Samples.nativeError(404)))
        return .ok(Samples.nativeOrder)
    }

    func deleteOrderRecord(
        _ input: DeleteOrderRecord.Input,
        context: AuthenticatedContext
    ) async throws -> DeleteOrderRecord.Output {
        try context.fail(with: DeleteOrderRecord.Failure.notFound(Samples.nativeError(404)))
        return .noContent
    }

    func listOrders(
        _ input: ListOrders.Input,
        context: AuthenticatedContext
    ) async throws -> ListOrders.Output {
        try context.fail(with: ListOrders.Failure.badRequest(Samples.hookError(400)))
        return .ok(
            OrderListResponse(
                statusCode: 200,
                errMsg: "OK",
                data: OrderListResponse.DataModel(
                    page: 1,
                    perPage: 30,
                    totalItems: 1,
                    totalPages: 1,
                    items: [Samples.order]
                )
            )
        )
    }

    func getOrder(
        _ input: GetOrder.Input,
        context: AuthenticatedContext
    ) async throws -> GetOrder.Output {
        try context.fail(with: GetOrder.Failure.notFound(Samples.hookError(404)))
        return .ok(OrderRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.order))
    }

    func createOrder(
        _ input: CreateOrder.Input,
        context: AuthenticatedContext
    ) async throws -> CreateOrder.Output {
        try context.fail(with: CreateOrder.Failure.unauthorized(Samples.hookError(401)))
        return .ok(OrderRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.order))
    }

    func updateOrder(
        _ input: UpdateOrder.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateOrder.Output {
        try context.fail(with: UpdateOrder.Failure.tooManyRequests(Samples.hookError(429), retryAfter: nil))
        return .ok(OrderRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.order))
    }

    func deleteOrder(
        _ input: DeleteOrder.Input,
        context: AuthenticatedContext
    ) async throws -> DeleteOrder.Output {
        try context.fail(with: DeleteOrder.Failure.internalServerError(Samples.hookError(500)))
        return .ok(
            OrderDeleteResponse(
                statusCode: 200,
                errMsg: "OK",
                data: OrderDeleteResponse.DataModel(orderID: "X-1", isDelete: .deleted)
            )
        )
    }
}
