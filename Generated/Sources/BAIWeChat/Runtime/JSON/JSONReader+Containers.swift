nonisolated extension JSONReader {
    /// An object that is being read.
    public struct Object {
        /// The byte of its opening brace, counted from the start of the document.
        public let offset: Int
        var isFirst = true
    }

    /// An array that is being read.
    public struct Array {
        /// The byte of its opening bracket, counted from the start of the document.
        public let offset: Int
        var isFirst = true
    }

    /// Reads the opening brace of an object.
    public mutating func beginObject() throws(JSONError) -> Object {
        guard cursor < end, cursor.pointee == UInt8(ascii: "{") else { throw mismatch("an object") }
        let object = Object(offset: offset)
        try descend()
        return object
    }

    /// Reads the next name of `object`, whatever it is.
    ///
    /// - Returns: nil behind the closing brace.
    public mutating func nextName(of object: inout Object) throws(JSONError) -> String? {
        guard try nextMember(of: &object) else { return nil }
        cursor -= 1
        let name = try readString()
        try skipColon()
        return name
    }

    /// Reads the opening bracket of an array.
    public mutating func beginArray() throws(JSONError) -> Array {
        guard cursor < end, cursor.pointee == UInt8(ascii: "[") else { throw mismatch("an array") }
        let array = Array(offset: offset)
        try descend()
        return array
    }

    /// Moves to the next element of `array`, which must be read or skipped before the next call.
    ///
    /// - Returns: false behind the closing bracket.
    public mutating func nextElement(of array: inout Array) throws(JSONError) -> Bool {
        skipWhiteSpace()
        guard cursor < end else { throw unexpected("',' or ']'") }
        if cursor.pointee == UInt8(ascii: "]") {
            cursor += 1
            depthLeft += 1
            return false
        }
        if array.isFirst {
            array.isFirst = false
            return true
        }
        guard cursor.pointee == UInt8(ascii: ",") else { throw unexpected("',' or ']'") }
        cursor += 1
        skipWhiteSpace()
        return true
    }

    /// Skips the value at the reader's place, whose syntax is checked like that of any other.
    public mutating func skipValue() throws(JSONError) {
        switch try kind() {
        case .null:
            _ = try readNull()
        case .boolean:
            _ = try readBool()
        case .number:
            _ = try readNumber()
        case .string:
            _ = try skipString()
        case .array:
            var array = try beginArray()
            while try nextElement(of: &array) { try skipValue() }
        case .object:
            var object = try beginObject()
            while try nextMember(of: &object) {
                cursor -= 1
                _ = try skipString()
                try skipColon()
                try skipValue()
            }
        }
    }
}

// MARK: - Members

nonisolated extension JSONReader {
    /// Moves behind the opening quote of the next name of `object`; false behind the closing brace.
    @inline(__always)
    mutating func nextMember(of object: inout Object) throws(JSONError) -> Bool {
        let isFirst = object.isFirst
        object.isFirst = false
        return try nextMember(isFirst: isFirst)
    }

    @inline(__always)
    mutating func nextMember(isFirst: Bool) throws(JSONError) -> Bool {
        skipWhiteSpace()
        guard cursor < end else { throw unexpected("',' or '}'") }
        if cursor.pointee == UInt8(ascii: "}") {
            cursor += 1
            depthLeft += 1
            return false
        }
        if !isFirst {
            guard cursor.pointee == UInt8(ascii: ",") else { throw unexpected("',' or '}'") }
            cursor += 1
            skipWhiteSpace()
        }
        guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else { throw unexpected("a member's name") }
        cursor += 1
        return true
    }

    /// Skips the name `key` and its closing quote, if that is what stands here.
    @inline(__always)
    mutating func skipName(_ key: JSONKeys.Key) -> Bool {
        (word(at: cursor) ^ key.head) & key.mask == 0 && skipName(key.name)
    }

    /// Skips `name` and its closing quote, if that is what stands here.
    @inline(__always)
    mutating func skipName(_ name: StaticString) -> Bool {
        let length = name.utf8CodeUnitCount
        guard end - cursor > length, cursor[length] == UInt8(ascii: "\"") else { return false }
        guard isEqual(cursor, name.utf8Start, count: length) else { return false }
        cursor += length + 1
        return true
    }

    /// The eight bytes from `place` on as one number, the first byte lowest; zeros behind the end.
    @inline(__always)
    func word(at place: UnsafePointer<UInt8>) -> UInt64 {
        guard end - place >= 8 else {
            var word: UInt64 = 0
            for index in 0..<(end - place) { word |= UInt64(place[index]) << (8 * UInt64(index)) }
            return word
        }
        return UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    mutating func skipColon() throws(JSONError) {
        skipWhiteSpace()
        guard cursor < end, cursor.pointee == UInt8(ascii: ":") else { throw unexpected("':'") }
        cursor += 1
        skipWhiteSpace()
    }

    /// The name whose opening quote is at `start`, in JSON spelling, whatever escapes it is written with.
    func spelledName(from start: UnsafePointer<UInt8>) throws(JSONError) -> String {
        var name = JSONReader(UnsafeBufferPointer(start: start, count: cursor - start))
        var spelling = JSONWriter()
        try name.readString().write(to: &spelling)
        return String(decoding: try spelling.finish().dropFirst().dropLast(), as: UTF8.self)
    }

    @inline(__always)
    private func isEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int) -> Bool {
        var index = 0
        while count - index >= 8 {
            let (left, right) = (UnsafeRawPointer(left + index), UnsafeRawPointer(right + index))
            guard left.loadUnaligned(as: UInt64.self) == right.loadUnaligned(as: UInt64.self) else { return false }
            index += 8
        }
        while index < count {
            guard left[index] == right[index] else { return false }
            index += 1
        }
        return true
    }

    private mutating func descend() throws(JSONError) {
        guard depthLeft > 0 else {
            throw JSONError(.limit("arrays and objects are nested deeper than \(depthLimit) levels"), at: offset)
        }
        depthLeft -= 1
        cursor += 1
    }
}
