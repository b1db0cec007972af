import Foundation
import Generator
import SpecLoader
import Testing

@testable import SpecWriter

/// A description and its bundle are the same to the generator, however its definitions are spread and ordered.
@Suite struct BundleMeaningTests {
    private static func load(_ files: [String: String], root: String = "openapi.yaml") throws -> Document {
        let result = SpecLoader.load(path: root, fileSystem: InMemoryFileSystem(files))
        let errors = result.diagnostics.filter { $0.severity == .error }.map(\.message)
        #expect(errors == [])
        return try #require(result.document)
    }

    private static let head = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\n"

    /// The public Swift of a tree and of its bundle in both syntaxes, and the bundle of the bundle.
    @Test func theProjectsOwnDescriptionMeansTheSame() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../spec").standardized
        let tree = SpecLoader.load(
            path: folder.appending(path: "openapi-wx.yaml").path,
            fileSystem: DiskFileSystem()
        )
        let document = try #require(tree.document)
        let yaml = Bundle(document).text(.yaml)
        let json = Bundle(document).text(.json)
        let (fromYAML, fromJSON) = (
            try Self.load(["openapi-wx.yaml": yaml], root: "openapi-wx.yaml"),
            try Self.load(["openapi-wx.json": json], root: "openapi-wx.json")
        )
        let expected = try Self.publicLines(document)
        #expect(expected.count > 1_000)
        #expect(try Self.publicLines(fromYAML) == expected)
        #expect(try Self.publicLines(fromJSON) == expected)
        #expect(Bundle(fromYAML).text(.json) == json)
    }

    /// A bundle has its components in another order than the tree. What a schema has of its own stands in the same type
    /// all the same, also where the schema is first met in a request.
    @Test func theOrderOfComponentsDoesNotMatter() throws {
        let paths = """
            paths:
              /users:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Create'}}}}
                  responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
            components:
              schemas:

            """
        let create = "    Create: {type: object, properties: {user: {$ref: '#/components/schemas/User'}}}\n"
        let user = """
                User: {type: object, properties: {id: {type: string, readOnly: true},
                  home: {type: object, properties: {city: {type: string}}}}}

            """
        let (first, second) = (
            try Self.publicLines(Self.load(["openapi.yaml": Self.head + paths + create + user])),
            try Self.publicLines(Self.load(["openapi.yaml": Self.head + paths + user + create]))
        )
        #expect(first == second)
        #expect(first.contains { $0.contains("struct UserRequest") })
        #expect(first.contains { $0.contains("public var home: User.Home") })
    }

    /// A schema has its name, though a parameter of another file wants the same one.
    @Test func theFilesOfDefinitionsDoNotMatter() throws {
        let tree = try Self.load([
            "openapi.yaml": Self.head + """
                paths:
                  /regions:
                    get:
                      parameters: [{$ref: 'a.yaml#/Place'}]
                      responses:
                        '200': {description: x, content: {application/json: {schema: {$ref: 'z.yaml#/region'}}}}
                """,
            "a.yaml": "Place: {name: region, in: query, schema: {type: string, enum: [north, south]}}",
            "z.yaml": "region: {type: object, properties: {name: {type: string}}}",
        ])
        let lines = try Self.publicLines(tree)
        #expect(lines.contains { $0.contains("struct Region:") })
        #expect(try Self.publicLines(Self.load(["openapi.yaml": Bundle(tree).text(.yaml)])) == lines)
    }

    /// What is made of a base stands beside it, and only the value of the discriminator leads there.
    @Test func whatIsMadeOfABaseIsThere() throws {
        let tree = try Self.load([
            "openapi.yaml": Self.head + """
                paths:
                  /pets:
                    get:
                      responses:
                        '200': {description: x, content: {application/json: {schema: {$ref: 'pets.yaml#/definitions/Pet'}}}}
                components: {schemas: {Cat: {type: string}}}
                """,
            "pets.yaml": """
            definitions:
              Pet: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
              Cat: {allOf: [{$ref: '#/definitions/Pet'}, {properties: {lives: {$ref: '#/definitions/Lives'}}}]}
              Tiger: {allOf: [{$ref: '#/definitions/Cat'}, {properties: {stripes: {type: integer}}}]}
              Lives: {type: object, properties: {count: {type: integer}}}
              Fish: {type: object, properties: {fins: {type: integer}}}
            """,
        ])
        let lines = try Self.publicLines(tree)
        #expect(lines.contains { $0.contains(#"case "Cat": self = .petsCat(try PetsCat(json: &json))"#) })
        #expect(lines.contains { $0.contains(#"case "Tiger": self = .tiger(try Tiger(json: &json))"#) })
        #expect(!lines.contains { $0.contains("Fish") })
        #expect(try Self.publicLines(Self.load(["openapi.yaml": Bundle(tree).text(.yaml)])) == lines)
    }

    /// A map may be in several files; beside other references, what is ignored in a tree is ignored in its bundle.
    @Test(arguments: ["3.0.3", "3.1.0"]) func whatStandsAroundReferencesMeansTheSame(version: String) throws {
        let tree = try Self.load([
            "openapi.yaml": """
            openapi: \(version)
            info: {title: Shop, version: '1'}
            paths:
              $ref: paths/pets.yaml
              /shops:
                get: {$ref: list.yaml, operationId: ignored}
            """,
            "paths/pets.yaml": """
            /pets:
              get: {responses: {'200': {description: x, content: {application/json: {schema: {$ref: '../pet.yaml'}}}}}}
              x-source: hand
            """,
            "list.yaml": """
            responses:
              $ref: failures.yaml
              '200': {$ref: shop.yaml}
            """,
            "failures.yaml": "{$ref: default.yaml, '404': {description: none}}",
            "default.yaml": "default: {description: other}",
            "shop.yaml": """
            description: shops
            content: {application/json: {schema: {$ref: 'pet.yaml#/definitions/Pet'}}}
            """,
            "pet.yaml": """
            type: object
            properties: {$ref: members.yaml, kind: {type: string, enum: [cat, dog]}}
            definitions: {Pet: {type: object, properties: {name: {type: string}}}}
            """,
            "members.yaml": "{size: {type: string, enum: [small, large]}}",
        ])
        let lines = try Self.publicLines(tree)
        #expect(lines.contains { $0.contains("struct Pet:") })
        #expect(lines.contains { $0.contains("struct PetPet:") })
        #expect(lines.contains { $0.contains("public var size: Size?") })
        #expect(lines.contains { $0.contains("public enum Kind") })
        #expect(lines.contains { $0.contains("case notFound") })
        #expect(lines.contains { $0.contains("protocol PetsHandler") })
        #expect(!lines.contains { $0.contains("ignored") })
        #expect(try Self.publicLines(Self.load(["openapi.yaml": Bundle(tree).text(.yaml)])) == lines)
    }

    /// Members that several objects share are types of their own where they need one, in a tree; in a bundle that is
    /// for each object to have.
    @Test func sharedMembersNeedNoNames() throws {
        let tree = try Self.load([
            "openapi.yaml": """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            components:
              schemas:
                Read: {type: object, properties: {$ref: members.yaml}}
                Write: {type: object, properties: {$ref: members.yaml}}
            """,
            "members.yaml": """
            sizes: {type: array, description: Some., minItems: 1, items: {type: array, items: {type: integer}}}
            title: {type: string, nullable: true, maxLength: 3}
            dates: {type: array, items: {type: string, format: date}}
            """,
        ])
        let lines = try Self.publicLines(tree)
        #expect(lines.contains { $0.contains("public var sizes: [[Int]]?") })
        #expect(!lines.contains { $0.contains("typealias") })
        #expect(try Self.publicLines(Self.load(["openapi.yaml": Bundle(tree).text(.yaml)])) == lines)
    }

    /// What looks like a number and is a text keeps its spelling.
    @Test func textsThatLookLikeNumbersMeanTheSame() throws {
        let tree = try Self.load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Zip: {type: string, enum: [01234, 0x1F, .5, 1.10, True], default: 01234}
                    Code: {type: [string, 'null'], const: 007}
                    Number: {type: integer, enum: [010, 0x0A]}
                    Home: {type: object, properties: {code: {type: string, default: 0123}}}
                """
        ])
        let lines = try Self.publicLines(tree)
        #expect(lines.contains { $0.contains(#"case "01234": self = .value01234"#) })
        #expect(lines.contains { $0.contains(#"code: String? = "0123""#) })
        for (path, format) in [("openapi.yaml", Bundle.Format.yaml), ("openapi.json", .json)] {
            let bundle = try Self.load([path: Bundle(tree).text(format)], root: path)
            #expect(try Self.publicLines(bundle) == lines)
        }
    }

    /// What looks like a boolean or a number and is the name of a property stays that name.
    @Test func namesThatLookLikeValuesMeanTheSame() throws {
        let tree = try Self.load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Flag:
                      type: object
                      required: [TRUE, 1.0]
                      dependentRequired: {TRUE: [0x1, False]}
                      properties: {TRUE: {type: string}, 1.0: {type: string}, 0x1: {}, False: {}}
                """
        ])
        for (path, format) in [("openapi.yaml", Bundle.Format.yaml), ("openapi.json", .json)] {
            let text = Bundle(tree).text(format)
            let bundle = try Self.load([path: text], root: path)
            #expect(try Self.publicLines(bundle) == Self.publicLines(tree), "\(text)")
            let schemas = bundle.schemas.ids.map { bundle.schemas[$0] }
            #expect(schemas.flatMap { $0.required.map(\.name) } == ["TRUE", "1.0"])
            let dependent = schemas.flatMap(\.dependentRequired)
            #expect(dependent.map(\.name) == ["TRUE"])
            #expect(dependent.flatMap { $0.required.map(\.name) } == ["0x1", "False"])
        }
    }

    /// In 2.0 a discriminator is the name of a property, and the values are names of definitions.
    @Test func whatIsMadeOfABaseOf20IsInTheBundle() throws {
        let tree = try Self.load(
            [
                "openapi.json": """
                {"swagger": "2.0", "info": {"title": "a", "version": "1"}, "definitions": {"Nat": {"type": "string"}},
                  "paths": {"/a": {"get": {"operationId": "a", "produces": ["application/json"], "responses": {"200":
                    {"description": "x", "schema": {"$ref": "models.json#/definitions/Rule"}}}}}}}
                """,
                "models.json": """
                {"definitions": {
                  "Rule": {"type": "object", "required": ["kind"], "discriminator": "kind",
                    "properties": {"kind": {"type": "string"}}},
                  "Route": {"allOf": [{"$ref": "#/definitions/Rule"}, {"properties": {"to": {"type": "string"}}}]},
                  "Nat": {"allOf": [{"$ref": "#/definitions/Rule"}, {"properties": {"port": {"type": "integer"}}}]}}}
                """,
            ],
            root: "openapi.json"
        )
        let text = Bundle(tree).text(.json)
        #expect(text.contains(#""Route": {"#))
        #expect(text.contains(#""x-ms-discriminator-value": "Nat""#))
        let bundle = try Self.load(["openapi.json": text], root: "openapi.json")
        #expect(try Self.publicLines(bundle) == Self.publicLines(tree), "\(text)")
    }

    private static func publicLines(_ document: Document) throws -> [Substring] {
        let result = try Generator(options: GeneratorOptions()).generate(document)
        let lines = result.files.filter { $0.path.hasSuffix(".swift") }.flatMap { $0.text.split(separator: "\n") }
        return lines.filter { $0.contains("public ") || $0.contains("case ") }.sorted()
    }
}
