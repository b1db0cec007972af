/// Decodes schemas (OAS "Schema Object"), those of 3.0 into the words of JSON Schema 2020-12.
struct SchemaDecoder {
    let state: DecodingState

    var scalars: ScalarDecoder { ScalarDecoder(state: state) }

    /// The id of the schema at `cursor`, or of the one that the references there lead to. Its body is decoded later,
    /// by ``decodeWaiting()``.
    func id(at cursor: Cursor) -> SchemaID {
        guard let definition = state.follow(cursor, .schema)?.cursor else {
            return state.schemas.add(Schema(location: cursor.location))
        }
        guard definition.node.mapping?.members.count == 1 else { return idOfTarget(behind: definition) }
        let target =
            definition.value(of: "$dynamicRef").flatMap(dynamicTarget)
            ?? definition.value(of: "$recursiveRef").flatMap(state.references.recursiveTarget)
        return state.schemas.id(at: target ?? definition)
    }

    /// What the `$dynamicRef` at `cursor` names.
    func dynamicTarget(_ cursor: Cursor) -> Cursor? {
        scalars.string(cursor).flatMap { state.references.dynamicTarget(of: $0, at: cursor) }
    }

    /// Decodes the bodies of all schemas that have an id, and of those found on the way; then the definitions that
    /// nothing refers to.
    func decodeWaiting() {
        var finder = HeirFinder(state.tree)
        decodeBodies(&finder)
        state.schemas.endOfUsed()
        var index = 0
        while let (id, cursor) = state.schemas.place(index) {
            index += 1
            let definitions = ["$defs", "definitions"].compactMap(cursor.value(of:)).flatMap(properties)
            guard !definitions.isEmpty else { continue }
            state.schemas.set(definitions, for: id)
            decodeBodies(&finder)
        }
        state.schemas.endOfNullable()
        state.schemas.endOfNaming(state.references.resolved)
    }

    /// A queue, so that however long a chain of schemas is, the stack stays short.
    private func decodeBodies(_ finder: inout HeirFinder) {
        while let (id, cursor, form) = state.schemas.next() {
            let schema = form == .schema ? schema(cursor) : SwaggerItemsDecoder(state: state).schema(cursor, form)
            state.schemas.set(schema, for: id)
            guard schema.tellsHeirsApart else { continue }
            for heir in finder.heirs(of: cursor) { _ = self.id(at: heir) }
        }
    }

    private func schema(_ cursor: Cursor) -> Schema {
        var draft = SchemaDraft(cursor: cursor)
        draft.schema.name = name(of: cursor)
        switch cursor.node.content {
        case .mapping(let mapping):
            for member in mapping.members {
                read(member, into: &draft)
            }
        case .scalar(let scalar) where scalar.kind == .boolean:
            draft.schema.boolean = scalars.flag(cursor)
        default:
            state.wrongType(cursor, expected: "a schema (a mapping, or true or false)")
        }
        return draft.finish(state)
    }

    private func read(_ member: Mapping.Member, into draft: inout SchemaDraft) {
        let value = draft.cursor.value(of: member)
        if let keyword = SchemaKeyword.all[member.key] {
            if value.node.isNull, !Self.nullable.contains(member.key), state.isNull(value) { return }
            if !keyword.versions.contains(state.version) {
                reportVersion(of: member, keyword, in: draft.cursor)
            }
            keyword.read(&draft, value, self)
        } else if state.version == .v20, member.key == "x-nullable" {
            draft.isNullable = scalars.flag(value) ?? false
        } else if member.key.hasPrefix("x-") {
            draft.schema.extensions.append(draft.kept(member))
        } else {
            draft.schema.otherKeywords.append(draft.kept(member))
            reportUnknown(member, in: draft.cursor)
        }
    }

    /// A warning, but since 3.1 only for what was probably meant to be another word: schemas may have any keyword.
    private func reportUnknown(_ member: Mapping.Member, in cursor: Cursor) {
        let suggestion =
            state.advice(on: member, of: cursor) { SchemaKeyword.all[$0] != nil }
            ?? SchemaKeyword.advice(onOlder: member.key)
            ?? state.log.suggestion(for: member.key, among: SchemaKeyword.all.keys)
        let location = cursor.keyLocation(of: member)
        if suggestion.isEmpty, state.version >= .v31 {
            let message = "JSON Schema has no keyword '\(member.key)'; it is an annotation, and has no effect"
            state.log.note("unknown-keyword", message, at: location)
        } else {
            let message = "a schema has no keyword '\(member.key)'; it is ignored\(suggestion)"
            state.log.warning("unknown-field", message, at: location)
        }
    }

    /// The keywords for which null is a value, and not the absence of one.
    private static let nullable: Set = ["default", "example", "const", "type"]

    private func reportVersion(of member: Mapping.Member, _ keyword: SchemaKeyword, in cursor: Cursor) {
        let versions = "OpenAPI \(keyword.versions.lowerBound.rawValue)"
        let isNewer = keyword.versions.lowerBound > state.version
        state.log.warning(
            "newer-field",
            isNewer
                ? "'\(member.key)' came with \(versions); this description says \(state.version.rawValue)"
                : "'\(member.key)' is a word of \(versions); \(keyword.advice)",
            at: cursor.keyLocation(of: member)
        )
    }

    /// The dialect that a schema names, and a warning where it is read as another one.
    func dialect(_ cursor: Cursor) -> String? {
        let dialect = scalars.string(cursor)
        if let dialect, state.version >= .v31 { state.reportDialect(dialect, at: cursor.location) }
        return dialect
    }

    // MARK: Values of keywords

    /// The ids of a sequence of schemas.
    func ids(_ cursor: Cursor) -> [SchemaID] {
        state.elements(cursor).map(id(at:))
    }

    /// The schemas of an `items` that has one for each position, as JSON Schema had it before 2020-12; nil where it is
    /// one schema for all.
    func tuple(_ cursor: Cursor) -> [SchemaID]? {
        guard cursor.node.sequence != nil else { return nil }
        let isNewer = state.version < .v31
        state.log.warning(
            "newer-field",
            "'items' is one schema in \(isNewer ? "OpenAPI" : "JSON Schema 2020-12"); a sequence of them is read as "
                + "'prefixItems'\(isNewer ? ", which came with OpenAPI 3.1" : "")",
            at: cursor.location
        )
        return ids(cursor)
    }

    /// The schemas of a mapping from names to schemas.
    func properties(_ cursor: Cursor) -> [Property] {
        state.entries(cursor).map {
            Property(name: $0.name, schema: id(at: $0.value), location: $0.keyLocation)
        }
    }

    /// The members of an object. They are no definitions, also where they stand in a file of their own, unless several
    /// share them.
    func members(_ cursor: Cursor) -> [Property] {
        let members = properties(cursor)
        if cursor.reference != nil { state.schemas.countUse(of: members) }
        return members
    }

    /// OAS "XML Object".
    func xml(_ cursor: Cursor) -> XML? {
        guard let fields = state.object(cursor, .xml) else { return nil }
        fields.reportExclusive("attribute", "nodeType")
        fields.reportExclusive("wrapped", "nodeType")
        return XML(
            name: fields.string("name"),
            namespace: fields.string("namespace"),
            prefix: fields.string("prefix"),
            attribute: fields.flag("attribute") ?? false,
            wrapped: fields.flag("wrapped") ?? false,
            nodeType: fields.string("nodeType"),
            extensions: fields.extensions,
            location: fields.location
        )
    }

    /// A sequence of values, in which nothing is a reference.
    func nodes(_ cursor: Cursor, _ severity: Diagnostic.Severity) -> [Node] {
        if let nodes = cursor.node.sequence { return nodes }
        state.wrongType(cursor, expected: "a sequence", severity)
        return []
    }

    /// The values of an `enum`; nil where there are none: by the letter nothing is valid then, but it is a list that is
    /// still to be filled.
    func values(_ cursor: Cursor) -> [Node]? {
        guard cursor.reference == nil else {
            state.wrongType(
                cursor,
                expected: "a sequence",
                advice: "; write the values, or refer to a schema that has them by a '$ref' in place of this one"
            )
            return nil
        }
        let values = nodes(cursor, .error)
        guard values.isEmpty, cursor.node.sequence != nil else { return values }
        state.log.warning("enum-values", "'enum' has no values; it is ignored", at: cursor.location)
        return nil
    }

    /// 2.0 has a type for files, which later versions describe as strings.
    func isFile(_ cursor: Cursor) -> Bool {
        state.version == .v20 && cursor.node.scalar?.text == "file"
    }

    /// One name of a type or a sequence of them.
    func types(_ cursor: Cursor) -> JSONTypes {
        guard cursor.node.sequence != nil else { return type(cursor) }
        if state.version < .v31 {
            state.log.warning(
                "newer-field",
                "a sequence of types came with OpenAPI 3.1; this description says \(state.version.rawValue)",
                at: cursor.location
            )
        }
        return cursor.elements.reduce(into: []) { $0.formUnion(type($1)) }
    }

    private func type(_ cursor: Cursor) -> JSONTypes {
        // A plain null is the name of the type without its quotes.
        if cursor.node.scalar?.kind == .null { return .null }
        guard let scalar = cursor.node.scalar, scalar.kind == .string else {
            state.wrongType(cursor, expected: "the name of a type")
            return []
        }
        if let type = JSONTypes.byName[scalar.text] { return type }
        let suggestion = state.log.suggestion(for: scalar.text, among: JSONTypes.byName.keys)
        let names = JSONTypes.byName.keys.sorted().joined(separator: ", ")
        state.log.error(
            "unknown-type",
            "there is no type '\(scalar.text)'\(suggestion.isEmpty ? "; the types are \(names)" : suggestion)",
            at: cursor.location
        )
        return []
    }

    /// Each name once.
    func requiredNames(_ cursor: Cursor) -> [RequiredName] {
        // As it was before JSON Schema draft 4, where it stood in the property.
        guard cursor.node.scalar?.kind != .boolean else {
            state.wrongType(cursor, expected: "a sequence of names of properties", .warning)
            return []
        }
        var names: [RequiredName] = []
        var seen: [ExactKey: Location] = [:]
        for element in state.elements(cursor) {
            guard let name = scalars.string(element) else { continue }
            if let first = seen.insert(element.location, forKey: ExactKey(name)) {
                state.log.warning(
                    "duplicate-required",
                    "'\(name)' is required twice",
                    at: element.location,
                    notes: [Diagnostic.Note("first here", at: first)]
                )
            } else {
                names.append(RequiredName(name: name, location: element.location))
            }
        }
        return names
    }

    /// The 3.0 meaning of `exclusiveMinimum` and `exclusiveMaximum`; nil where it is a bound of its own.
    func excludes(_ cursor: Cursor) -> Bool? {
        let isFlag = cursor.node.scalar?.kind == .boolean
        let advice = isFlag ? "a number since OpenAPI 3.1" : "true or false in OpenAPI 3.0"
        if isFlag != (state.version < .v31) {
            state.log.warning(
                "newer-field",
                "'\(cursor.pointer.lastToken ?? "")' is \(advice); this description says \(state.version.rawValue)",
                at: cursor.location
            )
        }
        return isFlag ? scalars.flag(cursor) : nil
    }

    /// The name that a definition has by where it stands; nil for a schema that stands inline.
    private func name(of cursor: Cursor) -> String? {
        if cursor.holdsDefinitionsOnly, state.version >= .v31 { return nil }
        return cursor.pointer == .root ? state.tree.path(cursor.source).documentName : cursor.pointer.definitionName
    }
}

extension JSONTypes {
    /// The types by their names in JSON Schema.
    static let byName: [String: JSONTypes] = [
        "null": .null, "boolean": .boolean, "integer": .integer, "number": .number, "string": .string, "array": .array,
        "object": .object,
    ]
}
