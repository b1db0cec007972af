/// A filter as PocketBase spells it, such as `is_delete = 0 && (cart_status = "active" || cart_at_price > 100)`.
public indirect enum Filter: Hashable, Sendable {
    case comparison(Operand, Operator, Operand)
    /// All hold; true where there are none.
    case all([Filter])
    /// At least one holds; false where there are none.
    case any([Filter])

    /// One side of a comparison.
    public enum Operand: Hashable, Sendable {
        /// A field, or a path over relations to one: `cart_product_id.prod_list_name`.
        case field(String)
        case text(String)
        case number(Double)
        case boolean(Bool)
        case null
    }

    public enum Operator: String, CaseIterable, Hashable, Sendable {
        case equal = "="
        case notEqual = "!="
        case greater = ">"
        case greaterOrEqual = ">="
        case less = "<"
        case lessOrEqual = "<="
        /// The left contains the right; with `%` in the right, it is like it.
        case like = "~"
        case notLike = "!~"
    }
}

extension Filter {
    /// The filter `field = text`.
    public static func field(_ field: String, is text: String) -> Filter {
        .comparison(.field(field), .equal, .text(text))
    }

    /// The filter `field = number`.
    public static func field(_ field: String, is number: Double) -> Filter {
        .comparison(.field(field), .equal, .number(number))
    }

    /// Lets nothing through.
    public static let none = Filter.any([])
}
