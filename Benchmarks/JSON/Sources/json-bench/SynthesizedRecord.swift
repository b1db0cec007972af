/// The same properties with synthesized `Codable`.
struct SynthesizedRecord: Codable {
    var id: String
    var itemCount: Int
    var displayName: String?
    var isDelete: Bool?
    var unitPrice: Double
    var tags: [String]?
    var quantities: [String: Int]?
    var owner: SynthesizedOwner?
    var updatedAt: Int64?
    var remark: String

    enum CodingKeys: String, CodingKey {
        case id
        case itemCount = "item_count"
        case displayName = "display_name"
        case isDelete = "is_delete"
        case unitPrice = "unit_price"
        case tags
        case quantities
        case owner
        case updatedAt = "updated_at"
        case remark
    }
}

struct SynthesizedOwner: Codable {
    var id: String
    var level: Int?
}
