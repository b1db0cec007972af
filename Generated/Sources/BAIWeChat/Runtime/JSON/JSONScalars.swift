nonisolated extension String: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readString() }
    public func write(to json: inout JSONWriter) { json.string(self) }
}

nonisolated extension Bool: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readBool() }
    public func write(to json: inout JSONWriter) { json.bool(self) }
}

nonisolated extension Int: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger(Self.self) }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

nonisolated extension Int8: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger(Self.self) }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

nonisolated extension Int16: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger(Self.self) }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

nonisolated extension Int32: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger(Self.self) }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

nonisolated extension Int64: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger(Self.self) }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

nonisolated extension UInt: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger(Self.self) }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

nonisolated extension UInt8: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger(Self.self) }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

nonisolated extension UInt16: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger(Self.self) }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

nonisolated extension UInt32: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger(Self.self) }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

nonisolated extension UInt64: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readInteger(Self.self) }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

nonisolated extension Double: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readDouble() }
    public func write(to json: inout JSONWriter) { json.number(self) }
}

nonisolated extension Float: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) { self = try json.readFloat() }
    public func write(to json: inout JSONWriter) { json.number(self) }
}
