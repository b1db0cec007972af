import SpecLoader
import Templates

/// Writes a description as a Swift package: `Document → SwiftModule → contexts → text`.
public struct Generator: Sendable {
    /// What came of it.
    public struct Result: Sendable {
        /// Sorted by path.
        public let files: [GeneratedFile]
        /// What the output does not express.
        public let diagnostics: [Diagnostic]
        /// Seconds of each stage.
        public let timings: [(stage: String, seconds: Double)]
    }

    let options: GeneratorOptions

    public init(options: GeneratorOptions) {
        self.options = options
    }

    /// The package for `document`; always the same for the same document and options.
    ///
    /// - Throws: ``TemplateErrors`` when a template is wrong.
    public func generate(_ document: Document) throws -> Result {
        var clock = StageClock()
        var lowering = Lowering(document: document, options: options)
        let renderer = Background(jobs: options.jobs) { Swift.Result { try PackageOutput.renderer() } }
        var (module, diagnostics) = lowering.lower()
        module.isHashable = options.isHashable
        clock.end("lower")
        let needs = Background(jobs: options.jobs) { [module] in
            SupportNeeds(of: module, hasClient: options.emit.contains(.client))
        }
        let overrides = NameOverrides(
            options.names,
            locations: options.nameLocations,
            sources: document.sources
        )
        let names = ModuleNames(module: module, name: options.name, overrides: overrides, jobs: options.jobs)
        diagnostics.append(contentsOf: overrides.diagnostics(for: module))
        diagnostics.append(contentsOf: names.diagnostics)
        clock.end("name")
        let output = PackageOutput(module: module, names: names, needs: needs.value(), options: options)
        let files = output.files(printedBy: try renderer.value().get())
        clock.end("render")
        return Result(files: files, diagnostics: diagnostics.all, timings: clock.stages)
    }
}

/// Measures the stages of a run one after the other.
struct StageClock {
    private(set) var stages: [(stage: String, seconds: Double)] = []
    private var start = ContinuousClock.now

    mutating func end(_ stage: String) {
        let now = ContinuousClock.now
        stages.append((stage, (now - start) / .seconds(1)))
        start = now
    }
}
