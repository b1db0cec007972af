/// Writes a flowchart for Mermaid. What is in a cycle is red.
enum MermaidGraph {
    static func write(_ graph: Graph) -> String {
        let cycles = graph.cycleOfNode
        var lines = ["flowchart LR"]
        for (file, nodes) in graph.groups {
            let declarations = nodes.map { "n\($0)[\"\(escaped(graph.nodes[$0].name))\"]" }
            if let file {
                lines.append("  subgraph f\(file)[\"\(escaped(graph.files[file]))\"]")
                lines += declarations.map { "    " + $0 }
                lines.append("  end")
            } else {
                lines += declarations.map { "  " + $0 }
            }
        }
        for edge in graph.edges {
            lines.append("  n\(edge.source) -->|\"\(escaped(graph.label(of: edge)))\"| n\(edge.target)")
        }
        let inCycle = graph.nodes.indices.filter { cycles[$0] != nil }.map { "n\($0)" }
        if !inCycle.isEmpty {
            let links = graph.edges.indices.filter { graph.isInCycle(graph.edges[$0], cycles) }.map(String.init)
            lines.append("  classDef cycle stroke:#d00,stroke-width:2px")
            lines.append("  class \(inCycle.joined(separator: ",")) cycle")
            lines.append("  linkStyle \(links.joined(separator: ",")) stroke:#d00")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Within quotes Mermaid still knows entities, HTML, Markdown, formulas, icons and directives; a label keeps but
    /// those characters of ASCII that can begin none of them. Mermaid refuses a label of nothing.
    private static func escaped(_ text: String) -> String {
        if text.isEmpty { return "#32;" }
        return text.visible.unicodeScalars.reduce(into: "") { text, scalar in
            let isPlain = !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            text += isPlain || " _-./,".unicodeScalars.contains(scalar) ? String(scalar) : "#\(scalar.value);"
        }
    }
}

extension Graph {
    /// Whether an edge leads from a node of a cycle to one of the same.
    func isInCycle(_ edge: Edge, _ cycleOfNode: [Int?]) -> Bool {
        cycleOfNode[edge.source] != nil && cycleOfNode[edge.source] == cycleOfNode[edge.target]
    }
}
