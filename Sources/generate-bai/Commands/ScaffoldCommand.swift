import Generator
import SpecLoader

/// `generate-bai scaffold SPEC --out DIR`: writes the files with which a server begins, and later what is new.
///
/// A file that is there is never changed, whoever has written it.
struct ScaffoldCommand: Command {
    /// The root document's path.
    let specification: String
    /// The folder of the server's sources.
    let output: String
    /// Overrides the configuration.
    var name: String?
    /// Whether handlers answer samples until somebody writes them.
    var answersSamples = false
    var loading = LoadingOptions()
    var pipeline = Pipeline()
    var report = Report()

    mutating func execute() throws(CommandError) -> ExitStatus {
        // What else is wrong, 'validate' and 'generate' tell.
        report.saysOnlyErrors = true
        let description = try pipeline.load(specification, options: loading, report: &report)
        var options = GeneratorOptions(description.configuration, jobs: loading.jobs)
        if let name { options.name = name }
        let sources = try SourceFolder(path: output, fileSystem: pipeline.fileSystem(SourceFolder.fileSizeLimit))
        let result: Generator.Result
        do {
            result = try Generator(options: options).scaffold(
                description.document,
                besides: sources.names,
                answersSamples: answersSamples
            )
        } catch {
            throw CommandError(.failure, "template", "\(error)")
        }
        report.add(result.diagnostics)
        try report.stopOnErrors()
        for file in result.files {
            let name = try sources.add(file)
            report.note("written: \(output)/\(name)")
        }
        let isEmpty = description.document.paths.allSatisfy(\.operations.isEmpty)
        let reason = isEmpty ? ", as there is no operation to serve" : ""
        report.note("Scaffolded: \(result.files.count.counting("file")) written\(reason)")
        return .success
    }
}
