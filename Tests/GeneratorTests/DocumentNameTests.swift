import SpecLoader
import Testing

@testable import Generator

/// The types of files that are a schema and hold definitions too, as programs write them that make JSON Schema.
@Suite struct DocumentNameTests {
    private static let head = """
        openapi: 3.1.0
        info: {title: Names, version: '1'}
        components:
          schemas:
            Holder: {type: object, properties: {one: {$ref: schemas/pet.json}, two: {$ref: schemas/pet.json}}}

        """

    /// The lines of the models without the blanks before them, and what is said.
    private static func models(
        _ files: [String: String]
    ) throws -> (lines: [Substring], messages: [String]) {
        let system = InMemoryFileSystem(files.merging(["openapi.yaml": head]) { $1 })
        let loaded = SpecLoader.load(path: "openapi.yaml", fileSystem: system)
        let document = try #require(loaded.document)
        let result = try Generator(options: GeneratorOptions(emit: [.models])).generate(document)
        let models = result.files.filter { $0.path.contains("Models") }.flatMap { $0.text.split(separator: "\n") }
        return (models.map { $0.drop { $0 == " " } }, (loaded.diagnostics + result.diagnostics).map(\.message))
    }

    private static func types(_ lines: [Substring]) -> [Substring] {
        lines.filter { $0.hasPrefix("public nonisolated struct ") || $0.hasPrefix("public typealias ") }.sorted()
    }

    private static let members = #"{"type": "object", "properties": {"name": {"type": "string"}}}"#

    @Test(arguments: [
        ##""$ref": "#/definitions/pet", "definitions": {"pet": DEF}"##,
        ##""$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "#/$defs/pet", "$defs": {"pet": DEF}"##,
        ##""$ref": "#/$defs/pet", "$comment": "x", "$defs": {"pet": DEF, "unused": {}}"##,
    ])
    func `a document that refers to a definition inside of it is that definition`(_ file: String) throws {
        let models = try Self.models(["schemas/pet.json": "{\(file.replacing("DEF", with: Self.members))}"])
        #expect(
            Self.types(models.lines) == [
                "public nonisolated struct Holder: Hashable, Sendable {",
                "public nonisolated struct Pet: Hashable, Sendable {",
            ]
        )
        #expect(models.lines.contains("public var one: Pet?"))
        #expect(models.messages == [])
    }

    @Test func `such a document with words is another name`() throws {
        let file = ##"{"description": "A pet.", "$ref": "#/definitions/Animal", "definitions": {"Animal": DEF}}"##
        let models = try Self.models(["schemas/pet.json": file.replacing("DEF", with: Self.members)])
        #expect(models.lines.contains("public typealias Pet = Animal"))
        #expect(models.lines.contains("/// A pet."))
        #expect(models.messages == [])
    }

    @Test func `a document that refers to itself alone is an error`() throws {
        let system = InMemoryFileSystem([
            "openapi.yaml": Self.head, "schemas/pet.json": ##"{"$ref": "#", "definitions": {"a": {}}}"##,
        ])
        let loaded = SpecLoader.load(path: "openapi.yaml", fileSystem: system)
        #expect(loaded.diagnostics.map(\.id) == ["schema-cycle"])
    }

    @Test func `a document keeps the name that a definition inside of it has too`() throws {
        let file = ##"{"properties": {"pet": {"$ref": "#/$defs/pet"}}, "$defs": {"pet": DEF}}"##
        let models = try Self.models(["schemas/pet.json": file.replacing("DEF", with: Self.members)])
        #expect(models.lines.contains("public var one: Pet?"))
        #expect(models.lines.contains("public var pet: PetPet?"))
        #expect(models.messages == ["there are 2 schemas 'pet'; the name of this one is made from 'pet_pet'"])
    }
}
