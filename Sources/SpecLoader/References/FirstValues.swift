extension Dictionary {
    /// Keeps the first value of each key.
    ///
    /// - Returns: The value that was there before; nil, and `value` is kept, where there was none.
    package mutating func insert(_ value: Value, forKey key: Key) -> Value? {
        if let first = self[key] { return first }
        self[key] = value
        return nil
    }
}
