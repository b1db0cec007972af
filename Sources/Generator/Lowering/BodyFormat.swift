import SpecLoader

/// How the bytes of a body hold its value, or its values.
enum BodyFormat {
    case urlEncodedForm
    /// `multipart/form-data`; without members where some values are no objects.
    case formData(FormMembers?)
    /// Another multipart body, with a part for each property.
    case namedParts(FormMembers)
    /// Another multipart body, whose parts have a place and no name.
    case orderedParts
    case events
    case jsonLines
    case jsonSequence
    /// The body is one value.
    case whole

    var isEvents: Bool { if case .events = self { true } else { false } }

    /// Whether a body has values that `itemSchema` can describe.
    var isSequence: Bool {
        switch self {
        case .orderedParts, .events, .jsonLines, .jsonSequence: true
        case .urlEncodedForm, .formData, .namedParts, .whole: false
        }
    }

    /// The names of the fields or parts of a form; nil where there are none, or they are not known.
    func names(of mediaType: MediaType, in schemas: SchemaTable) -> Set<ExactKey>? {
        let form: FormMembers? =
            switch self {
            case .formData(let members): members
            case .namedParts(let members): members
            case .urlEncodedForm: FormMembers(of: mediaType.schema, in: schemas)
            case .orderedParts, .events, .jsonLines, .jsonSequence, .whole: nil
            }
        return form.map { Set($0.members.map { ExactKey($0.property.name) }) }
    }
}

extension MediaType {
    /// The name without parameters, in lower case.
    var essence: String { name.essence }

    /// The name without the boundary of one body, which each body has anew.
    var nameWithoutBoundary: String {
        let pieces = name.split(separator: ";", omittingEmptySubsequences: false)
        return pieces.filter { $0.essence.split(separator: "=").first != "boundary" }.joined(separator: ";")
    }

    func format(in schemas: SchemaTable) -> BodyFormat {
        switch essence {
        case let essence where essence.isURLEncodedForm: .urlEncodedForm
        case "multipart/form-data": .formData(FormMembers(of: schema, in: schemas))
        case "text/event-stream": .events
        case "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines",
            "application/ndjson", "application/x-ndjson", "application/stream+json":
            .jsonLines
        case "application/json-seq": .jsonSequence
        case let essence where essence.hasSuffix("+json-seq"): .jsonSequence
        case let essence where essence.hasPrefix("multipart/"):
            FormMembers(of: schema, in: schemas).flatMap { $0.members.isEmpty ? nil : .namedParts($0) } ?? .orderedParts
        default: .whole
        }
    }
}

extension String {
    /// Whether the media type without its parameters is that of forms whose fields are in one text.
    var isURLEncodedForm: Bool { self == "application/x-www-form-urlencoded" }
}
