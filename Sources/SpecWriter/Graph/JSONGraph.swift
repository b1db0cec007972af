import SpecLoader

/// Brings a graph into a form for JSON: `{"of", "nodes", "edges", "cycles"}`.
enum JSONGraph {
    static func node(for graph: Graph) -> OutputNode {
        mapping([
            ("of", .string(graph.subject.rawValue)),
            ("nodes", list(graph.nodes.enumerated().map { node($1, at: $0, in: graph) })),
            ("edges", list(graph.edges.map { edge($0, in: graph) })),
            ("cycles", list(graph.cycles.map { list($0.map(id)) })),
        ])
    }

    private static func node(_ node: Graph.Node, at index: Int, in graph: Graph) -> OutputNode {
        var members = [("id", id(index)), ("name", .string(node.name))]
        if let file = node.file { members.append(("file", .string(graph.files[file]))) }
        if let pointer = node.pointer { members.append(("pointer", .string(pointer.description))) }
        return mapping(members)
    }

    private static func edge(_ edge: Graph.Edge, in graph: Graph) -> OutputNode {
        let count = OutputNode(.scalar(Scalar(text: String(edge.count), kind: .integer)))
        let members = [("from", id(edge.source)), ("to", id(edge.target)), ("count", count)]
        let keywords = [("keywords", list(edge.keywords.map(OutputNode.string)))]
        return mapping(members + (graph.subject == .files ? [] : keywords))
    }

    private static func id(_ index: Int) -> OutputNode { .string("n\(index)") }

    private static func list(_ elements: [OutputNode]) -> OutputNode { OutputNode(.sequence(elements)) }

    private static func mapping(_ members: [(String, OutputNode)]) -> OutputNode {
        OutputNode(.mapping(members.map { OutputMember(key: $0.0, value: $0.1) }))
    }
}
