import SpecLoader

/// The files of a description, and the references from one to another.
struct FileUses {
    let parts: (nodes: [Graph.Node], edges: GraphEdges)

    init(_ document: Document) {
        let nodes = document.sources.map { Graph.Node(name: $0.path, file: nil, pointer: nil) }
        let indices = Dictionary(uniqueKeysWithValues: zip(document.sources.map(\.id), nodes.indices))
        var edges = GraphEdges()
        for reference in document.references {
            guard let source = indices[reference.location.source], let target = indices[reference.target.source],
                source != target
            else { continue }
            edges.add(from: source, to: target)
        }
        parts = (nodes, edges)
    }
}
