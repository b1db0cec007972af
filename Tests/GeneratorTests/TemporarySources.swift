import Foundation

@testable import Generator

/// Generated sources on disk, to be compiled; removed with this value.
final class TemporarySources {
    let url = FileManager.default.temporaryDirectory.appending(path: "generated-\(UUID().uuidString)")
    private var paths: [String] = []

    init(_ files: [GeneratedFile]) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for file in files {
            let name = "\(paths.count)-" + (file.path.split(separator: "/").last ?? "")
            let path = url.appending(path: name)
            try Data(file.text.utf8).write(to: path)
            paths.append(path.path)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Compiles all of them as one module, in Swift 6 mode, with warnings as errors.
    func compile(_ options: [String], and others: [String] = []) throws -> (status: Int32, output: String) {
        let command = ["swiftc", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Generated"]
        return try Self.run(command + Self.moduleFolders.flatMap { ["-I", $0] } + options + paths + others)
    }

    /// Checks the first `count` of them with what they use of all others, in Swift 6 mode, with warnings as errors.
    func typecheck(first count: Int, _ options: [String]) throws -> (status: Int32, output: String) {
        let command = ["swiftc", "-frontend", "-typecheck", "-swift-version", "6", "-warnings-as-errors"]
        let files = paths.prefix(count).flatMap { ["-primary-file", $0] } + paths.dropFirst(count)
        let folders = Self.moduleFolders.flatMap { ["-I", $0] }
        return try Self.run(command + ["-parse-as-library", "-module-name", "Generated"] + folders + options + files)
    }

    /// Where the build has put the modules that the client needs: beside the test bundle.
    private static var moduleFolders: [String] {
        let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let products = [bundle] + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
        return products.map { $0.appending(path: "Modules").path }
            .filter { FileManager.default.fileExists(atPath: $0 + "/HTTPTypes.swiftmodule") }
    }

    static func run(_ arguments: [String], input: String = "") throws -> (status: Int32, output: String) {
        let process = Process()
        let (output, standardInput) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        process.standardInput = standardInput
        try process.run()
        DispatchQueue.global().async {
            try? standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try? standardInput.fileHandleForWriting.close()
        }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
