/// Finds the strongly connected components of a graph that are cycles (Tarjan 1972).
///
/// The way to the node at hand is a list, not the call stack, which may be too short for a hostile description.
struct GraphCycles {
    private let targets: [[Int]]
    /// When each node was found; nil for those that were not yet.
    private var found: [Int?]
    /// The least time of a node to which each node leads.
    private var least: [Int]
    private var time = 0
    /// Found, but not yet known to be in a component.
    private var open: [Int] = []
    private var isOpen: [Bool]
    private var way: [(node: Int, rest: ArraySlice<Int>)] = []
    private var cycles: [[Int]] = []

    /// Sorted lists of nodes that lead to each other, or of one that leads to itself; sorted by their first nodes.
    static func find(nodeCount: Int, _ edges: [Graph.Edge]) -> [[Int]] {
        var search = GraphCycles(nodeCount: nodeCount, edges)
        for node in 0..<nodeCount where search.found[node] == nil { search.visit(node) }
        return search.cycles.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    private init(nodeCount: Int, _ edges: [Graph.Edge]) {
        var targets = Array(repeating: [Int](), count: nodeCount)
        for edge in edges { targets[edge.source].append(edge.target) }
        self.targets = targets
        found = Array(repeating: nil, count: nodeCount)
        least = Array(repeating: 0, count: nodeCount)
        isOpen = Array(repeating: false, count: nodeCount)
    }

    private mutating func visit(_ start: Int) {
        enter(start)
        while let last = way.indices.last {
            let node = way[last].node
            guard let next = way[last].rest.popFirst() else {
                way.removeLast()
                leave(node)
                continue
            }
            if let time = found[next] {
                if isOpen[next] { least[node] = min(least[node], time) }
            } else {
                enter(next)
            }
        }
    }

    private mutating func enter(_ node: Int) {
        found[node] = time
        least[node] = time
        time += 1
        open.append(node)
        isOpen[node] = true
        way.append((node, targets[node][...]))
    }

    private mutating func leave(_ node: Int) {
        if let outer = way.last?.node { least[outer] = min(least[outer], least[node]) }
        guard least[node] == found[node] else { return }
        var component: [Int] = []
        repeat {
            guard let member = open.popLast() else { break }
            isOpen[member] = false
            component.append(member)
        } while component.last != node
        if component.count > 1 || targets[node].contains(node) { cycles.append(component.sorted()) }
    }
}
