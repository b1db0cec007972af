import SpecLoader

/// Turns a union into its cases and the code that finds out which of them a value is.
struct UnionPresenter {
    let module: SwiftModule
    let names: ModuleNames

    func coding(of union: Union, _ id: DeclarationID) -> UnionCodingContext {
        let variants = variants(of: union, id)
        switch union.decision {
        case .discriminator(let name):
            return UnionCodingContext(
                discriminator: .literal(JSONSpelling.of(name)),
                fallback: union.defaultVariant.map { variants[$0] },
                variants: variants
            )
        case .kind: return UnionCodingContext(isByKind: true, expected: expected(union), variants: variants)
        case .trial: return UnionCodingContext(variants: variants)
        }
    }

    func variants(of union: Union, _ id: DeclarationID) -> [VariantContext] {
        var room = Self.mostAlternatives
        return zip(union.variants, names.members[id.index]).enumerated().map { index, pair in
            let (variant, name) = pair
            return VariantContext(
                index: index,
                documentation: documentation(of: variant, isDefault: index == union.defaultVariant),
                name: .identifier(name),
                label: .label(name),
                type: names.code(variant.type, from: id),
                defaultValue: names.onlyCase(of: variant.type),
                discriminatorValues: discriminatorValues(of: variant),
                tag: tag(of: variant, in: union),
                kinds: variant.kinds.code,
                kindsBesideObjects: variant.kindsBesideObjects.code.nonEmpty,
                entry: entry(variant, &room)
            )
        }
    }

    private func documentation(of variant: Union.Variant, isDefault: Bool) -> Code? {
        if variant.isUndocumented { return "/// A value that is none of the described variants." }
        return variant.isBase && isDefault ? "/// One that is none of the others." : nil
    }

    private func discriminatorValues(of variant: Union.Variant) -> Code? {
        let values = variant.discriminatorValues.map { Code.literal($0) }
        return (values + (variant.isMeantByAbsence ? ["nil"] : [])).joined(separator: ", ").nonEmpty
    }

    private func tag(of variant: Union.Variant, in union: Union) -> Code? {
        guard case .discriminator(let name) = union.decision, let value = variant.writtenValue else { return nil }
        return [name, value].map { Code.literal(JSONSpelling.of($0)) }.joined(separator: ", ")
    }

    /// For a message: `"an object or a string"`.
    private func expected(_ union: Union) -> Code? {
        let kinds = union.variants.reduce(into: JSONKinds()) { $0.formUnion($1.kinds) }
        return kinds == .all ? nil : .literal(kinds.words)
    }

    // MARK: Trials

    private static let mostAlternatives = 100
    private static let deepestAlternative = 4

    /// What tells one variant from the others while a value is tried: `.object(Cat.self)`.
    ///
    /// - Parameters:
    ///   - room: How many variants of variants may be named still: a description may have unions in unions without end.
    ///   - around: The unions in which it stands, but for the one that is tried.
    private func entry(_ variant: Union.Variant, _ room: inout Int, around: Set<DeclarationID> = []) -> Code {
        let kinds = variant.kinds.code
        let (any, byKind): (Code, Code) = (".any(" + kinds + ")", ".kinds(" + kinds + ")")
        if isOpen(variant.type) { return any }
        switch module.resolved(variant.type) {
        case .declared(let id):
            let name = names.code(variant.type)
            switch module[id].kind {
            case .structure(let structure) where !structure.properties.isEmpty && !structure.isTuple:
                return ".object(" + name + ".self)"
            case .enumeration(let enumeration) where enumeration.isOpen:
                return ".enumeration(" + name + ".self, " + kinds + ")"
            case .structure(let structure): return structure.isTuple ? byKind : any
            case .union(let union) where variant.kinds.contains(.object) && !around.contains(id):
                let described = union.described
                room -= described.count
                guard room >= 0, around.count < Self.deepestAlternative else { return byKind }
                let around = around.union([id])
                return ".union(" + described.map { entry($0, &room, around: around) }.joined(separator: ", ") + ")"
            default: return byKind
            }
        case .builtin(.string), .builtin(.double), .builtin(.float), .builtin(.json), .dictionary: return any
        default: return byKind
        }
    }

    /// Whether the type takes nearly anything of its kinds.
    private func isOpen(_ type: SwiftType) -> Bool {
        module.declarations.kind(of: type)?.union?.isOpen ?? false
    }
}

extension JSONKinds {
    private static let table: [(kind: JSONKinds, code: Code, words: String)] = [
        (.object, ".object", "an object"), (.array, ".array", "an array"), (.string, ".string", "a string"),
        (.number, ".number", "a number"), (.boolean, ".boolean", "a boolean"), (.null, ".null", "null"),
    ]

    private var entries: [(kind: JSONKinds, code: Code, words: String)] {
        Self.table.filter { contains($0.kind) }
    }

    /// The cases of the support code's `JSONKind`, with commas.
    fileprivate var code: Code { entries.map(\.code).joined(separator: ", ") }

    fileprivate var words: String { entries.map(\.words).joined(separator: " or ") }
}
