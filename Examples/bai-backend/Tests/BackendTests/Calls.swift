import BAIWeChat
import HTTPTypes
import Testing

/// Every operation, with a path and a body that are valid.
struct Call: Sendable, CustomTestStringConvertible {
    let info: OperationInfo
    var body: String?

    /// The path, with an id that no record has.
    var path: String { info.path.replacing("{recordId}", with: "000000000000000") }
    var needsToken: Bool { !info.security.isEmpty && !info.security.contains(where: \.isEmpty) }
    var isNative: Bool { info.path.hasPrefix("/pb/api/collections/") }
    var testDescription: String { info.id }

    static let all: [Call] = [
        Call(info: GetUsersCount.info),
        Call(info: RefreshToken.info, body: "{}"),
        Call(info: WechatLogin.info, body: #"{"code":"someone"}"#),
        Call(info: UpdateWechatProfile.info, body: #"{"users_name":"李四"}"#),
        Call(info: ListCompanyRecords.info),
        Call(info: CreateCompanyRecord.info, body: #"{"company_name":"a","company_status":"有效"}"#),
        Call(info: GetCompanyRecord.info),
        Call(info: UpdateCompanyRecord.info, body: "{}"),
        Call(info: DeleteCompanyRecord.info),
        Call(info: ListAttachmentRecords.info),
        Call(info: ListProductRecords.info),
        Call(info: ListDocumentRecords.info),
        Call(info: ListCarts.info, body: "{}"),
        Call(info: GetCart.info, body: #"{"cart_id":"none"}"#),
        Call(info: CreateCart.info, body: #"{"cart_product_id":"none","cart_at_price":1}"#),
        Call(info: UpdateCart.info, body: #"{"cart_id":"none"}"#),
        Call(info: DeleteCart.info, body: #"{"cart_id":"none"}"#),
        Call(info: ListCartRecords.info),
        Call(info: CreateCartRecord.info, body: newCart),
        Call(info: GetCartRecord.info),
        Call(info: UpdateCartRecord.info, body: "{}"),
        Call(info: DeleteCartRecord.info),
        Call(info: ListOrders.info, body: "{}"),
        Call(info: GetOrder.info, body: #"{"order_id":"none"}"#),
        Call(info: CreateOrder.info, body: #"{"order_snap":{},"order_amount":1}"#),
        Call(info: UpdateOrder.info, body: #"{"order_id":"none"}"#),
        Call(info: DeleteOrder.info, body: #"{"order_id":"none"}"#),
        Call(info: ListOrderRecords.info),
        Call(info: CreateOrderRecord.info, body: newOrder),
        Call(info: GetOrderRecord.info),
        Call(info: UpdateOrderRecord.info, body: "{}"),
        Call(info: DeleteOrderRecord.info),
    ]

    private static let newCart = """
        {"cart_owner":"a","cart_product_id":"p1r2o3d4u5c6t7x","cart_product_quantity":1,"cart_status":"active",\
        "cart_at_price":1}
        """
    private static let newOrder =
        #"{"order_owner":"a","order_source":"manual","order_status":"pending","order_amount":1}"#
}
