nonisolated extension ParameterText {
    /// The texts of the parameter in the style `deepObject`; nil where it is not there.
    func deepFields(_ name: String) throws(Malformed) -> [DeepFields.Field]? {
        var found: [DeepFields.Field] = []
        for (key, value) in pairs where key.hasPrefix(name) {
            let way = key.dropFirst(name.count)
            if way.isEmpty || way.hasPrefix("[") && way.hasSuffix("]") {
                found.append((DeepFields.steps(way), try decode(value)))
            }
        }
        return found.isEmpty ? nil : found
    }
}
