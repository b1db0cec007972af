/// The names of a type's members, prepared for finding a name without making a `String` of it.
///
/// The names are in JSON spelling: a quote, a backslash and control characters are escaped as `JSONWriter` escapes them.
public nonisolated struct JSONKeys: Sendable {
    struct Key: Sendable {
        /// The first eight bytes of the name and its closing quote, zero where there are fewer.
        let head: UInt64
        /// The bits of `head` that count.
        let mask: UInt64
        /// The whole name.
        let name: StaticString

        init(_ name: StaticString) {
            var (head, mask): (UInt64, UInt64) = (0, 0)
            for index in 0..<min(8, name.utf8CodeUnitCount + 1) {
                let byte = index < name.utf8CodeUnitCount ? name.utf8Start[index] : UInt8(ascii: "\"")
                head |= UInt64(byte) << (8 * UInt64(index))
                mask |= 0xFF << (8 * UInt64(index))
            }
            (self.head, self.mask, self.name) = (head, mask, name)
        }
    }

    let keys: [Key]
    /// The indices of the members that an object must have.
    let required: Range<Int>

    /// The table of `names`; a name's index is its place in the list. The first `required` members must be there.
    public init(_ names: StaticString..., required: Int = 0) {
        keys = names.map { Key($0) }
        self.required = keys.prefix(required).indices
    }

    /// The index of `name`, which is in JSON spelling; nil where it is not one of the names.
    func index(of name: String) -> Int? {
        keys.firstIndex { key in
            name.utf8.elementsEqual(UnsafeBufferPointer(start: key.name.utf8Start, count: key.name.utf8CodeUnitCount))
        }
    }
}
