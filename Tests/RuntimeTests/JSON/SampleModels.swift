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
    public init(json: inout JSONReader) throws(JSONError) {
        var cartID: String?
        var isDelete: IsDelete?
        var note: String??
        var quantities: [Int]?
        var status: CartStatus?
        var created: Date?
        var members = json.beginMembers()
        while json.next(of: &members) {
            json.read("cart_id", &cartID)
            json.read("is_delete", &isDelete)
            json.read("note", &note)
            json.read("quantities", &quantities)
            json.read("status", &status)
            json.read("created", &created)
            json.readIfPresent("cart_number", &cartNumber)
            json.readNullable("discount", &discount)
            json.readIfPresent("labels", &labels)
            json.readIfPresent("owner", &owner)
        }
        guard json.isIntact, let cartID, let isDelete, let note, let quantities, let status, let created else {
            throw json.fault(of: members, Self.self)
        }
        self.cartID = cartID
        self.isDelete = isDelete
        self.note = note
        self.quantities = quantities
        self.status = status
        self.created = created
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.write("cart_id", cartID)
        json.writeIfPresent("cart_number", cartNumber)
        json.write("is_delete", isDelete)
        json.write("note", note)
        json.writeIfPresent("discount", discount)
        json.write("quantities", quantities)
        json.writeIfPresent("labels", labels)
        json.writeIfPresent("owner", owner)
        json.write("status", status)
        json.write("created", created)
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
    public init(json: inout JSONReader) throws(JSONError) {
        var name: String?
        additionalProperties = [:]
        var members = json.beginMembers()
        while json.next(of: &members, others: &additionalProperties) {
            json.read("name", &name)
            json.readIfPresent("id", &id)
        }
        guard json.isIntact, let name else {
            throw json.fault(of: members, Self.self)
        }
        self.name = name
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.write("name", name)
        json.writeIfPresent("id", id)
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
    public init(json: inout JSONReader) throws(JSONError) {
        var kind: String?
        var number: String?
        var members = json.beginMembers()
        while json.next(of: &members) {
            json.read("kind", &kind)
            json.read("number", &number)
        }
        guard json.isIntact, let kind, let number else {
            throw json.fault(of: members, Self.self)
        }
        self.kind = kind
        self.number = number
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.write("kind", kind)
        json.write("number", number)
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
    public init(json: inout JSONReader) throws(JSONError) {
        var kind: String?
        var amount: Int?
        var members = json.beginMembers()
        while json.next(of: &members) {
            json.read("kind", &kind)
            json.read("amount", &amount)
        }
        guard json.isIntact, let kind, let amount else {
            throw json.fault(of: members, Self.self)
        }
        self.kind = kind
        self.amount = amount
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.write("kind", kind)
        json.write("amount", amount)
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
        .object(CardPayment.self),
        .object(CashPayment.self),
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
    public init(json: inout JSONReader) throws(JSONError) {
        var name: String?
        var members = json.beginMembers()
        while json.next(of: &members) {
            json.read("name", &name)
            json.readIfPresent("parent", &boxedParent)
            json.readIfPresent("children", &children)
        }
        guard json.isIntact, let name else {
            throw json.fault(of: members, Self.self)
        }
        self.name = name
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.write("name", name)
        json.writeIfPresent("parent", boxedParent)
        json.writeIfPresent("children", children)
        json.endObject()
    }
}
