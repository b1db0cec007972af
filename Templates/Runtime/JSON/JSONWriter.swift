/// A writer of one JSON document in UTF-8, without insignificant white space.
///
/// What JSON cannot express is remembered as a fault, written as `null`, and thrown by `finish()`; so that writing a
/// value needs no error handling.
public nonisolated struct JSONWriter: ~Copyable {
    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0
    private var fault: JSONError?

    /// A writer without content.
    public init() {
        capacity = 256
        buffer = .allocate(capacity: capacity)
    }

    deinit {
        buffer.deallocate()
    }

    /// What has been written so far.
    public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: buffer, count: count)) }

    /// The document.
    ///
    /// - Throws: the first fault that was remembered, with the JSON pointer of its value.
    public consuming func finish() throws(JSONError) -> [UInt8] {
        let document = UnsafeBufferPointer(start: buffer, count: count)
        if let fault { throw fault.located(in: document) }
        return Array(document)
    }

    /// Opens an object.
    @inline(never)
    public mutating func beginObject() {
        append(UInt8(ascii: "{"))
    }

    /// Starts a member. `name` is in JSON spelling: quotes, backslashes and control characters are escaped.
    public mutating func key(_ name: StaticString) {
        let length = name.utf8CodeUnitCount
        reserve(length + 4)
        separate()
        buffer[count] = UInt8(ascii: "\"")
        (buffer + count + 1).update(from: name.utf8Start, count: length)
        buffer[count + length + 1] = UInt8(ascii: "\"")
        buffer[count + length + 2] = UInt8(ascii: ":")
        count += length + 3
    }

    /// Starts a member with any name, which is escaped here. The label keeps literals away.
    public mutating func key(named name: String) {
        reserve(1)
        separate()
        string(name)
        append(UInt8(ascii: ":"))
    }

    /// Writes a member. `name` is in JSON spelling.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func write(_ name: StaticString, _ value: some JSONCodable) { writeMember(name, value) }

    /// Writes a member where there is a value. `name` is in JSON spelling.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func writeIfPresent(_ name: StaticString, _ value: (some JSONCodable)?) {
        writeMemberIfPresent(name, value)
    }

    /// Writes an object with one more member, a string, in front of its own. `name` and `text` are in JSON spelling.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public mutating func write(_ value: some JSONCodable, _ name: StaticString, _ text: StaticString) {
        beginObject()
        key(name)
        append(UInt8(ascii: "\""))
        append(text)
        append(UInt8(ascii: "\""))
        // What the value writes goes on behind the member: its bracket becomes the comma, or is none.
        let bracket = count
        value.write(to: &self)
        guard buffer[bracket] == UInt8(ascii: "{") else { return }
        buffer[bracket] = UInt8(ascii: ",")
        guard count == bracket + 2 else { return }
        count = bracket
        endObject()
    }

    /// Closes an object.
    @inline(never)
    public mutating func endObject() {
        append(UInt8(ascii: "}"))
    }

    /// Opens an array.
    public mutating func beginArray() {
        append(UInt8(ascii: "["))
    }

    /// Starts an element of an array.
    public mutating func element() {
        reserve(1)
        separate()
    }

    /// Closes an array.
    public mutating func endArray() {
        append(UInt8(ascii: "]"))
    }

    /// Writes `null`.
    public mutating func null() {
        append("null")
    }

    /// Remembers that the value to be written here cannot be, and writes `null` in its place.
    public mutating func fail(_ message: String) {
        if fault == nil { fault = JSONError(.invalid(message), at: count) }
        null()
    }

    /// Writes text as it stands, which must be JSON.
    mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        buffer[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ content: UnsafeBufferPointer<UInt8>) {
        guard let source = content.baseAddress else { return }
        reserve(content.count)
        (buffer + count).update(from: source, count: content.count)
        count += content.count
    }

    /// Makes room for `additional` bytes.
    @inline(__always)
    private mutating func reserve(_ additional: Int) {
        if count + additional > capacity { grow(additional) }
    }

    @inline(never)
    private mutating func grow(_ additional: Int) {
        capacity = max(capacity * 2, count + additional)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.moveUpdate(from: buffer, count: count)
        buffer.deallocate()
        buffer = larger
    }

    /// Writes a comma unless this is the first member or element. One byte of room must be there.
    @inline(__always)
    private mutating func separate() {
        // No value ends with an opening bracket: strings end with a quote.
        let last = buffer[count - 1]
        if last == UInt8(ascii: "{") || last == UInt8(ascii: "[") { return }
        buffer[count] = UInt8(ascii: ",")
        count += 1
    }
}
