/// What the process ends with, numbered as in `sysexits.h`. ArgumentParser itself ends with 64 on wrong usage.
enum ExitStatus: Int32 {
    case success = 0
    /// The description or the configuration has errors, or `--check` found a difference.
    case failure = 1
    /// There is nothing that the user means.
    case usage = 64
    /// The description or the configuration cannot be read.
    case noInput = 66
    /// The output cannot be written, or must not be.
    case noOutput = 73
}
