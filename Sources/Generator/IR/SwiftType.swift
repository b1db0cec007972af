import SpecLoader

/// The use of a type.
indirect enum SwiftType: Hashable, Sendable {
    case builtin(Builtin)
    case declared(DeclarationID)
    case array(SwiftType)
    case dictionary(SwiftType)
    /// `T?`
    case optional(SwiftType)
    /// May be the JSON `null` where it is present.
    case nullable(SwiftType)

    /// Types that the standard library, Foundation or the support code bring, by their names in Swift.
    enum Builtin: String, Hashable, Sendable, CaseIterable {
        case string = "String"
        case bool = "Bool"
        case int = "Int"
        case int8 = "Int8"
        case int16 = "Int16"
        case int32 = "Int32"
        case int64 = "Int64"
        case uint = "UInt"
        case uint8 = "UInt8"
        case uint16 = "UInt16"
        case uint32 = "UInt32"
        case uint64 = "UInt64"
        case float = "Float"
        case double = "Double"
        case decimal = "Decimal"
        /// `decimal` of a text
        case decimalText = "DecimalText"
        case uuid = "UUID"
        /// `date-time`
        case date = "Date"
        case localDate = "LocalDate"
        case localTime = "LocalTime"
        case localDateTime = "LocalDateTime"
        case duration = "ISODuration"
        case base64 = "Base64Data"
        case json = "JSONValue"
        case body = "HTTPBody"

        var isInteger: Bool {
            switch self {
            case .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64: true
            default: false
            }
        }

        var isNumber: Bool { isInteger || self == .float || self == .double || self == .decimal }

        /// The types without literals, whose values are made of texts.
        var isParsed: Bool {
            switch self {
            case .decimal, .decimalText, .uuid, .date, .localDate, .localTime, .localDateTime, .duration, .base64: true
            default: false
            }
        }

        /// The types that Foundation brings, so that a file which uses one imports it.
        var needsFoundation: Bool { self == .decimal || self == .uuid || self == .date }
    }
}

extension SwiftType {
    static let json = SwiftType.builtin(.json)
    static let string = SwiftType.builtin(.string)

    /// The type without optionality.
    var wrapped: SwiftType {
        switch self {
        case .optional(let type), .nullable(let type): type.wrapped
        default: self
        }
    }

    /// Whether there is a ``wrapped`` type besides.
    var isOptional: Bool {
        switch self {
        case .optional, .nullable: true
        default: false
        }
    }

    /// The declarations that the type names.
    var declarations: [DeclarationID] {
        switch self {
        case .builtin: []
        case .declared(let id): [id]
        case .array(let type), .dictionary(let type), .optional(let type), .nullable(let type): type.declarations
        }
    }

    /// The declaration that a value of this type holds in itself, not behind an array or a dictionary.
    var inlineDeclaration: DeclarationID? {
        if case .declared(let id) = wrapped { id } else { nil }
    }
}
