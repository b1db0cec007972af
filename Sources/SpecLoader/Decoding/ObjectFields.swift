/// The members of one object while it is decoded.
struct ObjectFields {
    /// The object, where its definition finally stands.
    let cursor: Cursor
    private let followed: FollowedReference
    private let mapping: Mapping
    private let kind: ObjectKind
    private let state: DecodingState

    init(followed: FollowedReference, mapping: Mapping, kind: ObjectKind, state: DecodingState) {
        cursor = followed.cursor
        self.followed = followed
        self.mapping = mapping
        self.kind = kind
        self.state = state
    }

    var location: Location { cursor.location }
    private var scalars: ScalarDecoder { ScalarDecoder(state: state) }

    /// The name of a definition that is used by reference; nil for one that stands where it is used.
    var component: String? {
        let path = state.tree.path(cursor.source)
        return ComponentPlace.definitionName(cursor.pointer, in: path, section: kind.section, state.version)
    }

    /// The member `name`; nil where there is none, or none but null where that is no value of its own.
    subscript(name: String) -> Cursor? {
        assert(kind.version(of: name) != nil, "\(kind.name) has no field \(name)")
        guard let member = mapping.member(name).map(cursor.value(of:)) else { return nil }
        guard member.node.isNull, !Self.data.contains(name) else { return member }
        return state.isNull(member) ? nil : member
    }

    /// Whether there is a member `name`, be it null.
    func has(_ name: String) -> Bool { mapping.member(name) != nil }

    /// The fields whose value is a value of the API.
    private static let data: Set = ["default", "example", "value", "dataValue"]

    /// The summary: that of the reference which led here, else the object's own.
    var summary: String? { (followed.summary ?? self["summary"]).flatMap(scalars.string) }
    /// The description: that of the reference which led here, else the object's own.
    var description: String? { (followed.description ?? self["description"]).flatMap(scalars.string) }

    /// The `x-…` members, in source order.
    var extensions: [Extension] {
        mapping.members.filter { $0.key.hasPrefix("x-") }.map {
            Extension(name: $0.key, value: $0.value, location: cursor.keyLocation(of: $0))
        }
    }

    func string(_ name: String) -> String? { self[name].flatMap(scalars.string) }
    func flag(_ name: String) -> Bool? { self[name].flatMap(scalars.flag) }
    /// Nil also where it is empty, as programs write it that have none.
    var operationID: String? { string("operationId").flatMap { $0.isEmpty ? nil : $0 } }

    func strings(_ name: String) -> [String] { elements(name).compactMap(scalars.string) }

    /// The string `name`; nil, and an error, where there is none.
    func requiredString(_ name: String) -> String? {
        guard self[name] != nil else {
            reportMissing(name)
            return nil
        }
        return string(name)
    }

    func reportMissing(_ name: String, _ severity: Diagnostic.Severity = .error) {
        state.log.report(
            Diagnostic(severity, "missing-field", "\(kind.withArticle) must have '\(name)'", at: location)
        )
    }

    /// Warns where the object has both fields, of which the specification allows one.
    func reportExclusive(_ first: String, _ second: String) {
        guard self[first] != nil, let other = self[second] else { return }
        state.log.warning(
            "exclusive-fields",
            "\(kind.withArticle) cannot have both '\(first)' and '\(second)'",
            at: other.location
        )
    }

    /// The elements of the sequence `name`; none where there is no such member, and an error where it is no sequence.
    func elements(_ name: String) -> [Cursor] {
        self[name].map { state.elements($0) } ?? []
    }

    /// The members of the mapping `name`; none where there is no such member, and an error where it is no mapping.
    func entries(_ name: String) -> [Entry] {
        self[name].map { state.entries($0) } ?? []
    }

    /// Warns of members that the specification does not know, or that came with a later version.
    func reportUnknown() {
        if kind.isMap { return }
        for member in mapping.members where !member.key.hasPrefix("x-") {
            guard let version = kind.version(of: member.key) else {
                let suggestion =
                    state.advice(on: member, of: cursor) { kind.version(of: $0) != nil }
                    ?? state.log.suggestion(for: member.key, among: kind.fieldNames)
                state.log.warning(
                    "unknown-field",
                    "\(kind.withArticle) has no field '\(member.key)'; it is ignored\(suggestion)",
                    at: cursor.keyLocation(of: member)
                )
                continue
            }
            guard version > state.version else { continue }
            state.log.warning(
                "newer-field",
                "'\(member.key)' came with OpenAPI \(version.rawValue); this description says \(state.version.rawValue)"
                    + kind.advice(on: member.key),
                at: cursor.keyLocation(of: member)
            )
        }
    }
}
