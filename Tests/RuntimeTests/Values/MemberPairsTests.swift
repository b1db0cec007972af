import Testing

@testable import Runtime

@Suite("Values that are compared by a list of their members")
struct MemberPairsTests {
    private struct Point: MemberwiseHashable {
        var x = 1.0
        var label: String?
        var tags: [String] = []

        func pairMembers(with other: Self, in pairs: inout MemberPairs) {
            pairs.add(x, other.x)
            pairs.add(label, other.label)
            pairs.add(tags, other.tags)
        }
    }

    @Test("A difference in any member makes values differ, whatever stands before and behind it")
    func differences() {
        let point = Point(x: 1, label: "a", tags: ["b"])
        #expect(point == Point(x: 1, label: "a", tags: ["b"]))
        #expect(point != Point(x: 2, label: "a", tags: ["b"]))
        #expect(point != Point(x: 1, label: nil, tags: ["b"]))
        #expect(point != Point(x: 1, label: "a", tags: []))
    }

    @Test("Members are equal as their types have it")
    func equality() {
        #expect(Point(x: 0) == Point(x: -0.0))
        #expect(Point(x: .nan) != Point(x: .nan))
        #expect(Point(label: "\u{E9}") == Point(label: "e\u{301}"))
    }

    @Test("Equal values have equal hashes, and a hash takes in every member")
    func hashes() {
        #expect(Point(x: 0, label: "\u{E9}").hashValue == Point(x: -0.0, label: "e\u{301}").hashValue)
        let points = (0..<30).map {
            Point(x: Double($0 % 2), label: $0 % 3 == 0 ? nil : "\($0 % 3)", tags: ["\($0 % 5)"])
        }
        #expect(Set(points.map(\.hashValue)).count == 30)
        #expect(Set(points + points).count == 30)
    }

    @Test("A hash goes on from what was hashed before it")
    func hasher() {
        var one = Hasher()
        one.combine(1)
        one.combine(Point())
        var other = Hasher()
        other.combine(2)
        other.combine(Point())
        #expect(one.finalize() != other.finalize())
    }
}
