import SpecLoader

extension RuleWriter {
    /// What a format asks that elsewhere is the type's to ask.
    mutating func formats(of schema: Schema) -> [Code] {
        var rules: [Code] = []
        let format = schema.formatOrEncoding
        if schema.types.contains(.string), let rule = Formats.string(format).textRule {
            hasFormats = true
            rules.append(rule)
        }
        if schema.types.contains(.number) {
            let type = Formats.number(format)
            rules += type.isInteger ? [".multiple(1)"] + range(of: type) : []
        } else if schema.types.contains(.integer) {
            rules += range(of: Formats.integer(format))
        }
        return rules
    }

    private func range(of type: SwiftType.Builtin) -> [Code] {
        guard type != .int, type != .int64 else { return [] }
        let range = IntegerLimits.range(of: type)
        let bounds: [(Code, Int128)] = [(".minimum(", range.lowerBound), (".maximum(", range.upperBound)]
        return bounds.compactMap { name, bound in JSONLiteral.number(String(bound)).map { name + $0 + ")" } }
    }
}

extension SwiftType.Builtin {
    /// The rule of the support code that texts of the type keep; nil where all do.
    fileprivate var textRule: Code? {
        switch self {
        case .date: ".dateTime"
        case .localDate: ".date"
        case .localTime: ".time"
        case .localDateTime: ".localDateTime"
        case .duration: ".duration"
        case .uuid: ".uuid"
        case .decimalText: ".decimal"
        case .base64: ".base64"
        default: nil
        }
    }
}
