/// The kinds of JSON values of all declarations, looking through unions and other names.
///
/// Each is found once and handed on to those that are made of it, because chains of unions can be as long as the
/// description.
struct JSONKindTable {
    /// By declaration.
    private var kinds: [JSONKinds]

    init(of declarations: [Declaration]) {
        kinds = Array(repeating: [], count: declarations.count)
        var users: [[Int]] = Array(repeating: [], count: declarations.count)
        var waiting: [(declaration: Int, kinds: JSONKinds)] = []
        for (index, declaration) in declarations.enumerated() {
            switch declaration.kind {
            case .structure(let structure): waiting.append((index, structure.isTuple ? .array : .object))
            case .enumeration(let enumeration): waiting.append((index, JSONKinds(enumeration.rawType)))
            case .union, .alias:
                for type in declaration.inlineTypes {
                    if let id = type.inlineDeclaration { users[id.index].append(index) }
                    waiting.append((index, Self.ownKinds(of: type)))
                }
            }
        }
        while let next = waiting.popLast() {
            guard !kinds[next.declaration].isSuperset(of: next.kinds) else { continue }
            kinds[next.declaration].formUnion(next.kinds)
            waiting += users[next.declaration].map { ($0, next.kinds) }
        }
    }

    subscript(type: SwiftType) -> JSONKinds {
        let own = Self.ownKinds(of: type)
        return type.inlineDeclaration.map { own.union(kinds[$0.index]) } ?? own
    }

    /// The kinds of a type without those of the declaration in it.
    private static func ownKinds(of type: SwiftType) -> JSONKinds {
        switch type {
        case .builtin(let builtin): JSONKinds(builtin)
        case .array: .array
        case .dictionary: .object
        case .optional(let wrapped): ownKinds(of: wrapped)
        case .nullable(let wrapped): ownKinds(of: wrapped).union(.null)
        case .declared: []
        }
    }
}
