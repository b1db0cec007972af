import SpecLoader

/// What the command line says about reading; it goes before the configuration.
struct LoadingOptions: Sendable {
    /// Nil for the one beside the root document, when there is one.
    var configurationPath: String?
    var allowOutsideRoot = false
    var jobs = 1
    var limits: [SpecLoader.Limit: Int] = [:]
    var remoteFiles: [SpecLoader.Options.RemoteFile] = []

    /// Both together.
    func callAsFunction(_ configuration: Configuration) -> SpecLoader.Options {
        var options = SpecLoader.Options()
        options.allowOutsideRoot = allowOutsideRoot
        options.jobs = jobs
        for (limit, value) in configuration.limits.merging(limits, uniquingKeysWith: { $1 }) {
            options.limits[limit] = value
        }
        options.formats = configuration.formats
        options.formatLocations = configuration.locations.formats
        // Of several files for one URL, the first one is read.
        options.remoteFiles = remoteFiles + configuration.remoteFiles
        return options
    }
}
