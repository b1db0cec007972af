import SpecLoader

/// The values of discriminators that are names of schemas, where these get other names in the bundle.
struct BundleDiscriminators {
    private struct Variant {
        let value: String
        let place: Place
    }

    /// By the place of the discriminator.
    private var variants: [Place: [Variant]] = [:]

    init(_ document: Document) {
        let schemas = document.schemas
        var heirs: [SchemaID: [SchemaID]] = [:]
        for id in schemas.ids {
            for parent in schemas[id].allOf { heirs[parent, default: []].append(id) }
        }
        for id in schemas.ids {
            guard let discriminator = schemas[id].discriminator else { continue }
            let mapped = Set(discriminator.mapping.map { ExactKey($0.value) })
            let candidates = schemas[id].oneOf + schemas[id].anyOf + (heirs[id] ?? [])
            variants[discriminator.location.place] = candidates.compactMap { candidate in
                guard let name = schemas[candidate].name, !mapped.contains(ExactKey(name)) else { return nil }
                return Variant(value: name, place: schemas[candidate].location.place)
            }
        }
    }

    /// What the mapping of the discriminator at `place` must say besides.
    func entries(at place: Place, homes: BundleHomes) -> [OutputMember] {
        (variants[place] ?? []).compactMap { variant in
            guard let pointer = homes.pointer(of: variant.place), pointer.lastToken != variant.value else { return nil }
            return OutputMember(key: variant.value, value: .string("#" + pointer.fragment))
        }
    }
}
