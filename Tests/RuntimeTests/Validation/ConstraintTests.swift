import Foundation
import Testing

@testable import Runtime

/// Every constraint with values that keep it and values that do not.
@Suite struct ConstraintTests {
    private static func faults(_ check: (inout Validation) -> Void) -> [String] {
        var validation = Validation()
        check(&validation)
        return validation.faults.map(\.description)
    }

    @Test func lengthsCountScalars() {
        #expect(Self.faults { $0.length("a", "e\u{301}😀", min: 3, max: 3) } == [])
        #expect(Self.faults { $0.length("a", nil, min: 3) } == [])
        #expect(Self.faults { $0.length("a", "", min: 1) } == ["/a: must have at least 1 character"])
        #expect(Self.faults { $0.length("a", "e\u{301}😀", max: 2) } == ["/a: must have at most 2 characters"])
        #expect(Self.faults { $0.length("a", "x", min: .max) } == ["/a: must have at least \(Int.max) characters"])
    }

    @Test func ranges() {
        #expect(Self.faults { $0.range("a", 1, min: 1, max: 1) } == [])
        #expect(Self.faults { $0.range("a", nil as Int?, min: 1) } == [])
        #expect(Self.faults { $0.range("a", 1, above: 1) } == ["/a: must be greater than 1"])
        #expect(Self.faults { $0.range("a", 1.0, below: 1) } == ["/a: must be less than 1.0"])
        #expect(Self.faults { $0.range("a", UInt64.max, max: 18_446_744_073_709_551_614) }.count == 1)
        #expect(
            Self.faults { $0.range("a", Decimal(string: "0.09"), min: Decimal(string: "0.1")) } == [
                "/a: must be at least 0.1"
            ]
        )
    }

    @Test(arguments: [
        ("0.3", "0.1", true), ("0.35", "0.1", false), ("1e300", "7", false), ("7e300", "7", true), ("0", "0.3", true),
        ("-4.5", "1.5", true), ("1e-7", "1e-8", true), ("1e-8", "1e-7", false), ("1e308", "0.123456789", false),
        ("18446744073709551615", "5", true), ("18446744073709551616", "5", false), ("12", "24", false),
        ("123456789012345678901234567890", "10", true), ("1e999999999999", "3", false), ("3e999999999999", "3", true),
        ("5", "18446744073709551615", false), ("340282366920938463463374607431768211455", "18446744073709551615", true),
    ])
    func multiplesAreExact(_ number: String, _ divisor: String, _ isMultiple: Bool) throws {
        let number = try #require(JSONNumber(number))
        #expect(number.isMultiple(of: try #require(JSONNumber(divisor))) == isMultiple)
    }

    @Test func multiples() {
        #expect(Self.faults { $0.multiple("a", 0.3, ofDecimal: 0.1) } == [])
        #expect(Self.faults { $0.multiple("a", Float(0.3), ofDecimal: 0.1) } == [])
        #expect(
            Self.faults { $0.multiple("a", Decimal(string: "0.105"), ofDecimal: 0.01) } == [
                "/a: must be a multiple of 0.01"
            ]
        )
        #expect(Self.faults { $0.multiple("a", 7, of: 2) } == ["/a: must be a multiple of 2"])
        #expect(Self.faults { $0.multiple("a", UInt64.max, of: 5) } == [])
        #expect(Self.faults { $0.multiple("a", 5, ofDecimal: 2.5) } == [])
    }

    @Test func numbersAreInOrder() {
        let ordered = ["-1e9", "-2.5", "-2.25", "0", "1e-9", "0.3", "0.30000000000000001", "1", "9.9", "10", "1e99999"]
        let numbers = ordered.compactMap { JSONNumber($0) }
        #expect(numbers.shuffled().sorted().map(\.text) == ordered)
        #expect(numbers.map(\.isInteger) == [true, false, false, true, false, false, false, true, false, true, true])
    }

    @Test func counts() {
        #expect(Self.faults { $0.count("a", 2, min: 1, max: 2) } == [])
        #expect(Self.faults { $0.count("a", 0, min: 1) } == ["/a: must have at least 1 element"])
        #expect(Self.faults { $0.count("a", 3, max: 2) } == ["/a: must have at most 2 elements"])
    }

    /// JSON's equality: of numbers by value, of objects in any order.
    @Test(arguments: [
        ("[1,2]", true), ("[1,1.0]", false), ("[10,1e1]", false), (#"["1",1,true,[1],{"a":1}]"#, true),
        (#"[{"a":1,"b":2},{"b":2.0,"a":1}]"#, false), ("[[1,2],[2,1]]", true), ("[null,null]", false),
        ("[0,-0]", false),
    ])
    func uniqueElements(_ json: String, _ isUnique: Bool) throws {
        let values = try [JSONValue](json: json)
        #expect(Self.faults { $0.unique("a", values) } == (isUnique ? [] : ["/a: must not have equal elements"]))
    }

    @Test func placesAreEntered() {
        let faults = Self.faults { validation in
            validation.each("a/b", ["x": [1, 5], "~": [9]]) { validation, value in
                validation.each(nil, value) { validation, value in
                    validation.range(nil, value, max: 4)
                }
            }
            validation.range(nil, 5, max: 4)
        }
        #expect(
            faults == [
                "/a~1b/x/1: must be at most 4", "/a~1b/~0/0: must be at most 4", "must be at most 4",
            ]
        )
    }

    // MARK: Members that are excluded

    private struct Closed: JSONCodable {
        var a: Int?
        var inner: [String: JSONValue] = [:]
        init(json: inout JSONReader) throws(JSONError) {
            var members = json.beginMembers()
            while json.next(of: &members, isClosed: true) {
                json.readIfPresent("a", &a)
            }
            guard json.isIntact else {
                throw json.fault(of: members, Self.self)
            }
        }

        func write(to json: inout JSONWriter) {}
    }

    @Test func excludedMembersAreTold() throws {
        let read = try [Closed].reading(Array(#"[{"a":1},{"b":{"c":1},"a":2,"d/e":[1]}]"#.utf8))
        #expect(read.value.map(\.a) == [1, 2])
        #expect(read.excluded == ["/1/b", "/1/d~1e"])
        let many = (0..<1000).map { "\"\($0)\":0" }.joined(separator: ",")
        #expect(try Closed.reading(Array("{\(many)}".utf8)).excluded.count == 20)
    }

    /// The members `a`, or a list of any.
    private struct ClosedOrAny: JSONCodable {
        var isClosed = true

        init(json: inout JSONReader) throws(JSONError) {
            var trial = try json.beginTrial(of: JSONVariants(.object(Closed.self), .kinds(.object)))
            while true {
                do throws(JSONError) {
                    isClosed = trial.variant == 0
                    if isClosed { _ = try Closed(json: &json) } else { _ = try [String: [Int]](json: &json) }
                    if try json.end(&trial) { return }
                } catch {
                    try json.retry(&trial, after: error)
                }
            }
        }

        func write(to json: inout JSONWriter) {}
    }

    @Test func whatAVariantExcludesMayBeOfAnother() throws {
        for (text, isClosed, excluded) in [
            (#"{"a":1}"#, true, []), (#"{"b":[1]}"#, false, []), (#"{"a":1,"b":[1]}"#, true, ["/b"]),
        ] {
            let read = try ClosedOrAny.reading(Array(text.utf8))
            #expect(read.value.isClosed == isClosed)
            #expect(read.excluded == excluded)
        }
        // A client leaves them out.
        #expect(try ClosedOrAny(json: #"{"a":1,"b":[1]}"#).isClosed)
    }

    // MARK: Variants

    /// What tries an object as one that has a member `a`, or as what a union of two others takes.
    private struct Tried: JSONCodable {
        let variant: Int

        init(json: inout JSONReader) throws(JSONError) {
            let variants = JSONVariants(
                .object(Closed.self),
                .union(.object(CardPayment.self), .union(.object(CashPayment.self), .kinds(.number))),
                .kinds(.string)
            )
            variant = try json.beginTrial(of: variants).variant
            try json.skipValue()
        }

        func write(to json: inout JSONWriter) {}
    }

    @Test(arguments: [
        (#"{"a":1}"#, 0), (#"{"kind":"cash","amount":1}"#, 1), (#"{"a":1,"kind":"cash","amount":1}"#, 1),
        ("1", 1), (#""""#, 2),
    ])
    func aUnionIsAsLikelyAsTheLikeliestOfItsVariants(_ text: String, _ variant: Int) throws {
        #expect(try Tried(json: text).variant == variant)
    }

    /// A weight in whole pounds of at most nine, or of any weight in another unit.
    private enum Weight: JSONCodable, Validatable, Equatable {
        case pounds(Int)
        case other([String: JSONValue])

        init(json: inout JSONReader) throws(JSONError) {
            var trial = try json.beginTrial(of: JSONVariants(.kinds(.number, .object), .any(.object)))
            while true {
                do throws(JSONError) {
                    switch trial.variant {
                    case 0: self = .pounds(try [String: Int](json: &json)["pounds"] ?? 0)
                    default: self = .other(try [String: JSONValue](json: &json))
                    }
                    if try json.end(&trial, with: self) { return }
                } catch {
                    try json.retry(&trial, after: error)
                }
            }
        }

        func write(to json: inout JSONWriter) {}

        func validate(_ validation: inout Validation) {
            switch self {
            case .pounds(let count): validation.range("pounds", count, max: 9)
            case .other(let members): validation.count(nil, members.count, max: 1)
            }
        }
    }

    @Test func aServerTriesVariantsThatAreLessLikely() throws {
        #expect(try Weight.reading(Array(#"{"pounds":9}"#.utf8)).value == .pounds(9))
        #expect(try Weight.reading(Array(#"{"pounds":10}"#.utf8)).value == .other(["pounds": 10]))
        // What breaks the constraints of all of them is of the likeliest.
        #expect(try Weight.reading(Array(#"{"pounds":10,"more":1}"#.utf8)).value == .pounds(10))
        #expect(try Weight(json: #"{"pounds":10}"#) == .pounds(10))
    }
}
