import Synchronization
import Testing

@testable import Runtime

/// Values with as many faults as they have elements.
@Suite struct ManyFaultTests {
    private static let noText = SchemaRules([.not([.types([.string])])])

    @Test func aHundredAreTold() {
        var validation = Validation()
        validation.each("items", [String](repeating: "", count: 1_000)) { $0.length(nil, $1, min: 1) }
        #expect(validation.faults.count == 101)
        #expect(validation.faults[99].pointer == "/items/99")
        #expect(validation.faults.last?.description == "there are more faults than these")
        validation.fault("and one more")
        #expect(validation.faults.count == 101)
    }

    @Test func aHundredAreAll() {
        var validation = Validation()
        validation.each("items", [String](repeating: "", count: 100)) { $0.length(nil, $1, min: 1) }
        #expect(validation.faults.count == 100)
        #expect(validation.faults.last?.pointer == "/items/99")
    }

    /// A name that stands in each pointer makes an answer large too.
    @Test func longPointersAreFewer() {
        var validation = Validation()
        let name = String(repeating: "n", count: 50_000)
        validation.each(name, [String](repeating: "", count: 100)) { $0.length(nil, $1, min: 1) }
        #expect(validation.faults.map(\.pointer.utf8.count) == [50_003, 50_003, 0])
    }

    /// A text that counts how often its JSON is asked for.
    private struct Counted: JSONCodable {
        private static let counter = Mutex(0)
        static var count: Int { counter.withLock { $0 } }

        init() {}
        init(json: inout JSONReader) throws(JSONError) { _ = try json.readString() }

        func write(to json: inout JSONWriter) {
            Self.counter.withLock { $0 += 1 }
            json.string("x")
        }
    }

    @Test func nobodyChecksOnForFaultsThatAreNotTold() {
        var validation = Validation()
        validation.each("items", (0..<1_000).map { _ in Counted() }) { $0.rules(nil, $1, Self.noText) }
        #expect(validation.faults.count == 101)
        #expect(Counted.count == 101)
    }

    /// Rules add to the faults that are there, at their places, each once.
    @Test func rulesAddToOtherFaults() {
        var validation = Validation()
        validation.length("name", "", min: 1)
        validation.each("items", ["a", "b"]) { validation, value in
            validation.rules(nil, value, Self.noText)
            validation.rules(nil, value, Self.noText)
        }
        #expect(validation.faults.map(\.pointer) == ["/name", "/items/0", "/items/1"])
    }
}
