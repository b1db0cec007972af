import SpecLoader

/// Marks the properties whose value has to be stored behind a box, because a struct cannot contain itself.
///
/// An edge of the containment graph is boxed where it closes a cycle on a walk in declaration order, so the same
/// description always boxes the same edges. Arrays and dictionaries are indirect already; unions are made
/// `indirect` as a whole.
struct Boxing {
    private var declarations: [Declaration]
    /// Not seen, on the current path, done.
    private enum Mark { case new, open, done }
    private var marks: [Mark]

    static func mark(_ declarations: [Declaration]) -> [Declaration] {
        var boxing = Boxing(declarations: declarations, marks: Array(repeating: .new, count: declarations.count))
        for index in declarations.indices {
            boxing.visit(index)
        }
        return boxing.declarations
    }

    /// Depth first with a stack of our own: chains of types can be as long as the description.
    private mutating func visit(_ start: Int) {
        guard marks[start] == .new else { return }
        marks[start] = .open
        var stack: [(declaration: Int, next: Int)] = [(start, 0)]
        while let (declaration, edge) = stack.last {
            let types = declarations[declaration].inlineTypes
            guard edge < types.count else {
                marks[declaration] = .done
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            guard let target = types[edge].inlineDeclaration?.index else { continue }
            switch marks[target] {
            case .new:
                marks[target] = .open
                stack.append((target, 0))
            case .open: box(edge, of: declaration)
            case .done: break
            }
        }
    }

    private mutating func box(_ edge: Int, of declaration: Int) {
        switch declarations[declaration].kind {
        case .structure(var structure):
            structure.properties[edge].isBoxed = true
            declarations[declaration].kind = .structure(structure)
        case .union(var union):
            union.isIndirect = true
            declarations[declaration].kind = .union(union)
        case .alias, .enumeration: break
        }
    }
}
