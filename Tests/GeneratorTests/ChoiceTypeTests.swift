import SpecLoader
import Testing

@testable import Generator

/// What a choice between schemas is, together with what is said beside it and around it.
@Suite struct ChoiceTypeTests {
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

    // MARK: Types beside a choice

    @Test(arguments: ["3.0.3", "3.1.0"])
    func `a variant without a type has the one beside the choice`(_ version: String) throws {
        let models = try Self.models(
            """
            Port: {type: integer, format: int32, oneOf: [{enum: [0]}, {minimum: 1024, maximum: 65535}]}
            When: {type: string, anyOf: [{format: date-time}, {enum: [never]}]}
            Many: {type: array, anyOf: [{type: array, items: {type: string}}, {maxItems: 2}]}
            Map: {type: object, anyOf: [{required: [a], properties: {a: {type: string}}}, {minProperties: 2}]}
            Long: {type: string, oneOf: [{minLength: 3}]}
            """,
            version: version
        )
        for line in [
            "case int32(Int32)", "case undocumented(Int32)", "validation.range(nil, value, min: 1024, max: 65535)",
            "case date(Date)", "case never(NeverModel = .never)", "case strings([String])", "case anys([JSONValue])",
            "case object([String: JSONValue])", "public typealias Long = String",
        ] {
            #expect(models.lines.contains(line[...]), "\(line)")
        }
        #expect(!models.lines.contains { $0.hasPrefix("case any(") })
        #expect(models.messages == [])
    }

    @Test(arguments: ["{pattern: '^[a-z]$'}", "{maxLength: 4}", "{}", "{type: string, maxLength: 4}"])
    func `texts that are known and others are an open enumeration`(_ other: String) throws {
        for known in ["{enum: [auto, none]}", "{type: string, enum: [auto, none]}"] {
            let models = try Self.models(
                """
                Mode: {type: string, anyOf: [\(known), \(other)]}
                Box: {type: object, properties: {mode: {$ref: '#/components/schemas/Mode'}}}
                """
            )
            #expect(models.lines.contains("public nonisolated enum Mode: OpenEnum {"))
            #expect(models.lines.contains { $0.hasPrefix(#"validation.rules("mode", mode, "#) } == (other != "{}"))
            #expect(!models.lines.contains { $0.hasPrefix(#"validation.documented("mode""#) })
        }
    }

    @Test func `several types of which one leads back to all of them are a union`() throws {
        let models = try Self.models(
            """
            Schema: {type: [object, boolean], properties: {not: {$ref: '#/components/schemas/Schema'}}}
            Tree: {type: [array, string, 'null'], items: {$ref: '#/components/schemas/Tree'}}
            """
        )
        #expect(models.lines.contains("public nonisolated indirect enum Schema: Hashable, Sendable {"))
        #expect(models.lines.contains("public var not: Schema?"))
        #expect(models.lines.contains("case values([Tree?])"))
        #expect(models.messages == [])
    }

    @Test func `variants that only ask for members are checked, also where they are made of others`() throws {
        let models = try Self.models(
            """
            Box:
              type: object
              properties: {a: {type: string}, b: {type: string}, c: {type: string}}
              oneOf: [{required: [a]}, {allOf: [{required: [b]}, {anyOf: [{required: [c]}, {minProperties: 3}]}]}]
            More: {type: object, properties: {a: {}}, anyOf: [{required: [a]}, {allOf: [{required: [z]}]}]}
            """
        )
        let rule = #"[.any([[.required(["c"])], [.memberCount(min: 3)]])],"#
        #expect(models.lines.contains("public nonisolated struct Box: Hashable, Sendable {"))
        #expect(models.lines.contains(rule[...]))
        #expect(models.lines.contains("public var additionalProperties: [String: JSONValue]"))
        #expect(models.messages == [])
    }

    // MARK: Words

    @Test func `what is said of a choice with one variant is said of its type`() throws {
        let models = try Self.models(
            """
            Secret: {description: The secret., deprecated: true, oneOf: [{title: Basic, properties: {a: {}}}]}
            Maybe: {description: Outer., anyOf: [{description: Inner., properties: {a: {}}}, {type: 'null'}]}
            """
        )
        let words = models.lines.filter { $0.hasPrefix("/// ") && !$0.contains("value") && !$0.contains("description") }
        #expect(words == ["/// The secret.", "/// Deprecated.", "/// Outer."])
    }

    // MARK: Names

    @Test func `a variant is called after its only property or what it refers to`() throws {
        let models = try Self.models(
            """
            Pair: {type: array, prefixItems: [{type: string}]}
            Storage: {oneOf: [{properties: {ebs: {type: string}}}, {properties: {fsx: {type: string}}}]}
            Same: {oneOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}]}
            Two: {anyOf: [{$ref: '#/components/schemas/Pair', minItems: 1}, {type: string}]}
            """
        )
        for line in ["case ebs(Ebs)", "case fsx(Fsx)", "case variant1(Variant1)", "case pair(Pair)"] {
            #expect(models.lines.contains(line[...]), "\(line)")
        }
    }

    @Test func `a definition that is called as Swift calls its type is that type`() throws {
        let models = try Self.models(
            """
            String: {type: string, maxLength: 3}
            Date: {type: string, format: date-time}
            Int: {type: integer, description: A number.}
            Box:
              type: object
              properties:
                text: {$ref: '#/components/schemas/String'}
                at: {$ref: '#/components/schemas/Date'}
                count: {$ref: '#/components/schemas/Int'}
            """
        )
        for line in [
            "public var text: String?", #"validation.length("text", text, max: 3)"#, "public var at: Date?",
            "public typealias IntModel = Int", "public var count: IntModel?",
        ] {
            #expect(models.lines.contains(line[...]), "\(line)")
        }
        #expect(models.lines.count { $0.hasPrefix("public typealias") } == 1)
    }
}
