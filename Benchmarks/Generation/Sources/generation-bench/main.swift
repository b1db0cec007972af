import Foundation

// generation-bench TOOL ROUNDS SPEC…: how long the tool needs for each description, stage by stage, beside the time that
// libyaml alone needs for the same bytes. Everything is the least of ROUNDS runs, taken in turn, so that what else the
// machine does meets both.

/// The files of a description, from the rule that the tool wrote for Make.
func sources(inDepfile path: String) throws -> [String] {
    let rule = try String(contentsOfFile: path, encoding: .utf8).replacing("\\\n", with: " ")
    let dependencies = rule.split(separator: "\n").first?.split(separator: ":", maxSplits: 1).last ?? ""
    // A blank that is part of a name has a backslash before it.
    return dependencies.replacing("\\ ", with: "\u{0}").split(separator: " ")
        .map { String($0.replacing("\u{0}", with: " ")) }
}

func floorMilliseconds(_ documents: [[UInt8]]) -> Double {
    let time = ContinuousClock().measure {
        for document in documents { _ = Floor.parse(document) }
    }
    return time / .milliseconds(1)
}

func report(tool: String, rounds: Int, spec: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "generation-bench-\(UUID().uuidString)")
    // Not after each run: ext4 takes no place that was given up in the last seconds, and looks long for another one.
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let depfile = folder.appending(path: "sources.d").path
    var best = try Run.measure(tool: tool, spec: spec, depfile: depfile, outputs: folder)
    let documents = try sources(inDepfile: depfile).map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
    var floor = floorMilliseconds(documents)
    for _ in 1..<max(2, rounds) {
        let run = try Run.measure(tool: tool, spec: spec, depfile: depfile, outputs: folder)
        if run.total < best.total { best = run }
        floor = min(floor, floorMilliseconds(documents))
    }
    func figure(_ value: Double) -> String { String(format: "%.1f", value) }
    print(
        "\(spec): \(best.input.files) files, \(best.input.bytes) bytes in; \(best.output.files) files, "
            + "\(best.output.bytes) bytes out; \(best.peakMemoryBytes >> 20) MiB"
    )
    print("  libyaml alone \(figure(floor)) ms, all \(figure(best.total)) ms, \(figure(best.total / floor))×")
    for (stage, time) in best.milliseconds.sorted(by: { $0.value > $1.value }) {
        print("  \(stage) \(figure(time)) ms, \(figure(time / floor))×")
    }
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3, let tool = arguments.first, let rounds = Int(arguments[arguments.startIndex + 1]) else {
    FileHandle.standardError.write(Data("usage: generation-bench TOOL ROUNDS SPEC…\n".utf8))
    exit(64)
}
for spec in arguments.dropFirst(2) {
    guard FileManager.default.fileExists(atPath: spec) else {
        print("\(spec): not there, left out")
        continue
    }
    try report(tool: tool, rounds: rounds, spec: spec)
}
