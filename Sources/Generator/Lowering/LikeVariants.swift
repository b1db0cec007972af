import SpecLoader

/// Finds the variants as which no value is ever read, because one before them has the same members.
struct LikeVariants {
    private struct Shape: Hashable {
        struct Member: Hashable {
            let name: ExactKey
            let type: SwiftType
            let isRequired: Bool
            let isNullable: Bool
            let checks: Checks
        }

        let members: Set<Member>
        let others: SwiftType?
        let isClosed: Bool
    }

    private let declarations: [Declaration]

    /// Warns once for each union that has such variants.
    static func report(in declarations: [Declaration], to diagnostics: inout Diagnostics) {
        let variants = LikeVariants(declarations: declarations)
        for declaration in declarations {
            guard let union = declaration.kind.union, case .trial = union.decision else { continue }
            variants.report(union, at: declaration.location, to: &diagnostics)
        }
    }

    private func report(_ union: Union, at location: Location, to diagnostics: inout Diagnostics) {
        let known = union.described.filter { $0.checks == .none }
        var groups: [[String]] = []
        var indices: [Shape: Int] = [:]
        for variant in known {
            guard let shape = shape(of: variant.type) else { continue }
            if let index = indices[shape] {
                groups[index].append(variant.wireName)
            } else {
                indices[shape] = groups.count
                groups.append([variant.wireName])
            }
        }
        for like in groups where like.count > 1 {
            let more = like.count == 2 ? "" : " and \(like.count - 2) more"
            diagnostics.warning(
                "indistinguishable-variants",
                "nothing tells '\(like[1])'\(more) from '\(like[0])', as which all such values are read",
                at: location
            )
        }
    }

    /// What tells the values of a struct from others; nil for what is asked that no two types have alike.
    private func shape(of type: SwiftType) -> Shape? {
        guard let structure = declarations.kind(of: type)?.structure, !structure.isTuple, structure.rules.isEmpty,
            structure.additionalPatterns.isEmpty, structure.additionalChecks == .none
        else { return nil }
        let members = structure.properties.map { property in
            Shape.Member(
                name: ExactKey(property.wireName),
                type: declarations.resolved(property.type),
                isRequired: property.isRequired,
                isNullable: property.isNullable,
                checks: property.checks
            )
        }
        return Shape(members: Set(members), others: structure.additionalProperties, isClosed: structure.isClosed)
    }
}
