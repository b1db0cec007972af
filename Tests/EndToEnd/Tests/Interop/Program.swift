import Foundation

/// A program of somebody else, to talk to.
public struct Program: Sendable {
    private let executable: URL

    /// Nil where this machine does not have it.
    public init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = folders.map { "\($0)/\(name)" }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
        executable = URL(filePath: path)
    }

    /// Runs the program and gives what it writes.
    public func run(_ arguments: [String], input: String = "") async throws -> String {
        let process = Process()
        let (output, feed) = (Pipe(), Pipe())
        process.executableURL = executable
        process.arguments = arguments
        process.standardOutput = output
        process.standardInput = feed
        try process.run()
        try feed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try feed.fileHandleForWriting.close()
        let data = try await Self.awaiting { output.fileHandleForReading.readDataToEndOfFile() }
        return String(decoding: data, as: UTF8.self)
    }

    /// Starts a script that serves until its input is closed, and closes it when `body` is done. The script writes its
    /// port first.
    public func serve(_ script: URL, _ body: (_ port: Int) async throws -> Void) async throws {
        let process = Process()
        let (output, feed) = (Pipe(), Pipe())
        process.executableURL = executable
        process.arguments = [script.path]
        process.standardOutput = output
        process.standardInput = feed
        try process.run()
        let line = try await Self.awaiting { output.fileHandleForReading.availableData }
        try await body(Int(String(decoding: line, as: UTF8.self).filter(\.isNumber)) ?? 0)
        try feed.fileHandleForWriting.close()
    }

    /// What takes long has a thread of its own: there are few for all tasks.
    private static func awaiting(_ read: @escaping @Sendable () -> Data) async throws -> Data {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: read()) }
        }
    }
}

/// A file that is there while `body` runs.
public func withFile(_ bytes: [UInt8], _ body: (_ path: String) async throws -> Void) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "upload-\(UUID().uuidString).bin").path
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await body(path)
}
