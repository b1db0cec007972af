nonisolated extension Optional: JSONCodable where Wrapped: JSONCodable {
    /// Reads a value, or nil where `null` stands.
    public init(json: inout JSONReader) throws(JSONError) {
        self = try json.readNull() ? nil : try Wrapped(json: &json)
    }

    /// Writes the value, or `null` where there is none.
    public func write(to json: inout JSONWriter) {
        if let self { self.write(to: &json) } else { json.null() }
    }
}

nonisolated extension Array: JSONCodable where Element: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        self.init()
        var array = try json.beginArray()
        while try json.nextElement(of: &array) {
            append(try Element(json: &json))
        }
    }

    public func write(to json: inout JSONWriter) {
        json.beginArray()
        for element in self {
            json.element()
            element.write(to: &json)
        }
        json.endArray()
    }
}

nonisolated extension Dictionary: JSONCodable where Key == String, Value: JSONCodable {
    /// Reads an object; of members with the same name the last one counts.
    public init(json: inout JSONReader) throws(JSONError) {
        self.init()
        var object = try json.beginObject()
        while let name = try json.nextName(of: &object) {
            self[name] = try Value(json: &json)
        }
    }

    /// Writes an object with its names sorted, so that equal values are equal bytes.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        writeMembers(to: &json)
        json.endObject()
    }

    /// Writes the members without braces, behind others of the same object.
    public func writeMembers(to json: inout JSONWriter) {
        for name in JSONWriter.sorted(Array(keys)) {
            guard let value = self[name] else { continue }
            json.key(named: name)
            value.write(to: &json)
        }
    }
}
