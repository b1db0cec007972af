import Foundation
import Testing

/// A server in a process of its own, on a free port.
final class ServerProcess {
    static let secret = "a secret for tests that is long enough"

    let url: String
    private let process: Process
    private let streams: TemporaryFolder

    init(database: String) async throws {
        streams = try TemporaryFolder()
        process = try Process.start(
            Programs.path("bai-server"),
            ["--port", "0", "--database", database, "--samples"],
            environment: ["BAI_TOKEN_SECRET": Self.secret],
            streams: streams
        )
        url = try await Self.address(streams, process)
    }

    deinit {
        crash()
    }

    /// What the server said so far.
    var output: String { streams.read("out") }

    /// Ends the server as if its power had gone.
    func crash() {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Asks the server to end.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static func address(_ streams: TemporaryFolder, _ process: Process) async throws -> String {
        for _ in 0..<3000 {
            let output = streams.read("out")
            if output.contains("curl"), output.hasSuffix("'\n"), let match = output.firstMatch(of: /ready: (http.+)\n/)
            {
                return String(match.1)
            }
            guard process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        struct NotReady: Error {
            let errors: String
        }
        throw NotReady(errors: streams.read("err"))
    }
}
