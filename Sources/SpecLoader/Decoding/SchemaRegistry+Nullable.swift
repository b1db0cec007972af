extension SchemaRegistry {
    /// Takes away the null that 3.0 `nullable` has put into a `oneOf` where a variant allows null itself: it would then
    /// fit two of them. All bodies are decoded.
    mutating func endOfNullable() {
        for id in table.ids {
            guard table[id].oneOf.count > 1, let last = table[id].oneOf.last, table[last].types == .null,
                table[last].location == table[id].location
            else { continue }
            var seen: Set<SchemaID> = [last]
            if table[id].oneOf.contains(where: { table.allowsNull($0, &seen) }) { removeLastVariant(of: id) }
        }
    }
}

extension SchemaTable {
    /// Whether a schema names null among its values; not for one that leads back to itself only.
    fileprivate func allowsNull(_ id: SchemaID, _ seen: inout Set<SchemaID>) -> Bool {
        guard seen.insert(id).inserted else { return false }
        let schema = self[id]
        let values = schema.enumeration ?? schema.const.map { [$0] }
        if let values, !values.contains(where: { $0.scalar?.kind == .null }) { return false }
        if !schema.types.isEmpty { return schema.types.contains(.null) }
        let parts = schema.parts
        if !parts.isEmpty { return parts.allSatisfy { allowsNull($0, &seen) } }
        return values != nil || (schema.oneOf + schema.anyOf).contains { allowsNull($0, &seen) }
    }
}
