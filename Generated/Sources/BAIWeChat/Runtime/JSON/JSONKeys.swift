/// The names of a type's members, prepared for finding a name without making a `String` of it.
///
/// The names are in JSON spelling: a quote, a backslash and control characters are escaped as `JSONWriter` escapes them.
nonisolated struct JSONKeys: Sendable {
    struct Key: Sendable {
        /// The first eight bytes of the name and its closing quote, zero where there are fewer.
        let head: UInt64
        /// The bits of `head` that count.
        let mask: UInt64
        /// The whole name.
        let name: StaticString
        /// Whether an object must have the member.
        let isRequired: Bool

        init(_ name: StaticString, isRequired: Bool = false) {
            var (head, mask): (UInt64, UInt64) = (0, 0)
            for index in 0..<min(8, name.utf8CodeUnitCount + 1) {
                let byte = index < name.utf8CodeUnitCount ? name.utf8Start[index] : UInt8(ascii: "\"")
                head |= UInt64(byte) << (8 * UInt64(index))
                mask |= 0xFF << (8 * UInt64(index))
            }
            (self.head, self.mask, self.name, self.isRequired) = (head, mask, name, isRequired)
        }

        /// Whether this is `name`, which is in JSON spelling.
        func matches(_ name: String) -> Bool {
            name.utf8.elementsEqual(UnsafeBufferPointer(start: self.name.utf8Start, count: self.name.utf8CodeUnitCount))
        }
    }

    let keys: [Key]

    /// The table without names.
    init() {
        keys = []
    }

    /// The names that `type` reads.
    init<Value: JSONCodable>(of type: Value.Type) {
        keys = JSONReader.keys(of: type)
    }

    /// The index of `name`, which is in JSON spelling; nil where it is not one of the names.
    func index(of name: String) -> Int? {
        keys.firstIndex { $0.matches(name) }
    }
}
