import Foundation

/// The built programs stand in the build folder, beside the test bundle.
enum Programs {
    static let folder: URL = {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
        return bundles.first?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    }()

    static func path(_ name: String) -> String { folder.appending(path: name).path() }
}

/// A folder of its own for one test, gone when the test ends.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "bai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appending(path: name).path() }

    func read(_ name: String) -> String {
        (try? String(contentsOf: url.appending(path: name), encoding: .utf8)) ?? ""
    }
}

/// One run of a program, from its start to its end.
struct Run {
    let status: Int32
    let output: String
    let errors: String

    init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        let folder = try TemporaryFolder()
        let process = try Process.start(program, arguments, environment: environment, streams: folder)
        process.waitUntilExit()
        status = process.terminationStatus
        output = folder.read("out")
        errors = folder.read("err")
    }
}

extension Process {
    /// Starts a program whose streams go to the files `out` and `err`.
    static func start(
        _ program: String,
        _ arguments: [String],
        environment: [String: String],
        streams: TemporaryFolder
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        for name in ["out", "err"] { _ = FileManager.default.createFile(atPath: streams.path(name), contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: streams.path("out"))
        process.standardError = FileHandle(forWritingAtPath: streams.path("err"))
        try process.run()
        return process
    }
}
