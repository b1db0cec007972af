import Generator
import SpecLoader

/// The stages between the command line and the output folder.
struct Pipeline: Sendable {
    /// The files, none of them larger than the limit.
    var fileSystem: @Sendable (_ fileSizeLimit: Int) -> any FileSystem = { DiskFileSystem(fileSizeLimit: $0) }
    var generate: @Sendable (Document, GeneratorOptions) throws -> Generator.Result = { document, options in
        try Generator(options: options).generate(document)
    }

    /// A description with its configuration.
    struct Description {
        let document: Document
        let configuration: Configuration
        /// Every file that was read.
        let sources: [Source]
    }

    /// Loads the configuration and the description, and puts what is to be said about them into `report`.
    ///
    /// - Throws: ``CommandError`` where a file cannot be read that must be, and where there are errors.
    func load(
        _ specification: String,
        options: LoadingOptions,
        report: inout Report
    ) throws(CommandError) -> Description {
        try report.readBaseline(fileSystem(SpecLoader.Limits().fileSize))
        let configuration = try LoadedConfiguration(
            path: options.configurationPath,
            besides: specification,
            fileSystem: fileSystem(SpecLoader.Limits().fileSize)
        )
        report.add(configuration)
        let document = try load(specification, options: options(configuration.configuration), report: &report)
        return Description(
            document: document,
            configuration: configuration.configuration,
            sources: document.sources + [configuration.source].compactMap(\.self)
        )
    }

    private func load(
        _ specification: String,
        options: SpecLoader.Options,
        report: inout Report
    ) throws(CommandError) -> Document {
        let fileSystem = fileSystem(options.limits.fileSize)
        let loaded = SpecLoader.load(path: specification, fileSystem: fileSystem, options: options)
        // The root document is the first source, so without one it could not be read.
        if loaded.sources.isEmpty { throw CommandError(.noInput, loaded.diagnostics) }
        report.timings.add(loaded.timings)
        report.timings.input = Timings.Amount(sizes: loaded.sources.map(\.bytes.count))
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
        report.timings.output = Timings.Amount(sizes: generated.files.map(\.bytes.count))
        report.add(generated.diagnostics)
        try report.stopOnErrors()
        return generated.files
    }
}
