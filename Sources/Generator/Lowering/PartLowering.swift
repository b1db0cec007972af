import SpecLoader

extension OperationLowering {
    /// The parts of a form, one for each member.
    mutating func parts(_ form: FormMembers, _ mediaType: MediaType, at place: Place) -> [OperationDeclaration.Part] {
        let direction = schemas.directions.form(ofParts: form.parts, in: schemas.direction).direction
        let members = form.members.filter {
            direction == nil || schemas.directions.has($0.property, in: schemas.direction)
        }
        var seen: [String: EffectiveSchema.Member] = [:]
        return members.compactMap { member in
            let name = member.property.name
            if let first = seen.insert(member.property, forKey: name) {
                if !isAlike(first, member.property) { reportOther(member.property, first) }
                return nil
            }
            let encoding = mediaType.encoding.named.first { $0.property?.hasSameBytes(as: name) == true }
            return part(member.property, encoding, isRequired: form.requires(name), of: member.schema, at: place)
        }
    }

    /// Whether a form cannot be a value that is read as a whole.
    func hasFiles(_ form: FormMembers) -> Bool {
        let others = form.others.isEmpty ? nil : effective(form.others)
        let isOpen = others.map { $0.isUnconstrained && $0.boolean != false } ?? true
        if form.members.isEmpty, isOpen { return true }
        if !isOpen, isFile(others, nil) { return true }
        return form.members.contains { member in
            var steps = Self.partSteps
            return isFile(effective(elements(of: member.property.schemas, &steps).ids), nil)
        }
    }

    /// Reports what is asked of the parts of a form together, which come one by one.
    mutating func reportTogether(_ form: FormMembers) {
        for id in form.parts {
            let schema = document.schemas[id]
            let keywords: [(name: String, isThere: Bool)] = [
                ("oneOf", !schema.oneOf.isEmpty), ("anyOf", !schema.anyOf.isEmpty), ("not", schema.not != nil),
                ("if", schema.if != nil), ("minProperties", schema.minProperties != nil),
                ("maxProperties", schema.maxProperties != nil), ("propertyNames", schema.propertyNames != nil),
                ("dependentRequired", !schema.dependentRequired.isEmpty),
                ("dependentSchemas", !schema.dependentSchemas.isEmpty),
            ]
            for keyword in keywords where keyword.isThere {
                schemas.reportUnused(keyword.name, of: id, "as parts come one by one")
            }
        }
    }

    private func isAlike(_ first: EffectiveSchema.Member, _ other: EffectiveSchema.Member) -> Bool {
        if first.schemas == other.schemas { return true }
        let (first, other) = (effective(first.schemas), effective(other.schemas))
        if first.parts == other.parts { return true }
        let arePlain = [first, other].allSatisfy {
            $0.members.isEmpty && $0.choices.isEmpty && $0.items.isEmpty && $0.enumeration == nil
        }
        return arePlain && first.types == other.types && first.format == other.format
            && first.constraints == other.constraints
    }

    private mutating func reportOther(_ member: EffectiveSchema.Member, _ first: EffectiveSchema.Member) {
        schemas.diagnostics.warning(
            "keyword-not-enforced",
            "'\(member.name)' has no effect here: a part of this name is what another variant says",
            at: member.location,
            notes: [Diagnostic.Note("the other one stands here", at: first.location)]
        )
    }

    private mutating func part(
        _ member: EffectiveSchema.Member,
        _ encoding: Encoding?,
        isRequired: Bool,
        of form: SchemaID,
        at place: Place
    ) -> OperationDeclaration.Part {
        let whole = effective(member.schemas)
        var steps = Self.partSteps
        let (list, ids) = elements(of: member.schemas, &steps)
        let isRepeated = list != nil
        if let list { reportCounts(list, smallest: 1) }
        var part = self.part(member.name, ids, encoding, at: place) {
            $0.type(of: member, isRepeated, ids, of: form, at: place)
        }
        part.isRequired = isRequired && (list.map { $0.constraints.minItems ?? 0 } ?? 1) > 0
        part.isRepeated = isRepeated
        part.documentation = whole.description
        part.headers.removeAll { $0.wireName.lowercased() == "content-disposition" }
        return part
    }

    /// How many schemas are looked at for one part, which may lead back to each other.
    private static let partSteps = 100

    /// The schemas of a part for a member, and the list where there is a part for each of its elements. A part is never
    /// null, and files come one by one also where there may be a single one in place of a list.
    ///
    /// - Parameter steps: how many schemas are still looked at, which may lead back to each other.
    private func elements(of ids: [SchemaID], _ steps: inout Int) -> (list: EffectiveSchema?, ids: [SchemaID]) {
        steps -= 1
        let whole = effective(ids)
        if whole.types == .array, !whole.items.isEmpty { return (whole, whole.items) }
        guard whole.types.isEmpty, whole.members.isEmpty, whole.choices.count == 1, steps > 0 else { return (nil, ids) }
        let values = whole.choices[0].variants.filter { !schemas.isNull($0) }
        if values.count == 1 { return elements(of: values, &steps) }
        var list: EffectiveSchema?
        for value in values {
            let part = elements(of: [value], &steps)
            let element = effective(part.ids)
            guard steps > 0, isFile(element, nil), !isUnconstrained(element) else { return (nil, ids) }
            list = list ?? part.list
        }
        return (list, list?.items ?? ids)
    }

    /// What these schemas say together, whose contradictions are told elsewhere.
    func effective(_ ids: [SchemaID]) -> EffectiveSchema {
        document.schemas.effective(ids)
    }

    /// - Parameter type: of a part that is no file.
    mutating func part(
        _ name: String,
        _ ids: [SchemaID],
        _ encoding: Encoding?,
        at place: Place,
        type: (inout OperationLowering) -> SwiftType
    ) -> OperationDeclaration.Part {
        let value = ids.isEmpty ? nil : effective(ids)
        var part = OperationDeclaration.Part(
            wireName: name,
            coding: .file,
            type: .builtin(.body),
            isRequired: false,
            isRepeated: true,
            documentation: value?.description
        )
        part.headers = headers(encoding?.headers ?? [], ofPart: name, at: place)
        let contentType = encoding?.contentType ?? value?.parts.compactMap(contentMediaType).first
        let ranges = contentType?.split(separator: ",").map(\.essence) ?? []
        if isFile(value, contentType) {
            for id in ids { reportUnchecked(id) }
            // Bytes of which only the schema says so may be of any type.
            let isAny = encoding?.contentType == nil && ranges == ["application/octet-stream"]
            return part.file(of: ranges, isAny: isAny)
        }
        if let value, let content = content(of: value, encoding, at: place.beside(name)) {
            (part.coding, part.type, part.checks) = (.json, content.type, content.checks)
            return part
        }
        part.type = isUnconstrained(value) ? contentType.map(isText) == true ? .string : .json : type(&self)
        part.coding = contentType?.essence.isJSON == true ? .json : coding(of: part.type)
        if let encoding, let other = withoutStructure(part, encoding, ranges) { return other }
        part.contentType = sentType(encoding, part.coding)
        part.checks = ids.isEmpty ? Checks() : schemas.checks(of: ids, type: part.type)
        return part
    }

    /// Texts and numbers are `text/plain`, objects and lists are JSON (OAS "Encoding Object").
    private func coding(of type: SwiftType) -> OperationDeclaration.Part.Coding {
        let type = schemas.resolved(type)
        if isTextual(type) { return .text }
        return type == .json || schemas.declarations.kind(of: type)?.union != nil ? .textOrJSON : .json
    }

    /// What a text holds of which the schema says that it is JSON: the part is that text, not a JSON string of it.
    private mutating func content(
        of value: EffectiveSchema,
        _ encoding: Encoding?,
        at place: Place
    ) -> (type: SwiftType, checks: Checks)? {
        guard value.types == .string, encoding?.contentType == nil,
            value.parts.compactMap(contentMediaType).first?.essence.isJSON == true
        else { return nil }
        guard let schema = value.parts.compactMap({ document.schemas[$0].contentSchema }).first else {
            return (.json, Checks())
        }
        let type = schemas.lower(schema, at: place).value
        return (type, requestChecks(of: [schema], type: type))
    }

    private mutating func headers(
        _ headers: [Header],
        ofPart name: String,
        at place: Place
    ) -> [OperationDeclaration.Header] {
        headers.map { header in
            let inline = place.beside("\(place.operation == nil ? place.wireName + " " : "")\(name) \(header.name)")
            let component = header.component.map {
                Place(wireName: $0, origin: .component(.header, key: $0))
            }
            var lowered = lower(header, at: component ?? inline)
            let ids = [header.schema ?? header.content?.schema].compactMap(\.self)
            lowered.checks = requestChecks(of: ids, type: lowered.valueType)
            return lowered
        }
    }

    /// The type of the part's value; that of the property where the form has a struct.
    private mutating func type(
        of member: EffectiveSchema.Member,
        _ isRepeated: Bool,
        _ ids: [SchemaID],
        of form: SchemaID,
        at place: Place
    ) -> SwiftType {
        guard document.schemas[form].uniqueName != nil,
            case .declared(let id) = schemas.resolved(schemas.lowerAlone(form, at: place).type),
            case .structure(let structure) = schemas.declarations[id.index].kind,
            let property = structure.properties.first(where: { $0.wireName.hasSameBytes(as: member.name) })
        else { return schemas.lower(allOf: ids, at: place.beside(memberName(member, at: place))).type }
        guard isRepeated, case .array(let element) = schemas.resolved(property.type) else { return property.type }
        return element.wrapped
    }

    /// Beside the namespace of an operation, the type of a part needs the name of the form too.
    private func memberName(_ member: EffectiveSchema.Member, at place: Place) -> String {
        place.operation == nil ? "\(place.wireName) \(member.name)" : member.name
    }

    /// Parts that come one by one are not counted, but for the first ones.
    ///
    /// - Parameter smallest: the number of parts that are.
    mutating func reportCounts(_ list: EffectiveSchema, smallest: Int) {
        for id in list.parts {
            let schema = document.schemas[id]
            if schema.minItems ?? 0 > smallest { schemas.reportUnused("minItems", of: id, "as parts come one by one") }
            if schema.maxItems != nil { schemas.reportUnused("maxItems", of: id, "as parts come one by one") }
            if schema.uniqueItems { schemas.reportUnused("uniqueItems", of: id, "as parts come one by one") }
        }
    }

    // MARK: Media types

    /// Bytes (`format` or `contentEncoding: binary`, or a media type that no text has), what may be bytes or something
    /// else, or a schema that says nothing (OAS 3.1 on).
    private func isFile(_ value: EffectiveSchema?, _ contentType: String?) -> Bool {
        let isBinary = contentType.map { !isText($0) && !$0.essence.isJSON }
        guard let value, !isUnconstrained(value) else { return isBinary ?? true }
        if value.types.isEmpty, value.choices.contains(where: { $0.variants.contains(where: isBytes) }) { return true }
        guard value.types == .string, value.enumeration == nil else { return false }
        let encoding = value.parts.lazy.compactMap { document.schemas[$0].contentEncoding }.first
        if value.format == "binary" || encoding == "binary" { return true }
        return encoding == nil && value.format != "byte" && isBinary ?? false
    }

    /// Whether a schema itself says that it is of bytes.
    private func isBytes(_ id: SchemaID) -> Bool {
        let value = effective([id])
        return value.choices.isEmpty && !isUnconstrained(value) && isFile(value, nil)
    }

    private func isUnconstrained(_ value: EffectiveSchema?) -> Bool { value?.isUnconstrained ?? true }

    private func contentMediaType(_ id: SchemaID) -> String? {
        document.schemas[id].contentMediaType
    }

    private func isText(_ mediaType: String) -> Bool {
        mediaType.essence.hasPrefix("text/") && !mediaType.contains(",")
    }
}
