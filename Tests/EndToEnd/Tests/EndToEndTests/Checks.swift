import BAIWeChat
import Testing

/// One operation called through the client: once with success, once with a documented failure.
struct Check: Sendable, CustomTestStringConvertible {
    let operation: OperationInfo
    let succeed: @Sendable (any BAIWeChatAPI) async throws -> Void
    let fail: @Sendable (any BAIWeChatAPI) async throws -> Void

    var testDescription: String { operation.id }

    /// - Parameters:
    ///   - isExpected: whether a payload is the one that the backend sends.
    ///   - isDocumented: whether a failure is the one that the backend throws.
    init<Payload, Failure: Error>(
        _ operation: OperationInfo,
        isExpected: @escaping @Sendable (Payload) -> Bool,
        isDocumented: @escaping @Sendable (Failure) -> Bool,
        call: @escaping @Sendable (any BAIWeChatAPI) async throws -> Payload
    ) {
        self.operation = operation
        succeed = { api in
            let payload = try await call(api)
            #expect(isExpected(payload), "\(operation.id) answered \(payload)")
        }
        fail = { api in
            do {
                _ = try await call(api)
                Issue.record("\(operation.id) did not fail")
            } catch let error as OperationError<Failure> {
                guard case .documented(let failure) = error, isDocumented(failure) else {
                    Issue.record("\(operation.id) failed with \(error)")
                    return
                }
            }
        }
    }
}

extension Check {
    static let all: [Check] = system + wechatAuth + company + attachment + product + document + cart + order
}

extension Check {
    private static let system: [Check] = [
        Check(
            GetUsersCount.info,
            isExpected: {
                $0 == UsersCountResponse(statusCode: 200, errMsg: "OK", data: UsersCountData(totalUsers: 42))
            },
            isDocumented: { (failure: GetUsersCount.Failure) in
                if case .internalServerError(Samples.hookError(500)) = failure { true } else { false }
            },
            call: { try await $0.getUsersCount() }
        ),
        Check(
            RefreshToken.info,
            isExpected: { $0 == RefreshTokenResponse(statusCode: 200, errMsg: "OK", data: [:], token: "new") },
            isDocumented: { (failure: RefreshToken.Failure) in
                if case .unauthorized(Samples.hookError(401)) = failure { true } else { false }
            },
            call: { try await $0.refreshToken() }
        ),
    ]
}

extension Check {
    private static let wechatAuth: [Check] = [
        Check(
            WechatLogin.info,
            isExpected: {
                $0
                    == AuthSuccessResponse(
                        statusCode: 200,
                        errMsg: "OK",
                        data: AuthSuccessData(
                            status: AuthSuccessData.Status.allCases[0],
                            isInfoComplete: false,
                            user: Samples.user
                        ),
                        token: Backend.token
                    )
            },
            isDocumented: { (failure: WechatLogin.Failure) in
                if case .tooManyRequests(Samples.hookError(429), retryAfter: .some(30)) = failure {
                    true
                } else {
                    false
                }
            },
            call: { try await $0.wechatLogin(body: WechatLoginRequest(code: "wx-code")) }
        ),
        Check(
            UpdateWechatProfile.info,
            isExpected: {
                $0
                    == WechatProfileResponse(
                        statusCode: 200,
                        errMsg: "OK",
                        data: WechatProfileResponseData(
                            status: WechatProfileResponseData.Status.allCases[0],
                            isInfoComplete: true,
                            user: Samples.user
                        )
                    )
            },
            isDocumented: { (failure: UpdateWechatProfile.Failure) in
                if case .badRequest(Samples.hookError(400)) = failure { true } else { false }
            },
            call: { try await $0.updateWechatProfile(body: WechatProfileRequest(usersName: "李四")) }
        ),
    ]
}

extension Check {
    private static let company: [Check] = [
        Check(
            ListCompanyRecords.info,
            isExpected: {
                $0
                    == PocketBaseCompanyListResponse(
                        page: 2,
                        perPage: 5,
                        totalItems: 1,
                        totalPages: 1,
                        items: [Samples.company]
                    )
            },
            isDocumented: { (failure: ListCompanyRecords.Failure) in
                if case .forbidden(Samples.nativeError(403)) = failure { true } else { false }
            },
            call: {
                try await $0.listCompanyRecords(
                    page: 2,
                    perPage: 5,
                    sort: ["-created", "id"],
                    filter: "is_delete = 0 && x ~ 'a b'"
                )
            }
        ),
        Check(
            CreateCompanyRecord.info,
            isExpected: { $0 == Samples.company },
            isDocumented: { (failure: CreateCompanyRecord.Failure) in
                if case .badRequest(Samples.nativeError(400)) = failure { true } else { false }
            },
            call: {
                try await $0.createCompanyRecord(
                    body: PocketBaseCompanyCreateRequest(companyName: "百爱", companyStatus: CompanyStatus.allCases[0])
                )
            }
        ),
        Check(
            GetCompanyRecord.info,
            isExpected: { $0 == Samples.company },
            isDocumented: { (failure: GetCompanyRecord.Failure) in
                if case .notFound(Samples.nativeError(404)) = failure { true } else { false }
            },
            call: { try await $0.getCompanyRecord(recordID: Samples.recordID) }
        ),
        Check(
            UpdateCompanyRecord.info,
            isExpected: { $0 == Samples.company },
            isDocumented: { (failure: UpdateCompanyRecord.Failure) in
                if case .notFound(Samples.nativeError(404)) = failure { true } else { false }
            },
            call: {
                try await $0.updateCompanyRecord(
                    recordID: Samples.recordID,
                    body: PocketBaseCompanyUpdateRequest(companyName: "新名")
                )
            }
        ),
        Check(
            DeleteCompanyRecord.info,
            isExpected: { _ in true },
            isDocumented: { (failure: DeleteCompanyRecord.Failure) in
                if case .notFound(Samples.nativeError(404)) = failure { true } else { false }
            },
            call: { try await $0.deleteCompanyRecord(recordID: Samples.recordID) }
        ),
    ]
}

extension Check {
    private static let attachment: [Check] = [
        Check(
            ListAttachmentRecords.info,
            isExpected: {
                $0
                    == PocketBaseAttachmentListResponse(
                        page: 2,
                        perPage: 5,
                        totalItems: 1,
                        totalPages: 1,
                        items: [Samples.attachment]
                    )
            },
            isDocumented: { (failure: ListAttachmentRecords.Failure) in
                if case .forbidden(Samples.nativeError(403)) = failure { true } else { false }
            },
            call: {
                try await $0.listAttachmentRecords(
                    page: 2,
                    perPage: 5,
                    sort: ["-created", "id"],
                    filter: "is_delete = 0 && x ~ 'a b'"
                )
            }
        )
    ]
}

extension Check {
    private static let product: [Check] = [
        Check(
            ListProductRecords.info,
            isExpected: {
                $0
                    == PocketBaseProductListListResponse(
                        page: 2,
                        perPage: 5,
                        totalItems: 1,
                        totalPages: 1,
                        items: [Samples.product]
                    )
            },
            isDocumented: { (failure: ListProductRecords.Failure) in
                if case .forbidden(Samples.nativeError(403)) = failure { true } else { false }
            },
            call: {
                try await $0.listProductRecords(
                    page: 2,
                    perPage: 5,
                    sort: ["-created", "id"],
                    filter: "is_delete = 0 && x ~ 'a b'"
                )
            }
        )
    ]
}

extension Check {
    private static let document: [Check] = [
        Check(
            ListDocumentRecords.info,
            isExpected: {
                $0
                    == PocketBaseDocumentListResponse(
                        page: 2,
                        perPage: 5,
                        totalItems: 1,
                        totalPages: 1,
                        items: [Samples.document]
                    )
            },
            isDocumented: { (failure: ListDocumentRecords.Failure) in
                if case .forbidden(Samples.nativeError(403)) = failure { true } else { false }
            },
            call: {
                try await $0.listDocumentRecords(
                    page: 2,
                    perPage: 5,
                    sort: ["-created", "id"],
                    filter: "is_delete = 0 && x ~ 'a b'"
                )
            }
        )
    ]
}

extension Check {
    private static let cart: [Check] = [
        Check(
            ListCartRecords.info,
            isExpected: {
                $0
                    == PocketBaseCartListResponse(
                        page: 2,
                        perPage: 5,
                        totalItems: 1,
                        totalPages: 1,
                        items: [Samples.nativeCart]
                    )
            },
            isDocumented: { (failure: ListCartRecords.Failure) in
                if case .forbidden(Samples.nativeError(403)) = failure { true } else { false }
            },
            call: {
                try await $0.listCartRecords(
                    page: 2,
                    perPage: 5,
                    sort: ["-created", "id"],
                    filter: "is_delete = 0 && x ~ 'a b'"
                )
            }
        ),
        Check(
            CreateCartRecord.info,
            isExpected: { $0 == Samples.nativeCart },
            isDocumented: { (failure: CreateCartRecord.Failure) in
                if case .badRequest(Samples.nativeError(400)) = failure { true } else { false }
            },
            call: {
                try await $0.createCartRecord(
                    body: PocketBaseCartCreateRequest(
                        cartOwner: "openid-1",
                        cartProductID: Samples.recordID,
                        cartProductQuantity: 2,
                        cartStatus: .active,
                        cartAtPrice: 0.1
                    )
                )
            }
        ),
        Check(
            GetCartRecord.info,
            isExpected: { $0 == Samples.nativeCart },
            isDocumented: { (failure: GetCartRecord.Failure) in
                if case .notFound(Samples.nativeError(404)) = failure { true } else { false }
            },
            call: { try await $0.getCartRecord(recordID: Samples.recordID) }
        ),
        Check(
            UpdateCartRecord.info,
            isExpected: { $0 == Samples.nativeCart },
            isDocumented: { (failure: UpdateCartRecord.Failure) in
                if case .notFound(Samples.nativeError(404)) = failure { true } else { false }
            },
            call: {
                try await $0.updateCartRecord(
                    recordID: Samples.recordID,
                    body: PocketBaseCartUpdateRequest(cartRemark: .null)
                )
            }
        ),
        Check(
            DeleteCartRecord.info,
            isExpected: { _ in true },
            isDocumented: { (failure: DeleteCartRecord.Failure) in
                if case .notFound(Samples.nativeError(404)) = failure { true } else { false }
            },
            call: { try await $0.deleteCartRecord(recordID: Samples.recordID) }
        ),
        Check(
            ListCarts.info,
            isExpected: {
                $0
                    == CartListResponse(
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
            },
            isDocumented: { (failure: ListCarts.Failure) in
                if case .badRequest(Samples.hookError(400)) = failure { true } else { false }
            },
            call: { try await $0.listCarts(body: CartListRequest()) }
        ),
        Check(
            GetCart.info,
            isExpected: { $0 == CartRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.cart) },
            isDocumented: { (failure: GetCart.Failure) in
                if case .notFound(Samples.hookError(404)) = failure { true } else { false }
            },
            call: { try await $0.getCart(body: CartDetailRequest(cartID: "X-1")) }
        ),
        Check(
            CreateCart.info,
            isExpected: { $0 == CartRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.cart) },
            isDocumented: { (failure: CreateCart.Failure) in
                if case .unauthorized(Samples.hookError(401)) = failure { true } else { false }
            },
            call: { try await $0.createCart(body: CartCreateRequest(cartProductID: Samples.recordID, cartAtPrice: 1)) }
        ),
        Check(
            UpdateCart.info,
            isExpected: { $0 == CartRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.cart) },
            isDocumented: { (failure: UpdateCart.Failure) in
                if case .tooManyRequests(Samples.hookError(429), retryAfter: nil) = failure { true } else { false }
            },
            call: { try await $0.updateCart(body: CartUpdateRequest(cartID: "X-1")) }
        ),
        Check(
            DeleteCart.info,
            isExpected: {
                $0
                    == CartDeleteResponse(
                        statusCode: 200,
                        errMsg: "OK",
                        data: CartDeleteResponse.DataModel(cartID: "X-1", isDelete: .deleted)
                    )
            },
            isDocumented: { (failure: DeleteCart.Failure) in
                if case .internalServerError(Samples.hookError(500)) = failure { true } else { false }
            },
            call: { try await $0.deleteCart(body: CartDeleteRequest(cartID: "X-1")) }
        ),
    ]
}

extension Check {
    private static let order: [Check] = [
        Check(
            ListOrderRecords.info,
            isExpected: {
                $0
                    == PocketBaseOrderListResponse(
                        page: 2,
                        perPage: 5,
                        totalItems: 1,
                        totalPages: 1,
                        items: [Samples.nativeOrder]
                    )
            },
            isDocumented: { (failure: ListOrderRecords.Failure) in
                if case .forbidden(Samples.nativeError(403)) = failure { true } else { false }
            },
            call: {
                try await $0.listOrderRecords(
                    page: 2,
                    perPage: 5,
                    sort: ["-created", "id"],
                    filter: "is_delete = 0 && x ~ 'a b'"
                )
            }
        ),
        Check(
            CreateOrderRecord.info,
            isExpected: { $0 == Samples.nativeOrder },
            isDocumented: { (failure: CreateOrderRecord.Failure) in
                if case .badRequest(Samples.nativeError(400)) = failure { true } else { false }
            },
            call: {
                try await $0.createOrderRecord(
                    body: PocketBaseOrderCreateRequest(
                        orderOwner: "openid-1",
                        orderSource: .cart,
                        orderStatus: OrderStatus.allCases[0],
                        orderAmount: 1
                    )
                )
            }
        ),
        Check(
            GetOrderRecord.info,
            isExpected: { $0 == Samples.nativeOrder },
            isDocumented: { (failure: GetOrderRecord.Failure) in
                if case .notFound(Samples.nativeError(404)) = failure { true } else { false }
            },
            call: { try await $0.getOrderRecord(recordID: Samples.recordID) }
        ),
        Check(
            UpdateOrderRecord.info,
            isExpected: { $0 == Samples.nativeOrder },
            isDocumented: { (failure: UpdateOrderRecord.Failure) in
                if case .notFound(Samples.nativeError(404)) = failure { true } else { false }
            },
            call: {
                try await $0.updateOrderRecord(
                    recordID: Samples.recordID,
                    body: PocketBaseOrderUpdateRequest(orderRemark: .null)
                )
            }
        ),
        Check(
            DeleteOrderRecord.info,
            isExpected: { _ in true },
            isDocumented: { (failure: DeleteOrderRecord.Failure) in
                if case .notFound(Samples.nativeError(404)) = failure { true } else { false }
            },
            call: { try await $0.deleteOrderRecord(recordID: Samples.recordID) }
        ),
        Check(
            ListOrders.info,
            isExpected: {
                $0
                    == OrderListResponse(
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
            },
            isDocumented: { (failure: ListOrders.Failure) in
                if case .badRequest(Samples.hookError(400)) = failure { true } else { false }
            },
            call: { try await $0.listOrders(body: OrderListRequest()) }
        ),
        Check(
            GetOrder.info,
            isExpected: { $0 == OrderRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.order) },
            isDocumented: { (failure: GetOrder.Failure) in
                if case .notFound(Samples.hookError(404)) = failure { true } else { false }
            },
            call: { try await $0.getOrder(body: OrderDetailRequest(orderID: "X-1")) }
        ),
        Check(
            CreateOrder.info,
            isExpected: { $0 == OrderRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.order) },
            isDocumented: { (failure: CreateOrder.Failure) in
                if case .unauthorized(Samples.hookError(401)) = failure { true } else { false }
            },
            call: { try await $0.createOrder(body: OrderCreateRequest(orderSnap: ["a": 1], orderAmount: 1)) }
        ),
        Check(
            UpdateOrder.info,
            isExpected: { $0 == OrderRecordResponse(statusCode: 200, errMsg: "OK", data: Samples.order) },
            isDocumented: { (failure: UpdateOrder.Failure) in
                if case .tooManyRequests(Samples.hookError(429), retryAfter: nil) = failure { true } else { false }
            },
            call: { try await $0.updateOrder(body: OrderUpdateRequest(orderID: "X-1")) }
        ),
        Check(
            DeleteOrder.info,
            isExpected: {
                $0
                    == OrderDeleteResponse(
                        statusCode: 200,
                        errMsg: "OK",
                        data: OrderDeleteResponse.DataModel(orderID: "X-1", isDelete: .deleted)
                    )
            },
            isDocumented: { (failure: DeleteOrder.Failure) in
                if case .internalServerError(Samples.hookError(500)) = failure { true } else { false }
            },
            call: { try await $0.deleteOrder(body: OrderDeleteRequest(orderID: "X-1")) }
        ),
    ]
}
