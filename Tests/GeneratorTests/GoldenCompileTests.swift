import Foundation
import Testing

@testable import Generator

/// What is expected of the generator is also what the compiler takes: every case is type-checked with its support code,
/// in Swift 6 mode, with warnings as errors. The server's half is compiled with `Generated/`.
@Suite(.serialized) struct GoldenCompileTests {
    @Test(arguments: GoldenTests.cases)
    func theOutputCompiles(_ name: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var sources: [String] = []
        for file in try GoldenTests.generate(name).files where file.path.hasPrefix("Sources/") {
            let url = folder.appending(path: "\(sources.count)-" + (file.path.split(separator: "/").last ?? ""))
            try Data(file.text.utf8).write(to: url)
            sources.append(url.path)
        }
        let result = try Self.run(
            ["swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Golden"]
                + Self.moduleFolders.flatMap { ["-I", $0] } + sources
        )
        #expect(result.status == 0, "\(name):\n\(result.output.prefix(4_000))")
    }

    /// Where the build has put the modules that the client needs: beside the test bundle.
    private static var moduleFolders: [String] {
        let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let products = [bundle] + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
        return products.map { $0.appending(path: "Modules").path }
            .filter { FileManager.default.fileExists(atPath: $0 + "/HTTPTypes.swiftmodule") }
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }
}
