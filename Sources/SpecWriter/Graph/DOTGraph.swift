/// Writes a graph in the language of Graphviz. What is in a cycle is red.
enum DOTGraph {
    static func write(_ graph: Graph) -> String {
        let cycles = graph.cycleOfNode
        var lines = ["digraph {", "  rankdir=LR", "  node [shape=box]"]
        for (file, nodes) in graph.groups {
            let declarations = nodes.map { node in
                "n\(node) [label=\(quoted(graph.nodes[node].name))\(cycles[node] == nil ? "" : ", color=red")]"
            }
            if let file {
                lines += ["  subgraph cluster_\(file) {", "    label=\(quoted(graph.files[file]))"]
                lines += declarations.map { "    " + $0 }
                lines.append("  }")
            } else {
                lines += declarations.map { "  " + $0 }
            }
        }
        for edge in graph.edges {
            let color = graph.isInCycle(edge, cycles) ? ", color=red" : ""
            lines.append("  n\(edge.source) -> n\(edge.target) [label=\(quoted(graph.label(of: edge)))\(color)]")
        }
        return (lines + ["}"]).map { $0 + "\n" }.joined()
    }

    /// In a label Graphviz knows escapes such as '\N' and the entities of HTML.
    private static func quoted(_ text: String) -> String {
        text.visible.unicodeScalars.reduce(into: "\"") { text, scalar in
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "&": text += "&amp;"
            default: text.unicodeScalars.append(scalar)
            }
        } + "\""
    }
}
