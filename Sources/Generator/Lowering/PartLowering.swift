import SpecLoader

extension OperationLowering {
    /// The parts of a form, one for each property; nil where the schema has none.
    mutating func parts(_ mediaType: MediaType, at place: SchemaLowering.Place) -> [OperationDeclaration.Part]? {
        guard let id = mediaType.schema else { return nil }
        var ignored = Diagnostics()
        let form = EffectiveSchema(of: id, in: document.schemas, diagnostics: &ignored)
        guard form.types == .object || form.types.isEmpty, form.choices.isEmpty, !form.members.isEmpty else {
            return nil
        }
        let direction = schemas.directions.form(of: form.parts, in: schemas.direction).direction
        let members = form.members.filter { direction == nil || schemas.directions.has($0, in: schemas.direction) }
        return members.map { member in
            let encoding = mediaType.encoding.named.first { $0.property?.hasSameBytes(as: member.name) == true }
            return part(member, encoding, isRequired: form.requires(member.name), of: id, at: place)
        }
    }

    private mutating func part(
        _ member: EffectiveSchema.Member,
        _ encoding: Encoding?,
        isRequired: Bool,
        of form: SchemaID,
        at place: SchemaLowering.Place
    ) -> OperationDeclaration.Part {
        var ignored = Diagnostics()
        let whole = EffectiveSchema(of: member.schemas, in: document.schemas, diagnostics: &ignored)
        let isRepeated = whole.types == .array && !whole.items.isEmpty
        let ids = isRepeated ? whole.items : member.schemas
        let value =
            isRepeated ? EffectiveSchema(of: ids, in: document.schemas, diagnostics: &ignored) : whole
        var part = OperationDeclaration.Part(
            wireName: member.name,
            coding: .file,
            type: .builtin(.body),
            isRequired: isRequired && !(isRepeated && (whole.constraints.minItems ?? 0) == 0),
            isRepeated: isRepeated,
            documentation: whole.description
        )
        if isRepeated { reportCounts(whole) }
        let contentType = encoding?.contentType ?? value.parts.compactMap(contentMediaType).first
        if isFile(value, contentType) {
            let ranges = contentType?.split(separator: ",").map(\.essence) ?? []
            part.accepted = ranges
            part.contentType = ranges.first { !$0.contains("*") }
            return part
        }
        part.type = type(of: member, isRepeated, ids, of: form, at: place)
        let isText = isTextual(schemas.resolved(part.type)) && contentType.map(isJSON) != true
        part.coding = isText ? .text : .json
        part.contentType = encoding?.contentType.flatMap { $0 == "text/plain" && isText ? nil : $0 }
        part.checks = schemas.checks(of: ids, type: part.type)
        return part
    }

    /// The type of the part's value; that of the property where the form has a struct.
    private mutating func type(
        of member: EffectiveSchema.Member,
        _ isRepeated: Bool,
        _ ids: [SchemaID],
        of form: SchemaID,
        at place: SchemaLowering.Place
    ) -> SwiftType {
        guard document.schemas[form].uniqueName != nil,
            case .declared(let id) = schemas.resolved(schemas.lower(form, at: place).type),
            case .structure(let structure) = schemas.declarations[id.index].kind,
            let property = structure.properties.first(where: { $0.wireName.hasSameBytes(as: member.name) })
        else { return schemas.lower(allOf: ids, at: place.beside(memberName(member, at: place))).type }
        guard isRepeated, case .array(let element) = schemas.resolved(property.type) else { return property.type }
        return element.wrapped
    }

    /// Beside the namespace of an operation, the type of a part needs the name of the form too.
    private func memberName(_ member: EffectiveSchema.Member, at place: SchemaLowering.Place) -> String {
        place.operation == nil ? "\(place.wireName) \(member.name)" : member.name
    }

    /// Parts that come one by one are not counted, but for the first.
    private mutating func reportCounts(_ list: EffectiveSchema) {
        for id in list.parts {
            let schema = document.schemas[id]
            if schema.minItems ?? 0 > 1 { schemas.reportUnused("minItems", of: id, "as parts come one by one") }
            if schema.maxItems != nil { schemas.reportUnused("maxItems", of: id, "as parts come one by one") }
            if schema.uniqueItems { schemas.reportUnused("uniqueItems", of: id, "as parts come one by one") }
        }
    }

    // MARK: Media types

    /// Bytes (`format: binary`, or a media type that no text has), or a schema that says nothing (OAS 3.1 on).
    private func isFile(_ value: EffectiveSchema, _ contentType: String?) -> Bool {
        if value.types.isEmpty, value.isUnconstrained { return contentType.map { !isText($0) && !isJSON($0) } ?? true }
        guard value.types == .string, value.enumeration == nil else { return false }
        if value.format == "binary" { return true }
        guard value.parts.allSatisfy({ document.schemas[$0].contentEncoding == nil }), value.format != "byte" else {
            return false
        }
        return contentType.map { !isText($0) && !isJSON($0) } ?? false
    }

    private func contentMediaType(_ id: SchemaID) -> String? {
        document.schemas[id].contentMediaType
    }

    private func isJSON(_ mediaType: String) -> Bool {
        let essence = mediaType.essence
        return essence == "application/json" || essence.hasSuffix("+json")
    }

    private func isText(_ mediaType: String) -> Bool {
        mediaType.essence.hasPrefix("text/") && !mediaType.contains(",")
    }
}
