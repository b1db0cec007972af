#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What libFuzzer calls for each input. `FUZZ_TARGET` says what is tried: `yaml`, `json` or `document`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    switch target {
    case "json": ParserTarget(path: "fuzz.json").check(bytes)
    case "document": DocumentTarget(bytes).check()
    default: ParserTarget(path: "fuzz.yaml").check(bytes)
    }
    return 0
}

private let target = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? "yaml"

/// Ends the run with a finding.
func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError("FINDING: \(message())") }
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int) -> Int

/// Half of the time changes whole lines of a description, which bytes changed at random seldom survive.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int, _ seed: CUnsignedInt) -> Int {
    guard target == "document", seed & 1 == 0 else { return mutateBytes(data, size, maximum) }
    var mutation = LineMutation(UnsafeBufferPointer(start: data, count: size), seed: UInt64(seed))
    let result = mutation.mutated()
    guard !result.isEmpty, result.count <= maximum else { return mutateBytes(data, size, maximum) }
    for (index, byte) in result.enumerated() {
        data[index] = byte
    }
    return result.count
}
