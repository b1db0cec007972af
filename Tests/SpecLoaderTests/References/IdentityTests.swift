import Testing

@testable import SpecLoader

/// A schema is known by the place where its definition finally stands.
@Suite struct IdentityTests {
    private static let head = "openapi: 3.1.0\ninfo: {title: a, version: b}\n"

    @Test func everyRoadLeadsToTheSameSchema() throws {
        let (document, messages) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Straight: {$ref: 'models/pet.yaml#/definitions/Pet'}
                    Dotted: {$ref: './models/../models/./pet.yaml#/definitions/Pet'}
                    Encoded: {$ref: 'models/%70et.yaml#/definitions/%50et'}
                    ByAlias: {$ref: '#/components/schemas/Straight'}
                    ByOtherFile: {$ref: 'alias.yaml'}
                    ThroughReference: {$ref: '#/components/schemas/Holder/properties/pet'}
                    Holder: {type: object, properties: {pet: {$ref: 'alias.yaml'}}}
                    Union: {oneOf: [{$ref: '#/components/schemas/ByAlias'}]}
                """,
            "alias.yaml": "$ref: './models/pet.yaml#/definitions/Pet'\n",
            "models/pet.yaml": "definitions:\n  Pet: {type: string}\n",
        ])
        #expect(messages == [])
        let pet = try #require(document.components.schemas.first).value
        for name in ["Straight", "Dotted", "Encoded", "ByAlias", "ByOtherFile", "ThroughReference"] {
            #expect(document.component(name) == pet, "\(name)")
        }
        let holder = try document.schemas[#require(document.component("Holder"))]
        let union = try document.schemas[#require(document.component("Union"))]
        #expect(holder.properties.map(\.schema) == [pet])
        #expect(union.oneOf == [pet])
        #expect(document.schemas[pet].name == "Pet")
        #expect(document.schemas[pet].location.pointer.description == "/definitions/Pet")
        #expect(document.source(document.schemas[pet].location.source).path == "models/pet.yaml")
    }

    @Test func theIndexOfAFolderIsCalledAfterIt() throws {
        let (document, messages) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Animal: {$ref: animals/index.yaml}
                    Shop: {properties: {owner: {$ref: owner/index.yaml}}}
                """,
            "animals/index.yaml": "type: object\n",
            "owner/index.yaml": "type: object\n",
        ])
        #expect(messages == [])
        #expect(document.schemas.usedIDs.compactMap { document.schemas[$0].uniqueName } == ["Animal", "Shop", "owner"])
    }

    @Test(arguments: ["schema", "openapi", "index"])
    func schemasOfOneNameAreToldApartByFoldersWhereFilesSayNothing(_ file: String) throws {
        let (document, _) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    User: {properties: {status: {$ref: 'users/\(file).yaml#/Status'}}}
                    Order: {properties: {status: {$ref: 'orders/\(file).yaml#/Status'}}}
                """,
            "users/\(file).yaml": "Status: {enum: [a]}\n",
            "orders/\(file).yaml": "Status: {enum: [b]}\n",
        ])
        let names = document.schemas.usedIDs.compactMap { document.schemas[$0].uniqueName }
        #expect(Set(names) == ["User", "Order", "users_Status", "orders_Status"])
    }

    @Test func aQualifiedNameHasNoWordTwice() throws {
        let (document, _) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Room: {properties: {last: {$ref: 'room/definitions/event.yaml'}}}
                    User: {properties: {last: {$ref: 'user/definitions/event.yaml'}}}
                """,
            "room/definitions/event.yaml": "type: object\n",
            "user/definitions/event.yaml": "type: object\n",
        ])
        let names = document.schemas.usedIDs.compactMap { document.schemas[$0].uniqueName }
        #expect(Set(names) == ["Room", "User", "room_event", "user_event"])
    }

    @Test func aFolderThatSaysNothingQualifiesIfThereIsNoOther() throws {
        let (document, _) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Room: {properties: {last: {$ref: 'room/event.yaml'}, all: {$ref: 'definitions/event.yaml'}}}
                """,
            "room/event.yaml": "type: object\n",
            "definitions/event.yaml": "type: object\n",
        ])
        let names = document.schemas.usedIDs.compactMap { document.schemas[$0].uniqueName }
        #expect(Set(names) == ["Room", "room_event", "definitions_event"])
    }

    @Test func onlyDefinitionsHaveNames() throws {
        let (document, messages) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Token:
                      properties:
                        schemas: {type: array, items: {enum: [a]}}
                        definitions: {properties: {href: {enum: [b]}}}
                      $defs: {properties: {properties: {schemas: {enum: [c]}}}}
                    Kept: {$ref: 'shelf.yaml#/models/Book'}
                    First: {$ref: 'shelf.yaml#/list/0'}
                    Meaning: {$ref: 'shelf.yaml#/definitions'}
                    Body: {$ref: 'shelf.yaml#/answers/ok/content/any/schema'}
                """,
            "shelf.yaml": """
            models: {Book: {enum: [d]}}
            list: [{enum: [e]}]
            definitions: {properties: {word: {enum: [g]}}}
            answers: {ok: {content: {any: {schema: {enum: [f]}}}}}
            """,
        ])
        #expect(messages == [])
        let names = document.schemas.usedIDs.compactMap { id in
            document.schemas[id].name.map { ($0, document.schemas[id].location.pointer.description) }
        }
        #expect(names.map(\.0).sorted() == ["Book", "Token", "definitions"], "\(names)")
        #expect(document.component("Kept") != nil)
    }

    @Test func heirsStandBesideTheirBaseWhereverThatIsDefined() throws {
        let (document, messages) = try load([
            "openapi.yaml": Self.head + "components: {schemas: {Animal: {$ref: 'zoo.yaml#/models/Animal'}}}\n",
            "zoo.yaml": """
            models:
              Animal: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
              Dog: {allOf: [{$ref: '#/models/Animal'}]}
              Stone: {type: object}
            """,
        ])
        #expect(messages == [])
        let names = document.schemas.usedIDs.compactMap { document.schemas[$0].name }
        #expect(names.sorted() == ["Animal", "Dog"])
    }

    @Test func tildeMayBeEscapedInEveryWay() throws {
        let (document, messages) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    A: {$ref: 'b.yaml#/a~0b'}
                    B: {$ref: 'b.yaml#/a%7E0b'}
                    C: {$ref: 'b.yaml#/a%7e%30b'}
                """,
            "b.yaml": "a~b: {type: string}\n",
        ])
        #expect(messages == [])
        #expect(Set(document.components.schemas.map(\.value)).count == 1)
    }

    @Test func namesThatOnlyLookTheSameAreDifferentSchemas() throws {
        let (document, _) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    A: {$ref: 'b.yaml#/%C3%A9'}
                    B: {$ref: 'b.yaml#/e%CC%81'}
                """,
            "b.yaml": "\u{E9}: {type: string}\ne\u{301}: {type: integer}\n",
        ])
        let types = document.components.schemas.map { document.schemas[$0.value].types }
        #expect(types == [.string, .integer])
    }

    @Test func recursionOverThreeFilesEndsInThreeSchemas() throws {
        let (document, messages) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Tree: {type: object, properties: {branch: {$ref: 'branch.yaml'}}}
                """,
            "branch.yaml": "type: object\nproperties: {leaf: {$ref: 'leaf.yaml'}}\n",
            "leaf.yaml": "type: object\nproperties: {tree: {$ref: 'openapi.yaml#/components/schemas/Tree'}}\n",
        ])
        #expect(messages == [])
        #expect(document.schemas.count == 3)
        let tree = try #require(document.component("Tree"))
        let branch = try #require(document.schemas[tree].properties.first).schema
        let leaf = try #require(document.schemas[branch].properties.first).schema
        #expect(document.schemas[leaf].properties.map(\.schema) == [tree])
        #expect(document.schemas.ids.map { document.schemas[$0].name } == ["Tree", "branch", "leaf"])
    }

    @Test func inlineSchemasHaveNoName() throws {
        let (document, _) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Pet:
                      type: object
                      properties: {items: {type: string}}
                      $defs: {Inner: {type: integer}}
                    ToInner: {$ref: '#/components/schemas/Pet/$defs/Inner'}
                    ToProperty: {$ref: '#/components/schemas/Pet/properties/items'}
                    Whole: {$ref: 'list.schema.json'}
                    Items: {$ref: 'list.schema.json#/items'}
                """,
            "list.schema.json": #"{"type": "array", "items": {"type": "string"}}"#,
        ])
        let names = document.components.schemas.map { document.schemas[$0.value].name }
        #expect(names == ["Pet", "Inner", nil, "list", nil])
    }

    @Test func aDescriptionBesideAReferenceMakesASchemaOfItsOwn() throws {
        let (document, messages) = try load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Name: {type: string}
                    Pet:
                      type: object
                      properties:
                        name: {$ref: '#/components/schemas/Name', description: its name}
                        other: {$ref: '#/components/schemas/Name'}
                """
        ])
        #expect(messages == [])
        let name = try #require(document.component("Name"))
        let pet = try document.schemas[#require(document.component("Pet"))]
        let own = document.schemas[pet.properties[0].schema]
        #expect(own.reference == name)
        #expect(own.description == "its name")
        #expect(own.types == [])
        #expect(pet.properties[1].schema == name)
    }
}

extension Document {
    fileprivate func component(_ name: String) -> SchemaID? {
        components.schemas.first { $0.name == name }?.value
    }
}
