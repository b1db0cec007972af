import Testing
import Unions

/// How unions find out which of their variants a value is, and that nothing is lost on the way through.
@Suite struct UnionTests {
    /// The name of the case that a value is read as, and whether it comes out as it went in.
    private func read<Union: JSONCodable>(_ type: Union.Type, _ text: String) throws -> String {
        let value = try Union(json: text)
        #expect(try JSONValue(json: value.jsonBytes()) == JSONValue(json: text))
        return Mirror(reflecting: value).children.first?.label ?? "\(value)"
    }

    private func fault<Union: JSONCodable>(_ type: Union.Type, _ text: String) -> String {
        do {
            return "read: \(try Union(json: text))"
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        (#"{"radius":1}"#, "circle"), (#"{"label":"x","side":2}"#, "square"), (#"{"label":"x"}"#, "text"),
        (#"{"side":2,"label":"x","radius":1}"#, "circle"), (#"{}"#, "text"),
    ])
    func theMembersTell(_ text: String, _ expected: String) throws {
        #expect(try Mirror(reflecting: Shape(json: text)).children.first?.label == expected)
    }

    @Test func membersInAnotherSpellingTell() throws {
        #expect(try read(Shape.self, #"{"s\u0069de":2}"#) == "square")
    }

    @Test func theVariantThatCameFurthestTellsTheFault() {
        #expect(
            fault(Named.self, #"{"name":"n","edge":"x"}"#) == "/edge: expected a number, found a string (byte 19)"
        )
        #expect(fault(Shape.self, "[]") == "expected an object, found an array (byte 0)")
    }

    @Test func aPropertyWithOneValueTells() throws {
        #expect(try read(Event.self, #"{"event":"deleted","reason":"r"}"#) == "deleted")
        #expect(try read(Event.self, #"{"at":"2024-05-01T08:00:00Z","event":"created"}"#) == "created")
        #expect(fault(Event.self, #"{"event":"moved"}"#) == "no variant has the 'event' 'moved' (byte 0)")
        #expect(fault(Event.self, "{}") == "the required member 'event' is missing (byte 0)")
        #expect(Deleted(reason: "r").event == .deleted)
    }

    @Test func aVariantThatIsAUnionHasTheValuesOfItsVariants() throws {
        #expect(try read(Workshop.self, #"{"type":"mallet"}"#) == "tool")
        #expect(try read(Workshop.self, #"{"type":"bench","height":3}"#) == "bench")
    }

    @Test func namesTellWhoseAValueIsThatSeveralVariantsAllow() throws {
        #expect(try read(Vehicle.self, #"{"kind":"CAR"}"#) == "car")
        #expect(try read(Vehicle.self, #"{"kind":"MOTOR_BIKE","gears":5}"#) == "motorBike")
        #expect(fault(Vehicle.self, #"{"kind":"TRAIN"}"#) == "no variant has the 'kind' 'TRAIN' (byte 0)")
        #expect(try read(Ride.self, #"{"kind":"CAR","dogs":8}"#) == "sledge")
        #expect(try read(Ride.self, #"{"kind":"CAR"}"#) == "vehicle")
    }

    @Test func theValueThatTellsMayBeAnInteger() throws {
        #expect(try read(Numbered.self, #"{"type":2,"text":"x"}"#) == "second")
        #expect(try read(NumberedByName.self, #"{"type":1}"#) == "first")
        #expect(fault(NumberedByName.self, #"{"type":3}"#) == "no variant has the 'type' '3' (byte 0)")
        #expect(fault(Numbered.self, #"{"type":1.5}"#) == "/type: expected an integer, found 1.5 (byte 8)")
    }

    @Test func theKindTellsWhatIsNoObject() throws {
        #expect(try read(ToolOrName.self, #"{"type":"saw"}"#) == "saw")
        #expect(try read(ToolOrName.self, #""saw""#) == "string")
        #expect(try read(ToolOrName.self, #"[{"type":"mallet"}]"#) == "values")
        #expect(fault(ToolOrName.self, #"{"type":"x"}"#) == "no variant has the 'type' 'x' (byte 0)")
    }

    @Test func textsThatAreNamedComeBeforeThoseThatAreNot() throws {
        #expect(try read(SizeOrColor.self, #""green""#) == "color")
        #expect(try read(SizeOrColor.self, #""large""#) == "size")
        #expect(try read(SizeOrColor.self, #""blue""#) == "size")
        #expect(try Model(json: #""pro""#) == .pro)
        #expect(try Model(json: #""other""#) == .undocumented("other"))
    }

    @Test(arguments: [
        (#""2024-05-01T08:00:00Z""#, "date"), (#""tomorrow""#, "string"), ("1", "int"), ("1.5", "double"),
        ("true", "any"), ("[1]", "any"),
    ])
    func theNarrowerTypeComesFirst(_ text: String, _ expected: String) throws {
        #expect(try read(Moment.self, text) == expected)
    }

    @Test func elementsTell() throws {
        #expect(try read(Numbers.self, #"["a"]"#) == "strings")
        #expect(try read(Numbers.self, "[1]") == "ints")
        #expect(fault(Numbers.self, #"[1,"a"]"#) == "/1: expected a number, found a string (byte 3)")
    }

    @Test func whatStandsBesideAChoiceIsInEachVariant() throws {
        guard case .circle(let circle) = try Named(json: #"{"name":"n","radius":2}"#) else {
            Issue.record("no circle")
            return
        }
        #expect(circle.name == "n")
        #expect(circle.radius == 2)
        #expect(try read(Named.self, #"{"name":"n","edge":2}"#) == "boxy")
        #expect(fault(Named.self, #"{"radius":2}"#) == "the required member 'name' is missing (byte 0)")
    }

    @Test func twoChoicesAtATime() throws {
        let text = #"{"side":1,"event":"deleted"}"#
        guard case .square(.deleted(let value)) = try Both(json: text) else {
            Issue.record("no deleted square")
            return
        }
        #expect(value.side == 1)
        #expect(try read(Both.self, #"{"radius":1,"event":"deleted"}"#) == "circle")
    }

    @Test func discriminators() throws {
        #expect(try read(Pet.self, #"{"kind":"Cat","lives":9}"#) == "cat")
        #expect(try read(Pet.self, #"{"kind":"Wolf","tricks":1}"#) == "dog")
        #expect(try read(Tool.self, #"{"type":"mallet"}"#) == "hammer")
        #expect(try read(Tool.self, #"{"type":"saw"}"#) == "saw")
    }

    @Test func kinds() throws {
        #expect(try read(Wide.self, "[\"a\"]") == "strings")
        #expect(try read(Wide.self, #"{"a":1}"#) == "object")
        #expect(fault(Wide.self, "1") == "expected an object or an array or a boolean, found a number (byte 0)")
    }

    @Test func unionsOfThemselves() throws {
        #expect(try read(Tree.self, #"{"left":{"left":[{"leaf":"x"}]}}"#) == "left")
    }

    /// A reader that tries every variant at every level would need for ever.
    @Test(.timeLimit(.minutes(20))) func nestedTrialsAreBounded() {
        let depth = 120
        let text = String(repeating: #"{"left":"#, count: depth) + "1" + String(repeating: "}", count: depth)
        #expect(fault(Tree.self, text).contains("expected"))
    }

    @Test func constraintsTellWhatMembersDoNot() throws {
        #expect(try read(Transport.self, #"{"url":"rtmp://a"}"#) == "push")
        #expect(try read(Transport.self, #"{"url":"https://a","title":"t"}"#) == "pull")
        #expect(try read(Device.self, #"{"kind":"neon"}"#) == "lamp")
        #expect(try read(Device.self, #"{"kind":"impact","watts":1}"#) == "drill")
        guard case .high(let node) = try Node(json: #"{"level":7,"next":{"next":true,"level":5}}"#) else {
            Issue.record("not high")
            return
        }
        #expect(try read(Node.self, String(decoding: node.next.jsonBytes(), as: UTF8.self)) == "low")
    }

    @Test func knownTextsHaveRoomForAllOthers() throws {
        #expect(try Voice(json: #""echo""#) == .value(.echo))
        #expect(try Voice(json: #""sage""#) == .value(.undocumented("sage")))
        #expect(try read(Voice.self, #"{"id":"v1"}"#) == "custom")
        #expect(try Rate(json: #""auto""#) == .auto())
    }

    @Test func whereTheConstraintsOfNoVariantAreKeptItIsTheFirst() throws {
        let value = try Transport(json: #"{"url":"ftp://a","title":"t"}"#)
        #expect(value == .push(Push(url: "ftp://a", title: "t")))
        #expect(throws: ValidationError.self) { try value.validate() }
        #expect(try read(Device.self, #"{"kind":"saw"}"#) == "drill")
    }

    /// Deeper than all ways through it can be tried.
    @Test func theFirstVariantIsTakenWhereConstraintsAreTooDeepToBeTried() throws {
        let depth = 100
        let start = String(repeating: #"{"level":9,"next":"#, count: depth)
        let text = start + "true" + String(repeating: "}", count: depth)
        var node = try Node(json: text)
        var levels = 0
        var lowest = 0
        while node != .bool(true) {
            switch node {
            case .low(let low): (node, lowest) = (low.next, levels + 1)
            case .high(let high): node = high.next
            case .bool: break
            }
            levels += 1
        }
        #expect(levels == depth)
        #expect((1..<depth).contains(lowest))
        #expect(try JSONValue(json: Node(json: text).jsonBytes()) == JSONValue(json: text))
    }

    @Test func textsThatLookTheSameAreTwo() throws {
        for (text, expected) in [("caf\u{E9}", Accents.allCases[0]), ("cafe\u{301}", Accents.allCases[1])] {
            let value = try Accents(json: "\"\(text)\"")
            #expect(value == expected)
            #expect(Array(value.rawValue.utf8) == Array(text.utf8))
        }
        let other = try Accents(json: "\"nai\u{308}ve\"")
        #expect(!other.isDocumented)
        #expect(try String(decoding: other.jsonBytes(), as: UTF8.self).utf8.elementsEqual("\"nai\u{308}ve\"".utf8))
    }
}
