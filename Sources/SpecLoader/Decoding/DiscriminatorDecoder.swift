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

    /// The schema that a mapping names: a component of this document or else of the root document by its name, or any
    /// schema by a reference. What looks like a path or a pointer is a reference, as the specification advises, unless
    /// a component has this very name.
    private func target(_ cursor: Cursor) -> SchemaID? {
        guard let text = ScalarDecoder(state: state).string(cursor) else { return nil }
        let candidates = [cursor.source, state.tree.root].compactMap(schemas)
        if let component = candidates.lazy.compactMap({ $0.value(of: text) }).first {
            state.references.note(text, at: cursor, leadsTo: component, .schema)
            return SchemaDecoder(state: state).id(at: component)
        }
        guard text.utf8.contains(where: { "#/.".utf8.contains($0) }) else {
            reportMissing(text, among: candidates, at: cursor.location)
            return nil
        }
        do throws(ReferenceFailure) {
            let target = try state.references.target(of: text, at: cursor, .schema)
            return SchemaDecoder(state: state).id(at: target)
        } catch {
            state.log.report(error, at: cursor.location)
            return nil
        }
    }

    /// A misspelt name is an error. Others name what is described nowhere, and some descriptions have such values.
    private func reportMissing(_ name: String, among candidates: [Cursor], at location: Location) {
        let suggestions = candidates.map { schemas in
            state.log.suggestion(for: name, among: (schemas.node.mapping?.members ?? []).lazy.map(\.key))
        }
        let suggestion = suggestions.first { !$0.isEmpty } ?? ""
        state.log.report(
            Diagnostic(
                suggestion.isEmpty ? .warning : .error,
                "missing-target",
                "there is no schema '\(name)' among the components\(suggestion.isEmpty ? "; it is left out" : suggestion)",
                at: location
            )
        )
    }

    private func schemas(of source: SourceID) -> Cursor? {
        let document = state.tree.document(source)
        return state.version == .v20
            ? document?.value(of: "definitions") : document?.value(of: "components")?.value(of: "schemas")
    }
}
