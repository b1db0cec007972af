import Foundation

@testable import Runtime

// These are written in the shape in which the generator prints models.

// MARK: - Required and optional properties, a nullable one, one that may be absent and null, arrays, dictionaries

public nonisolated struct CartRecord: Hashable, Sendable {
    public var cartID: String
    public var cartNumber: String?
    public var isDelete: IsDelete
    public var note: String?
    public var discount: Nullable<Double>?
    public var quantities: [Int]
    public var labels: [String: String]?
    public var owner: Owner?
    public var status: CartStatus
    public var created: Date

    public init(
        cartID: String,
        isDelete: IsDelete,
        note: String?,
        quantities: [Int],
        status: CartStatus,
        created: Date,
        cartNumber: String? = nil,
        discount: Nullable<Double>? = nil,
        labels: [String: String]? = nil,
        owner: Owner? = nil
    ) {
        self.cartID = cartID
        self.cartNumber = cartNumber
        self.isDelete = isDelete
        self.note = note
        self.discount = discount
        self.quantities = quantities
        self.labels = labels
        self.owner = owner
        self.status = status
        self.created = created
    }
}

nonisolated extension CartRecord: JSONCodable {
    static let keys = JSONKeys(
        "cart_id",
        "cart_number",
        "is_delete",
        "note",
        "discount",
        "quantities",
        "labels",
        "owner",
        "status",
        "created"
    )

    public init(json: inout JSONReader) throws(JSONError) {
        var cartID: String?
        var cartNumber: String?
        var isDelete: IsDelete?
        var note: String??
        var discount: Nullable<Double>?
        var quantities: [Int]?
        var labels: [String: String]?
        var owner: Owner?
        var status: CartStatus?
        var created: Date?
        var object = try json.beginObject()
        while let key = try json.nextKey(in: Self.keys, of: &object) {
            switch key {
            case 0: cartID = try String(json: &json)
            case 1: cartNumber = try String?(json: &json)
            case 2: isDelete = try IsDelete(json: &json)
            case 3: note = try String?(json: &json)
            case 4: discount = try Nullable<Double>(json: &json)
            case 5: quantities = try [Int](json: &json)
            case 6: labels = try [String: String]?(json: &json)
            case 7: owner = try Owner?(json: &json)
            case 8: status = try CartStatus(json: &json)
            case 9: created = try Date(json: &json)
            default: try json.skipValue()
            }
        }
        self.cartID = try json.required(cartID, "cart_id", in: object)
        self.cartNumber = cartNumber
        self.isDelete = try json.required(isDelete, "is_delete", in: object)
        self.note = try json.required(note, "note", in: object)
        self.discount = discount
        self.quantities = try json.required(quantities, "quantities", in: object)
        self.labels = labels
        self.owner = owner
        self.status = try json.required(status, "status", in: object)
        self.created = try json.required(created, "created", in: object)
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("cart_id")
        cartID.write(to: &json)
        if let cartNumber {
            json.key("cart_number")
            cartNumber.write(to: &json)
        }
        json.key("is_delete")
        isDelete.write(to: &json)
        json.key("note")
        note.write(to: &json)
        if let discount {
            json.key("discount")
            discount.write(to: &json)
        }
        json.key("quantities")
        quantities.write(to: &json)
        if let labels {
            json.key("labels")
            labels.write(to: &json)
        }
        if let owner {
            json.key("owner")
            owner.write(to: &json)
        }
        json.key("status")
        status.write(to: &json)
        json.key("created")
        created.write(to: &json)
        json.endObject()
    }
}

// MARK: - Open enumerations

public nonisolated enum CartStatus: OpenEnum {
    case open
    case ordered
    case other(String)

    public init(rawValue: String) {
        switch rawValue {
        case "open": self = .open
        case "ordered": self = .ordered
        default: self = .other(rawValue)
        }
    }

    public var rawValue: String {
        switch self {
        case .open: "open"
        case .ordered: "ordered"
        case .other(let value): value
        }
    }

    public static let allCases: [Self] = [.open, .ordered]
}

public nonisolated enum IsDelete: OpenEnum {
    case no
    case yes
    case other(Int)

    public init(rawValue: Int) {
        switch rawValue {
        case 0: self = .no
        case 1: self = .yes
        default: self = .other(rawValue)
        }
    }

    public var rawValue: Int {
        switch self {
        case .no: 0
        case .yes: 1
        case .other(let value): value
        }
    }

    public static let allCases: [Self] = [.no, .yes]
}

// MARK: - Additional properties beside the named ones; an `allOf` is flat in the same way

public nonisolated struct Owner: Hashable, Sendable {
    public var name: String
    public var id: UUID?
    public var additionalProperties: [String: JSONValue]

    public init(name: String, id: UUID? = nil, additionalProperties: [String: JSONValue] = [:]) {
        self.name = name
        self.id = id
        self.additionalProperties = additionalProperties
    }
}

nonisolated extension Owner: JSONCodable {
    static let keys = JSONKeys("name", "id")

    public init(json: inout JSONReader) throws(JSONError) {
        var name: String?
        var id: UUID?
        var additionalProperties: [String: JSONValue] = [:]
        var object = try json.beginObject()
        while let key = try json.nextKey(in: Self.keys, of: &object) {
            switch key {
            case 0: name = try String(json: &json)
            case 1: id = try UUID?(json: &json)
            default: additionalProperties[try json.unknownKey()] = try JSONValue(json: &json)
            }
        }
        self.name = try json.required(name, "name", in: object)
        self.id = id
        self.additionalProperties = additionalProperties
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("name")
        name.write(to: &json)
        if let id {
            json.key("id")
            id.write(to: &json)
        }
        additionalProperties.writeMembers(to: &json)
        json.endObject()
    }
}

// MARK: - `oneOf` with a discriminator

public nonisolated enum Payment: Hashable, Sendable {
    case card(CardPayment)
    case cash(CashPayment)
    /// A payment of a kind that the description does not name.
    case other(JSONValue)
}

nonisolated extension Payment: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        switch try json.peekString("kind") {
        case "card": self = .card(try CardPayment(json: &json))
        case "cash": self = .cash(try CashPayment(json: &json))
        default: self = .other(try JSONValue(json: &json))
        }
    }

    public func write(to json: inout JSONWriter) {
        switch self {
        case .card(let value): value.write(to: &json)
        case .cash(let value): value.write(to: &json)
        case .other(let value): value.write(to: &json)
        }
    }
}

public nonisolated struct CardPayment: Hashable, Sendable {
    public var kind: String
    public var number: String

    public init(kind: String, number: String) {
        self.kind = kind
        self.number = number
    }
}

nonisolated extension CardPayment: JSONCodable {
    static let keys = JSONKeys("kind", "number")

    public init(json: inout JSONReader) throws(JSONError) {
        var kind: String?
        var number: String?
        var object = try json.beginObject()
        while let key = try json.nextKey(in: Self.keys, of: &object) {
            switch key {
            case 0: kind = try String(json: &json)
            case 1: number = try String(json: &json)
            default: try json.skipValue()
            }
        }
        self.kind = try json.required(kind, "kind", in: object)
        self.number = try json.required(number, "number", in: object)
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("kind")
        kind.write(to: &json)
        json.key("number")
        number.write(to: &json)
        json.endObject()
    }
}

public nonisolated struct CashPayment: Hashable, Sendable {
    public var kind: String
    public var amount: Int

    public init(kind: String, amount: Int) {
        self.kind = kind
        self.amount = amount
    }
}

nonisolated extension CashPayment: JSONCodable {
    static let keys = JSONKeys("kind", "amount")

    public init(json: inout JSONReader) throws(JSONError) {
        var kind: String?
        var amount: Int?
        var object = try json.beginObject()
        while let key = try json.nextKey(in: Self.keys, of: &object) {
            switch key {
            case 0: kind = try String(json: &json)
            case 1: amount = try Int(json: &json)
            default: try json.skipValue()
            }
        }
        self.kind = try json.required(kind, "kind", in: object)
        self.amount = try json.required(amount, "amount", in: object)
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("kind")
        kind.write(to: &json)
        json.key("amount")
        amount.write(to: &json)
        json.endObject()
    }
}

// MARK: - `oneOf` by trial, the likeliest first

public nonisolated enum Receipt: Hashable, Sendable {
    case card(CardPayment)
    case cash(CashPayment)
    case text(String)
}

nonisolated extension Receipt: JSONCodable {
    private static let variants = JSONVariants(
        .object(CardPayment.keys, required: 0, 1),
        .object(CashPayment.keys, required: 0, 1),
        .any(.string)
    )

    public init(json: inout JSONReader) throws(JSONError) {
        var trial = try json.beginTrial(of: Self.variants)
        while true {
            do throws(JSONError) {
                switch trial.variant {
                case 0: self = .card(try CardPayment(json: &json))
                case 1: self = .cash(try CashPayment(json: &json))
                default: self = .text(try String(json: &json))
                }
                return
            } catch {
                try json.retry(&trial, after: error)
            }
        }
    }

    public func write(to json: inout JSONWriter) {
        switch self {
        case .card(let value): value.write(to: &json)
        case .cash(let value): value.write(to: &json)
        case .text(let value): value.write(to: &json)
        }
    }
}

// MARK: - Recursion, boxed where a value would contain itself

public nonisolated struct Category: Hashable, Sendable {
    public var name: String
    private var boxedParent: Boxed<Category>?
    public var children: [Category]?

    public var parent: Category? {
        get { boxedParent?.value }
        set { boxedParent = newValue.map { Boxed($0) } }
    }

    public init(name: String, parent: Category? = nil, children: [Category]? = nil) {
        self.name = name
        self.boxedParent = parent.map { Boxed($0) }
        self.children = children
    }
}

nonisolated extension Category: JSONCodable {
    static let keys = JSONKeys("name", "parent", "children")

    public init(json: inout JSONReader) throws(JSONError) {
        var name: String?
        var parent: Category?
        var children: [Category]?
        var object = try json.beginObject()
        while let key = try json.nextKey(in: Self.keys, of: &object) {
            switch key {
            case 0: name = try String(json: &json)
            case 1: parent = try Category?(json: &json)
            case 2: children = try [Category]?(json: &json)
            default: try json.skipValue()
            }
        }
        self.name = try json.required(name, "name", in: object)
        self.boxedParent = parent.map { Boxed($0) }
        self.children = children
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("name")
        name.write(to: &json)
        if let parent {
            json.key("parent")
            parent.write(to: &json)
        }
        if let children {
            json.key("children")
            children.write(to: &json)
        }
        json.endObject()
    }
}
