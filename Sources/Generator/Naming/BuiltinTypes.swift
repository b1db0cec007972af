extension Code {
    /// The name of a type that is always there.
    static func builtin(_ type: SwiftType.Builtin) -> Code {
        switch type {
        case .string: Code(trusted: "String")
        case .bool: Code(trusted: "Bool")
        case .int: Code(trusted: "Int")
        case .int8: Code(trusted: "Int8")
        case .int16: Code(trusted: "Int16")
        case .int32: Code(trusted: "Int32")
        case .int64: Code(trusted: "Int64")
        case .uint: Code(trusted: "UInt")
        case .uint8: Code(trusted: "UInt8")
        case .uint16: Code(trusted: "UInt16")
        case .uint32: Code(trusted: "UInt32")
        case .uint64: Code(trusted: "UInt64")
        case .float: Code(trusted: "Float")
        case .double: Code(trusted: "Double")
        case .decimal: Code(trusted: "Decimal")
        case .uuid: Code(trusted: "UUID")
        case .date: Code(trusted: "Date")
        case .localDate: Code(trusted: "LocalDate")
        case .localTime: Code(trusted: "LocalTime")
        case .localDateTime: Code(trusted: "LocalDateTime")
        case .duration: Code(trusted: "ISODuration")
        case .base64: Code(trusted: "Base64Data")
        case .json: Code(trusted: "JSONValue")
        case .body: Code(trusted: "HTTPBody")
        }
    }
}
