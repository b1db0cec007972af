/// The two streams of a command.
struct Console: Sendable {
    /// For what was asked for.
    let writeOutput: @Sendable (String) -> Void
    /// For what is to be said about it.
    let writeError: @Sendable (String) -> Void

    static let process = Console(
        writeOutput: { write($0, to: .standardOutput) },
        writeError: { write($0, to: .standardError) }
    )

    private static func write(_ text: String, to stream: FileDescriptor) {
        // A stream that takes nothing cannot be told that it does not.
        try? stream.write(Array(text.utf8))
    }
}
