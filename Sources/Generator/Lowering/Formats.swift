/// Which Swift type a `format` asks for (OAS "Data Type Format", and the format registry).
enum Formats {
    static func string(_ format: String?) -> SwiftType.Builtin {
        switch format {
        case "date-time": .date
        case "date": .localDate
        case "time": .localTime
        case "date-time-local": .localDateTime
        case "duration": .duration
        case "uuid": .uuid
        case "decimal": .decimalText
        case "byte": .base64
        case "binary": .base64
        default: .string
        }
    }

    static func integer(_ format: String?) -> SwiftType.Builtin {
        switch format {
        case "int8": .int8
        case "int16": .int16
        case "int32": .int32
        case "int64": .int64
        case "uint": .uint
        case "uint8": .uint8
        case "uint16": .uint16
        case "uint32": .uint32
        case "uint64": .uint64
        default: .int
        }
    }

    static func number(_ format: String?) -> SwiftType.Builtin {
        switch format {
        case "float": .float
        case "decimal": .decimal
        case "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64": integer(format)
        default: .double
        }
    }

    /// Whether numbers of the format are integers, whatever their type says.
    static func isInteger(_ format: String?) -> Bool {
        number(format).isInteger
    }
}
