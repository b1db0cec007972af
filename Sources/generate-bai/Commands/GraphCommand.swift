import SpecLoader
import SpecWriter

/// `generate-bai graph SPEC`: shows who refers to whom.
struct GraphCommand: Command {
    /// The root document's path.
    let specification: String
    let subject: Graph.Subject
    let format: Graph.Format
    /// The path of the file to write; nil for standard output.
    var output: String?
    var loading = LoadingOptions()
    var pipeline = Pipeline()
    var report = Report()

    /// Mermaid draws no more unless its page says so (`maxEdges`).
    private static let mermaidEdges = 500

    mutating func execute() throws(CommandError) -> ExitStatus {
        let description = try pipeline.load(specification, options: loading, report: &report)
        let (graph, text) = try report.timings.measure("graph") { [subject, format] () throws(CommandError) in
            let graph = Graph(of: subject, in: description.document)
            return (graph, graph.text(format))
        }
        report.timings.output = Timings.Amount(sizes: [text.utf8.count])
        if let output {
            try OutputFile(path: output).write(text, keeping: description.sources)
        } else {
            try report.console.output(text)
        }
        note(graph)
        return .success
    }

    private mutating func note(_ graph: Graph) {
        let counts = [
            graph.nodeCount.counting(String(subject.rawValue.dropLast())), graph.edgeCount.counting("edge"),
            graph.cycleCount.counting("cycle"),
        ]
        report.note("Graph: \(counts.joined(separator: ", "))" + (output.map { " into '\($0)'" } ?? ""))
        if format == .mermaid, graph.edgeCount > Self.mermaidEdges {
            report.note(
                "Mermaid draws \(Self.mermaidEdges) edges unless its 'maxEdges' says more; '--format dot' has no such limit"
            )
        }
    }
}
