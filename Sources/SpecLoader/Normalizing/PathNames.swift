extension Document {
    /// Reads what some write after RFC 6570 in paths, `{id*}`, `{.id}` or `{;id}`, as `{id}`: OpenAPI has the style of
    /// a parameter beside its name.
    mutating func readURITemplates(_ log: DiagnosticLog) {
        for index in paths.indices {
            let item = paths[index]
            let parameters = item.operations.flatMap(\.parameters).filter { $0.in == .path }
            let described = Set(parameters.map { ExactKey($0.name) })
            for name in PathTemplate(item.path).names where !described.contains(ExactKey(name)) {
                guard let plain = Self.plainName(name), described.contains(ExactKey(plain)) else { continue }
                paths[index].path = paths[index].path.replacing("{\(name)}", with: "{\(plain)}")
                log.warning(
                    "path-syntax",
                    "OpenAPI has no '{\(name)}' in paths; it is read as '{\(plain)}', and the parameter says its 'style' and 'explode'",
                    at: item.keyLocation
                )
            }
        }
    }

    /// The name without an operator before and a modifier behind it (RFC 6570 section 2.2); nil where it has neither.
    private static func plainName(_ name: String) -> String? {
        var plain = name[...]
        if let first = plain.unicodeScalars.first, ".;".unicodeScalars.contains(first) { plain = plain.dropFirst() }
        if plain.last == "*" { plain = plain.dropLast() }
        return plain.count == name.count || plain.isEmpty ? nil : String(plain)
    }
}
