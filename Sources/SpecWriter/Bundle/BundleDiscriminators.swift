import SpecLoader

/// The values of discriminators that are names of schemas: where these get other names in the bundle, and what is made
/// of a schema with a discriminator without being referred to.
struct BundleDiscriminators {
    private struct Variant {
        let value: String
        let place: Place
    }

    /// By the place of the discriminator.
    private var variants: [Place: [Variant]] = [:]
    /// By the place of a variant: its value, where a discriminator of 2.0 means it, which has no mapping.
    private var values: [Place: String] = [:]

    init(_ document: Document) {
        let schemas = document.schemas
        var wholes: [SchemaID: [SchemaID]] = [:]
        for id in schemas.usedIDs {
            for part in schemas[id].allOf + [schemas[id].reference].compactMap(\.self) {
                wholes[part, default: []].append(id)
            }
        }
        for id in schemas.ids {
            guard let discriminator = schemas[id].discriminator else { continue }
            let mapped = Set(discriminator.mapping.map { ExactKey($0.value) })
            let candidates = schemas[id].oneOf + schemas[id].anyOf + Self.heirs(of: id, wholes)
            variants[discriminator.location.place] = candidates.compactMap { candidate in
                guard let name = schemas[candidate].name, !mapped.contains(ExactKey(name)) else { return nil }
                return Variant(value: name, place: schemas[candidate].location.place)
            }
            guard document.version.hasPrefix("2.") else { continue }
            for variant in variants[discriminator.location.place] ?? [] { values[variant.place] = variant.value }
        }
    }

    /// What is made of a schema, at whatever distance.
    private static func heirs(of base: SchemaID, _ wholes: [SchemaID: [SchemaID]]) -> [SchemaID] {
        var seen: Set = [base]
        var heirs: [SchemaID] = []
        var waiting = [base]
        while let next = waiting.popLast() {
            for heir in wholes[next] ?? [] where seen.insert(heir).inserted {
                heirs.append(heir)
                waiting.append(heir)
            }
        }
        return heirs.sorted()
    }

    /// Where the variants stand that the discriminator at `place` means by their names.
    func places(at place: Place) -> [Place] { (variants[place] ?? []).map(\.place) }

    /// The same for all discriminators.
    var places: [Place] { variants.values.flatMap { $0 }.map(\.place) }

    /// What the variant at `place` must say besides, because no mapping says it: AutoRest and this program read it.
    func value(at place: Place, homes: BundleHomes) -> OutputMember? {
        guard let value = values[place], let pointer = homes.pointer(of: place), pointer.lastToken != value else {
            return nil
        }
        return OutputMember(key: "x-ms-discriminator-value", value: .string(value))
    }

    /// What the mapping of the discriminator at `place` must say besides.
    func entries(at place: Place, homes: BundleHomes) -> [OutputMember] {
        (variants[place] ?? []).compactMap { variant in
            guard let pointer = homes.pointer(of: variant.place), pointer.lastToken != variant.value else { return nil }
            return OutputMember(key: variant.value, value: .string("#" + pointer.fragment))
        }
    }
}
