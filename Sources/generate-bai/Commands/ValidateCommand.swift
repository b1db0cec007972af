import SpecLoader

/// `generate-bai validate SPEC`: reads the description and tells what is wrong with it.
struct ValidateCommand: Command {
    /// The root document's path.
    let specification: String
    var loading = LoadingOptions()
    var pipeline = Pipeline()
    var report = Report()

    mutating func execute() throws(CommandError) -> ExitStatus {
        let document = try pipeline.load(specification, options: loading, report: &report).document
        let operations = document.paths.reduce(0) { $0 + $1.operations.count }
        let schemas = document.schemas.usedIDs.count { document.schemas[$0].uniqueName != nil }
        let counts = [
            document.sources.count.counting("file"), operations.counting("operation"), schemas.counting("schema"),
        ]
        report.note("Valid: \(counts.joined(separator: ", "))")
        return .success
    }
}
