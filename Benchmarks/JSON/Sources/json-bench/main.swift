import Foundation

/// The least CPU time of `rounds` runs, in milliseconds: what the code needs, whatever else the machine does.
func milliseconds(rounds: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
        let start = cpuMilliseconds()
        try body()
        best = min(best, cpuMilliseconds() - start)
    }
    return best
}

func cpuMilliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

func record(_ index: Int) -> Record {
    Record(
        id: "record_\(index)",
        itemCount: index % 97,
        unitPrice: Double(index % 10_000) / 100,
        remark: index % 10 == 0
            ? "备注 \(index): said \"yes\"\n" : "A remark without anything special in it, number \(index)",
        displayName: index % 3 == 0 ? nil : "Display name of record \(index)",
        isDelete: index % 4 == 0 ? nil : index % 2 == 0,
        tags: index % 2 == 0 ? ["new", "sale", "tag \(index % 13)"] : nil,
        quantities: index % 5 == 0 ? ["small": index % 7, "large": index % 11] : nil,
        owner: index % 3 == 0 ? Owner(id: "owner_\(index % 50)", level: index % 9) : nil,
        updatedAt: index % 2 == 0 ? 1_714_550_400_000 + Int64(index) : nil
    )
}

let records = (0..<20_000).map(record)
let document = try records.jsonBytes()
let data = Data(document)
let synthesized = try JSONDecoder().decode([SynthesizedRecord].self, from: data)
let rounds = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 15 : 15

func report(_ name: String, _ foundation: Double, _ ours: Double) {
    let megabytes = Double(document.count) / 1e6
    func figure(_ value: Double) -> String { String(format: "%7.1f ms %7.1f MB/s", value, megabytes / value * 1e3) }
    print(
        "\(name): Foundation \(figure(foundation)), direct \(figure(ours)), \(String(format: "%.1f", foundation / ours))×"
    )
}

let direct = (
    decode: try milliseconds(rounds: rounds) { _ = try [Record](json: document) },
    encode: try milliseconds(rounds: rounds) { _ = try records.jsonBytes() }
)
let foundation = (
    decode: try milliseconds(rounds: rounds) { _ = try JSONDecoder().decode([SynthesizedRecord].self, from: data) },
    encode: try milliseconds(rounds: rounds) { _ = try JSONEncoder().encode(synthesized) }
)
print("\(records.count) records of 10 properties, \(document.count) bytes, best of \(rounds)")
report("decode", foundation.decode, direct.decode)
report("encode", foundation.encode, direct.encode)
