import SpecLoader

/// The properties that all variants of a union have from one base, so that they can be read without asking which variant
/// a value is.
struct SharedMembers {
    private let union: DeclarationID
    private let labels: [Code]
    private let presenter: ModelPresenter
    /// By variant: what the union holds.
    private let structures: [(id: DeclarationID, structure: Structure)]
    /// By variant: the properties by their names in JSON.
    private let indices: [[ExactKey: Int]]
    private let base: (id: DeclarationID, structure: Structure)

    /// How many lines the properties of one union may need: each has one for each variant.
    private static let lineLimit = 500

    /// Nil where a variant is no struct, or where there is no base.
    init?(of union: Union, _ id: DeclarationID, _ presenter: ModelPresenter) {
        guard let index = union.variants.firstIndex(where: \.isBase),
            let base = presenter.structure(of: union.variants[index].type),
            base.structure.properties.count * union.variants.count <= Self.lineLimit
        else { return nil }
        let structures = union.variants.compactMap { presenter.structure(of: $0.type) }
        guard structures.count == union.variants.count else { return nil }
        (self.union, self.presenter, self.base, self.structures) = (id, presenter, base, structures)
        labels = presenter.names.members[id.index].map(Code.label)
        indices = structures.map { _, structure in
            let keys = structure.properties.enumerated().map { (ExactKey($1.wireName), $0) }
            return Dictionary(keys) { first, _ in first }
        }
    }

    var contexts: [SharedMemberContext] { base.structure.properties.indices.compactMap(context) }

    private func context(of index: Int) -> SharedMemberContext? {
        let own = presenter.property(index, of: base.structure, base.id)
        let context = own.declaration(in: union)
        guard !labels.contains(.label(own.name)) else { return nil }
        let key = ExactKey(own.property.wireName)
        var variants: [SharedMemberContext.Variant] = []
        for ((label, indices), (id, structure)) in zip(zip(labels, indices), structures) {
            guard let index = indices[key] else { return nil }
            let member = presenter.property(index, of: structure, id).declaration(in: union)
            guard member.type == context.type, !member.isDeprecated else { return nil }
            variants.append(SharedMemberContext.Variant(label: label, member: member.name))
        }
        return SharedMemberContext(
            documentation: context.documentation,
            name: context.name,
            type: context.type,
            variants: variants
        )
    }
}

extension ModelPresenter {
    /// The struct behind a type, if there is one.
    fileprivate func structure(of type: SwiftType) -> (id: DeclarationID, structure: Structure)? {
        guard case .declared(let id) = module.resolved(type), case .structure(let structure) = module[id].kind,
            !structure.isTuple
        else { return nil }
        return (id, structure)
    }
}
