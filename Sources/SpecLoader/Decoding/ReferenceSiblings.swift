/// What stands beside a `$ref`, and what each version of the specification makes of it.
struct ReferenceSiblings {
    /// 3.1 on: the summary in place of the target's.
    private(set) var summary: Cursor?
    /// 3.1 on: the description in place of the target's.
    private(set) var description: Cursor?
    private let reference: Cursor
    private let kind: ObjectKind
    private let version: OpenAPIVersion
    private var ignored: [Mapping.Member] = []

    init(of reference: Cursor, kind: ObjectKind, version: OpenAPIVersion) {
        self.reference = reference
        self.kind = kind
        self.version = version
        for member in reference.node.mapping?.members ?? [] where member.key != "$ref" {
            if version >= .v31, kind.mayBeReference, member.key == "summary" {
                summary = reference.value(of: member)
            } else if version >= .v31, kind.mayBeReference, member.key == "description" {
                description = reference.value(of: member)
            } else if !member.key.hasPrefix("x-") {
                ignored.append(member)
            }
        }
    }

    func report(to log: DiagnosticLog) {
        guard let first = ignored.first else { return }
        let names = ignored.map { "'\($0.key)'" }.joined(separator: ", ")
        let rule = version < .v31 ? "in OpenAPI \(version.rawValue)" : "for \(kind.withArticle)"
        log.warning(
            "ref-siblings-ignored",
            "\(names) beside '$ref' \(ignored.count == 1 ? "is" : "are") ignored \(rule)",
            at: reference.keyLocation(of: first)
        )
    }
}
