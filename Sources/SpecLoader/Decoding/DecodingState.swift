/// What the decoders of one description share: the files, the schemas found so far, and what there is to say.
final class DecodingState {
    let references: ReferenceResolver
    let log: DiagnosticLog
    let limits: SpecLoader.Limits
    private let follower: ReferenceFollower
    private let formats: [String: String]
    /// Those of ``SpecLoader/Options/formats`` that no schema has had yet.
    private(set) var unusedFormats: Set<String>
    let formatLocations: [String: Location]
    var schemas = SchemaRegistry()
    /// The responses decoded so far: many operations share a few.
    var responses: [Place: Response] = [:]
    /// The path items of the callbacks decoded so far; none of one that is being decoded.
    var callbacks: [Place: [PathItem]] = [:]
    /// The headers decoded so far.
    var headers: [Place: Header] = [:]
    /// The callbacks and headers that are being decoded.
    private var open: Set<Place> = []

    init(tree: SourceTree, log: DiagnosticLog, options: SpecLoader.Options) {
        limits = options.limits
        references = ReferenceResolver(tree: tree, log: log, limits: limits)
        follower = ReferenceFollower(references, log: log, limits: limits)
        formats = options.formats
        unusedFormats = Set(formats.keys)
        formatLocations = options.formatLocations
        self.log = log
    }

    /// The format as which the one called `name` is read.
    func format(_ name: String) -> String {
        guard let other = formats[name] else { return name }
        unusedFormats.remove(name)
        return other
    }

    var tree: SourceTree { references.tree }

    /// Of the root document.
    var version: OpenAPIVersion {
        get { follower.version }
        set { follower.version = newValue }
    }

    /// Where the references at `cursor` lead; `cursor` itself where there are none.
    ///
    /// - Returns: Nil, and an error, where they lead nowhere, in a circle, or to another kind of object.
    func follow(_ cursor: Cursor, _ kind: ObjectKind) -> FollowedReference? {
        follower.follow(cursor, kind)
    }

    /// The members of the object of this kind at `cursor`, or where the references there lead.
    ///
    /// - Returns: Nil, and an error, where there is no mapping.
    func object(_ cursor: Cursor, _ kind: ObjectKind) -> ObjectFields? {
        follow(cursor, kind).flatMap { fields($0, kind) }
    }

    /// The members of the object of this kind at the end of `followed`.
    ///
    /// - Returns: Nil, and an error, where there is no mapping.
    func fields(_ followed: FollowedReference, _ kind: ObjectKind) -> ObjectFields? {
        guard let mapping = followed.cursor.node.mapping else {
            wrongType(followed.cursor, expected: kind.withArticle + " (a mapping)")
            return nil
        }
        let fields = ObjectFields(followed: followed, mapping: mapping, kind: kind, state: self)
        fields.reportUnknown()
        return fields
    }

    /// The elements of a sequence; none, and an error, where it is none.
    func elements(_ cursor: Cursor) -> [Cursor] {
        guard let sequence = container(cursor)?.cursor else { return [] }
        guard sequence.node.sequence != nil else {
            wrongType(sequence, expected: "a sequence", from: cursor)
            return []
        }
        return sequence.elements
    }

    /// The members of a mapping from names to objects, and those beside references to it; none, and an error, where it
    /// is none.
    func entries(_ cursor: Cursor) -> [Entry] {
        guard let followed = container(cursor) else { return [] }
        guard followed.cursor.node.mapping != nil else {
            wrongType(followed.cursor, expected: "a mapping", from: cursor)
            return []
        }
        let additions = followed.around.flatMap { $0.entries.filter { $0.name != "$ref" } }
        return additions.isEmpty ? followed.cursor.entries : merge(additions, into: followed.cursor.entries)
    }

    /// Both, where `additions` stand beside references to `entries`; the last ones win.
    private func merge(_ additions: [Entry], into entries: [Entry]) -> [Entry] {
        var merged = entries
        var indices = Dictionary(uniqueKeysWithValues: entries.enumerated().map { (ExactKey($1.name), $0) })
        for addition in additions {
            guard let index = indices.insert(merged.count, forKey: ExactKey(addition.name)) else {
                merged.append(addition)
                continue
            }
            log.warning(
                "entry-replaced",
                "this '\(addition.name)' is replaced by the one beside the '$ref' that leads here",
                at: merged[index].keyLocation,
                notes: [Diagnostic.Note("by this one", at: addition.keyLocation)]
            )
            merged[index] = addition
        }
        return merged
    }

    /// Whether a value is null, which counts as absent, with a warning: many programs write every field that there is.
    func isNull(_ cursor: Cursor) -> Bool {
        guard cursor.node.isNull else { return false }
        log.warning(
            "null-value",
            "\(cursor.nameWithQuotes) is null; it is read as if it were not there",
            at: cursor.location
        )
        return true
    }

    /// A sequence or a mapping of names, where references lead to one too.
    private func container(_ cursor: Cursor) -> FollowedReference? {
        if isNull(cursor) { return nil }
        // Otherwise it is an entry that is called '$ref'.
        guard cursor.reference?.node.scalar?.kind == .string else { return FollowedReference(cursor: cursor) }
        return follow(cursor, .container)
    }

    /// Decodes the object at `cursor`, which may hold others of its kind by reference.
    ///
    /// - Returns: Nil, and an error, where it is inside itself or of too many others.
    func nested<Value>(_ cursor: Cursor, _ kind: ObjectKind, _ decode: () -> Value?) -> Value? {
        guard open.count < Self.nestingLimit, open.insert(cursor.place).inserted else {
            log.error(
                "nested-too-deep",
                "this \(kind.name) is inside itself, or inside more than \(Self.nestingLimit) callbacks and headers",
                at: cursor.location
            )
            return nil
        }
        defer { open.remove(cursor.place) }
        return decode()
    }

    /// Callbacks of callbacks, and headers of parts that headers describe: nobody has many of them.
    private static let nestingLimit = 16

    func wrongType(
        _ cursor: Cursor,
        expected: String,
        advice: String = "",
        _ severity: Diagnostic.Severity = .error
    ) {
        let message = "\(cursor.nameWithQuotes) must be \(expected), not \(cursor.node.kindWithArticle)\(advice)"
        log.report(Diagnostic(severity, "wrong-type", message, at: cursor.location))
    }

    /// The same at the reference `cursor`, where it is one that leads to `target`.
    private func wrongType(_ target: Cursor, expected: String, from cursor: Cursor) {
        guard target.place != cursor.place, let reference = cursor.reference, let text = reference.node.scalar?.text
        else {
            wrongType(target, expected: expected)
            return
        }
        let field = cursor.pointer.lastToken ?? ""
        let meant = target.value(of: field).map { _ in Reference.text(text, to: field) }
        log.error(
            "wrong-kind",
            "'\(text)' is \(target.node.kindWithArticle), but \(expected) is wanted here"
                + Spelling.suggestion([meant].compactMap(\.self)),
            at: reference.location,
            notes: [Diagnostic.Note("it stands here", at: target.location)]
        )
    }

    /// Where a reference leads to a file in which the object has a name: how it goes on, for a member of that name.
    func advice(on member: Mapping.Member, of cursor: Cursor, isKnown: (String) -> Bool) -> String? {
        guard cursor.source != tree.root, cursor.pointer.tokens.count <= 1, member.value.mapping != nil,
            let members = cursor.node.mapping?.members, members[0].key == member.key,
            !members.contains(where: { isKnown($0.key) })
        else { return nil }
        return "; a reference to it ends with '#\(cursor.pointer.appending(member.key))'"
    }

    func reportNoEffect(_ field: Cursor, _ place: String) {
        log.warning("no-effect", "\(field.nameWithQuotes) has no effect \(place)", at: field.location)
    }

    /// Warns of a value that came with a later version than the description's, which is read all the same.
    func reportNewer(_ value: String, since version: OpenAPIVersion, at location: Location?) {
        guard self.version < version, let location else { return }
        log.warning(
            "newer-field",
            "'\(value)' came with OpenAPI \(version.rawValue); this description says \(self.version.rawValue)",
            at: location
        )
    }

    /// Warns where schemas are to be read in another way than they are.
    func reportDialect(_ name: String, at location: Location) {
        guard !Self.knownDialects.contains(name.hasSuffix("#") ? String(name.dropLast()) : name) else { return }
        log.warning(
            "dialect-not-supported",
            "schemas are read as JSON Schema 2020-12, not as '\(name)'",
            at: location
        )
    }

    private static let knownDialects: Set<String> = [
        "https://spec.openapis.org/oas/3.1/dialect/base",
        "https://spec.openapis.org/oas/3.1/dialect/2024-11-10",
        "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
        "https://json-schema.org/draft/2020-12/schema",
    ]

    func reportHeaderName(_ name: String, at location: Location) {
        log.error(
            "header-name",
            "'\(name)' cannot be the name of a header or cookie: those have letters, digits and some of the marks of ASCII",
            at: location
        )
    }
}
