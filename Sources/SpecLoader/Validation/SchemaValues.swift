/// A scalar as JSON compares it: numbers by value, all others by their text and type.
struct ScalarValue: Hashable {
    private let text: ExactKey
    private let kind: Scalar.Kind

    init(_ scalar: Scalar) {
        kind = scalar.kind.isNumber ? .number : scalar.kind
        text = ExactKey((scalar.kind.isNumber ? Self.number(scalar.text) : nil) ?? scalar.text)
    }
}

extension Scalar.Kind {
    package var isNumber: Bool { self == .integer || self == .number }
}

extension ScalarValue {
    /// The one spelling of a number; nil for what `Double` does not have.
    private static func number(_ text: String) -> String? {
        // Integers beyond 2^53 are told apart by their digits.
        if let integer = Int(text) { return String(integer) }
        guard let number = Double(text), number.isFinite else { return nil }
        let isTooSmall = number == 0 && text.prefix { $0 != "e" && $0 != "E" }.contains { "1"..."9" ~= $0 }
        return isTooSmall ? nil : Int(exactly: number).map(String.init) ?? "\(number)"
    }
}

extension JSONTypes {
    /// Whether a value of this kind is of one of the types.
    func contains(_ value: Node) -> Bool {
        switch value.content {
        case .mapping: contains(.object)
        case .sequence: contains(.array)
        case .scalar(let scalar):
            switch scalar.kind {
            case .string: contains(.string)
            case .boolean: contains(.boolean)
            case .null: contains(.null)
            case .integer: contains(.integer) || contains(.number)
            // 1.0 is an integer (JSON Schema validation, section 6.1.1).
            case .number:
                contains(.number) || contains(.integer) && Double(scalar.text).map { $0 == $0.rounded() } ?? false
            }
        }
    }

    /// For diagnostics: `'integer' or 'null'`.
    var names: String {
        Self.byName.filter { contains($0.value) }.keys.sorted().map { "'\($0)'" }.joined(separator: " or ")
    }
}

extension Document {
    /// Where `keyword` stands in `schema`, or else `alternative`; where the schema stands if it has neither.
    public func location(of keyword: String, or alternative: String? = nil, in schema: Schema) -> Location {
        let place = schema.location
        let mapping = source(place.source).root?.node(at: place.pointer)?.mapping
        guard let member = mapping?.member(keyword) ?? alternative.flatMap({ mapping?.member($0) }) else {
            return place
        }
        return Location(
            source: place.source,
            position: member.keyPosition,
            pointer: place.pointer.appending(member.key)
        )
    }
}

extension Node {
    /// The node that `pointer` names in this one; nil where there is none.
    fileprivate func node(at pointer: JSONPointer) -> Node? {
        pointer.tokens.reduce(Optional(self)) { node, token in
            if let mapping = node?.mapping { return mapping[token] }
            guard let sequence = node?.sequence, let index = Int(token), sequence.indices.contains(index) else {
                return nil
            }
            return sequence[index]
        }
    }
}
