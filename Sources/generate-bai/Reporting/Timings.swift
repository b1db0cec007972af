#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What a run has cost, for `--timings`.
struct Timings: Sendable {
    /// Some files and their size together.
    struct Amount: Sendable {
        var files = 0
        var bytes = 0

        /// - Parameter sizes: The bytes of each file.
        init(sizes: [Int] = []) {
            files = sizes.count
            bytes = sizes.reduce(0, +)
        }

        fileprivate var json: String { #"{"files":\#(files),"bytes":\#(bytes)}"# }
    }

    /// In the order of the run.
    private(set) var stages: [(name: String, seconds: Double)] = []
    /// What was read.
    var input = Amount()
    /// What was generated, whether or not it had to be written.
    var output = Amount()

    mutating func add(_ stages: [(stage: String, seconds: Double)]) {
        self.stages += stages.map { ($0.stage, $0.seconds) }
    }

    /// Does `work` and counts its time as a stage called `name`.
    mutating func measure<Value>(_ name: String, _ work: () throws(CommandError) -> Value) throws(CommandError) -> Value
    {
        let start = ContinuousClock.now
        defer { stages.append((name, (ContinuousClock.now - start) / .seconds(1))) }
        return try work()
    }

    /// One line of JSON: `{"milliseconds":{"parse":1.25},"input":{…},"output":{…},"peakMemoryBytes":…}`.
    var line: String {
        let milliseconds = stages.map { #""\#($0.name)":\#(($0.seconds * 1_000_000).rounded() / 1_000)"# }
        return #"{"milliseconds":{\#(milliseconds.joined(separator: ","))},"#
            + #""input":\#(input.json),"output":\#(output.json),"peakMemoryBytes":\#(Self.peakMemory)}"#
    }

    /// The most memory that the process has had at once, in bytes.
    private static var peakMemory: Int {
        var usage = rusage()
        // RUSAGE_SELF, which has another type in each C library.
        getrusage(0, &usage)
        #if canImport(Darwin)
        return Int(usage.ru_maxrss)
        #else
        return Int(usage.ru_maxrss) * 1_024
        #endif
    }
}
