import SpecLoader
import SpecWriter

/// `generate-bai bundle SPEC --out FILE`: writes the description as one document.
struct BundleCommand: Command {
    /// The root document's path.
    let specification: String
    /// The path of the document to write.
    let output: String
    let format: Bundle.Format
    var loading = LoadingOptions()
    var pipeline = Pipeline()
    var report = Report()

    /// The format that the ending of a file's name stands for; nil where it stands for none.
    static func format(of path: String) -> Bundle.Format? {
        let name = PathParts(path).name.lowercased()
        if name.hasSuffix(".json") { return .json }
        return name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? .yaml : nil
    }

    mutating func execute() throws(CommandError) -> ExitStatus {
        let description = try pipeline.load(specification, options: loading, report: &report)
        let document = description.document
        let text = try report.timings.measure("bundle") { [format] () throws(CommandError) in
            Bundle(document).text(format)
        }
        try OutputFile(path: output).write(text, keeping: description.sources)
        report.timings.output = Timings.Amount(sizes: [text.utf8.count])
        report.note("Bundled: \(document.sources.count.counting("file")) into '\(output)'")
        return .success
    }
}
