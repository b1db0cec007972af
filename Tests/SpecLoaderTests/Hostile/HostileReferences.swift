@testable import SpecLoader

// References that lead out, nowhere, in a circle, or to something else.
extension HostileCase {
    static let references = leadingOut + leadingNowhere + circles + oddReferences + understood + identifiers

    /// A schema `A` that is a reference to `reference`.
    private static func reference(
        _ id: String,
        _ input: String,
        _ reference: String,
        files: [String: String] = [:]
    ) -> HostileCase {
        HostileCase(id, input, schemas: "A:\n  $ref: \(reference)", files: files)
    }

    private static let leadingOut = [
        reference(
            "R01",
            "up and away",
            "'../../etc/passwd'",
            files: ["../../etc/passwd": "root:x:0:0"]
        ),
        reference("R02", "an absolute path", "/etc/passwd", files: ["../etc/passwd": "root:x:0:0"]),
        reference("R03", "a file URL", "file:///etc/passwd", files: ["../etc/passwd": "root:x:0:0"]),
        reference("R04", "a server of the cloud", "http://169.254.169.254/latest/meta-data/"),
        reference("R05", "https", "https://example.com/a.yaml#/A"),
        reference("R06", "up and away, encoded", "'%2e%2e/%2e%2e/etc/passwd'", files: ["../etc/passwd": "root:x:0:0"]),
        reference("R07", "an encoded slash", "'..%2f..%2fetc/passwd'", files: ["../etc/passwd": "root:x:0:0"]),
        reference("R08", "backslashes", "'..\\..\\etc\\passwd'", files: ["../etc/passwd": "root:x:0:0"]),
        reference("R09", "a host without a scheme", "//example.com/a.yaml"),
        reference("R10", "a data URL", "'data:application/yaml,type:%20string'"),
        HostileCase("R11", "devices", schemas: "A: {$ref: /dev/zero}\nB: {$ref: /dev/stdin}"),
        HostileCase("R12", "NUL in the path", schemas: "A: {$ref: \"a\\0.yaml\"}\nB: {$ref: a%00.yaml}"),
    ]

    private static let leadingNowhere = [
        HostileCase(
            "R13",
            "a file that is not there",
            schemas: "A: {$ref: 'models/pets.yaml'}\nB: {$ref: none.yaml}",
            files: ["models/pet.yaml": "type: string\n"]
        ),
        HostileCase("R14", "a pointer that leads nowhere", schemas: "A: {$ref: '#/components/schemas/Bb'}\nB: {}"),
        HostileCase("R15", "a pointer into a scalar", schemas: "A: {$ref: '#/info/title/a'}"),
        HostileCase(
            "R16",
            "an index that is too high",
            schemas: "A: {$ref: '#/components/schemas/B/allOf/1'}\nB: {allOf: [{}]}"
        ),
        HostileCase("R17", "a bad escape of a pointer", schemas: "A: {$ref: '#/components/schemas/B~2'}"),
        HostileCase("R18", "a bad percent escape", schemas: "A: {$ref: '#/components/schemas/B%2'}"),
        reference("R19", "a folder", "models", files: ["models/a.yaml": "type: string\n"]),
        HostileCase(
            "R20",
            "a picture",
            bytes: Array((head() + "components:\n  schemas:\n    A:\n      $ref: a.png\n").utf8),
            files: ["a.png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
        ),
        reference("R21", "an empty file", "a.yaml", files: ["a.yaml": ""]),
        reference("R22", "a file with a fault", "a.yaml#/A", files: ["a.yaml": "A:\n  type: [string\nB: {}\n"]),
        reference(
            "R23",
            "a name that differs in case",
            "Models/Pet.yaml",
            files: ["models/pet.yaml": "type: string\n"]
        ),
    ]

    private static let circles = [
        HostileCase("R24", "a reference to itself", schemas: "A: {$ref: '#/components/schemas/A'}"),
        HostileCase(
            "R25",
            "two that refer to each other",
            schemas: "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}"
        ),
        reference(
            "R26",
            "a circle over two files",
            "a.yaml#/A",
            files: ["a.yaml": "A: {$ref: 'openapi.yaml#/components/schemas/A'}\n"]
        ),
        HostileCase(
            "R27",
            "a tree over three files",
            .fine,
            schemas: "Tree: {$ref: tree.yaml#/Tree}",
            files: [
                "tree.yaml": "Tree: {properties: {branch: {$ref: branch.yaml#/Branch}}}\n",
                "branch.yaml": "Branch: {properties: {leaf: {$ref: leaf.yaml#/Leaf}}}\n",
                "leaf.yaml": "Leaf: {properties: {tree: {$ref: 'openapi.yaml#/components/schemas/Tree'}}}\n",
            ]
        ) { ["\($0.schemas.count) schemas"] },
        HostileCase(
            "R28",
            "a chain of 10,000 references",
            schemas: (0..<10_000).map { "S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}\n" }.joined() + "S10000: {}"
        ),
        HostileCase(
            "R46",
            "two schemas that are allOf each other",
            schemas: "A: {allOf: [{$ref: '#/components/schemas/B'}]}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}"
        ),
        HostileCase(
            "R47",
            "two objects that require each other",
            .fine,
            schemas: "A: {required: [b], properties: {b: {$ref: '#/components/schemas/B'}}}\n"
                + "B: {required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}"
        ) { ["\($0.schemas.count) schemas"] },
        HostileCase(
            "R48",
            "recursion by items, values and variants",
            .fine,
            schemas: "A: {type: array, items: {$ref: '#/components/schemas/A'}}\n"
                + "B: {additionalProperties: {$ref: '#/components/schemas/B'}}\n"
                + "C: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/C'}}]}\n"
                + "D: {anyOf: [{type: string}, {additionalProperties: {$ref: '#/components/schemas/D'}}]}"
        ) { ["\($0.schemas.count) schemas"] },
        HostileCase(
            "R49",
            "path items in a circle",
            body: "paths:\n  /a: {$ref: '#/paths/~1b'}\n  /b: {$ref: '#/paths/~1a'}\n"
        ),
    ]

    private static let oddReferences = [
        reference("R29", "an integer", "5"),
        reference("R30", "null", "null"),
        reference("R31", "a sequence", "[a.yaml]"),
        reference("R32", "a mapping", "{a: b}"),
        reference("R33", "nothing", "''"),
        reference("R34", "the whole document", "'#'"),
        HostileCase(
            "R37",
            "a parameter where a schema belongs",
            body: "components:\n  parameters:\n    P: {name: a, in: query, schema: {type: string}}\n"
                + "  schemas:\n    A: {$ref: '#/components/parameters/P'}\n"
        ),
        HostileCase(
            "R45",
            "a mapping of a discriminator to no file",
            schemas: "A:\n  oneOf: [{$ref: '#/components/schemas/B'}]\n  discriminator:\n    propertyName: b\n"
                + "    mapping: {c: none.yaml#/C}\nB: {properties: {b: {type: string}}}"
        ),
    ]
}
