/// The values that the description names for an enumeration that has too many of them for an `enum` of Swift.
nonisolated struct DocumentedValues<RawValue: JSONCodable & Hashable>: Sendable {
    /// All of them in the order of the description.
    let values: [RawValue]
    private let known: Set<RawValue>

    /// - Parameter lists: The values, in some arrays of JSON one behind the other.
    init(_ lists: [StaticString]) {
        values = lists.flatMap { (try? [RawValue](json: "\($0)")) ?? [] }
        known = Set(values)
    }

    /// Whether the description names `value`: texts byte by byte, as what looks the same is equal for Swift.
    func contains(_ value: RawValue) -> Bool {
        guard let index = known.firstIndex(of: value) else { return false }
        guard let text = value as? String, let documented = known[index] as? String else { return true }
        return text.utf8.elementsEqual(documented.utf8)
    }
}
