import SpecLoader
import Testing

@testable import Generator

/// What stands together holds together: a type without null beside one that has it excludes null.
@Suite struct NullabilityTests {
    private static let mini = "{type: [object, 'null'], properties: {id: {type: string}}}"
    private static let full = "{type: object, required: [z], properties: {z: {type: string}}}"

    /// The Swift type of a required property with this schema.
    private static func type(_ schema: String, version: String = "3.1.0") throws -> Substring? {
        let mini = version == "3.1.0" ? mini : "{type: object, nullable: true, properties: {id: {type: string}}}"
        let holder = "{type: object, required: [value], properties: {value: {$ref: '#/components/schemas/Value'}}}"
        let schemas = ["Mini: \(mini)", "Full: \(full)", "Holder: \(holder)", "Value: \(schema)"]
        let property = "public var value: "
        return try lines(schemas, version: version).first { $0.hasPrefix(property) }?.dropFirst(property.count)
    }

    /// Those of the models, without the blanks before them.
    private static func lines(_ schemas: [String], version: String = "3.1.0") throws -> [Substring] {
        let head = ["openapi: \(version)", "info: {title: Types, version: '1'}", "components:", "  schemas:"]
        let description = (head + schemas.map { "    " + $0 }).joined(separator: "\n")
        let files = InMemoryFileSystem(["openapi.yaml": description])
        let document = try #require(SpecLoader.load(path: "openapi.yaml", fileSystem: files).document)
        let result = try Generator(options: GeneratorOptions(emit: [.models])).generate(document)
        return result.files.flatMap { $0.text.split(separator: "\n") }.map { $0.drop { $0 == " " } }
    }

    private static let ref = "{$ref: '#/components/schemas/Mini'}"
    private static let other = "{properties: {x: {type: string}}}"

    @Test(
        arguments: ["3.0.3", "3.1.0"],
        [
            "{type: object, allOf: [\(ref), \(other)]}",
            "{type: object, allOf: [\(ref)]}",
            "{allOf: [\(ref), {type: object, properties: {x: {type: string}}}]}",
            "{allOf: [\(ref), {$ref: '#/components/schemas/Full'}]}",
            "{type: object, oneOf: [\(ref), \(full)]}",
            "{type: object, properties: {k: {type: string}}, anyOf: [\(ref), \(full)]}",
            "{allOf: [{type: object}, {oneOf: [\(ref), \(full)]}]}",
        ]
    )
    func `a type beside what may be null excludes null`(_ version: String, _ schema: String) throws {
        #expect(try Self.type(schema, version: version) == "Value")
    }

    @Test(
        arguments: ["3.0.3", "3.1.0"],
        [
            "{allOf: [\(ref), \(other)]}", "{allOf: [\(ref), {description: Words.}]}", "{oneOf: [\(ref), \(full)]}",
        ]
    )
    func `what names no type excludes nothing`(_ version: String, _ schema: String) throws {
        #expect(try Self.type(schema, version: version) == "Value?")
    }

    @Test(arguments: [
        "{nullable: true, allOf: [{$ref: '#/components/schemas/Full'}]}",
        "{nullable: true, type: object, allOf: [{$ref: '#/components/schemas/Full'}, \(other)]}",
        "{allOf: [{$ref: '#/components/schemas/Full'}, {type: object, nullable: true}]}",
        "{nullable: true, type: object, oneOf: [{$ref: '#/components/schemas/Full'}, \(ref)]}",
    ])
    func `null that is allowed where the schema stands is meant`(_ schema: String) throws {
        #expect(try Self.type(schema, version: "3.0.3") == "Value?")
    }

    @Test(arguments: [
        ("{nullable: true, properties: {x: {type: string}}}", "Value?"),
        ("{nullable: true, items: {type: string}}", "Value?"),
        ("{nullable: true, additionalProperties: {type: integer}}", "Value?"),
        ("{nullable: true, additionalProperties: {}}", "Value"),
        ("{nullable: true, type: array, items: {type: string}, not: {maxItems: 1}}", "Value?"),
    ])
    func `null is allowed where only members or elements say the type`(_ schema: String, _ type: String) throws {
        #expect(try Self.type(schema, version: "3.0.3").map(String.init) == type)
    }

    @Test(arguments: [
        "{oneOf: [{type: string, not: {pattern: ^x}}, {type: 'null'}]}", "{anyOf: [{const: true}, {type: 'null'}]}",
        "{oneOf: [{type: array, enum: [[k]]}, {type: 'null'}]}",
    ])
    func `what is asked beside null is not asked of null`(_ schema: String) throws {
        let holder = "Holder: {type: object, required: [value], properties: {value: \(schema)}}"
        #expect(try Self.lines([holder]).contains(#"validation.rules("value", value, ValidationRules.schema1)"#))
    }

    @Test func `a null beside a type of another part is no value`() throws {
        let base = "{properties: {value: {enum: [a, null]}}}"
        let schema = "{allOf: [\(base), {required: [value], properties: {value: {type: string}}}]}"
        #expect(try Self.lines(["Value: \(schema)"]).contains("public var value: ValuePayload"))
    }

    @Test func `a null among the types stays, whatever the parts are`() throws {
        let schema = "{type: [object, 'null'], allOf: [{$ref: '#/components/schemas/Full'}, \(Self.other)]}"
        #expect(try Self.type(schema) == "Value?")
    }

    @Test func `a member that one part describes without null has none`() throws {
        let base = "{properties: {value: {type: [string, 'null']}}}"
        let schema = "{allOf: [\(base), {required: [value], properties: {value: {type: string}}}]}"
        #expect(try Self.lines(["Value: \(schema)"]).contains("public var value: String"))
    }
}
