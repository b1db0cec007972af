/// The kinds of JSON values as which the values of a type are written.
struct JSONKinds: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let boolean = JSONKinds(rawValue: 1)
    static let number = JSONKinds(rawValue: 2)
    static let string = JSONKinds(rawValue: 4)
    static let array = JSONKinds(rawValue: 8)
    static let object = JSONKinds(rawValue: 16)
    static let null = JSONKinds(rawValue: 32)
    static let all: JSONKinds = [.boolean, .number, .string, .array, .object, .null]

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init(_ builtin: SwiftType.Builtin) {
        switch builtin {
        case .bool: self = .boolean
        case .json, .body: self = .all
        case .string, .decimalText, .uuid, .date, .localDate, .localTime, .localDateTime, .duration, .base64:
            self = .string
        case .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64, .float, .double, .decimal:
            self = .number
        }
    }
}
