import BAIWeChat
import Foundation

/// Values that the test backend answers with.
enum Samples {
    /// As PocketBase writes it: with a space.
    static let created = try! Date(json: #""2024-05-01 10:00:00.123Z""#)
    static let recordID = "a1b2c3d4e5f6g7h"

    static let user = UserInfo(
        usersID: "U-1",
        openid: "openid-1",
        usersName: "张三",
        usersPhoneMasked: "138****0000",
        usersPicture: "",
        usersLevel: UserInfo.UsersLevel.allCases[0],
        usersType: .undocumented("尚未命名的类型"),
        created: created,
        updated: created
    )

    static let cart = CartRecord(
        pbID: recordID,
        created: created,
        updated: created,
        cartID: "C-1",
        cartNumber: "N-1",
        cartOwner: "openid-1",
        cartProductID: recordID,
        cartProductQuantity: 2,
        cartStatus: .active,
        cartAtPrice: 19.9,
        isDelete: .active,
        cartRemark: "说 \"好\"\n"
    )

    static let nativeCart = PocketBaseCartRecord(
        id: recordID,
        collectionID: "pbc_cart",
        collectionName: "tbl_cart",
        created: created,
        updated: created,
        cartID: "C-1",
        cartNumber: "N-1",
        cartOwner: "openid-1",
        cartProductID: recordID,
        cartProductQuantity: 2,
        cartStatus: .ordered,
        cartAtPrice: 0.1,
        isDelete: .active
    )

    static let order = OrderRecord(
        pbID: recordID,
        created: created,
        updated: created,
        orderID: "O-1",
        orderNumber: "ON-1",
        orderOwner: "openid-1",
        orderSource: .cart,
        orderStatus: OrderStatus.allCases[0],
        orderSnap: ["items": [1, 2.5, "three", nil]],
        orderAmount: 39.8,
        isDelete: .deleted
    )

    static let nativeOrder = PocketBaseOrderRecord(
        id: recordID,
        collectionID: "pbc_order",
        collectionName: "tbl_order",
        created: created,
        updated: created,
        orderID: "O-1",
        orderNumber: "ON-1",
        orderOwner: "openid-1",
        orderSource: .cart,
        orderStatus: OrderStatus.allCases[0],
        orderSnap: nil,
        orderAmount: 39.8,
        isDelete: .active
    )

    static let company = PocketBaseCompanyRecord(
        id: recordID,
        collectionID: "pbc_company",
        collectionName: "tbl_company",
        created: created,
        updated: created,
        companyID: "CO-1",
        companyName: "百爱",
        companyStatus: CompanyStatus.allCases[0]
    )

    static let attachment = PocketBaseAttachmentRecord(
        id: recordID,
        collectionID: "pbc_attachments",
        collectionName: "tbl_attachments",
        created: created,
        updated: created,
        attachmentsID: "A-1",
        attachmentsLink: "a.png",
        attachmentsFilename: "a.png",
        attachmentsFiletype: "image/png",
        attachmentsSize: 9_007_199_254_740_993
    )

    static let product = PocketBaseProductListRecord(
        id: recordID,
        collectionID: "pbc_products",
        collectionName: "tbl_product_list",
        created: created,
        updated: created,
        prodListID: "P-1",
        prodListName: "产品",
        prodListBasicPrice: 5
    )

    static let document = PocketBaseDocumentRecord(
        id: recordID,
        collectionID: "pbc_document",
        collectionName: "tbl_document",
        created: created,
        updated: created,
        documentID: "D-1",
        documentTitle: "文档",
        documentImage: [],
        documentVideo: ["v.mp4"],
        documentStatus: PocketBaseDocumentFields.DocumentStatus.allCases[0]
    )

    static func hookError(_ status: Int32) -> ErrorResponse {
        ErrorResponse(statusCode: status, errMsg: "not good")
    }

    static func nativeError(_ status: Int32) -> PocketBaseNativeError {
        PocketBaseNativeError(
            status: status,
            message: "not good",
            data: ["cart_owner": PocketBaseFieldError(code: "validation_required", message: "Cannot be blank.")]
        )
    }
}
