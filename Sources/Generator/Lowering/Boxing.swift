import SpecLoader

/// Marks what has to be stored behind a box, because a value type cannot contain itself.
///
/// Of the edges of a cycle the one is boxed that costs the least: a union becomes `indirect`, or else an optional
/// property is kept elsewhere. A cycle without either has no finite value; there the edge that closes it becomes
/// optional. Arrays and dictionaries are indirect already. The same description always boxes the same edges.
///
/// A type may also contain so many others, level by level, that nobody can copy its values: there unions become
/// `indirect`, and the widest optional properties are kept elsewhere.
struct Boxing {
    private var declarations: [Declaration]
    /// Not seen, on the current path, done.
    private enum Mark { case new, open, done }
    private var marks: [Mark] = []
    private var hasBoxed = false
    /// The declarations, each behind those that its values contain.
    private var order: [Int] = []

    /// An edge of the containment graph: the place in ``Declaration/inlineTypes`` of a declaration.
    private struct Edge {
        let declaration: Int
        let index: Int
    }

    static func mark(_ declarations: [Declaration]) -> [Declaration] {
        var boxing = Boxing(declarations: declarations)
        // An edge that is boxed may have hidden a cycle by another way, so that one walk is not enough.
        repeat {
            boxing.walk()
        } while boxing.hasBoxed
        boxing.narrow()
        return boxing.declarations
    }

    private mutating func walk() {
        hasBoxed = false
        order = []
        marks = Array(repeating: .new, count: declarations.count)
        for index in declarations.indices {
            visit(index)
        }
    }

    /// Depth first with a stack of our own: chains of types can be as long as the description.
    private mutating func visit(_ start: Int) {
        guard marks[start] == .new else { return }
        marks[start] = .open
        var stack = [Edge(declaration: start, index: -1)]
        while let last = stack.last {
            let edge = Edge(declaration: last.declaration, index: last.index + 1)
            guard declarations[edge.declaration].inlineType(at: edge.index) != nil else {
                marks[edge.declaration] = .done
                order.append(edge.declaration)
                stack.removeLast()
                continue
            }
            stack[stack.count - 1] = edge
            guard let target = target(of: edge) else { continue }
            switch marks[target] {
            case .new:
                marks[target] = .open
                stack.append(Edge(declaration: target, index: -1))
            case .open:
                let cycle = stack[(stack.firstIndex { $0.declaration == target } ?? 0)...]
                // A walk back to what is boxed since has nothing more to break.
                if cycle.allSatisfy({ self.target(of: $0) != nil }) { box(cheapest(of: cycle)) }
            case .done: break
            }
        }
    }

    /// The declaration that the edge leads to; nil where a box is in between.
    private func target(of edge: Edge) -> Int? {
        let declaration = declarations[edge.declaration]
        switch declaration.kind {
        case .structure(let structure) where structure.properties[edge.index].isBoxed: return nil
        case .union(let union) where union.isIndirect: return nil
        default: return declaration.inlineType(at: edge.index)?.inlineDeclaration?.index
        }
    }

    private func cheapest(of cycle: ArraySlice<Edge>) -> Edge {
        let union = cycle.last(where: isUnion)
        let optional = cycle.last(where: isOptional)
        let closing = cycle.last { edge in
            if case .alias = declarations[edge.declaration].kind { false } else { true }
        }
        return union ?? optional ?? closing ?? cycle[cycle.startIndex]
    }

    private mutating func box(_ edge: Edge) {
        hasBoxed = true
        switch declarations[edge.declaration].kind {
        case .structure(var structure):
            structure.properties[edge.index].isBoxed = true
            declarations[edge.declaration].kind = .structure(structure)
        case .union(var union):
            union.isIndirect = true
            declarations[edge.declaration].kind = .union(union)
        case .alias, .enumeration: hasBoxed = false
        }
    }

    // MARK: Width

    /// How many values a value may hold in itself. Copying one takes the program time and the compiler more of it.
    private static let widthLimit = 1_000
    /// What is wider counts as this, so that sums of widths are numbers.
    private static let widest = 1 << 32

    private mutating func narrow() {
        var widths = Array(repeating: 1, count: declarations.count)
        for index in order {
            widths[index] = narrow(index, widths)
        }
    }

    /// Boxes what makes values of a declaration too wide.
    ///
    /// - Returns: How many values one of them holds now.
    private mutating func narrow(_ index: Int, _ widths: [Int]) -> Int {
        if case .union(let union) = declarations[index].kind, union.isIndirect { return 1 }
        let edges = declarations[index].inlineTypes.indices.map { Edge(declaration: index, index: $0) }
        let parts = edges.map { edge in (edge: edge, width: target(of: edge).map { widths[$0] } ?? 1) }
        var width = parts.reduce(0) { $0 + $1.width }
        for part in parts.sorted(by: { $0.width > $1.width }) where width > Self.widthLimit && part.width > 1 {
            // A union has one box for all of its variants.
            guard isUnion(part.edge) || isOptional(part.edge) else { continue }
            box(part.edge)
            width = isUnion(part.edge) ? 1 : width - part.width + 1
        }
        return min(max(width, 1), Self.widest)
    }

    private func isUnion(_ edge: Edge) -> Bool {
        if case .union = declarations[edge.declaration].kind { true } else { false }
    }

    private func isOptional(_ edge: Edge) -> Bool {
        guard case .structure(let structure) = declarations[edge.declaration].kind else { return false }
        return !structure.properties[edge.index].isRequired || structure.properties[edge.index].isNullable
    }
}
