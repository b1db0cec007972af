import SpecLoader

extension OperationLowering {
    /// The parts of a multipart body that is no form and whose schema is none of an object: they have no names but a
    /// position each (OAS 3.2 "Encoding By Position"), those of `prefixItems` and `prefixEncoding` first.
    mutating func orderedParts(_ mediaType: MediaType, at place: Place) -> Content {
        let list = list(of: mediaType)
        let items = mediaType.itemSchema.map { [$0] } ?? list?.items ?? []
        let described = list?.positions(in: document.schemas) ?? []
        let encodings = mediaType.encoding.prefix
        let isClosed = list?.excludesElements(behind: described.count, in: document.schemas) ?? false
        let count = isClosed ? described.count : max(described.count, encodings.count)
        let positions = (0..<count).map { $0 < described.count ? described[$0] : items }
        let names = schemas.names(of: positions)
        let name = mediaType.nameWithoutBoundary
        var content = Content(mediaType: name, coding: .parts, type: .builtin(.body))
        content.parts = positions.indices.map { index in
            let encoding = index < encodings.count ? encodings[index] : mediaType.encoding.item
            return orderedPart(names[index], .position(index), positions[index], encoding, at: place)
        }
        if !isClosed { content.parts.append(orderedPart("item", .rest, items, mediaType.encoding.item, at: place)) }
        content.minimumCount = list?.constraints.minItems ?? 0
        if let list { reportCounts(list, smallest: content.minimumCount) }
        return content
    }

    private mutating func orderedPart(
        _ name: String,
        _ key: OperationDeclaration.Part.Key,
        _ ids: [SchemaID],
        _ encoding: Encoding?,
        at place: Place
    ) -> OperationDeclaration.Part {
        var part = part(name, ids, encoding, at: place) { lowering in
            lowering.schemas.lower(allOf: ids, at: place.beside("\(place.wireName) \(name)")).value
        }
        part.key = key
        return part
    }

    /// The array that stands for the parts; nil where there is none, as where `itemSchema` describes each of them.
    private mutating func list(of mediaType: MediaType) -> EffectiveSchema? {
        guard let id = mediaType.schema else { return nil }
        let list = document.schemas.effective(id)
        if list.types == .array || list.isUnconstrained { return list }
        schemas.diagnostics.warning(
            "form-not-supported",
            "the parts of '\(mediaType.essence)' have no types (only an array, or an object with properties, gives them some); they are passed on as they are",
            at: document.schemas[id].location
        )
        return nil
    }
}
