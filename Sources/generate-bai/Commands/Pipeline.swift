import Generator
import SpecLoader

/// The stages between the command line and the output folder.
struct Pipeline: Sendable {
    var fileSystem: any FileSystem = DiskFileSystem()
    var generate: @Sendable (Document, GeneratorOptions) throws -> Generator.Result = { document, options in
        try Generator(options: options).generate(document)
    }

    /// Loads the description and puts what is to be said about it into `report`.
    ///
    /// - Throws: ``CommandError`` where the root document cannot be read, and where there are errors.
    func load(
        _ specification: String,
        options: SpecLoader.Options,
        report: inout Report
    ) throws(CommandError) -> Document {
        let loaded = SpecLoader.load(path: specification, fileSystem: fileSystem, options: options)
        // The root document is the first source, so without one it could not be read.
        if loaded.sources.isEmpty { throw CommandError(.noInput, loaded.diagnostics) }
        report.timings.add(loaded.timings)
        report.timings.input = Timings.Amount(of: loaded.sources.map(\.text))
        report.add(sources: loaded.sources)
        report.add(loaded.diagnostics)
        try report.stopOnErrors()
        guard let document = loaded.document else { throw .invalidInput }
        return document
    }

    /// Generates the files and puts what is to be said about it into `report`.
    ///
    /// - Throws: ``CommandError`` where there are errors.
    func generate(
        _ document: Document,
        options: GeneratorOptions,
        report: inout Report
    ) throws(CommandError) -> [GeneratedFile] {
        let generated: Generator.Result
        do {
            generated = try generate(document, options)
        } catch {
            throw CommandError(.failure, "template", "\(error)")
        }
        report.timings.add(generated.timings)
        report.timings.output = Timings.Amount(of: generated.files.map(\.text))
        report.add(generated.diagnostics)
        try report.stopOnErrors()
        return generated.files
    }
}
