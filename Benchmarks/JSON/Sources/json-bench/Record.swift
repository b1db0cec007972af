/// Ten properties as APIs have them, in the shape in which models are generated.
nonisolated struct Record: Sendable {
    var id: String
    var itemCount: Int
    var displayName: String?
    var isDelete: Bool?
    var unitPrice: Double
    var tags: [String]?
    var quantities: [String: Int]?
    var owner: Owner?
    var updatedAt: Int64?
    var remark: String
}

nonisolated struct Owner: Sendable {
    var id: String
    var level: Int?
}

nonisolated extension Record: JSONCodable {
    private static let keys = JSONKeys(
        "id",
        "item_count",
        "display_name",
        "is_delete",
        "unit_price",
        "tags",
        "quantities",
        "owner",
        "updated_at",
        "remark"
    )

    init(json: inout JSONReader) throws(JSONError) {
        var id: String?
        var itemCount: Int?
        var displayName: String?
        var isDelete: Bool?
        var unitPrice: Double?
        var tags: [String]?
        var quantities: [String: Int]?
        var owner: Owner?
        var updatedAt: Int64?
        var remark: String?
        var object = try json.beginObject()
        while let key = try json.nextKey(in: Self.keys, of: &object) {
            switch key {
            case 0: id = try String(json: &json)
            case 1: itemCount = try Int(json: &json)
            case 2: displayName = try String?(json: &json)
            case 3: isDelete = try Bool?(json: &json)
            case 4: unitPrice = try Double(json: &json)
            case 5: tags = try [String]?(json: &json)
            case 6: quantities = try [String: Int]?(json: &json)
            case 7: owner = try Owner?(json: &json)
            case 8: updatedAt = try Int64?(json: &json)
            case 9: remark = try String(json: &json)
            default: try json.skipValue()
            }
        }
        self.id = try json.required(id, "id", in: object)
        self.itemCount = try json.required(itemCount, "item_count", in: object)
        self.displayName = displayName
        self.isDelete = isDelete
        self.unitPrice = try json.required(unitPrice, "unit_price", in: object)
        self.tags = tags
        self.quantities = quantities
        self.owner = owner
        self.updatedAt = updatedAt
        self.remark = try json.required(remark, "remark", in: object)
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("id")
        id.write(to: &json)
        json.key("item_count")
        itemCount.write(to: &json)
        if let displayName {
            json.key("display_name")
            displayName.write(to: &json)
        }
        if let isDelete {
            json.key("is_delete")
            isDelete.write(to: &json)
        }
        json.key("unit_price")
        unitPrice.write(to: &json)
        if let tags {
            json.key("tags")
            tags.write(to: &json)
        }
        if let quantities {
            json.key("quantities")
            quantities.write(to: &json)
        }
        if let owner {
            json.key("owner")
            owner.write(to: &json)
        }
        if let updatedAt {
            json.key("updated_at")
            updatedAt.write(to: &json)
        }
        json.key("remark")
        remark.write(to: &json)
        json.endObject()
    }
}

nonisolated extension Owner: JSONCodable {
    private static let keys = JSONKeys("id", "level")

    init(json: inout JSONReader) throws(JSONError) {
        var id: String?
        var level: Int?
        var object = try json.beginObject()
        while let key = try json.nextKey(in: Self.keys, of: &object) {
            switch key {
            case 0: id = try String(json: &json)
            case 1: level = try Int?(json: &json)
            default: try json.skipValue()
            }
        }
        self.id = try json.required(id, "id", in: object)
        self.level = level
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("id")
        id.write(to: &json)
        if let level {
            json.key("level")
            level.write(to: &json)
        }
        json.endObject()
    }
}
