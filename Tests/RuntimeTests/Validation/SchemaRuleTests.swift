import Testing

@testable import Runtime

/// Keywords that are checked on JSON, with values that keep them and values that do not.
@Suite struct SchemaRuleTests {
    private static func faults(_ json: String, _ rules: SchemaRules) throws -> [String] {
        let value = try JSONValue(json: json)
        var validation = Validation()
        validation.rules("v", value, rules)
        return validation.faults.map(\.description)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let rules: [SchemaRule]
        let good: [String]
        /// With the message.
        let bad: [(json: String, fault: String)]
        var testDescription: String { bad.first?.fault ?? "" }
    }

    static let values: [Case] = [
        Case(rules: [.never], good: [], bad: [("1", "/v: is not allowed")]),
        Case(
            rules: [.types([.integer, .null])],
            good: ["1", "1.0", "10e-1", "null"],
            bad: [
                ("1.5", "/v: must be integer or null, not a number"),
                ("[]", "/v: must be integer or null, not an array"),
            ]
        ),
        Case(
            rules: [.values([1, "a", nil, [1.5, ["b": []]]])],
            good: ["1.0", "\"a\"", "null", #"[1.50,{"b":[]}]"#],
            bad: [("2", "/v: must be one of the documented values")]
        ),
        Case(
            rules: [.date],
            good: ["\"2024-02-29\"", "1"],
            bad: [("\"2023-02-29\"", "/v: expected a date such as 2024-02-29, found '2023-02-29'")]
        ),
        Case(
            rules: [.minimum(1), .maximum(3), .multiple(0.5)],
            good: ["1", "3.0", "2.5", "\"x\"", "[]"],
            bad: [
                ("0.5", "/v: must be at least 1"), ("3.5", "/v: must be at most 3"),
                ("1.1", "/v: must be a multiple of 0.5"),
            ]
        ),
        Case(
            rules: [.above(1), .below(JSONNumber(literal: "1e40"))],
            good: ["1.0000000000000000001", "9999999999999999999999999999999999999999"],
            bad: [("1", "/v: must be greater than 1"), ("1e40", "/v: must be less than 1e40")]
        ),
        Case(
            rules: [.length(min: 2, max: 3), .pattern(TextPattern("^a", "+ &2 ^ [61"))],
            good: ["\"ab\"", "\"a😀b\"", "1"],
            bad: [("\"a\"", "/v: must have at least 2 characters"), ("\"ba\"", "/v: must match the pattern '^a'")]
        ),
    ]

    static let arrays: [Case] = [
        Case(
            rules: [.elementCount(min: 1, max: 2), .unique],
            good: ["[1]", "[1,2]", "{}"],
            bad: [("[]", "/v: must have at least 1 element"), ("[1,1.0]", "/v: must not have equal elements")]
        ),
        Case(
            rules: [.prefix([[.types([.string])], []]), .elements([.types([.boolean])], from: 2)],
            good: ["[]", "[\"a\"]", "[\"a\",1,true]"],
            bad: [
                ("[1]", "/v/0: must be string, not a number"), ("[\"a\",1,2]", "/v/2: must be boolean, not a number"),
            ]
        ),
        Case(
            rules: [.contains([.minimum(5)], min: 1, max: 2)],
            good: ["[5]", "[1,6,5]"],
            bad: [
                ("[1]", "/v: must have at least 1 of the elements it has to contain"),
                ("[5,6,7]", "/v: must have at most 2 of the elements it has to contain"),
            ]
        ),
        Case(
            rules: [.contains([.values([1])], min: 0), .prefix([[]]), .unevaluatedElements([.never])],
            good: ["[2,1]"],
            bad: [("[2,1,3]", "/v/2: is not allowed")]
        ),
    ]

    static let objects: [Case] = [
        Case(
            rules: [.memberCount(min: 1, max: 2), .names([.length(max: 2)])],
            good: [#"{"a":1}"#],
            bad: [
                ("{}", "/v: must have at least 1 member"), (#"{"a":1,"b":2,"c":3}"#, "/v: must have at most 2 members"),
                (#"{"a/b":1}"#, "/v/a~1b: is not a name that is allowed here"),
            ]
        ),
        Case(
            rules: [.required(["a"]), .whereNamed("a", required: ["b"]), .whereMember("c", [.required(["d"])])],
            good: [#"{"a":1,"b":2}"#, #"{"a":1,"b":2,"c":3,"d":4}"#],
            bad: [
                ("{}", "/v: the member 'a' is required"),
                (#"{"a":1}"#, "/v: the member 'b' is required where 'a' is present"),
                (#"{"a":1,"b":1,"c":1}"#, "/v: the member 'd' is required"),
            ]
        ),
        Case(
            rules: [
                .members(
                    [.init("a", [.types([.string])])],
                    matching: [.init(TextPattern("^x-", "+ &3 ^ [78 [2D"), [.types([.integer])])],
                    others: [.types([.boolean])]
                )
            ],
            good: [#"{"a":"","x-1":1,"b":true}"#],
            bad: [
                (#"{"a":1}"#, "/v/a: must be string, not a number"),
                (#"{"x-":""}"#, "/v/x-: must be integer, not a string"),
                (#"{"b":1}"#, "/v/b: must be boolean, not a number"),
            ]
        ),
        Case(
            rules: [.any([[.members([.init("a", [])])], [.never]]), .unevaluatedMembers([.never])],
            good: [#"{"a":1}"#],
            bad: [(#"{"a":1,"b":2}"#, "/v/b: is not allowed")]
        ),
    ]

    static let compositions: [Case] = [
        Case(rules: [.all([[.minimum(1)], [.maximum(2)]])], good: ["1"], bad: [("3", "/v: must be at most 2")]),
        Case(
            rules: [.any([[.minimum(5)], [.types([.string])]])],
            good: ["5", "\"a\""],
            bad: [("1", "/v: must fit one of the documented alternatives")]
        ),
        Case(
            rules: [.one([[.minimum(1)], [.minimum(5)]])],
            good: ["1", "4"],
            bad: [
                ("0", "/v: must fit exactly one of the documented alternatives, and fits none"),
                ("5", "/v: must fit exactly one of the documented alternatives, and fits 2"),
            ]
        ),
        Case(
            rules: [.not([.types([.string])])],
            good: ["1"],
            bad: [("\"\"", "/v: must not be what the description excludes")]
        ),
        Case(
            rules: [.when([.types([.string])], then: [.length(min: 1)], otherwise: [.minimum(1)])],
            good: ["\"a\"", "1"],
            bad: [("\"\"", "/v: must have at least 1 character"), ("0", "/v: must be at least 1")]
        ),
    ]

    @Test(arguments: values + arrays + objects + compositions)
    func isChecked(_ item: Case) throws {
        for json in item.good { #expect(try Self.faults(json, SchemaRules(item.rules)) == [], "\(json)") }
        for (json, fault) in item.bad { #expect(try Self.faults(json, SchemaRules(item.rules)) == [fault], "\(json)") }
    }

    /// A name that only looks like a documented one is another name.
    @Test func namesAreToldApartByTheirBytes() throws {
        let rules = SchemaRules([.members([.init("\u{E9}", [])]), .unevaluatedMembers([.never])])
        #expect(try Self.faults(#"{"\u00e9":1}"#, rules) == [])
        #expect(try Self.faults(#"{"\u00e9":1,"e\u0301":1}"#, rules).count == 1)
    }

    @Test func allFaultsAreToldAtOnce() throws {
        let rules = SchemaRules([.elements([.minimum(5), .multiple(2)]), .elementCount(max: 1)])
        #expect(
            try Self.faults("[1,6]", rules) == [
                "/v/0: must be at least 5", "/v/0: must be a multiple of 2", "/v: must have at most 1 element",
            ]
        )
    }

    @Test func definitionsMayLeadBack() throws {
        let rules = SchemaRules([.reference(0)], definitions: [[.types([.array]), .elements([.reference(0)])]])
        #expect(try Self.faults("[[],[[]]]", rules) == [])
        #expect(try Self.faults("[[],[[1]]]", rules) == ["/v/1/0/0: must be array, not a number"])
    }

    /// Schemas that apply themselves to the same value, and ones that double with every step, end.
    @Test(.timeLimit(.minutes(20))) func nothingKeepsItBusy() throws {
        let itself = SchemaRules([.reference(0)], definitions: [[.reference(0)]])
        #expect(try Self.faults("1", itself) == ["/v: is too large to be checked"])
        let doubling = (0..<60).map { [SchemaRule.any([[.reference($0 + 1)], [.reference($0 + 1)]])] }
        let bomb = SchemaRules([.not([.reference(0)])], definitions: doubling + [[.never]])
        #expect(try Self.faults("1", bomb) == ["/v: is too large to be checked"])
    }
}
