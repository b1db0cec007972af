import ArgumentParser
import SpecLoader

/// What to read, and how.
struct ReadingArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("The root document of the description: YAML or JSON.", valueName: "spec"))
    var specification: String

    @OptionGroup var loading: LoadingArguments

    func validate() throws {
        if specification == "-" {
            throw ValidationError("Standard input is not read, as references need a folder; name a file.")
        }
        if specification.hasPrefix("http://") || specification.hasPrefix("https://") {
            throw ValidationError("Nothing is read from the network; save '\(specification)' first, and name the file.")
        }
    }
}

/// How to read it.
struct LoadingArguments: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("The configuration (default: generate-bai.yaml beside the description).", valueName: "file")
    )
    var configurationPath: String?

    @Flag(help: "References may leave the folder of the root document.")
    var allowOutsideRoot = false

    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "A file to read in place of a document on the network; folders of both end with '/'.",
            discussion: "May be given several times, and goes before what the configuration says.",
            valueName: "url=path"
        )
    )
    var files: [String] = []

    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "How much is read before it is taken for an attack: \(SpecLoader.Limits.help).",
            discussion: "May be given several times, and goes before what the configuration says.",
            valueName: "name=number"
        )
    )
    var limits: [String] = []

    @Option(help: ArgumentHelp("How much is done at the same time (default: all cores).", valueName: "number"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
        _ = try options
    }

    var options: LoadingOptions {
        get throws {
            var options = LoadingOptions()
            options.configurationPath = configurationPath
            options.allowOutsideRoot = allowOutsideRoot
            options.jobs = jobs ?? Environment.cores
            options.remoteFiles = try files.map(Self.remoteFile)
            for text in limits {
                let (limit, value) = try Self.limit(text)
                options.limits[limit] = value
            }
            return options
        }
    }

    private static func remoteFile(_ text: String) throws -> SpecLoader.Options.RemoteFile {
        guard let (url, path) = halves(of: text), !path.isEmpty else {
            throw ValidationError("--map wants URL=PATH, not '\(text)'.")
        }
        if let fault = SpecLoader.Options.RemoteFile.fault(of: url) { throw ValidationError("--map: \(fault).") }
        return SpecLoader.Options.RemoteFile(url: url, path: path)
    }

    private static func limit(_ text: String) throws -> (SpecLoader.Limit, Int) {
        guard let (name, value) = halves(of: text) else {
            throw ValidationError("--limit wants NAME=NUMBER, not '\(text)'.")
        }
        guard let limit = SpecLoader.Limit(rawValue: name) else {
            let names = SpecLoader.Limit.allCases.map(\.rawValue)
            let suggestion = Spelling.suggestion(for: name, among: names)
            let advice = suggestion.isEmpty ? "; there are \(names.joined(separator: ", "))." : suggestion
            throw ValidationError("There is no limit '\(name)'\(advice)")
        }
        guard let number = limit.value(value) else {
            throw ValidationError("The limit '\(name)' must be \(limit.demand), not '\(value)'.")
        }
        return (limit, number)
    }

    /// What stands before and behind the first '='.
    private static func halves(of text: String) -> (String, String)? {
        text.firstIndex(of: "=").map { (String(text[..<$0]), String(text[text.index(after: $0)...])) }
    }
}

extension SpecLoader.Limits {
    /// All limits as they are without any choice: `depth=128, …`.
    static var help: String {
        let limits = SpecLoader.Limits()
        return SpecLoader.Limit.allCases.map { limit in
            limit == .fileSize ? "\(limit.rawValue)=\(limits[limit] >> 20)MiB" : "\(limit.rawValue)=\(limits[limit])"
        }.joined(separator: ", ")
    }
}
