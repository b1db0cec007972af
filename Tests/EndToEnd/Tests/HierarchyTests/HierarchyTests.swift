import Hierarchies
import Testing

/// How values of a base are read as what they are, by the value of its discriminator, and what is written.
@Suite struct HierarchyTests {
    /// The name of the case that a value is read as, and whether it comes out as it went in.
    private func read<Union: JSONCodable>(_ type: Union.Type, _ text: String) throws -> String {
        let value = try Union(json: text)
        #expect(try JSONValue(json: value.jsonBytes()) == JSONValue(json: text))
        return Mirror(reflecting: value).children.first?.label ?? "\(value)"
    }

    @Test(arguments: [
        (#"{"id":1,"petType":"cat","name":"Tom","lives":9}"#, "cat"),
        (#"{"lives":9,"name":"Tom","id":1,"petType":"cat"}"#, "cat"),
        (#"{"id":1,"petType":"Dog","name":"Rex"}"#, "dog"),
        (#"{"id":1,"petType":"Fish","name":"Wanda","length":0.2}"#, "fish"),
        (#"{"id":1,"petType":"Shark","name":"Bruce","length":4,"teeth":300}"#, "shark"),
        (#"{"id":1,"petType":"parrot","name":"Polly","words":["hello"]}"#, "parrot"),
        (#"{"id":1,"petType":"robot","name":"Aibo","volts":12}"#, "robot"),
        (#"{"id":1,"petType":"sheep","name":"Dolly","wool":true}"#, "sheep"),
        (#"{"id":1,"petType":"Pet","name":"Nobody"}"#, "base"),
        (#"{"id":1,"petType":"Snake","name":"Kaa"}"#, "base"),
    ])
    func theDiscriminatorTells(_ text: String, _ expected: String) throws {
        #expect(try read(Pet.self, text) == expected)
    }

    @Test func whatIsOfAKnownKindHasWhatThatNeeds() {
        #expect(throws: JSONError.self) { try Pet(json: #"{"id":1,"petType":"cat","name":"Tom"}"#) }
    }

    @Test func aKindMayHaveKinds() throws {
        #expect(try read(Fish.self, #"{"id":1,"petType":"Shark","name":"Bruce","teeth":300}"#) == "shark")
        #expect(try read(Fish.self, #"{"id":1,"petType":"Fish","name":"Wanda"}"#) == "base")
    }

    @Test(arguments: [
        (#"{"kind":"Example.Meter","quantity":"Heat","degrees":[20.5]}"#, "thermometer"),
        (#"{"kind":"Example.Meter","quantity":"Weight","kilos":3,"precision":0.1,"place":"cellar"}"#, "scales"),
        (#"{"kind":"Example.Meter","quantity":"Light"}"#, "base"),
    ])
    func kindsOfAKindAreToldByItsOwnProperty(_ text: String, _ expected: String) throws {
        #expect(try read(Sensor.self, text) == "meter")
        #expect(try read(Meter.self, text) == expected)
    }

    @Test func aNewValueSaysWhatItIsOnBothLevels() throws {
        let sensor = Sensor.meter(.thermometer(Thermometer(degrees: [20.5])))
        #expect(try Sensor(json: sensor.jsonBytes()) == sensor)
        #expect(sensor.kind == "Example.Meter")
        #expect(try read(Sensor.self, #"{"kind":"Example.Switch","closed":true}"#) == "switch")
        #expect(try read(Sensor.self, #"{"kind":"Thermometer","quantity":"Heat","degrees":[]}"#) == "meter")
    }

    @Test func kindsMayStandBesideTheBaseInAnotherFile() throws {
        #expect(try read(Plant.self, #"{"kind":"Oak","height":20,"acorns":{"count":3}}"#) == "oak")
        #expect(try read(Plant.self, #"{"kind":"Tree"}"#) == "tree")
    }

    @Test func aValueOfABaseHoldsOthers() throws {
        let cat = #"{"id":1,"petType":"cat","name":"Tom","friend":{"id":2,"petType":"Dog","name":"Rex"},"lives":9}"#
        guard case .cat(let value) = try Pet(json: cat), case .dog(let friend) = value.friend else {
            Issue.record("not a cat with a dog")
            return
        }
        #expect(friend.name == "Rex")
    }

    @Test func whatAllHaveIsReadWithoutAsking() throws {
        let pets = [Pet.cat(Cat(id: 1, name: "Tom", lives: 9)), .shark(Shark(id: 2, name: "Bruce"))]
        #expect(pets.map(\.name) == ["Tom", "Bruce"])
        #expect(Vehicle.car(Car(doors: 4, wheels: .value(4))).wheels == .value(4))
    }

    @Test func aNewValueSaysOfWhatKindItIs() throws {
        let values: [PetRequest] = [
            .cat(CatRequest(name: "Tom", lives: 9)), .dog(DogRequest(name: "Rex")), .shark(SharkRequest(name: "Bruce")),
            .parrot(ParrotRequest(name: "Polly")), .robot(.init(name: "Aibo", volts: 12)),
        ]
        for value in values {
            #expect(try PetRequest(json: value.jsonBytes()) == value)
        }
        #expect(try Vehicle(json: Vehicle.bike(Bike()).jsonBytes()) == .bike(Bike(kind: .bike)))
        #expect(try Step(json: Step.jump(Jump(height: 2)).jsonBytes()) == .jump(Jump(height: 2, code: 2)))
        #expect(Leaf().kind == "#Example.Leaf")
    }

    @Test func theDiscriminatorMayBeMissing() throws {
        #expect(try read(Vehicle.self, #"{"wheels":3}"#) == "base")
        #expect(try read(Vehicle.self, #"{"kind":"car","doors":3}"#) == "car")
        #expect(try read(Vehicle.self, #"{"kind":"plane"}"#) == "base")
        #expect(try Vehicle(json: #"{"kind":null}"#) == .base(Vehicle.Base()))
    }

    @Test func theDiscriminatorMayBeAnInteger() throws {
        #expect(try read(Step.self, #"{"code":1,"pace":2.5}"#) == "walk")
        #expect(try read(Step.self, #"{"code":3}"#) == "base")
    }

    @Test func membersTellWhereNoValueDoes() throws {
        #expect(try read(Note.self, #"{"kind":"x","text":"long"}"#) == "longNote")
        #expect(try read(Note.self, #"{"kind":"x","word":"short"}"#) == "shortNote")
        #expect(try read(Note.self, #"{"kind":"y"}"#) == "base")
    }

    @Test func aBaseMayStandAnywhere() throws {
        let car = #"{"kind":"car","doors":3}"#
        let text =
            #"{"map":{"a":\#(car)},"list":[\#(car),{}],"pair":[\#(car),1],"maybe":null,"described":\#(car),"either":\#(car),"#
            + #""told":\#(car),"alone":\#(car),"inline":{"kind":"Inner","inner":"x"}}"#
        let places = try Places(json: text)
        #expect(try JSONValue(json: places.jsonBytes()) == JSONValue(json: text))
        #expect(places.map["a"] == .car(Car(doors: 3)))
        #expect(places.list == [.car(Car(doors: 3)), .base(Vehicle.Base())])
        #expect(places.either == .vehicle(.car(Car(doors: 3))))
        #expect(places.told == .vehicle(.car(Car(doors: 3))))
        #expect(places.alone == .car(Car(doors: 3)))
        #expect(places.inline == .inner(Inner(inner: "x")))
    }

    @Test func eachKindIsChecked() {
        #expect(throws: ValidationError.self) { try Pet.cat(Cat(id: 1, name: "Tom", lives: 10)).validate() }
        #expect(throws: ValidationError.self) { try Pet.dog(Dog(id: 1, name: "T")).validate() }
    }
}
