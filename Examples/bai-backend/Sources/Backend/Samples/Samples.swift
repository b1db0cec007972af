import BAIWeChat
import GRDB

/// Data to try the API with: what the description's examples speak of, and some more products.
public enum Samples {
    /// The code with which, in development mode, the sample user logs in.
    public static let code = "0a1B2c3D4e5F6g7H"
    public static let openid = "oBAI5d8f0Kq2mZ7xW1"

    /// Puts the samples into a store that has no users yet.
    public static func add(to store: Store) async throws {
        try await store.write { database in
            guard try database.count(of: .users, where: .all([])) == 0 else { return }
            let caller = Caller(openid: openid)
            for (collection, contents) in records {
                for content in contents {
                    try database.insert(Record(content, of: collection, by: caller), into: collection)
                }
            }
            try addUser(to: database, caller)
        }
    }

    private static func addUser(to database: Database, _ caller: Caller) throws {
        var user = try database.register(caller)
        user["users_name"] = "张三"
        user["users_phone"] = "13800000000"
        user["users_phone_masked"] = PhoneNumber.masked("13800000000")
        user["users_type"] = "注册用户"
        user["company_id"] = "C202201010002"
        try database.replace(user, in: .users)
    }

    private static var records: [(Collection, [JSONObject])] {
        [
            (.companies, companies), (.attachments, [attachment]), (.products, products), (.documents, [document]),
            (.carts, [cart]), (.orders, [order]),
        ]
    }

    private static let companies: [JSONObject] = [
        company("q1w2e3r4t5y6u7i", "C202201010001", "宝来威科技有限公司"),
        company("q2w2e3r4t5y6u7i", "C202201010002", "惠州宝来威智能有限公司"),
    ]

    private static func company(_ id: String, _ number: String, _ name: String) -> JSONObject {
        [
            "id": .string(id), "company_id": .string(number), "company_name": .string(name),
            "company_type": "有限责任公司", "company_city": "惠州市", "company_status": "有效",
        ]
    }

    private static let attachment: JSONObject = [
        "id": "a1b2c3d4e5f6g7h", "attachments_id": "A202201010001", "attachments_link": "manual_k3j2h1g0.pdf",
        "attachments_filename": "manual.pdf", "attachments_filetype": "application/pdf", "attachments_size": 524288,
        "attachments_md5": "9e107d9d372bb6826bd81d3542a419d6", "attachments_status": "有效",
    ]

    private static let document: JSONObject = [
        "id": "d1o2c3u4m5e6n7t", "document_id": "D202201010001", "document_title": "安装指南",
        "document_summary": "客控主机的安装步骤", "document_content": "<p>先断电。</p>", "document_type": "说明书",
        "document_image": ["a1b2c3d4e5f6g7h"], "document_status": "有效",
        "document_effect_date": "2022-01-01 00:00:00.000Z", "document_view_count": 12,
    ]

    private static let cart: JSONObject = [
        "id": "c1a2r3t4r5e6c7d", "cart_id": "CART202201010001", "cart_number": "GWC0001", "cart_owner": .string(openid),
        "cart_product_id": "p1r2o3d4u5c6t7x", "cart_product_quantity": 2, "cart_status": "active",
        "cart_at_price": 1280.5, "cart_create": "2022-01-01 10:00:00.123Z",
    ]

    private static let order: JSONObject = [
        "id": "o1r2d3e4r5r6e7c", "order_id": "ORDER202201010001", "order_number": "DD0001",
        "order_owner": .string(openid), "order_source": "cart", "order_source_id": "c1a2r3t4r5e6c7d",
        "order_status": "pending", "order_amount": 2561, "order_create": "2022-01-01 10:00:00.123Z",
        "order_snap": ["product_info": ["prod_list_name": "智能客控主机"], "quantity": 2],
    ]

    private static let products: [JSONObject] = [
        [
            "id": "p1r2o3d4u5c6t7x", "prod_list_id": "P202201010001", "prod_list_name": "智能客控主机",
            "prod_list_modelnumber": "BLV-RCU-01", "prod_list_icon": "a1b2c3d4e5f6g7h",
            "prod_list_parameters": [
                ["name": "额定电压", "value": "220", "unit": "V", "sort": 1], ["name": "颜色", "value": "白"],
            ],
            "prod_list_category": "客控系统", "prod_list_basic_price": 1280.5, "prod_list_sort": 10,
            "prod_list_tags": [], "prod_list_status": "有效",
        ],
        product("p2r2o3d4u5c6t7x", "P202201010002", "温控面板", "BLV-TCP-02", price: 268, sort: 20),
        product("p3r2o3d4u5c6t7x", "P202201010003", "人体感应器", "BLV-PIR-03", price: 88.5, sort: 30),
        product("p4r2o3d4u5c6t7x", "P202201010004", "智能窗帘电机", "BLV-CUR-04", price: 460, sort: 40),
    ]

    private static func product(
        _ id: String,
        _ number: String,
        _ name: String,
        _ model: String,
        price: Double,
        sort: Int
    ) -> JSONObject {
        [
            "id": .string(id), "prod_list_id": .string(number), "prod_list_name": .string(name),
            "prod_list_modelnumber": .string(model), "prod_list_category": "客控系统",
            "prod_list_basic_price": JSONNumber(price).map { .number($0) } ?? .null,
            "prod_list_sort": .number(JSONNumber(sort)), "prod_list_tags": [], "prod_list_status": "有效",
        ]
    }
}
