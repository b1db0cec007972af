import Foundation

/// One run of a program, from its start to its end.
struct ProcessRun {
    let status: Int32
    let standardOutput: String
    let standardError: String

    /// - Parameter environment: Added to the environment of the tests.
    init(_ program: String, _ arguments: [String], in folder: String, environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        // A make that runs these tests is not to speak through a make that they run.
        process.environment = ProcessInfo.processInfo.environment.filter {
            !$0.key.contains("MAKE") && $0.key != "MFLAGS"
        }
        .merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: nobody has to read one stream while the other fills.
        let streams = try TemporaryFolder()
        try streams.write("", to: "out")
        try streams.write("", to: "err")
        process.standardOutput = FileHandle(forWritingAtPath: streams.path("out"))
        process.standardError = FileHandle(forWritingAtPath: streams.path("err"))
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        standardOutput = try streams.read("out")
        standardError = try streams.read("err")
    }
}
