import SpecLoader

/// Who refers to whom in a description, with the cycles in it.
public struct Graph {
    /// What the nodes are.
    public enum Subject: String, Sendable, CaseIterable {
        /// The files of the tree; an edge is what refers from one to another. References within a file are left out:
        /// nearly every file has some.
        case files
        /// The schemas that have names, and those without to which references lead, by their files; an edge is a use
        /// as a property, as elements and so on, also by way of schemas that stand inline.
        case schemas
    }

    /// The languages in which it can be written.
    public enum Format: String, Sendable, CaseIterable {
        /// Mermaid's flowchart, which Markdown can hold in many places.
        case mermaid
        /// Graphviz.
        case dot
        /// Lists of nodes, edges and cycles, for programs.
        case json
    }

    struct Node {
        let name: String
        /// The file in which it stands, as an index of ``Graph/files``; nil for a file itself.
        let file: Int?
        /// In its file; nil for a file itself.
        let pointer: JSONPointer?
    }

    struct Edge {
        /// Indices of nodes.
        let source, target: Int
        /// How many uses there are.
        let count: Int
        /// The keywords by which the target is used, each once, sorted.
        let keywords: [String]
    }

    let subject: Subject
    /// The paths of all files of the description.
    let files: [String]
    let nodes: [Node]
    /// Sorted by source and target, which are different pairs each time.
    let edges: [Edge]
    /// Nodes that lead to each other or to themselves; the indices in each cycle and the cycles sorted.
    let cycles: [[Int]]

    /// - Parameter document: A description without errors.
    public init(of subject: Subject, in document: Document) {
        let parts = subject == .files ? FileUses(document).parts : SchemaUses(document).parts
        self.subject = subject
        files = document.sources.map(\.path)
        nodes = parts.nodes
        edges = parts.edges.edges
        cycles = GraphCycles.find(nodeCount: nodes.count, edges)
    }

    /// The whole text.
    public func text(_ format: Format) -> String {
        switch format {
        case .mermaid: MermaidGraph.write(self)
        case .dot: DOTGraph.write(self)
        case .json: JSONWriter.write(JSONGraph.node(for: self))
        }
    }

    public var nodeCount: Int { nodes.count }
    public var edgeCount: Int { edges.count }
    public var cycleCount: Int { cycles.count }

    /// The cycle that each node is in; nil for those in none.
    var cycleOfNode: [Int?] {
        var found: [Int?] = nodes.map { _ in nil }
        for (index, cycle) in cycles.enumerated() {
            for node in cycle { found[node] = index }
        }
        return found
    }

    /// The nodes of each file that has some, in the order of the files; of one group where the files are the nodes.
    var groups: [(file: Int?, nodes: [Int])] {
        Dictionary(grouping: nodes.indices) { nodes[$0].file }.map { ($0.key, $0.value) }
            .sorted { ($0.file ?? -1) < ($1.file ?? -1) }
    }

    /// What an edge says, besides that it is there.
    func label(of edge: Edge) -> String {
        subject == .files ? String(edge.count) : edge.keywords.joined(separator: ", ")
    }
}

/// Collects the edges of a graph.
struct GraphEdges {
    private var uses: [Int: [Int: (count: Int, keywords: Set<String>)]] = [:]

    mutating func add(from source: Int, to target: Int, keyword: String? = nil) {
        uses[source, default: [:]][target, default: (0, [])].count += 1
        if let keyword { uses[source]?[target]?.keywords.insert(keyword) }
    }

    /// Sorted by source and target.
    var edges: [Graph.Edge] {
        uses.sorted { $0.key < $1.key }.flatMap { source, targets in
            targets.sorted { $0.key < $1.key }.map { target, use in
                Graph.Edge(source: source, target: target, count: use.count, keywords: use.keywords.sorted())
            }
        }
    }
}
