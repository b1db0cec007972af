@testable import SpecLoader

// What OpenAPI does not allow, though it is good YAML.
extension HostileCase {
    static let meanings = documents + operations + values + sizes + schemaWords

    private static let documents = [
        HostileCase("S01", "no version", text: "info: {title: a, version: b}\npaths: {}\n"),
        HostileCase(
            "S02",
            "OpenAPI 2.0, which is read too",
            .fine,
            text: "swagger: '2.0'\ninfo: {title: a, version: b}\npaths: {}\n"
        ),
        HostileCase("S03", "a version to come", version: "4.0.0", body: "paths: {}\n"),
        HostileCase("S04", "paths that are a list", body: "paths:\n  - /a\n"),
        HostileCase(
            "S05",
            "an operationId twice",
            body: "paths:\n" + path("/a", "operationId: getA") + path("/b", "operationId: getA")
        ),
        HostileCase("S34", "only webhooks", .fine, body: "webhooks:\n" + path("created")) { $0.webhooks.map(\.path) },
        HostileCase("S35", "nothing at all", body: "tags: []\n"),
        HostileCase(
            "S37",
            "a security scheme that is not there",
            body:
                "security: [{bearer: []}]\npaths: {}\ncomponents: {securitySchemes: {bearr: {type: http, scheme: bearer}}}\n"
        ),
        HostileCase(
            "S38",
            "a server variable without a default",
            body: "servers: [{url: 'https://{host}/', variables: {host: {description: a}}}]\npaths: {}\n"
        ),
        HostileCase(
            "S42",
            "a field that is misspelt",
            .fine,
            body: "paths:\n  /a:\n    get:\n      reponses: {}\n      responses: {'204': {description: a}}\n"
        ),
    ]

    private static func parameters(_ parameters: String...) -> String {
        "parameters: [\(parameters.joined(separator: ", "))]"
    }

    private static let query = "{name: a, in: query, schema: {type: string}}"

    private static let operations = [
        HostileCase("S06", "a parameter twice", body: "paths:\n" + path("/a", parameters(query, query))),
        HostileCase("S07", "a template without its parameter", body: "paths:\n" + path("'/a/{id}'")),
        HostileCase(
            "S08",
            "a path parameter that the template has not",
            body: "paths:\n" + path("/a", parameters("{name: id, in: path, required: true, schema: {type: string}}"))
        ),
        HostileCase(
            "S09",
            "two paths that match the same requests",
            body: "paths:\n"
                + path("'/a/{x}'", parameters("{name: x, in: path, required: true, schema: {type: string}}"))
                + path("'/a/{y}'", parameters("{name: y, in: path, required: true, schema: {type: string}}"))
        ),
        HostileCase("S10", "a path without its slash", body: "paths:\n" + path("a/b")),
        HostileCase(
            "S11",
            "bad templates",
            body: "paths:\n" + ["'/a/{}'", "'/b/{a'", "'/c/{a}{a}'"].map { path($0) }.joined()
        ),
        HostileCase(
            "S12",
            "bad statuses",
            body: "paths:\n  /a:\n    get:\n      responses:\n"
                + ["99", "600", "abc", "2xx"].map { "        '\($0)': {description: a}\n" }.joined()
        ),
        HostileCase(
            "S19",
            "a body as a parameter",
            body: "paths:\n" + path("/a", parameters("{name: a, in: body, schema: {}}"))
        ),
        HostileCase(
            "S30",
            "an operation with 60 parameters",
            .fine,
            body: "paths:\n  /a:\n    get:\n      parameters:\n"
                + (0..<60).map { "        - {name: p\($0), in: query, schema: {type: string}}\n" }.joined()
                + "      responses: {'204': {description: a}}\n"
        ) { $0.paths.flatMap(\.operations).map { "\($0.parameters.count) parameters" } },
        HostileCase(
            "S39",
            "a parameter with schema and content",
            body: "paths:\n" + path("/a", parameters("{name: a, in: query, schema: {}, content: {text/plain: {}}}"))
        ),
    ]

    private static let values = [
        HostileCase("S13", "an unknown type", schemas: "A: {type: strng}"),
        HostileCase("S14", "an enum without values", .fine, schemas: "A: {type: string, enum: []}") {
            ["\($0.component("A").enumeration == nil)"]
        },
        HostileCase("S15", "an enum of several types", .fine, schemas: "A: {enum: [a, 1, true, null, 1.5]}") {
            ($0.component("A").enumeration ?? []).map(\.plain)
        },
        HostileCase("S16", "values twice", .fine, schemas: "A: {enum: [a, a]}\nB: {enum: [1, 1.0]}"),
        HostileCase("S17", "required as a string", schemas: "A: {required: a, properties: {a: {}}}"),
        HostileCase(
            "S18",
            "a required property that is not there",
            .fine,
            schemas: "A: {required: [b], properties: {a: {}}}"
        ),
        HostileCase("S20", "a number as a schema", schemas: "A: {additionalProperties: 5}"),
        HostileCase("S21", "an array without items", .fine, schemas: "A: {type: array}"),
        HostileCase(
            "S22",
            "bounds beyond 64 bits",
            .fine,
            schemas:
                "A: {type: integer, maximum: 9223372036854776000}\nB: {type: integer, maximum: 18446744073709551615}"
        ) { document in ["A", "B"].map { document.component($0).maximum?.text ?? "" } },
        HostileCase(
            "S23",
            "defaults that do not fit",
            .fine,
            schemas: "A: {type: integer, maximum: 5, default: 6}\nB: {type: integer, default: six}\n"
                + "C: {type: string, enum: [a], default: b}\nD: {type: string, maxLength: 1, default: ab}"
        ),
    ]

    private static let sizes = [
        HostileCase(
            "S24",
            "objects 300 deep",
            schemas: "A: " + String(repeating: "{properties: {a: ", count: 300) + "{}"
                + String(repeating: "}}", count: 300)
        ),
        HostileCase(
            "S25",
            "arrays 40 deep",
            .fine,
            schemas: "A: " + String(repeating: "{items: ", count: 40) + "{}" + String(repeating: "}", count: 40)
        ) { ["\($0.schemas.count) schemas"] },
        HostileCase(
            "S26",
            "an allOf chain of 200",
            .fine,
            schemas: (0..<200).map { "S\($0): {allOf: [{$ref: '#/components/schemas/S\($0 + 1)'}]}\n" }.joined()
                + "S200: {}"
        ) { ["\($0.schemas.count) schemas"] },
        HostileCase(
            "S27",
            "an enum of 5,000 values",
            .fine,
            schemas: "A: {type: string, enum: [\((0..<5_000).map { "v\($0)" }.joined(separator: ", "))]}"
        ) { ["\($0.component("A").enumeration?.count ?? 0) values"] },
        HostileCase(
            "S28",
            "an object with 1,000 properties",
            .fine,
            schemas: "A:\n  properties:\n" + (0..<1_000).map { "    p\($0): {type: string}\n" }.joined()
        ) { ["\($0.component("A").properties.count) properties"] },
        HostileCase(
            "S29",
            "300 variants without a discriminator",
            .fine,
            schemas: "A:\n  oneOf:\n"
                + (0..<300).map { "    - {required: [p\($0)], properties: {p\($0): {}}}\n" }.joined()
        ) { ["\($0.component("A").oneOf.count) variants"] },
        HostileCase(
            "S41",
            "10,000 schemas and 20,000 references",
            .fine,
            schemas: (0..<10_000).map {
                "S\($0): {properties: {a: {$ref: '#/components/schemas/S\(($0 + 1) % 10_000)'}, "
                    + "b: {$ref: '#/components/schemas/S\(($0 * 7) % 10_000)'}}}\n"
            }
            .joined()
        ) { ["\($0.schemas.count) schemas"] },
    ]

    private static let schemaWords = [
        HostileCase("S31", "a bad regular expression", .fine, schemas: "A: {type: string, pattern: 'a[b'}"),
        HostileCase("S32", "a catastrophic regular expression", .fine, schemas: "A: {type: string, pattern: '^(a+)+$'}")
        {
            [$0.component("A").pattern ?? ""]
        },
        HostileCase(
            "S33",
            "what only ECMA-262 allows in patterns",
            .fine,
            schemas: "A: {type: string, pattern: '\\cA[^]\\p{Letter}(?<n>x)'}"
        ) { [$0.component("A").pattern ?? ""] },
        HostileCase("S36", "the schemas true and false", .fine, schemas: "A: true\nB: false") { document in
            ["A", "B"].map { "\($0): \(document.component($0).boolean.map(String.init) ?? "none")" }
        },
        HostileCase(
            "S40",
            "a discriminator over schemas without names",
            .fine,
            schemas: "A: {oneOf: [{type: object}, {properties: {b: {type: string}}}], discriminator: {propertyName: b}}"
        ),
    ]
}
