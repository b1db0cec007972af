// Arrays whose elements have types of their own, by place. Only the last ones may be absent.

nonisolated extension JSONReader {
    /// An array that is being read element by element.
    struct Elements {
        fileprivate var array: Array
        fileprivate var count = 0
        fileprivate var isOver = false
    }

    /// Reads the opening bracket of an array.
    mutating func beginElements() throws(JSONError) -> Elements {
        Elements(array: try beginArray())
    }

    /// Reads the next element, which must be there.
    mutating func element<Value: JSONCodable>(
        _ type: Value.Type,
        of elements: inout Elements
    ) throws(JSONError) -> Value {
        guard let value = try elementIfPresent(type, of: &elements) else {
            throw JSONError(.missing(name: "\(elements.count)"), at: elements.array.offset)
        }
        return value
    }

    /// Reads the next element; nil where the array is over.
    mutating func elementIfPresent<Value: JSONCodable>(
        _ type: Value.Type,
        of elements: inout Elements
    ) throws(JSONError) -> Value? {
        guard try next(of: &elements) else { return nil }
        return try Value(json: &self)
    }

    /// Reads all elements that are left, and the closing bracket.
    mutating func rest<Value: JSONCodable>(
        _ type: Value.Type,
        of elements: inout Elements
    ) throws(JSONError) -> [Value] {
        var values: [Value] = []
        while try next(of: &elements) { values.append(try Value(json: &self)) }
        return values
    }

    /// Skips all elements that are left, and the closing bracket.
    mutating func skipRest(of elements: inout Elements) throws(JSONError) {
        while try next(of: &elements) { try skipValue() }
    }

    /// The same where the description excludes them.
    mutating func skipExcludedRest(of elements: inout Elements) throws(JSONError) {
        while try next(of: &elements) {
            noteExcluded()
            try skipValue()
        }
    }

    private mutating func next(of elements: inout Elements) throws(JSONError) -> Bool {
        guard !elements.isOver else { return false }
        elements.isOver = try !nextElement(of: &elements.array)
        if !elements.isOver { elements.count += 1 }
        return !elements.isOver
    }
}

nonisolated extension JSONWriter {
    /// An array that is being written element by element.
    struct Elements {
        /// Nothing can follow an element that is not there.
        fileprivate var isOver = false
    }

    /// Opens an array.
    mutating func beginElements() -> Elements {
        beginArray()
        return Elements()
    }

    /// Writes an element.
    mutating func element(_ value: some JSONCodable, of elements: inout Elements) {
        element()
        guard !elements.isOver else { return fail("stands behind an element that is not there") }
        value.write(to: &self)
    }

    /// Writes an element where there is one.
    mutating func elementIfPresent(_ value: (some JSONCodable)?, of elements: inout Elements) {
        guard let value else { return elements.isOver = true }
        element(value, of: &elements)
    }

    /// Writes all elements that are left.
    mutating func rest(_ values: [some JSONCodable], of elements: inout Elements) {
        for value in values { element(value, of: &elements) }
    }
}
