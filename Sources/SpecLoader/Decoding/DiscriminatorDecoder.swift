/// Decodes discriminators (OAS "Discriminator Object").
struct DiscriminatorDecoder {
    let state: DecodingState

    func discriminator(_ cursor: Cursor) -> Discriminator? {
        if state.version == .v20 {
            if cursor.node.mapping == nil { return swaggerDiscriminator(cursor) }
            state.log.warning(
                "newer-field",
                "'discriminator' is an object since OpenAPI 3.0; in 2.0 it is the name of a property",
                at: cursor.location
            )
        }
        guard let fields = state.object(cursor, .discriminator),
            let propertyName = fields.requiredString("propertyName")
        else { return nil }
        return Discriminator(
            propertyName: propertyName,
            mapping: fields.entries("mapping").compactMap { entry in
                target(entry.value).map { Discriminator.Entry(value: entry.name, schema: $0) }
            },
            defaultMapping: fields["defaultMapping"].flatMap(target),
            extensions: fields.extensions,
            location: fields.location
        )
    }

    /// 2.0 names the property alone: its values are the names of the definitions, as without a mapping since 3.0.
    private func swaggerDiscriminator(_ cursor: Cursor) -> Discriminator? {
        ScalarDecoder(state: state).string(cursor).map {
            Discriminator(propertyName: $0, mapping: [], defaultMapping: nil, location: cursor.location)
        }
    }

    /// The schema that a mapping names: a component by its name, or any schema by a reference.
    private func target(_ cursor: Cursor) -> SchemaID? {
        guard let text = ScalarDecoder(state: state).string(cursor) else { return nil }
        do throws(ReferenceFailure) {
            if let component = try component(text, from: cursor) {
                state.references.note(text, at: cursor, leadsTo: component, .schema)
                return SchemaDecoder(state: state).id(at: component)
            }
            let target = try state.references.target(of: text, at: cursor, .schema)
            return SchemaDecoder(state: state).id(at: target)
        } catch {
            state.log.report(error, at: cursor.location)
            return nil
        }
    }

    /// The component `name` of this document or else of the root document. What looks like a path or a pointer is a
    /// reference, as the specification advises, unless a component has this very name.
    private func component(_ name: String, from cursor: Cursor) throws(ReferenceFailure) -> Cursor? {
        var names: [String] = []
        for source in [cursor.source, state.tree.root] {
            guard let schemas = schemas(of: source) else { continue }
            if let found = schemas.value(of: name) { return found }
            names.append(contentsOf: schemas.node.mapping?.members.map(\.key) ?? [])
        }
        guard !name.utf8.contains(where: { "#/.".utf8.contains($0) }) else { return nil }
        throw ReferenceFailure(
            "missing-target",
            "there is no schema '\(name)' among the components\(Spelling.suggestion(for: name, among: names))"
        )
    }

    private func schemas(of source: SourceID) -> Cursor? {
        let document = state.tree.document(source)
        return state.version == .v20
            ? document?.value(of: "definitions") : document?.value(of: "components")?.value(of: "schemas")
    }
}
