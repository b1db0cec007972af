import SpecLoader

// What is bounded, because a description of moderate size could ask for any amount of work.
extension SchemaLowering {
    /// How many schemas may be in progress at once: each is lowered inside the one that led to it.
    static let nestingLimit = 10_000

    /// Variants that a combination of several choices may have, those made on the way to it included.
    static let combinationLimit = 64

    /// Variants of all unions that have something beside the choice: each is merged anew.
    static let mergedVariantLimit = 10_000

    /// How many types of objects are made of what several schemas say together: two that say different things about a
    /// member which leads back to both make a type for every pair that meets. A large description may well have more.
    var mergedTypeLimit: Int { max(2_000, document.schemas.count) }

    /// Lists, maps and optionals around one another in a type: with each level the compiler takes twice as long.
    static let levelLimit = 10

    /// The type of what a list or a map holds; any JSON, and a warning, where it is a list of lists of lists and so on.
    mutating func bounded(_ type: SwiftType, at location: Location) -> SwiftType {
        guard levels(of: type) >= Self.levelLimit else { return type }
        diagnostics.warning(
            "nested-lists",
            "lists and maps nested more than \(Self.levelLimit) deep have no Swift type; what is in this one is read as any JSON",
            at: location
        )
        return .json
    }

    /// Any JSON for a list or a map of nothing but itself, and a warning.
    mutating func ofItself(at location: Location) -> Lowered {
        diagnostics.warning(
            "recursive-alias",
            "a list or map of itself has no Swift type; it is read as any JSON",
            at: location
        )
        return Lowered(type: .json)
    }

    private func levels(of type: SwiftType) -> Int {
        var (type, levels) = (resolved(type), 0)
        while true {
            switch type {
            case .builtin, .declared: return levels
            case .array(let inner), .dictionary(let inner), .optional(let inner), .nullable(let inner):
                levels += 1
                type = resolved(inner)
            }
        }
    }

    /// Any JSON for the last of very many schemas that lead from one to the next, and an error.
    mutating func tooManyNested(at location: Location) -> Lowered {
        tooLong("more than \(Self.nestingLimit) schemas lead from one to the next, and then to this one", at: location)
    }

    /// Any JSON for a schema that is made of very many, and an error.
    mutating func tooManyParts(at location: Location) -> Lowered {
        let count = EffectiveSchema.partLimit
        return tooLong("this is made of more than \(count) schemas that apply at the same place", at: location)
    }

    /// Any JSON where schemas that hold together make ever more types, and an error.
    mutating func tooManyMerged(at location: Location) -> Lowered {
        tooLong(
            "this would be one of more than \(mergedTypeLimit) types, each of several schemas that say different things about "
                + "the same members",
            at: location
        )
    }

    private mutating func tooLong(_ message: String, at location: Location) -> Lowered {
        if !isTooLong { diagnostics.error("schema-chain", message, at: location) }
        isTooLong = true
        return Lowered(type: .json)
    }
}
