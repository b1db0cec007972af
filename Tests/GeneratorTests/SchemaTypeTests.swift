import SpecLoader
import Testing

@testable import Generator

/// The types of schemas, by lines of the models.
@Suite struct SchemaTypeTests {
    /// The lines of the models without the blanks before them, and what is said: lines in `schemas`, and ids.
    private static func models(
        _ schemas: String,
        version: String = "3.1.0"
    ) throws -> (lines: [Substring], messages: [String]) {
        let lines = schemas.split(separator: "\n").map { "    " + $0 }
        let head = ["openapi: \(version)", "info: {title: Types, version: '1'}", "components:", "  schemas:"]
        let description = (head + lines).joined(separator: "\n")
        let files = InMemoryFileSystem(["openapi.yaml": description])
        let document = try #require(SpecLoader.load(path: "openapi.yaml", fileSystem: files).document)
        let result = try Generator(options: GeneratorOptions(emit: [.models])).generate(document)
        let models = result.files.filter { $0.path.contains("Models") }.flatMap { $0.text.split(separator: "\n") }
        let messages = result.diagnostics.map { "\(Int($0.location?.position.line ?? 0) - head.count) \($0.id)" }
        return (models.map { $0.drop { $0 == " " } }, messages)
    }

    @Test func `the storage of a property has a name that no other property has`() throws {
        let models = try Self.models(
            """
            N: {type: object, properties: {next: {$ref: '#/components/schemas/N'}, boxedNext: {type: string}}}
            D: {type: object, properties: {at: {type: string, deprecated: true}, stored_at: {type: string}}}
            """
        )
        #expect(models.lines.contains("private var boxedNextValue: Boxed<N>?"))
        #expect(models.lines.contains("public var boxedNext: String?"))
        #expect(models.lines.contains("private var storedAtValue: String?"))
        #expect(models.lines.contains("public var storedAt: String?"))
    }

    @Test(arguments: [
        "{$ref: '#/components/schemas/Item'}",
        "{oneOf: [{type: string}, {$ref: '#/components/schemas/Group'}, {$ref: '#/components/schemas/Item'}]}",
    ])
    func `other members lead back to their object in any order`(_ others: String) throws {
        let group = "Group: {type: object, properties: {title: {type: string}}, additionalProperties: \(others)}"
        let item = "Item: {type: object, properties: {children: {$ref: '#/components/schemas/Group'}}}"
        for schemas in [[group, item], [item, group]] {
            let models = try Self.models(schemas.joined(separator: "\n"))
            #expect(models.lines.contains("public nonisolated struct Group: Hashable, Sendable {"))
            #expect(models.lines.contains("public var children: Group?"))
            #expect(models.messages == [])
        }
    }

    @Test(arguments: [
        ("true", "{type: integer}", "public typealias A = [String: Int]"),
        ("{maxLength: 2}", "{type: string}", "public typealias A = [String: String]"),
        ("false", "{type: string}", "public nonisolated struct A: Hashable, Sendable {"),
    ])
    func `other members are what all parts say`(_ first: String, _ second: String, _ line: Substring) throws {
        for (one, other) in [(first, second), (second, first)] {
            let parts = [one, other].map { "{type: object, additionalProperties: \($0)}" }
            let models = try Self.models("A: {allOf: [\(parts.joined(separator: ", "))]}")
            #expect(models.lines.contains(line))
        }
    }

    @Test func `formats are asked where no type holds them`() throws {
        let models = try Self.models(
            """
            A: {properties: {n: {type: string}}, patternProperties: {^a: {type: string, format: date},
                ^b: {type: integer, format: int32}}}
            """
        )
        #expect(models.lines.contains { $0.contains("[.types([.string]), .date]") })
        #expect(models.lines.contains { $0.contains(".minimum(-2147483648),") })
        #expect(models.messages == [])
    }

    @Test func `heirs say themselves which of the values of their base means them`() throws {
        let models = try Self.models(
            """
            Pet: {discriminator: {propertyName: t}, required: [t], properties: {t: {type: string, enum: [cat, dog]}}}
            A: {x-ms-discriminator-value: cat, allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {n: {}}}]}
            B: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {t: {enum: [dog]}}}]}
            Holder: {properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            """
        )
        #expect(models.lines.contains(#"case "cat": self = .a(try A(json: &json))"#))
        #expect(models.lines.contains(#"case "dog": self = .b(try B(json: &json))"#))
        #expect(models.messages == [])
    }

    @Test func `a variant has the values that it alone allows beside those of the mapping`() throws {
        let models = try Self.models(
            """
            Cat: {type: object, required: [t], properties: {t: {enum: [cat, both]}}}
            Dog: {type: object, required: [t], properties: {t: {enum: [dog, puppy, both]}}}
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: t, mapping: {dog: '#/components/schemas/Dog'}}
            Other:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: t}
            """
        )
        #expect(models.lines.contains(#"case "dog", "puppy": self = .dog(try Dog(json: &json))"#))
        #expect(models.messages == ["8 discriminator-values"])
    }

    @Test(arguments: [
        ("unevaluatedProperties: false", false), ("maxProperties: 1", true), ("propertyNames: {pattern: ^a}", true),
        ("not: {required: [q]}", true), ("dependentRequired: {q: [a]}", true),
        ("dependentSchemas: {q: {required: [a]}}", true), ("if: {required: [q]}, then: {required: [a]}", true),
    ])
    func `what asks for other members beside a reference has a type of its own`(_ asked: String, keeps: Bool) throws {
        for schema in ["$ref: '#/components/schemas/Base'", "allOf: [{$ref: '#/components/schemas/Base'}]"] {
            let models = try Self.models(
                """
                Base: {type: object, properties: {a: {type: string}}}
                W: {type: object, properties: {p: {\(schema), \(asked)}}}
                """
            )
            #expect(models.lines.contains("public var p: P?"))
            #expect(models.lines.contains("public var additionalProperties: [String: JSONValue]") == keeps)
        }
    }

    @Test func `what asks for no other members beside a reference has the type of the target`() throws {
        let models = try Self.models(
            """
            Base: {type: object, properties: {a: {type: string}}}
            Open: {type: object, properties: {a: {type: string}}, additionalProperties: true}
            Any: {oneOf: [{$ref: '#/components/schemas/Base'}, {type: string}]}
            W:
              properties:
                p: {$ref: '#/components/schemas/Base', dependentRequired: {a: [a]}}
                q: {$ref: '#/components/schemas/Open', maxProperties: 2}
                r: {$ref: '#/components/schemas/Any', unevaluatedProperties: false}
            """
        )
        #expect(models.lines.contains("public var p: Base?"))
        #expect(models.lines.contains("public var q: Open?"))
        #expect(models.lines.contains("public var r: AnyModel?"))
        #expect(models.messages == ["8 keyword-not-enforced"])
    }

    @Test func `what may be absent and null has its default`() throws {
        let models = try Self.models(
            """
            M: {type: string, enum: [x, y]}
            D:
              type: object
              properties:
                a: {anyOf: [{type: string}, {type: 'null'}], default: x}
                b: {type: [integer, 'null'], default: 5}
                c: {type: [boolean, 'null'], default: false}
                d: {oneOf: [{$ref: '#/components/schemas/M'}, {type: 'null'}], default: y}
                e: {type: [array, 'null'], items: {type: integer}, default: [1]}
                f: {type: [string, 'null'], format: decimal, default: '1.5'}
            """
        )
        for line in [
            #"a: Nullable<String>? = "x","#, "b: Nullable<Int>? = 5,", "c: Nullable<Bool>? = false,",
            "d: Nullable<M>? = .value(.y),", "e: Nullable<[Int]>? = .value([1]),",
            #"f: Nullable<DecimalText>? = Nullable(DecimalText(parameterText: "1.5"))"#,
        ] { #expect(models.lines.contains(Substring(line))) }
    }

    @Test func `what neither direction has is told`() throws {
        let models = try Self.models(
            """
            A:
              type: object
              properties:
                both: {type: string, readOnly: true, writeOnly: true}
                ro: {type: string, readOnly: true}
            """
        )
        #expect(models.messages == ["4 neither-direction"])
    }

    @Test func `a decimal in a text is asked for what texts are asked for`() throws {
        let models = try Self.models(
            """
            A:
              type: object
              properties:
                price: {type: string, format: decimal, pattern: '^1', minimum: 5}
                short: {type: string, format: decimal, maxLength: 3}
                all: {type: array, items: {type: string, format: decimal, minLength: 2}}
            """
        )
        #expect(models.messages == [])
        #expect(!models.lines.contains { $0.contains("range(") })
        for line in [
            #"validation.pattern("price", price?.text, ValidationRules.pattern1)"#,
            #"validation.length("short", short?.text, max: 3)"#,
            "validation.length(nil, value.text, min: 2)",
        ] { #expect(models.lines.contains(Substring(line))) }
    }

    @Test func `the discriminator says which variant conditions ask for`() throws {
        let models = try Self.models(
            """
            Cat: {type: object, required: [t], properties: {t: {type: string}, m: {type: integer}}}
            Lion: {type: object, required: [t], properties: {t: {type: string}, mane: {type: integer}}}
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Lion'}]
              discriminator: {propertyName: t, mapping: {cat: '#/components/schemas/Cat'}}
            Owner:
              type: object
              properties: {kind: {type: string}}
              if: {properties: {kind: {const: a}}}
              then: {properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            """
        )
        for line in [
            ".any([[.reference(1)], [.reference(2)]]),",
            #"[.required(["t"]), .members([.init("t", [.values(["cat"])])])],"#, "then: [.reference(1)]",
        ] { #expect(models.lines.contains(Substring(line))) }
        #expect(!models.lines.contains { $0.contains(".one(") })
    }

    @Test func `a list of values has those that the choice beside it has`() throws {
        let models = try Self.models(
            """
            E: {enum: [0, 5], allOf: [{oneOf: [{const: 0}, {const: 1}]}]}
            F: {enum: [7], allOf: [{oneOf: [{const: 0}, {const: 1}]}]}
            """
        )
        #expect(models.lines.contains("case value0"))
        #expect(!models.lines.contains("case value5"))
        #expect(models.messages == ["2 never-valid"])
    }

    @Test func `choices that leave no choice are plain types`() throws {
        let models = try Self.models(
            """
            A: {type: object, properties: {a: {type: string}}}
            Two: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/A'}]}
            Box:
              oneOf:
              - {type: array, items: {type: number}, minItems: 4, maxItems: 4}
              - {type: array, items: {type: number}, minItems: 6, maxItems: 6}
            Holder: {properties: {box: {$ref: '#/components/schemas/Box'}}}
            """
        )
        #expect(models.lines.contains("public typealias Two = A"))
        #expect(models.lines.contains("public typealias Box = [Double]"))
        #expect(models.lines.contains(#"validation.rules("box", box, ValidationRules.schema1)"#))
    }

    @Test func `unevaluated members of an object that nothing else looks at are others`() throws {
        let models = try Self.models(
            """
            Map: {type: object, unevaluatedProperties: {type: string}}
            Some: {type: object, properties: {a: {type: string}}, unevaluatedProperties: {type: integer}}
            """
        )
        #expect(models.lines.contains("public typealias Map = [String: String]"))
        #expect(models.lines.contains("public var additionalProperties: [String: Int]"))
    }

    @Test func `the words of a base are its own`() throws {
        let models = try Self.models(
            """
            Base: {type: object, description: Of the base., properties: {a: {type: string}}}
            Heir: {allOf: [{$ref: '#/components/schemas/Base'}, {description: Of the heir., properties: {b: {}}}]}
            Other: {title: Of the other, allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {}}}]}
            Silent: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {}}}]}
            """
        )
        for words in ["Of the base.", "Of the heir.", "Of the other"] {
            #expect(models.lines.filter { $0 == "/// " + words }.count == 1)
        }
    }

    @Test func `what stands beside a reference to a tuple is asked of its elements`() throws {
        let models = try Self.models(
            """
            Pair: {type: array, prefixItems: [{type: string}, {type: integer}]}
            All:
              type: object
              properties:
                exact: {$ref: '#/components/schemas/Pair', minItems: 2, maxItems: 2}
                full: {$ref: '#/components/schemas/Pair', minItems: 2}
                more: {$ref: '#/components/schemas/Pair', minItems: 3}
            """
        )
        #expect(models.lines.contains("public init(first: String, second: Int) {"))
        #expect(models.lines.contains("public var full: Pair?"))
        #expect(models.lines.contains("static let schema1 = SchemaRules([.elementCount(min: 2)])"))
        #expect(models.lines.contains(#"validation.rules("full", full, ValidationRules.schema1)"#))
        #expect(models.lines.contains("public init(first: String, second: Int, rest: [JSONValue] = []) {"))
        #expect(models.messages == [])
    }
}
