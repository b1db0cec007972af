import Generator
import SpecLoader

/// `generate-bai SPEC --out DIR`: reads the description and makes the folder hold what is generated from it.
struct GenerateCommand: Command {
    /// The root document's path.
    let specification: String
    /// The output folder's path.
    let output: String
    /// Write nothing; tell what would change.
    var isCheck = false
    /// Overrides the configuration.
    var name: String?
    /// Overrides the configuration.
    var emit: Set<GeneratorOptions.Emit>?
    var depfilePath: String?
    /// The user's home folder, which is no place to generate into.
    var home: String?
    var loading = LoadingOptions()
    var pipeline = Pipeline()
    var report = Report()
    /// What was read.
    private(set) var description: Pipeline.Description?

    mutating func execute() throws(CommandError) -> ExitStatus {
        let folder = try OutputFolder(path: output, specification: specification, home: home, jobs: loading.jobs)
        let description = try pipeline.load(specification, options: loading, report: &report)
        self.description = description
        let depfile = depfilePath.map { Depfile(path: $0, dependencies: description.sources.map(\.displayPath)) }
        for name in depfile?.unnameable ?? [] {
            let message = "no Makefile can name '\(name)', so that Make will not notice when it changes; rename it"
            report.add([Diagnostic(.warning, "depfile", message, at: nil)])
        }
        let options = options(description.configuration)
        let files = try pipeline.generate(description.document, options: options, report: &report)
        if isCheck { return try check(files, in: folder) }
        try depfile?.check(keeping: description.sources, and: files, in: folder)
        try write(files, to: folder)
        try depfile?.write(keeping: description.sources)
        return .success
    }

    private func options(_ configuration: Configuration) -> GeneratorOptions {
        var options = GeneratorOptions(configuration, jobs: loading.jobs)
        if let name { options.name = name }
        if let emit { options.emit = emit }
        return options
    }

    private mutating func write(_ files: [GeneratedFile], to folder: OutputFolder) throws(CommandError) {
        let plan = try report.timings.measure("write") { () throws(CommandError) in try folder.write(files) }
        for change in plan.changes {
            report.detail("\(change.after == nil ? "removed" : "written"): \(output)/\(change.path)")
        }
        noteKept(plan)
        let counts = "\(plan.writtenCount) written, \(plan.removals.count) removed"
        report.note("Generated: \(files.count.counting("file")), \(counts)")
    }

    private mutating func noteKept(_ plan: OutputPlan) {
        for path in plan.kept {
            report.note(
                "kept: \(output)/\(path) is no longer generated, but was changed since it was written; move it away"
            )
        }
    }

    private mutating func check(_ files: [GeneratedFile], in folder: OutputFolder) throws(CommandError) -> ExitStatus {
        let plan = try report.timings.measure("check") { () throws(CommandError) in try folder.plan(files) }
        guard !plan.isEmpty else {
            report.note("Checked: \(files.count.counting("file")), all up to date")
            return .success
        }
        if !report.isQuiet { try report.console.output(OutputDifference(plan).text) }
        noteKept(plan)
        let changes = ["\(plan.writtenCount) to write", "\(plan.removals.count) to remove"]
        let kept = plan.kept.isEmpty ? [] : ["\(plan.kept.count) to move away"]
        let counts = ([files.count.counting("file")] + changes + kept).joined(separator: ", ")
        report.note("Checked: \(counts) in '\(output)'")
        return .failure
    }
}
