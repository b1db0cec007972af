@testable import SpecLoader

// Bytes and YAML that cannot be read, or must not be.
extension HostileCase {
    static let bytes = emptyAndOdd + encodings + yamlStructure + yamlScalars

    private static let emptyAndOdd = [
        HostileCase("Y01", "an empty file", text: ""),
        HostileCase("Y02", "only comments", text: "# openapi: 3.1.0\n\n# info\n"),
        HostileCase("Y03", "a root that is a sequence", text: "- openapi: 3.1.0\n- info: {}\n"),
        HostileCase("Y04", "a root that is a scalar", text: "openapi 3.1.0\n"),
        HostileCase("Y05", "a byte order mark at the start", .fine, text: "\u{FEFF}" + head() + "paths: {}\n") {
            [$0.version]
        },
        HostileCase("Y06", "a byte order mark inside", text: "openapi: 3.1.0\n\u{FEFF}info: {title: a, version: b}\n"),
        HostileCase(
            "Y07",
            "lines that end with CR LF",
            .fine,
            text: (head() + "paths: {}\nx-a: |\n  b\n  c\n").replacing("\n", with: "\r\n")
        ) { $0.extensions.map { $0.value.plain.debugDescription } },
        HostileCase(
            "Y08",
            "lines that end with CR",
            .fine,
            text: (head() + "paths: {}\nx-a: |\n  b\n  c\n").replacing("\n", with: "\r")
        ) { $0.extensions.map { $0.value.plain.debugDescription } },
    ]

    private static func described(_ bytes: [UInt8]) -> [UInt8] {
        Array("openapi: 3.1.0\ninfo:\n  title: a\n  x-ab: ".utf8) + bytes + Array("\n  version: b\npaths: {}\n".utf8)
    }

    private static let encodings = [
        HostileCase(
            "Y09",
            "UTF-16 with a mark",
            bytes: [0xFF, 0xFE] + (head() + "paths: {}\n").utf8.flatMap { [$0, 0] }
        ),
        HostileCase("Y10", "NUL in a plain scalar", text: "openapi: 3.1.0\ninfo:\n  titl\0e: a\n  version: b\n"),
        HostileCase("Y11", "a byte that is not UTF-8 (FF)", bytes: described([0xFF])),
        HostileCase("Y12", "an overlong form (C0 AF)", bytes: described([0x61, 0xC0, 0xAF])),
        HostileCase("Y13", "half of a surrogate pair (ED A0 80)", bytes: described([0x61, 0xED, 0xA0, 0x80])),
        HostileCase("Y14", "indentation by a tab", text: "openapi: 3.1.0\ninfo:\n\ttitle: a\n\tversion: b\n"),
        HostileCase("Y15", "a comment behind tabs", text: "openapi: 3.1.0\ninfo:\n\t\t# a\n  title: a\n  version: b\n"),
    ]

    private static let bomb =
        "x-a0: &a0 [b, b, b, b, b, b, b, b, b]\n"
        + (1...8).map {
            "x-a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]\n"
        }
        .joined()

    private static let schemaBomb =
        "S0: &s0 {properties: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {}}}\n"
        + (1...8).map { level in
            let members = "abcdefghi".map { "\($0): *s\(level - 1)" }.joined(separator: ", ")
            return "S\(level): &s\(level) {properties: {\(members)}}\n"
        }
        .joined()

    private static let yamlStructure = [
        HostileCase("Y16", "a key twice", body: "paths: {}\ntags: []\npaths: {}\n"),
        HostileCase("Y17", "a path twice", body: "paths:\n" + path("/a") + path("'/a'")),
        HostileCase(
            "Y18",
            "a key twice, once in quotes",
            body:
                "paths:\n  /a:\n    get:\n      responses:\n        '200': {description: a}\n        200: {description: b}\n"
        ),
        HostileCase("Y19", "a flow mapping that is not closed", text: "openapi: 3.1.0\ninfo: {title: a,\n"),
        HostileCase(
            "Y20",
            "a double quote that is not closed",
            text: "openapi: 3.1.0\ninfo:\n  title: \"a\n  version: b\n"
        ),
        HostileCase("Y21", "a colon too many", text: "openapi: 3.1.0\ninfo:\n  title: a: b\n  version: c\n"),
        HostileCase("Y22", "text that begins with @", text: "openapi: 3.1.0\ninfo:\n  title: @a\n  version: b\n"),
        HostileCase("Y23", "an unknown escape", text: "openapi: 3.1.0\ninfo:\n  title: \"a\\q\"\n  version: b\n"),
        HostileCase("Y24", "an alias without an anchor", body: "paths: {}\ntags: *tags\n"),
        HostileCase("Y25", "an alias inside its own anchor", body: "paths: {}\nx-a: &a\n  b: *a\n"),
        HostileCase("Y26", "nine levels of nine aliases", body: "paths: {}\n" + bomb),
        HostileCase("Y27", "nine levels of schemas by alias", schemas: schemaBomb),
        HostileCase(
            "Y28",
            "anchors and aliases that are used once",
            .fine,
            schemas: "A: &a {type: string}\nB: {properties: {a: *a}}"
        ) { ["\($0.component("B").properties.map { $0.name })", "\($0.schemas.count) schemas"] },
        HostileCase(
            "Y29",
            "a merge key",
            .fine,
            schemas: "A: &a {type: object, title: a}\nB: {<<: *a, title: b}"
        ) { ["\($0.component("B").types == .object)", $0.component("B").title ?? ""] },
        HostileCase("Y30", "two documents", body: "paths: {}\n---\nopenapi: 3.1.0\n"),
        HostileCase("Y31", "a sequence as a key", body: "? [paths]\n: {}\n"),
        HostileCase("Y32", "a local tag", body: "paths: !Paths {}\n"),
        HostileCase("Y33", "a tag of Python", body: "paths: !!python/object/apply:os.system [\"true\"]\n"),
        HostileCase("Y34", "%YAML 1.2", .fine, text: "%YAML 1.2\n---\n" + head() + "paths: {}\n"),
        HostileCase("Y35", "%YAML 1.3", text: "%YAML 1.3\n---\n" + head() + "paths: {}\n"),
        HostileCase(
            "Y36",
            "flow sequences 100,000 deep",
            body: "x-a: " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "\n"
        ),
        HostileCase("Y37", "100,000 brackets that are not closed", text: String(repeating: "[", count: 100_000)),
        HostileCase(
            "Y38",
            "blocks 1,500 deep",
            text: (0..<1_500).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        ),
        HostileCase(
            "Y39",
            "a chain of 50,000 aliases",
            body: "x-a0: &a0 {b: c}\n" + (1..<50_000).map { "x-a\($0): &a\($0) {b: *a\($0 - 1)}\n" }.joined()
        ),
    ]

    private static let yamlScalars = [
        HostileCase(
            "Y40",
            "words that YAML 1.1 took for booleans",
            .fine,
            schemas: "A: {type: string, enum: [yes, no, on, off, y, n, NO, Off]}"
        ) { ($0.component("A").enumeration ?? []).map(\.plain) },
        HostileCase("Y41", "properties n and y", .fine, schemas: "A: {properties: {n: {}, y: {}}}") {
            $0.component("A").properties.map(\.name)
        },
        HostileCase(
            "Y42",
            "texts that look like numbers and times",
            .fine,
            schemas: "A: {type: string, enum: [0127, 0o17, 0x1F, 1_000, 12:30:45, 2024-10-01]}"
        ) { ($0.component("A").enumeration ?? []).map(\.plain) },
        HostileCase(
            "Y43",
            "a version without quotes",
            .fine,
            text: "openapi: 3.1.0\ninfo: {title: a, version: 1.10}\npaths: {}\n"
        ) { [$0.info.version] },
        HostileCase(
            "Y44",
            "the version of OpenAPI as a number",
            .fine,
            text: "openapi: 3.1\ninfo: {title: a, version: b}\npaths: {}\n"
        ) { [$0.version] },
        HostileCase(
            "Y45",
            "statuses without quotes",
            .fine,
            body:
                "paths:\n  /a:\n    get:\n      responses:\n        200: {description: a}\n        404: {description: b}\n"
        ) { $0.paths.flatMap(\.operations).flatMap(\.responses).map { "\($0.status)" } },
        HostileCase("Y46", "a key of 300 kB", body: "x-" + String(repeating: "a", count: 300_000) + ": b\n"),
        HostileCase("Y47", "a key of 1,025 characters", body: "x-" + String(repeating: "a", count: 1_023) + ": b\n"),
        HostileCase(
            "Y48",
            "a description that became a mapping",
            text: "openapi: 3.1.0\ninfo:\n  title: a\n  version: b\n  description:\n    note: c\npaths: {}\n"
        ),
    ]
}
