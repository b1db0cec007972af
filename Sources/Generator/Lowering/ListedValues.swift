import SpecLoader

extension Schema {
    /// The values of `enum`, or the one of `const`; nil where there is neither.
    var listedValues: [Node]? { self.enumeration ?? self.const.map { [$0] } }

    /// By which the listed values are compared; nil where one of them is a list or an object.
    var valueKeys: [EnumerationValues.Key]? {
        let nodes = listedValues ?? []
        let keys = nodes.compactMap { $0.scalar.map { EnumerationValues.key(of: $0, in: .json) } }
        return keys.count == nodes.count ? keys : nil
    }
}
