import SpecLoader
import Testing

@testable import Generator

@Suite struct ExplanationTests {
    private static let files = [
        "openapi.yaml": """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /carts/{id}:
            $ref: parts/paths.yaml#/cart
        components:
          schemas:
            pet: {$ref: parts/Pet.yaml}
            Error: {type: object, properties: {a: {type: string}}}
            foo-bar: {type: object, properties: {a: {type: string}}}
            foo_bar: {type: object, properties: {a: {type: string}}}
            OtherItem: {$ref: parts/paths.yaml#/definitions/Item}
            Item: {type: object, additionalProperties: {type: integer}, properties: {next: {$ref: '#/components/schemas/Item'}}}
            Renamed: {enum: [a, b]}
            One: {const: 1}
            Names: {type: array, items: {type: string}}
            Choice: {oneOf: [{$ref: '#/components/schemas/Item'}, {$ref: '#/components/schemas/Choice2'}]}
            Choice2: {type: [string, integer]}
            Kinds:
              anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind}
            Cat: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {a: {type: string}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Base'}]}
            Base: {type: object, properties: {kind: {type: string}}}
            Empty: {type: object, additionalProperties: false}
            Holder: {type: object, properties: {item: {type: object, properties: {b: {type: string}}}}}
            Beast: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
            Cow: {allOf: [{$ref: '#/components/schemas/Beast'}]}
            Herd: {type: array, items: {$ref: '#/components/schemas/Beast'}}

        """,
        "parts/paths.yaml": """
        cart:
          get:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses:
              "200":
                description: ok
                content: {application/json: {schema: {$ref: models.yaml#/Deep}}}
        definitions:
          Item: {type: object, properties: {a: {$ref: models.yaml#/Deep}}}

        """,
        "parts/models.yaml": """
        Deep: {type: object, properties: {item: {$ref: more/models.yaml#/definitions/Item}}}

        """,
        "parts/more/models.yaml": "definitions: {Item: {type: object, properties: {a: {type: string}}}}\n",
        "parts/Pet.yaml": "type: object\nproperties: {a: {type: string}}\n",
    ]

    private func explanation(_ word: String, files: [String: String] = Self.files) throws -> Explanation {
        let result = SpecLoader.load(path: "openapi.yaml", fileSystem: InMemoryFileSystem(files))
        #expect(result.diagnostics.allSatisfy { $0.severity == .note }, "\(result.diagnostics)")
        let document = try #require(result.document)
        let names = ["openapi.yaml#/components/schemas/Renamed": "Letters"]
        return Generator(options: GeneratorOptions(names: names)).explain(word, in: document)
    }

    private func text(_ word: String) throws -> String {
        guard case .found(let text) = try explanation(word) else { return "" }
        return text
    }

    /// The lines of a section.
    private func section(_ label: String, of word: String) throws -> [String] {
        let lines = try text(word).split(separator: "\n").dropFirst()
        let first = lines.firstIndex { $0.hasPrefix("  \(label) ") } ?? lines.endIndex
        let rest = lines[first...].dropFirst().prefix { $0.hasPrefix("    ") }
        return (lines[first...].prefix(1) + rest).map { String($0.dropFirst(11)) }
    }

    @Test func `an operation tells how it is reached, what it is called after, and what it takes and gives`() throws {
        #expect(
            try text("GetCartsByID") == """
                GetCartsByID: the operation GET /carts/{id}, method getCartsByID
                  defined  parts/paths.yaml:3:5  /cart/get
                  reached  openapi.yaml:5:11  parts/paths.yaml#/cart
                  name     there is no operationId: method and path stand for it, 'get_carts_by_id'
                           in Swift its words make 'GetCartsByID'
                  shape    parameters: id
                           ok: Deep as application/json

                """
        )
    }

    @Test func `a type tells the whole way, and who uses it`() throws {
        #expect(
            try text("Deep") == """
                Deep: a struct of 1 property
                  defined  parts/models.yaml:1:7  /Deep
                  reached  openapi.yaml:5:11  parts/paths.yaml#/cart
                           parts/paths.yaml:7:53  models.yaml#/Deep
                  name     the key of the definition, 'Deep'
                  shape    it has properties
                  used     OtherItem.a  parts/paths.yaml:9:37
                           GetCartsByID, answer ok  parts/paths.yaml:3:5

                """
        )
    }

    @Test(arguments: ["Item.next", "openapi.yaml#/components/schemas/Item/properties/next"])
    func `a property tells its type, and why it may be nil`(_ word: String) throws {
        #expect(
            try text(word) == """
                Item.next: a property of the type Item?
                  defined  openapi.yaml:13:78  /components/schemas/Item/properties/next
                  reached  it stands in the root document
                  name     the member 'next'
                  shape    it may be absent: nil leaves it out
                           it is stored in a box, because the struct would contain itself
                           Item is defined at openapi.yaml:13:11

                """
        )
    }

    @Test func `a case tells its value or its variant`() throws {
        #expect(try section("name", of: "Letters.b") == ["the value 'b'"])
        #expect(try text("Choice.item").hasPrefix("Choice.item: a case with a value of the type Item\n"))
        #expect(try section("name", of: "Choice.item") == ["the variant 'Item'", "in Swift it is 'item'"])
    }

    @Test(arguments: [
        (
            "Pet",
            [
                "'pet', as this component spells it, which refers to it", "openapi.yaml:8:5",
                "in Swift its words make 'Pet'",
            ]
        ),
        (
            "Error",
            [
                "the key of the definition, 'Error'",
                "'Error' means something else in Swift code: it is called 'ErrorModel'",
            ]
        ),
        (
            "OtherItem",
            [
                "'OtherItem', as this component calls it, because another schema has its own name",
                "component: openapi.yaml:12:5", "other:     openapi.yaml:13:11",
            ]
        ),
        (
            "more_Item",
            [
                "'more_Item', with what it is defined in before its own name, because another schema has that",
                "other: openapi.yaml:13:11", "in Swift its words make 'MoreItem'",
            ]
        ),
        ("Letters", ["the key of the definition, 'Renamed'", "the configuration calls it 'Letters'"]),
        (
            "Holder.ItemPayload",
            [
                "the schema has none: it is called after where it stands in Holder, 'item'",
                "'Item' would hide something else of this name: it is called 'ItemPayload'",
            ]
        ),
        (
            "foo_bar",
            [
                "the key of the definition, 'foo_bar'",
                "something else has the better right to 'FooBar': it is called 'FooUnderscoreBar'",
            ]
        ),
    ])
    func `a name has its reasons`(word: String, reasons: [String]) throws {
        #expect(try section("name", of: word) == reasons)
    }

    @Test(arguments: [
        ("Empty", "a struct of 0 properties", ["it is a named object, and none of its members has a name"]),
        (
            "Item", "a struct of 1 property",
            [
                "it has properties", "'additionalProperties' allows other members: they are kept, each of the type Int",
                "'next' is stored in a box, because the struct would contain itself",
            ]
        ),
        ("Letters", "an open enumeration of 2 strings", ["its cases are the values of 'enum'; others are kept too"]),
        ("One", "an open enumeration of 1 integer", ["its cases are the values of 'const'; others are kept too"]),
        ("Names", "another name for [String]", ["a schema of that kind needs no type of its own"]),
        (
            "Choice2", "a union of 2 variants",
            ["it has the variants of 'type': each of them is of another kind of JSON"]
        ),
        (
            "Choice", "a union of 2 variants",
            ["it has the variants of 'oneOf': each of them is of another kind of JSON"]
        ),
        (
            "Kinds", "a union of 2 variants",
            ["it has the variants of 'anyOf': the property 'kind' tells them apart"]
        ),
        (
            "Beast", "a union of 2 variants",
            [
                "others are made of it by 'allOf', and what it says itself is 'Base': "
                    + "the property 'kind' tells them apart"
            ]
        ),
        (
            "Cat", "a struct of 2 properties",
            [
                "it has properties", "by 'allOf' or '$ref' it is made of 3 schemas, all of which hold:",
                "openapi.yaml:22:10  /components/schemas/Cat", "openapi.yaml:24:11  /components/schemas/Base",
                "openapi.yaml:22:56  /components/schemas/Cat/allOf/1",
            ]
        ),
    ])
    func `a shape has its reasons`(word: String, summary: String, reasons: [String]) throws {
        #expect(try text(word).hasPrefix("\(word): \(summary)\n"))
        #expect(try section("shape", of: word) == reasons)
    }

    @Test(arguments: ["deep", "DEEP", "parts/models.yaml#/Deep"])
    func `other spellings are understood`(word: String) throws {
        #expect(try text(word) == text("Deep"))
    }

    @Test(arguments: ["getCartsByID", "get_carts_by_id", "GET /carts/{id}", "parts/paths.yaml#/cart/get"])
    func `an operation has many spellings`(word: String) throws {
        #expect(try text(word) == text("GetCartsByID"))
    }

    @Test func `a form for requests says what it is the form of`() throws {
        let text = """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths:
              /notes:
                post:
                  operationId: add
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                  responses:
                    "200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
            components:
              schemas:
                Note: {type: object, properties: {id: {type: string, readOnly: true}, text: {type: string}}}

            """
        guard case .found(let explained) = try explanation("NoteRequest", files: ["openapi.yaml": text]) else {
            Issue.record("not found")
            return
        }
        #expect(
            explained.hasPrefix(
                """
                NoteRequest: a struct of 1 property
                  defined  openapi.yaml:12:11  /components/schemas/Note
                  reached  it stands in the root document
                  name     the key of the definition, 'Note'
                           as the form of 'Note' in requests, it is called 'NoteRequest'

                """
            )
        )
    }

    @Test func `by letters alone, one word may mean several things`() throws {
        let headings = try text("ITEM").split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(
            headings == [
                "Item: a struct of 1 property", "Holder.ItemPayload: a struct of 1 property",
                "OtherItem: a struct of 1 property", "MoreItem: a struct of 1 property",
            ]
        )
    }

    @Test func `a word that nothing is called gets suggestions`() throws {
        #expect(try explanation("Dep") == .unknown(suggestion: "; did you mean 'Deep'?"))
        #expect(try explanation("kitchen") == .unknown(suggestion: ""))
    }
}
