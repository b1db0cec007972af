/// The tags of the core schema (YAML 1.2.2 section 10.3.1), and that of the key `<<` of YAML 1.1, which yq writes
/// before it; all others are errors.
enum YAMLTag {
    private static let prefix = "tag:yaml.org,2002:"

    /// What a scalar is: what its tag says, else what it looks like.
    static func kind(of scalar: YAMLEvent) throws(SyntaxError) -> Scalar.Kind {
        guard let tag = scalar.tag, !isMerge(scalar) else {
            return scalar.isPlain ? CoreSchema.kind(ofPlain: scalar.text) : .string
        }
        // The non-specific tag: not to be guessed at (section 6.8.1).
        if tag == "!" { return .string }
        guard let name = coreName(tag) else { throw unsupported(tag, at: scalar.position) }
        let text = scalar.text
        let (kind, fits): (Scalar.Kind, Bool) =
            switch name {
            case "str": (.string, true)
            case "null": (.null, CoreSchema.isNull(text))
            case "bool": (.boolean, CoreSchema.isBoolean(text))
            case "int": (.integer, CoreSchema.numericKind(text) == .integer)
            case "float": (.number, CoreSchema.numericKind(text) != nil)
            default: throw unsupported(tag, at: scalar.position)
            }
        guard fits else {
            let value = String(decoding: text, as: UTF8.self)
            throw SyntaxError("tag-mismatch", "'\(value)' is not a '!!\(name)'", at: scalar.position)
        }
        return kind
    }

    static func checkCollection(_ event: YAMLEvent) throws(SyntaxError) {
        guard let tag = event.tag, tag != "!" else { return }
        let expected = event.kind == .mappingStart ? "map" : "seq"
        guard coreName(tag) == expected else { throw unsupported(tag, at: event.position) }
    }

    private static func isMerge(_ scalar: YAMLEvent) -> Bool {
        scalar.tag == prefix + "merge" && scalar.isPlain && scalar.text.elementsEqual("<<".utf8)
    }

    private static func coreName(_ tag: String) -> String? {
        tag.hasPrefix(prefix) ? String(tag.dropFirst(prefix.count)) : nil
    }

    private static func unsupported(_ tag: String, at position: Position) -> SyntaxError {
        let spelling = coreName(tag).map { "!!" + $0 } ?? tag
        return SyntaxError("unsupported-tag", "the tag '\(spelling)' is not supported here", at: position)
    }
}
