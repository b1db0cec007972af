/// Reads a description: `bytes → nodes → references → Document → validated Document`.
public struct SpecLoader: Sendable {
    /// What the user may choose.
    public struct Options: Sendable {
        /// References may leave the folder of the root document.
        public var allowOutsideRoot = false
        /// How many threads parse files and check rules at the same time.
        public var jobs = 1
        public var limits = Limits()
        /// Local files that are read in place of what is on the network.
        public var remoteFiles: [RemoteFile] = []
        /// The formats that are read as another one, by the name that they have in the description.
        public var formats: [String: String] = [:]
        /// Where somebody has chosen so, by that name; for messages.
        public var formatLocations: [String: Location] = [:]

        public init() {}

        /// The formats as which others may be read.
        public static var knownFormats: some Collection<String> { KnownFormats.types.keys }

        /// A local file, or a folder, that stands for what has a URL.
        public struct RemoteFile: Hashable, Sendable {
            /// Where it ends with `/`, everything below it is meant.
            public let url: String
            /// Absolute or relative to the working folder.
            public let path: String

            public init(url: String, path: String) {
                self.url = url
                self.path = path
            }

            /// What is wrong with a URL for which a file is to stand; nil where nothing is.
            public static func fault(of url: String) -> String? {
                guard let scheme = URIReference(url).scheme, scheme.utf8.count < url.utf8.count - 1 else {
                    return "'\(url)' is no URL, such as 'https://example.com/models/cart.yaml'"
                }
                guard !url.utf8.contains(UInt8(ascii: "#")) else {
                    return "'\(url)' names a place in a document; name the document, without '#'"
                }
                return scheme == "file" ? "'\(url)' is on no network; refer to the file by its path" : nil
            }
        }
    }

    /// What came of it.
    public struct Result: Sendable {
        /// Nil where the root document could not be understood at all. Not to be used when ``diagnostics`` has
        /// errors, except to name places.
        public var document: Document?
        /// Sorted, each once.
        public var diagnostics: [Diagnostic]
        /// Every file that was read, also where there is no document.
        public var sources: [Source]
        /// Seconds for reading and parsing files, and for resolving, decoding and validating.
        public var timings: [(stage: String, seconds: Double)]
    }

    /// Reads the description whose root document is the file at `path`.
    ///
    /// Nothing is thrown: what is wrong, also that there is no such file, is in ``Result/diagnostics``.
    public static func load(path: String, fileSystem: any FileSystem, options: Options = Options()) -> Result {
        var clock = StageClock()
        let store: SourceStore
        do {
            store = try SourceStore(path: path, fileSystem: fileSystem, options: options)
        } catch {
            let diagnostic = Diagnostic(.error, error.id, error.message, at: nil)
            return Result(document: nil, diagnostics: [diagnostic], sources: [], timings: clock.timings)
        }
        let candidates = store.readAhead()
        clock.end("parse")
        var run = decode(store, paths: candidates, options: options)
        if !run.tree.isInOrder {
            // Some files were found late: now it is known which belong to the description.
            run = decode(store, paths: run.tree.entered, options: options)
        }
        clock.end("decode")
        if var document = run.document, !run.log.diagnostics.hasErrors {
            document.schemas.leaveOutSelfVariants(run.log)
            document = SchemaNames.tellApart(document, run.log)
            document.nameOperationsOnce(run.log)
            document.readURITemplates(run.log)
            run.document = document
            let found = ValidationRule.all.concurrentMap(jobs: options.jobs) { [document] rule in
                rule.diagnostics(of: document)
            }
            for diagnostic in found.flatMap(\.all) { run.log.report(diagnostic) }
        }
        clock.end("validate")
        let sources = run.document?.sources ?? run.tree.sources(run.references)
        return Result(
            document: run.document,
            diagnostics: run.log.diagnostics.sorted(by: sources),
            sources: sources,
            timings: clock.timings
        )
    }

    private struct Run {
        var document: Document?
        let tree: SourceTree
        let references: [ResolvedReference]
        let log: DiagnosticLog
    }

    private static func decode(_ store: SourceStore, paths: [RelativePath], options: Options) -> Run {
        let log = DiagnosticLog()
        let tree = SourceTree(store, paths: paths, log: log)
        let state = DecodingState(tree: tree, log: log, options: options)
        let document = DocumentDecoder(state: state).document()
        return Run(document: document, tree: tree, references: state.references.resolved, log: log)
    }
}

/// Measures stages that follow one another.
private struct StageClock {
    private(set) var timings: [(stage: String, seconds: Double)] = []
    private var start = ContinuousClock.now

    mutating func end(_ stage: String) {
        let now = ContinuousClock.now
        timings.append((stage, start.duration(to: now) / .seconds(1)))
        start = now
    }
}
