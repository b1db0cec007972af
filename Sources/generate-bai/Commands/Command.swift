/// A command once its arguments are read.
protocol Command {
    /// What is told on the way, and at the end.
    var report: Report { get set }

    mutating func execute() throws(CommandError) -> ExitStatus
}

extension Command {
    /// Does the work, and reports why where it cannot be done.
    mutating func run() -> ExitStatus {
        defer { report.finish() }
        do {
            return try execute()
        } catch {
            report.add(error.diagnostics)
            return error.status
        }
    }
}
