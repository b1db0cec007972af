nonisolated extension ParameterText {
    /// The texts of the parameter in the style `deepObject`; nil where it is not there.
    func deepFields(_ name: String) throws(Malformed) -> [DeepFields.Field]? {
        var found: [DeepFields.Field] = []
        for (key, value) in pairs where key.utf8.starts(with: name.utf8) {
            let way = Substring(key).utf8.dropFirst(name.utf8.count)
            if way.isEmpty || way.first == UInt8(ascii: "[") && way.last == UInt8(ascii: "]") {
                found.append((DeepFields.steps(Substring(way)), try decode(value)))
            }
        }
        return found.isEmpty ? nil : found
    }
}
