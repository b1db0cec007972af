/// A model that travels as a form.
nonisolated protocol FormCodable: JSONCodable {
    static var formFields: FormFields { get }
}

/// How the fields of a form stand for the members of an object.
///
/// Forms carry text only; a model that travels as a form is read and written by way of its JSON, so that one
/// description of a type serves both.
nonisolated struct FormFields: Sendable {
    indirect enum Kind: Sendable {
        /// The text itself.
        case string
        /// A number or a boolean: the text is the JSON.
        case literal
        /// A field for each element.
        case array(Kind)
        /// An object: the text is the JSON.
        case json
    }

    let kinds: [String: Kind]
    /// Of fields that the description does not name.
    let others: Kind

    init(_ kinds: KeyValuePairs<String, Kind>, others: Kind = .string) {
        self.kinds = Dictionary(kinds.map { ($0.key, $0.value) }) { first, _ in first }
        self.others = others
    }

    /// The object that the fields spell.
    func object(from fields: [(name: String, text: String)]) -> JSONValue {
        var members: [(String, JSONValue)] = []
        var indices: [String: Int] = [:]
        for (name, text) in fields {
            let kind = kinds[name] ?? others
            let value = Self.value(of: text, as: kind)
            guard case .array = kind else {
                indices[name] = members.count
                members.append((name, value))
                continue
            }
            if let index = indices[name], case .array(let elements) = members[index].1 {
                members[index].1 = .array(elements + [value])
            } else {
                indices[name] = members.count
                members.append((name, .array([value])))
            }
        }
        return .object(JSONObject(members))
    }

    private static func value(of text: String, as kind: Kind) -> JSONValue {
        switch kind {
        case .string: .string(text)
        case .array(let element): value(of: text, as: element)
        // A text that is no JSON stays a string: reading the model then says which type it wanted.
        case .literal, .json: (try? JSONValue(json: text)) ?? .string(text)
        }
    }

    /// The fields that a model's JSON members spell, in their order; nulls are left out.
    static func fields(of value: some JSONCodable) throws -> [(name: String, text: String)] {
        try values(of: value).compactMap { name, value in try text(of: value).map { (name, $0) } }
    }

    /// A value for each field: of an array, one for each element.
    static func values(of value: some JSONCodable) throws -> [(name: String, value: JSONValue)] {
        guard case .object(let object) = try JSONValue(json: value.jsonBytes()) else {
            throw FormError(reason: "only an object can travel as a form")
        }
        return object.flatMap { name, value in
            if case .array(let elements) = value { elements.map { (name, $0) } } else { [(name, value)] }
        }
    }

    /// What stands for a value where only texts can; nil for null.
    static func text(of value: JSONValue) throws -> String? {
        switch value {
        case .null: nil
        case .string(let text): text
        default: String(decoding: try value.jsonBytes(), as: UTF8.self)
        }
    }
}

/// A body that is no form, or a value that no form can carry.
public nonisolated struct FormError: Error, Hashable, Sendable, CustomStringConvertible {
    public let reason: String
    /// The name of the field or the part, where it is about one.
    public let part: String?

    init(reason: String, part: String? = nil) {
        self.reason = reason
        self.part = part
    }

    public var description: String { part.map { "part '\($0)': \(reason)" } ?? reason }
}
