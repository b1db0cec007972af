/// The media types that bodies of requests or responses may have: those that the operation names, else those of the
/// root document (OAS 2.0 `consumes` and `produces`).
struct SwaggerMediaTypes {
    /// A media type, and where it is named.
    struct Name {
        let text: String
        let location: Location
    }

    /// `consumes` or `produces`.
    private let field: String
    private let state: DecodingState
    private let names: [Name]
    /// Where the names stand, or should stand.
    private let location: Location

    /// - Parameter outer: Those that hold where `fields` say nothing. A field without names takes them back.
    init(_ field: String, of fields: ObjectFields, or outer: SwaggerMediaTypes? = nil, state: DecodingState) {
        self.field = field
        self.state = state
        guard let cursor = fields[field] else {
            names = outer?.names ?? []
            location = outer?.location ?? fields.location
            return
        }
        location = cursor.location
        var seen: Set<ExactKey> = []
        names = Self.elements(cursor, state).compactMap { element in
            guard let text = ScalarDecoder(state: state).string(element), seen.insert(ExactKey(text)).inserted else {
                return nil
            }
            MediaTypeDecoder(state: state).reportName(text, at: element.location)
            return Name(text: text, location: element.location)
        }
    }

    /// One name alone is taken for a sequence of it.
    private static func elements(_ cursor: Cursor, _ state: DecodingState) -> [Cursor] {
        guard cursor.node.scalar?.kind == .string else { return state.elements(cursor) }
        state.wrongType(cursor, expected: "a sequence", .warning)
        return [cursor]
    }

    /// Those of a body that is no form.
    ///
    /// - Parameter isFile: The body is a file, as `type: file` says.
    func ofBody(isFile: Bool = false) -> [Name] {
        guard names.isEmpty else { return names }
        let name = isFile ? "application/octet-stream" : "application/json"
        state.log.note(
            "media-type-not-said",
            "no '\(field)' says which media type \(isFile ? "files" : "bodies") have; '\(name)' is taken",
            at: location
        )
        return [Name(text: name, location: location)]
    }

    /// Those of an answer with a structure that tells of a failure. Who answers with files tells in JSON what went
    /// wrong, though 'produces' holds for all answers.
    ///
    /// - Parameter place: Where the schema stands.
    func ofFailure(at place: Location) -> [Name] {
        guard !names.isEmpty, names.allSatisfy(\.isBytes) else { return ofBody() }
        state.log.note(
            "media-type-not-said",
            "'\(names[0].text)' cannot hold a failure with a structure; 'application/json' is taken",
            at: place,
            notes: [Diagnostic.Note("'\(field)' stands here", at: location)]
        )
        return [Name(text: "application/json", location: place)]
    }

    /// Those of a form.
    ///
    /// - Parameters:
    ///   - hasFile: Whether a field is a file, which only one of the two forms can hold.
    ///   - place: Where the form stands.
    func ofForm(hasFile: Bool, at place: Location) -> [Name] {
        let forms = hasFile ? [Self.multipart] : [Self.urlEncoded, Self.multipart]
        let possible = names.filter { name in forms.contains { name.text.lowercased().hasPrefix($0) } }
        guard possible.isEmpty else { return possible }
        if !names.isEmpty {
            state.log.warning(
                "form-media-type",
                "a form\(hasFile ? " with a file" : "") cannot be '\(names[0].text)'; '\(forms[0])' is taken",
                at: place,
                notes: [Diagnostic.Note("'\(field)' stands here", at: location)]
            )
        }
        return [Name(text: forms[0], location: place)]
    }

    private static let urlEncoded = "application/x-www-form-urlencoded"
    private static let multipart = "multipart/form-data"
}

extension SwaggerMediaTypes.Name {
    /// Whether a body of this media type is neither JSON nor XML nor a text.
    fileprivate var isBytes: Bool {
        let essence = text.essence
        return !essence.hasSuffix("json") && !essence.hasSuffix("xml") && !essence.hasPrefix("text/")
            && !essence.contains("*")
    }
}
