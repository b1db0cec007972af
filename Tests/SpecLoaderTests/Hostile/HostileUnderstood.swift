@testable import SpecLoader

// References that look odd and are right, or at least understood; and the words of JSON Schema for identity.
extension HostileCase {
    static let understood = [
        HostileCase(
            "R35",
            "words beside a reference in 3.0",
            .fine,
            version: "3.0.4",
            body:
                "paths: {}\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/B', maxLength: 5}\n    B: {type: string}\n"
        ) { ["\($0.component("A").maxLength.map(String.init) ?? "no maximum")"] },
        HostileCase(
            "R36",
            "words beside a reference in 3.1",
            .fine,
            schemas: "A: {$ref: '#/components/schemas/B', maxLength: 5}\nB: {type: string}"
        ) { ["\($0.component("A").maxLength.map(String.init) ?? "no maximum")"] },
        HostileCase(
            "R38",
            "data with members called $ref",
            .fine,
            schemas: "A:\n  example: {$ref: none.yaml}\n  default: {$ref: none.yaml}\n  enum: [{$ref: none.yaml}]\n"
                + "  const: {$ref: none.yaml}\n  x-a: {$ref: none.yaml}"
        ) { [$0.component("A").const?.plain ?? ""] },
        HostileCase(
            "R39",
            "a property called $ref",
            .fine,
            schemas: "A: {type: object, properties: {$ref: {type: string}}}"
        ) { $0.component("A").properties.map(\.name) },
        HostileCase(
            "R40",
            "blanks and letters beyond ASCII",
            .fine,
            schemas: "A: {$ref: 'modèle un.yaml#/Größe%20b'}\nB: {$ref: 'mod%C3%A8le%20un.yaml#/Gr%C3%B6%C3%9Fe b'}",
            files: ["modèle un.yaml": "Größe b: {type: string}\n"]
        ) { ["\(Set($0.components.schemas.map(\.value)).count) schema"] },
        HostileCase(
            "R41",
            "a whole operation by reference",
            .fine,
            body: "paths:\n  /a:\n    get: {$ref: get.yaml}\n",
            files: ["get.yaml": "operationId: getA\nresponses: {'204': {description: a}}\n"]
        ) { $0.paths.flatMap(\.operations).map { $0.operationID ?? "" } },
        HostileCase(
            "R42",
            "a description by reference",
            .fine,
            text: "openapi: 3.1.0\ninfo: {title: a, version: b, description: {$ref: a.yaml#/text}}\npaths: {}\n",
            files: ["a.yaml": "text: long\n"]
        ) { [$0.info.description ?? ""] },
        HostileCase(
            "R50",
            "2,000 references to one file, which is read once",
            .fine,
            schemas: (0..<2_000).map { "S\($0): {$ref: 'b.yaml#/S\($0 % 3)'}\n" }.joined(),
            files: ["b.yaml": "S0: {}\nS1: {}\nS2: {}\n"]
        ) { ["\($0.schemas.count) schemas"] },
    ]

    static let identifiers = [
        HostileCase(
            "R43",
            "an $id from which a reference leads out",
            schemas: "A:\n  $id: http://example.com/a/\n  properties: {b: {$ref: c.yaml}}\n"
                + "B:\n  $id: ../../other/\n  properties: {b: {$ref: d.yaml}}"
        ),
        HostileCase(
            "R44",
            "an $anchor twice",
            schemas: "A: {$anchor: one, type: string}\nB: {$anchor: one, type: object}\nC: {$ref: '#one'}"
        ),
    ]
}
