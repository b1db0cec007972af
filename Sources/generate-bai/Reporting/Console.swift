/// The two streams of a command.
struct Console: Sendable {
    /// For what was asked for.
    let writeOutput: @Sendable (String) throws(SystemError) -> Void
    /// For what is to be said about it.
    let writeError: @Sendable (String) -> Void

    static let process = Console(
        writeOutput: { text throws(SystemError) in try FileDescriptor.standardOutput.write(Array(text.utf8)) },
        // A stream that takes nothing cannot be told that it does not.
        writeError: { try? FileDescriptor.standardError.write(Array($0.utf8)) }
    )

    /// Writes what was asked for.
    ///
    /// - Throws: ``CommandError`` where it cannot be written, unless the reader wants no more of it.
    func output(_ text: String) throws(CommandError) {
        do throws(SystemError) {
            try writeOutput(text)
        } catch {
            if error == .readerGone { return }
            throw CommandError(.noOutput, "output-not-written", "cannot write to standard output: \(error.message)")
        }
    }
}
