/// What tells the variants of a union apart, where no discriminator does.
///
/// A value is tried as those variants that its kind and its members allow, the likeliest first: an object as the variant
/// that knows most of its members, a text as a variant that names it before one that takes any. It is the first whose
/// constraints it keeps, and the first of all where it breaks those of each. For an object that a client reads, only the
/// variants that are equally likely are compared so: the others would lose members.
public nonisolated struct JSONVariants: Sendable {
    /// What one variant takes.
    public struct Variant: Sendable {
        let alternatives: [Alternative]

        /// An object with the members of `type`.
        @inline(never)
        @_semantics("optimize.sil.specialize.generic.never")
        public static func object<Value: JSONCodable>(_ type: Value.Type) -> Variant {
            Variant(Alternative(kinds: [.object], keys: JSONKeys(of: type)))
        }

        /// Values of some kinds.
        public static func kinds(_ kinds: JSONKind...) -> Variant {
            Variant(Alternative(kinds: kinds))
        }

        /// Any value of some kinds.
        public static func any(_ kinds: JSONKind...) -> Variant {
            Variant(Alternative(kinds: kinds, isGeneral: true))
        }

        /// The values of an enumeration.
        public static func enumeration<Value: OpenEnum>(_ type: Value.Type, _ kinds: JSONKind...) -> Variant {
            Variant(Alternative(kinds: kinds) { json in (try? Value(json: &json))?.isDocumented ?? false })
        }

        /// The values of another union, which has `variants`.
        public static func union(_ variants: Variant...) -> Variant {
            Variant(alternatives: variants.flatMap(\.alternatives))
        }

        private init(_ alternative: Alternative) {
            alternatives = [alternative]
        }

        private init(alternatives: [Alternative]) {
            self.alternatives = alternatives
        }

        func takes(_ kind: JSONKind) -> Bool {
            alternatives.contains { $0.kinds.contains(kind) }
        }
    }

    /// One form of what a variant takes: most have one.
    struct Alternative: Sendable {
        let kinds: [JSONKind]
        /// The members that an object may have, where that is known.
        var keys = JSONKeys()
        /// Whether it takes nearly anything of its kinds, so that others come first.
        var isGeneral = false
        /// Whether the value is one that an enumeration names.
        var isDocumented: (@Sendable (inout JSONReader) -> Bool)?
    }

    let variants: [Variant]

    /// The variants in the order of the description.
    public init(_ variants: Variant...) {
        self.variants = variants
    }
}
