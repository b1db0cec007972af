import SpecLoader
import Testing

@testable import Generator

/// A definition is one Swift type, whatever road leads to it and whatever stands before it.
@Suite struct DefinitionTests {
    /// The lines of the models without the blanks before them, and where which warning is: lines in `schemas`.
    private static func models(
        _ schemas: [String],
        version: String = "3.1.0",
        names: [String: String] = [:],
        files others: [String: String] = [:]
    ) throws -> (lines: [Substring], messages: [String]) {
        let head = ["openapi: \(version)", "info: {title: Types, version: '1'}", "components:", "  schemas:"]
        let description = (head + schemas.map { "    " + $0 }).joined(separator: "\n")
        let files = InMemoryFileSystem(others.merging(["openapi.yaml": description]) { $1 })
        let document = try #require(SpecLoader.load(path: "openapi.yaml", fileSystem: files).document)
        let result = try Generator(options: GeneratorOptions(emit: [.models], names: names)).generate(document)
        let models = result.files.filter { $0.path.contains("Models") }.flatMap { $0.text.split(separator: "\n") }
        let messages = result.diagnostics.map { "\(Int($0.location?.position.line ?? 0) - head.count) \($0.message)" }
        return (models.map { $0.drop { $0 == " " } }, messages)
    }

    // MARK: Parts that say words

    @Test(arguments: [
        "{description: Who made it.}", "{}", "{title: Maker}", "{type: object}", "{example: {id: a}}",
        "{nullable: true}", "{x-order: 1}", "{deprecated: false}, {description: Who made it.}",
    ])
    func `a part that constrains nothing leaves the definition its type`(_ part: String) throws {
        for parts in ["{$ref: '#/components/schemas/User'}, \(part)", "\(part), {$ref: '#/components/schemas/User'}"] {
            let models = try Self.models(
                [
                    "User: {type: object, properties: {id: {type: string}}}",
                    "Doc: {type: object, properties: {by: {allOf: [\(parts)]}}}",
                ],
                version: "3.0.3"
            )
            #expect(models.lines.contains("public var by: User?"))
            #expect(!models.lines.contains { $0.contains("struct By") })
            #expect(models.lines.contains("/// Who made it.") == part.contains("Who made it."))
        }
    }

    @Test func `what such a part says is said at the property`() throws {
        let models = try Self.models(
            [
                "Color: {type: string, enum: [red, blue]}",
                "User: {type: object, properties: {id: {type: string}}}",
                "Doc:",
                "  type: object",
                "  properties:",
                "    color: {allOf: [{$ref: '#/components/schemas/Color'}, {default: blue}]}",
                "    by: {allOf: [{$ref: '#/components/schemas/User'}, {type: object, nullable: true}]}",
                "    old: {allOf: [{$ref: '#/components/schemas/User'}, {deprecated: true}]}",
            ],
            version: "3.0.3"
        )
        #expect(models.lines.contains("public var color: Color?"))
        #expect(models.lines.contains { $0.contains("color: Color? = .blue") })
        #expect(models.lines.contains("public var by: Nullable<User>?"))
        #expect(models.lines.contains("public var old: User? {"))
        #expect(models.lines.contains("@available(*, deprecated)"))
    }

    @Test(arguments: ["{required: [id]}", "{properties: {n: {type: string}}}", "{type: string}", "{maxProperties: 1}"])
    func `a part that asks for more makes a type of its own`(_ part: String) throws {
        let models = try Self.models([
            "User: {type: object, properties: {id: {type: string}}}",
            "Doc: {type: object, properties: {by: {allOf: [{$ref: '#/components/schemas/User'}, \(part)]}}}",
        ])
        #expect(!models.lines.contains("public var by: User?"))
    }

    // MARK: The order of definitions

    @Test(arguments: [
        [
            "File: {anyOf: [{type: object, properties: {v: {type: string}}}, {type: 'null'}]}",
            "A: {type: object, properties: {log: {allOf: [{$ref: '#/components/schemas/File'}, {required: [v]}]}}}",
        ],
        [
            "Tags: {type: array, items: {type: object, properties: {k: {type: string}}}}",
            "FewTags: {allOf: [{$ref: '#/components/schemas/Tags'}, {maxItems: 3}]}",
        ],
        [
            "Two: {type: object, additionalProperties: {type: object, properties: {p: {type: string}}}}",
            "Few: {allOf: [{$ref: '#/components/schemas/Two'}, {maxProperties: 3}]}",
        ],
        [
            "Pair: {type: array, prefixItems: [{type: string}, {type: object, properties: {t: {type: string}}}]}",
            "Full: {allOf: [{$ref: '#/components/schemas/Pair'}, {minItems: 2}]}",
        ],
        [
            "U: {anyOf: [{required: [a], properties: {a: {properties: {v: {}}}}}, {required: [b]}]}",
            "V: {allOf: [{$ref: '#/components/schemas/U'}, {properties: {e: {type: string}}}]}",
        ],
        [
            "Z: {type: object, properties: {b: {$ref: '#/components/schemas/Y'}, c: {$ref: '#/components/schemas/X'}}}",
            "Y: {type: object, required: [z], properties: {z: {$ref: '#/components/schemas/Z'}}}",
            "X: {type: object, properties: {y: {$ref: '#/components/schemas/Y'}}}",
        ],
    ])
    func `no type depends on the order of definitions`(_ schemas: [String]) throws {
        let (models, others) = (try Self.models(schemas), try Self.models(schemas.reversed()))
        #expect(models.lines.sorted() == others.lines.sorted())
    }

    @Test func `what stands in a definition belongs to it, whoever comes first by name`() throws {
        let models = try Self.models([
            "Zoo: {anyOf: [{type: object, properties: {v: {type: string}}}, {type: 'null'}]}",
            "All: {type: object, properties: {log: {allOf: [{$ref: '#/components/schemas/Zoo'}, {required: [v]}]}}}",
            "Zs: {type: array, items: {type: object, properties: {k: {type: string}}}}",
            "Few: {allOf: [{$ref: '#/components/schemas/Zs'}, {maxItems: 3}]}",
        ])
        #expect(models.lines.contains("public nonisolated struct Zoo: Hashable, Sendable {"))
        #expect(models.lines.contains("public nonisolated struct ZsItem: Hashable, Sendable {"))
        #expect(models.lines.contains("public typealias Few = [ZsItem]"))
    }

    @Test func `of several components for one schema the first by name gives it its name`() throws {
        let schemas = ["B: {$ref: 'm.yaml#/S'}", "A: {$ref: 'm.yaml#/S'}", "C: {$ref: 'n.yaml#/S'}"]
        let files = [
            "m.yaml": "S: {type: object, properties: {m: {type: string}}}",
            "n.yaml": "S: {type: object, properties: {n: {type: string}}}",
        ]
        for schemas in [schemas, schemas.reversed()] {
            let models = try Self.models(schemas, files: files)
            #expect(models.lines.contains("public nonisolated struct A: Hashable, Sendable {"))
            #expect(models.lines.contains("public typealias B = A"))
        }
    }

    // MARK: Chosen names

    @Test func `a chosen name that something else has is told`() throws {
        let place = "openapi.yaml#/components/schemas/"
        let models = try Self.models(
            [
                "Cart: {type: object, properties: {id: {type: string}, at: {type: string}}}", "Item: {type: string}",
                "Pet: {type: object}", "Dog: {type: object}", "Cat: {type: object}",
            ],
            names: [
                place + "Cart": "Item", place + "Pet": "Animal", place + "Dog": "Animal", place + "Cat": "Tiger",
                place + "Cart/properties/id": "at",
            ]
        )
        let told = "but something else here has that name; it is called"
        #expect(models.messages.count == 3)
        #expect(models.messages.contains("1 the configuration calls this 'Item', \(told) 'Cart'"))
        #expect(models.messages.contains("3 the configuration calls this 'Animal', \(told) 'Pet'"))
        #expect(models.messages.contains { $0.hasPrefix("1 the configuration calls this 'at', \(told)") })
    }
}
