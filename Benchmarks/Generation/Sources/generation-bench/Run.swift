import Foundation

/// What one run of the tool says of itself (`--timings`).
struct Run: Decodable {
    struct Size: Decodable {
        let files: Int
        let bytes: Int
    }

    let milliseconds: [String: Double]
    let input: Size
    let output: Size
    let peakMemoryBytes: Int

    var total: Double { milliseconds.values.reduce(0, +) }

    /// Generates `spec` into a new folder in `outputs`, so that every file is written.
    ///
    /// - Throws: when the tool cannot be started or what it says cannot be read.
    static func measure(tool: String, spec: String, depfile: String, outputs: URL) throws -> Run {
        let folder = outputs.appending(path: UUID().uuidString)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: tool)
        process.arguments = [
            spec, "--out", folder.path, "--depfile", depfile, "--timings", "--quiet", "--diagnostics", "json",
        ]
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let timings = text.split(separator: "\n").last { $0.hasPrefix("{\"milliseconds\"") } ?? ""
        return try JSONDecoder().decode(Run.self, from: Data(timings.utf8))
    }
}
