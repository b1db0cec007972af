@testable import SpecLoader

// JSON that other readers get wrong.
extension HostileCase {
    static let json = [
        json("J01", "a surrogate pair", .fine, ",\n \"x-a\": \"\\ud83d\\ude00\"}") { extensions($0) },
        json("J02", "half of a surrogate pair", .error, ",\n \"x-a\": \"\\ud800\"}"),
        json("J03", "a colon on the next line", .fine, ",\n \"x-a\"\n : 1}") { extensions($0) },
        json("J04", "a comma behind the last member", .error, ",\n \"x-a\": 1,\n}"),
        json("J05", "a comment", .error, ",\n // a\n \"x-a\": 1}"),
        json("J06", "a key twice", .error, ",\n \"x-a\": 1,\n \"x-a\": 1}"),
        json("J07", "indentation by tabs", .fine, ",\n\t\"x-a\":\t1\n}") { extensions($0) },
        json("J08", "a key of 2,000 characters", .fine, ",\n \"x-\(String(repeating: "a", count: 1_998))\": 1}") {
            $0.extensions.map { "\($0.name.count) characters" }
        },
        json("J09", "DEL in a string", .fine, ",\n \"x-a\": \"b\u{7F}c\"}") { extensions($0) },
        HostileCase("J10", "a file that was cut", root: "openapi.json", text: String((jsonHead + "}").prefix(60))),
        json(
            "J11",
            "numbers beyond all bounds",
            .fine,
            """
            ,
             "components": {"schemas": {
              "A": {"type": "integer", "maximum": 99999999999999999999},
              "B": {"type": "number", "maximum": 1e400},
              "C": {"type": "string", "maxLength": 99999999999999999999}
             }}}
            """
        ) { document in
            ["A", "B", "C"].map {
                let schema = document.component($0)
                return
                    "\($0): \(schema.maximum?.text ?? "no bound"), \(schema.maxLength.map(String.init) ?? "no length")"
            }
        },
    ]

    private static let jsonHead =
        "{\"openapi\": \"3.1.0\",\n \"info\": {\"title\": \"a\", \"version\": \"b\"},\n \"paths\": {}"

    private static func json(
        _ id: String,
        _ input: String,
        _ outcome: Outcome,
        _ rest: String,
        facts: @escaping Facts = { _ in [] }
    ) -> HostileCase {
        HostileCase(id, input, outcome, root: "openapi.json", text: jsonHead + rest, facts: facts)
    }

    private static func extensions(_ document: Document) -> [String] {
        document.extensions.map { "\($0.name): \($0.value.plain.debugDescription)" }
    }
}
