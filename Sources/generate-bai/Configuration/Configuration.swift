import Generator
import SpecLoader

/// What `generate-bai.yaml` says.
struct Configuration: Hashable, Sendable {
    /// The name of the file that is used where the user names none; it stands beside the root document.
    static let fileName = "generate-bai.yaml"
    /// What it may be called by mistake.
    static let otherFileName = "generate-bai.yml"

    /// The package's and module's name.
    var name: String?
    var emit: Set<GeneratorOptions.Emit>?
    /// Swift names by `file#pointer`.
    var names: [String: String] = [:]
    /// Whether structs and unions conform to `Hashable`.
    var isHashable = true
    var enums = PlaceSetting(Openness.open)
    var unions = PlaceSetting(Openness.closed)
    var unknownMembers = PlaceSetting(UnknownMembers.skip)
    /// By the id of the rule.
    var rules: [String: RuleSetting] = [:]
    var limits: [SpecLoader.Limit: Int] = [:]
    /// By the name that a format has in the description, the one as which it is read.
    var formats: [String: String] = [:]
    /// With paths as the process sees them.
    var remoteFiles: [SpecLoader.Options.RemoteFile] = []
    var locations = Locations()

    /// Where settings stand that the description may have no use for.
    struct Locations: Hashable, Sendable {
        var names: [String: Location] = [:]
        var formats: [String: Location] = [:]
    }
}

extension GeneratorOptions {
    init(_ configuration: Configuration, jobs: Int) {
        self.init(
            name: configuration.name,
            emit: configuration.emit ?? Emit.usual,
            names: configuration.names,
            isHashable: configuration.isHashable,
            enums: configuration.enums,
            unions: configuration.unions,
            unknownMembers: configuration.unknownMembers,
            jobs: jobs
        )
        nameLocations = configuration.locations.names
    }
}

extension GeneratorOptions {
    /// Why the user may not call the module `name`; nil where nothing is wrong.
    static func fault(ofModuleName name: String) -> String? {
        if isModuleName(name) { return nil }
        let reason =
            isReservedModule(name)
            ? ": the toolchain, or a package that the generated one may need, has a module of that name"
            : isName(name) ? ": it is longer than \(longestModuleName) bytes" : ""
        return "'\(name)' cannot be the name of a Swift module" + reason
    }
}

/// A configuration with the file that it was read from, and what is to be said about it.
struct LoadedConfiguration: Sendable {
    private(set) var configuration = Configuration()
    /// Nil where there is no such file.
    private(set) var source: Source?
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads the configuration.
    ///
    /// - Parameters:
    ///   - path: The file; nil for ``Configuration/fileName`` beside the root document, when it is there.
    ///   - specification: The root document's path.
    /// - Throws: ``CommandError`` where the file cannot be read.
    init(path: String?, besides specification: String, fileSystem: any FileSystem) throws(CommandError) {
        let folder = PathParts(specification).folder
        let file = path ?? folder + Configuration.fileName
        let bytes: [UInt8]
        do {
            bytes = try fileSystem.read(file)
        } catch {
            if path == nil, error == .notFound {
                guard fileSystem.realPath(folder + Configuration.otherFileName) != nil else { return }
                let message =
                    "'\(folder + Configuration.otherFileName)' is not read; call it '\(Configuration.fileName)'"
                diagnostics = [Diagnostic(.warning, "configuration-name", message, at: nil)]
                return
            }
            throw CommandError(.noInput, "configuration-file", "cannot read '\(file)': \(error.reason)")
        }
        let id = SourceID.configuration
        source = Source(id: id, path: file, displayPath: file, bytes: bytes, referencedFrom: nil)
        var parsing = Diagnostics()
        let parser = DocumentParser(source: id, path: file, limits: SpecLoader.Limits())
        let root = parser.parse(bytes, into: &parsing)
        // Nobody has set anything in a file that is empty, or has comments only.
        diagnostics = parsing.all.filter { $0.id != "empty-document" }
        if let root {
            var decoder = ConfigurationDecoder(source: id, folder: PathParts(file).folder, fileSystem: fileSystem)
            configuration = decoder.decode(root)
            diagnostics += decoder.diagnostics.all
        }
    }
}

extension SourceID {
    /// That of the configuration, which is read before it is known how many files the description has.
    static let configuration = SourceID(index: .max)
}

extension FileSystemError {
    /// In words, for a message about a file that is not part of the description.
    var reason: String {
        switch self {
        case .notFound: "there is no such file"
        case .isDirectory: "it is a folder"
        case .notRegular: "it is not a regular file"
        case .notPermitted: "this user may not read it"
        case .tooLarge(let limit): "it has more than \(limit) bytes"
        case .other(let reason): reason
        }
    }
}
