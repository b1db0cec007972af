import SpecLoader

/// The properties that all variants of a union have from one base, so that they can be read without asking which
/// variant a value is.
struct SharedMembers {
    /// A struct with its properties by their names in JSON.
    private struct Holder {
        let id: DeclarationID
        let structure: Structure
        let indices: [ExactKey: Int]

        init(_ id: DeclarationID, _ structure: Structure) {
            (self.id, self.structure) = (id, structure)
            let keys = structure.properties.enumerated().map { (ExactKey($1.wireName), $0) }
            indices = Dictionary(keys) { first, _ in first }
        }
    }

    /// What the union holds.
    private enum Variant {
        case structure(Holder)
        /// What has kinds itself.
        case union(SharedMembers)
    }

    private let union: DeclarationID
    private let labels: [Code]
    private let presenter: ModelPresenter
    private let variants: [Variant]
    private let base: Holder

    /// How many lines the properties of one union may need: each has one for each variant.
    private static let lineLimit = 500

    /// Nil where a variant is neither a struct nor a union of structs, or where there is no base.
    ///
    /// - Parameter isVariant: whether this is a union in a union, which holds no further ones.
    init?(of union: Union, _ id: DeclarationID, _ presenter: ModelPresenter, isVariant: Bool = false) {
        guard let index = union.variants.firstIndex(where: \.isBase),
            let base = Self.holder(of: union.variants[index].type, presenter),
            base.structure.properties.count * union.variants.count <= Self.lineLimit
        else { return nil }
        var variants: [Variant] = []
        for variant in union.variants {
            if let holder = Self.holder(of: variant.type, presenter) {
                variants.append(.structure(holder))
            } else if !isVariant, let inner = Self.inner(of: variant.type, presenter) {
                variants.append(.union(inner))
            } else {
                return nil
            }
        }
        (self.union, self.presenter, self.base, self.variants) = (id, presenter, base, variants)
        labels = presenter.names.members[id.index].map(Code.label)
    }

    /// The struct behind a type, if there is one.
    private static func holder(of type: SwiftType, _ presenter: ModelPresenter) -> Holder? {
        guard case .declared(let id) = presenter.module.resolved(type),
            case .structure(let structure) = presenter.module[id].kind, !structure.isTuple
        else { return nil }
        return Holder(id, structure)
    }

    private static func inner(of type: SwiftType, _ presenter: ModelPresenter) -> SharedMembers? {
        guard case .declared(let id) = presenter.module.resolved(type),
            case .union(let union) = presenter.module[id].kind
        else { return nil }
        return SharedMembers(of: union, id, presenter, isVariant: true)
    }

    var contexts: [SharedMemberContext] { base.structure.properties.indices.compactMap(context) }

    private func context(of index: Int) -> SharedMemberContext? {
        let own = presenter.property(index, of: base.structure, base.id)
        let context = own.declaration(in: union, presenter.names)
        guard !labels.contains(.label(own.name)) else { return nil }
        let key = ExactKey(own.property.wireName)
        var variants: [SharedMemberContext.Variant] = []
        for (label, variant) in zip(labels, self.variants) {
            guard let member = member(key, of: variant), member.type == context.type, !member.isDeprecated else {
                return nil
            }
            variants.append(SharedMemberContext.Variant(label: label, member: member.name))
        }
        return SharedMemberContext(
            documentation: context.documentation,
            name: context.name,
            type: context.type,
            variants: variants
        )
    }

    /// A property that a variant has, or all that it may be.
    private func member(_ key: ExactKey, of variant: Variant) -> PropertyContext? {
        switch variant {
        case .structure(let holder):
            guard let index = holder.indices[key] else { return nil }
            return presenter.property(index, of: holder.structure, holder.id).declaration(in: union, presenter.names)
        case .union(let inner):
            guard let index = inner.base.indices[key], inner.context(of: index) != nil else { return nil }
            return member(key, of: .structure(inner.base))
        }
    }
}
