import GRDB
import Hummingbird

struct LoginRequest: Decodable {
    let code: String
}

struct CartListRequest: Decodable {
    let keyword: String?
    let cart_status: String?
    let page: Int?
    let perPage: Int?
}

/// The envelope of the hooks.
struct Envelope<Content: Codable & Sendable>: Codable, Sendable {
    let statusCode: Int
    let errMsg: String
    let data: Content
    var token: String?
}

extension Envelope: ResponseEncodable {}

struct Session: Codable {
    let status: String
    let is_info_complete: Bool
    let user: User
}

struct User: Codable, FetchableRecord {
    let users_id: String
    let openid: String
    let users_name: String
    let users_phone_masked: String
    let users_picture: String
    let users_level: String
    let users_type: String
    let company_id: String
    var company: Company?
    let created: String
    let updated: String
}

struct Company: Codable, FetchableRecord {
    let company_id: String
    let company_name: String
    let company_type: String
    let company_entity: String
    let company_usci: String
    let company_nationality: String
    let company_province: String
    let company_city: String
    let company_postalcode: String
    let company_address: String
    let company_level: String
    let company_status: String
    let company_remark: String
    let created: String
    let updated: String
}

struct Page<Item: Codable & Sendable>: Codable, Sendable {
    let page: Int
    let perPage: Int
    let totalItems: Int
    let totalPages: Int
    let items: [Item]
}

extension Page: ResponseEncodable {}

struct ProductInfo: Codable {
    let prod_list_name: String
    let prod_list_modelnumber: String
    let prod_list_icon: String
    let prod_list_basic_price: Double
}

struct Cart: Codable, FetchableRecord {
    let pb_id: String
    let cart_id: String
    let cart_number: String
    let cart_create: String
    let cart_owner: String
    let cart_product_id: String
    let cart_product_quantity: Int
    let cart_status: String
    let cart_at_price: Double
    let cart_remark: String
    let is_delete: Int
    let product_info: ProductInfo?
    let created: String
    let updated: String
}

struct CartRecord: Codable, FetchableRecord {
    let id: String
    let collectionId: String
    let collectionName: String
    let cart_id: String
    let cart_number: String
    let cart_create: String
    let cart_owner: String
    let cart_product_id: String
    let cart_product_quantity: Int
    let cart_status: String
    let cart_at_price: Double
    let cart_remark: String
    let is_delete: Int
    let created: String
    let updated: String
}
