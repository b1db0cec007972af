/// Any JSON value.
public nonisolated enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// The member `name` of an object; nil where there is none, or no object.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let object) = self else { return nil }
        return object[name]
    }

    /// The element `index` of an array; nil where there is none, or no array.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let array) = self, array.indices.contains(index) else { return nil }
        return array[index]
    }

    /// The kind of the value.
    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .bool: .boolean
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// The text of a string; nil for all other kinds.
    public var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The value of a boolean; nil for all other kinds.
    public var bool: Bool? {
        if case .bool(let bool) = self { bool } else { nil }
    }

    /// A number as an `Int`; nil where it has a fraction or does not fit, and for all other kinds.
    public var int: Int? {
        if case .number(let number) = self { number.exactly(Int.self) } else { nil }
    }

    /// A number as the nearest `Double`; nil for all other kinds.
    public var double: Double? {
        if case .number(let number) = self { number.double } else { nil }
    }

    /// The elements of an array; nil for all other kinds.
    public var array: [JSONValue]? {
        if case .array(let array) = self { array } else { nil }
    }

    /// The members of an object; nil for all other kinds.
    public var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }
}

nonisolated extension JSONValue: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        switch try json.kind() {
        case .null:
            _ = try json.readNull()
            self = .null
        case .boolean: self = .bool(try json.readBool())
        case .number: self = .number(try JSONNumber(json: &json))
        case .string: self = .string(try json.readString())
        case .array: self = .array(try [JSONValue](json: &json))
        case .object: self = .object(try JSONObject(json: &json))
        }
    }

    @inline(never)
    public func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .bool(let bool): json.bool(bool)
        case .number(let number): number.write(to: &json)
        case .string(let string): json.string(string)
        case .array(let array): array.write(to: &json)
        case .object(let object): object.write(to: &json)
        }
    }
}

// MARK: - Literals

nonisolated extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    public init(floatLiteral value: Double) { self = JSONNumber(value).map { .number($0) } ?? .null }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// The object of `elements`; of members with the same name the last one counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements))
    }
}

nonisolated extension JSONValue: CustomStringConvertible {
    /// The value as JSON.
    public var description: String {
        (try? jsonBytes()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
