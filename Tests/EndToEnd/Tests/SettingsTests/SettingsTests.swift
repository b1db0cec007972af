import Settings
import Testing

/// Open and closed types, and members that the description does not name.
@Suite struct SettingsTests {
    private func rewritten<Value: JSONCodable>(_ type: Value.Type, _ text: String) throws -> String {
        String(decoding: try Value(json: text).jsonBytes(), as: UTF8.self)
    }

    private func fault<Value: JSONCodable>(_ type: Value.Type, _ text: String) -> String {
        do {
            return "read: \(try Value(json: text))"
        } catch {
            return "\(error)"
        }
    }

    private func faults(_ value: some Validatable) -> [String] {
        do {
            try value.validate()
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    // MARK: Enumerations

    @Test func aClosedEnumerationHasItsValuesOnly() throws {
        #expect(try Size(json: #""not-small""#) == .notSmall)
        #expect(Size.allCases == [.small, .notSmall, .default])
        #expect(fault(Size.self, #""huge""#) == "'huge' is not one of the documented values (byte 0)")
        #expect(
            fault(Dog.self, #"{"kind":"Dog","size":"huge"}"#)
                == "/size: 'huge' is not one of the documented values (byte 21)"
        )
        #expect(try Level(json: "-1") == .minus1)
        #expect(fault(Level.self, "2") == "'2' is not one of the documented values (byte 0)")
        #expect(try Factor(json: "5e-1") == .value0Point5)
        #expect(try Mixed(json: "1.0") == .value1)
        #expect(fault(Mixed.self, "{}") == "'{}' is not one of the documented values (byte 0)")
        #expect(Size(parameterText: "small") == .small)
        #expect(Size(parameterText: "large") == nil)
    }

    @Test func valuesAreToldApartByTheirBytes() throws {
        for text in ["\"caf\u{E9}\"", "\"cafe\u{301}\""] {
            #expect(try Array(rewritten(Drinks.self, text).utf8) == Array(text.utf8))
        }
        #expect(Drinks.allCases.count == 2)
    }

    @Test(arguments: [#""auto""#, "1", "1.5", #""1""#, "true", #""other""#, "[1]", "2"])
    func anOpenEnumerationOfSeveralKindsKeepsEverything(_ text: String) throws {
        #expect(try rewritten(Notes.self, text) == text)
    }

    @Test func textsStandForValuesOfSeveralKinds() throws {
        #expect(Notes(parameterText: "1.5") == .value1Point5)
        #expect(Notes(parameterText: "true") == .true)
        #expect(Notes(parameterText: "2") == .undocumented(2))
        #expect(Notes(parameterText: "word") == .undocumented("word"))
        #expect(Notes.undocumented("word").parameterText == "word")
    }

    @Test func numbersAreCases() throws {
        #expect(try Ratio(json: "0.50") == .value0Point5)
        #expect(try Ratio(json: "-1.0") == .minus1)
        #expect(try Ratio(json: "0.25") == .undocumented(0.25))
        #expect(try rewritten(Ratio.self, "0.25") == "0.25")
    }

    @Test func aPlaceMayBeOpen() throws {
        #expect(try Colour(json: #""blue""#) == .undocumented("blue"))
        #expect(try AnyText(json: #""x""#) == .undocumented("x"))
        #expect(try NamedText(json: #""small""#) == .size(.small))
        #expect(try NamedText(json: #""large""#) == .string("large"))
    }

    // MARK: Unions

    @Test(arguments: [
        #"{"kind":"Fish","fins":[1,2]}"#, #"{"fins":2}"#, #"{"kind":"Cat","lives":3,"name":"Tom"}"#,
    ])
    func anOpenUnionKeepsEverything(_ text: String) throws {
        #expect(try JSONValue(json: rewritten(Pet.self, text)) == JSONValue(json: text))
    }

    @Test func anOpenBaseKeepsWhatIsOfNoKind() throws {
        #expect(try OpenBase(json: #"{"kind":"OpenHeir","size":1}"#) == .openHeir(OpenHeir(kind: "OpenHeir", size: 1)))
        #expect(try OpenBase(json: #"{"kind":"OpenBase"}"#) == .base(OpenBase.Base(kind: "OpenBase")))
        #expect(try OpenBase(json: #"{"kind":"other","x":1}"#) == .undocumented(["kind": "other", "x": 1]))
    }

    @Test func aClosedBaseHasItsKindsOnly() throws {
        #expect(try ClosedBase(json: #"{"kind":"ClosedHeir"}"#) == .closedHeir(ClosedHeir()))
        #expect(try ClosedBase(json: #"{"kind":"ClosedBase"}"#) == .base(ClosedBase.Base(kind: "ClosedBase")))
        #expect(try ClosedBase(json: "{}") == .base(ClosedBase.Base()))
        #expect(fault(ClosedBase.self, #"{"kind":"other"}"#) == "no variant has the 'kind' 'other' (byte 0)")
    }

    @Test func whatIsOfNoVariantIsUndocumented() throws {
        #expect(try Pet(json: #"{"kind":"Fish"}"#) == .undocumented(["kind": "Fish"]))
        #expect(faults(try Pet(json: #"{"kind":"Fish"}"#)) == ["must be one of the documented variants"])
        #expect(
            fault(Pet.self, #"{"kind":"Cat","lives":"x"}"#) == "/lives: expected a number, found a string (byte 22)"
        )
        #expect(fault(Pet.self, "[]") == "expected an object, found an array (byte 0)")
        #expect(try PetOrFlag(json: "true") == .flag(true))
        #expect(try PetOrFlag(json: #"{"kind":"Dog"}"#) == .dog(Dog(kind: "Dog")))
        #expect(try PetOrFlag(json: #"{"kind":"Flag"}"#) == .undocumented(["kind": "Flag"]))
        #expect(try PetOrFlag(json: "[1]") == .undocumented([1]))
        #expect(try Fallback(json: #"{"kind":"Fish"}"#) == .cat(Cat(kind: "Fish")))
        #expect(try Kind(json: "[1]") == .undocumented([1]))
        #expect(fault(Kind.self, "1.5").hasSuffix("(byte 0)"))
        #expect(try Trial(json: #"{"b":1}"#) == .other(Trial.Other(b: 1)))
        #expect(try Trial(json: #"{"b":"x"}"#) == .undocumented(["b": "x"]))
        #expect(try Trial(json: "null") == .undocumented(nil))
        #expect(fault(Closed.self, "1") == "expected a string or a boolean, found a number (byte 0)")
    }

    @Test func openUnionsMayStandInOthers() throws {
        #expect(try Inner(json: #"{"kind":"Dog"}"#) == .pet(.dog(Dog(kind: "Dog"))))
        #expect(try Inner(json: #"["a"]"#) == .strings(["a"]))
        #expect(try rewritten(Inner.self, "true") == "true")
    }

    // MARK: Members

    @Test func unknownMembersAreKept() throws {
        let known = try Known(json: #"{"name":"n","inner":{"deep":true,"x":1},"y":[2]}"#)
        #expect(known.additionalProperties == ["y": [2]])
        #expect(known.inner?.additionalProperties == ["x": 1])
        #expect(
            try rewritten(Known.self, #"{"name":"n","inner":{"deep":true,"x":1},"y":[2]}"#)
                == #"{"name":"n","inner":{"deep":true,"x":1},"y":[2]}"#
        )
        #expect(try rewritten(Skipping.self, #"{"name":"n","y":1}"#) == #"{"name":"n"}"#)
        #expect(try rewritten(Excluding.self, #"{"name":"n","y":1}"#) == #"{"name":"n"}"#)
        #expect(try rewritten(Tuple.self, #"[1,"x",null]"#) == #"[1,"x",null]"#)
    }
}
