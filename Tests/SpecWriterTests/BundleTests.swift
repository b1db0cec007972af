import SpecLoader
import Testing

@testable import SpecWriter

@Suite struct BundleTests {
    private static func load(_ files: [String: String], root: String = "openapi.yaml") throws -> Document {
        let result = SpecLoader.load(path: root, fileSystem: InMemoryFileSystem(files))
        let errors = result.diagnostics.filter { $0.severity == .error }.map(\.message)
        #expect(errors == [])
        return try #require(result.document)
    }

    private static func bundle(_ files: [String: String], root: String = "openapi.yaml") throws -> String {
        Bundle(try load(files, root: root)).text(.yaml)
    }

    private static let head = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\n"

    @Test func definitionsComeToTheComponents() throws {
        let text = try Self.bundle([
            "openapi.yaml": Self.head + """
                paths:
                  /carts: {$ref: 'shop/cart.yaml#/paths/carts', summary: All carts}
                  /again: {$ref: 'shop/cart.yaml#/paths/carts'}
                components:
                  schemas:
                    Cart: {$ref: 'shop/cart.yaml#/Cart'}
                    Basket: {$ref: 'shop/cart.yaml#/Cart'}
                """,
            "shop/cart.yaml": """
            paths:
              carts:
                get:
                  parameters: [{$ref: '../common.yaml#/parameters/Page'}]
                  responses:
                    '200': {$ref: '../common.yaml#/responses/Carts'}
            Cart:
              type: object
              properties:
                owner: {$ref: ../owner.json}
                again: {$ref: '#/Cart'}
                note: {$ref: '../owner.json#/properties/name', description: of the cart}
            """,
            "common.yaml": """
            parameters: {Page: {name: page, in: query, schema: {type: integer}}}
            responses:
              Carts:
                description: |
                  All of them,
                    one by one.
                content: {application/json: {schema: {type: array, items: {$ref: 'shop/cart.yaml#/Cart'}}}}
            """,
            "owner.json": #"{"type": "object", "properties": {"name": {"type": "string"}, "size": {"const": 1.50}}}"#,
        ])
        #expect(
            text == """
                openapi: 3.1.0
                info:
                  title: Shop
                  version: '1'
                paths:
                  # from shop/cart.yaml#/paths/carts
                  /carts:
                    get:
                      parameters:
                        - $ref: '#/components/parameters/Page'
                      responses:
                        '200':
                          $ref: '#/components/responses/Carts'
                    summary: All carts
                    x-source-document: shop/cart.yaml
                  /again:
                    $ref: '#/paths/~1carts'
                components:
                  schemas:
                    # from shop/cart.yaml#/Cart
                    Cart:
                      type: object
                      properties:
                        owner:
                          $ref: '#/components/schemas/owner'
                        again:
                          $ref: '#/components/schemas/Cart'
                        note:
                          $ref: '#/components/schemas/owner/properties/name'
                          description: of the cart
                    Basket:
                      $ref: '#/components/schemas/Cart'
                    # from owner.json
                    owner:
                      type: object
                      properties:
                        name:
                          type: string
                        size:
                          const: 1.50
                  responses:
                    # from common.yaml#/responses/Carts
                    Carts:
                      description: |
                        All of them,
                          one by one.
                      content:
                        application/json:
                          schema:
                            type: array
                            items:
                              $ref: '#/components/schemas/Cart'
                  parameters:
                    # from common.yaml#/parameters/Page
                    Page:
                      name: page
                      in: query
                      schema:
                        type: integer

                """
        )
    }

    /// Another name would be another scheme, which no requirement has asked for.
    /// The generator puts them where their tags say, before and after.
    @Test func pathItemsThatAreDocumentsKeepTheirTagsInPlaceOfTheirDocument() throws {
        let answer = "responses: {'204': {description: Nothing.}}"
        let text = try Self.bundle([
            "openapi.yaml": Self.head + """
                paths:
                  /a: {$ref: a.yaml}
                  /b: {$ref: b.yaml}
                """,
            "a.yaml": "get: {tags: [A], \(answer)}",
            "b.yaml": "{get: {tags: [B], \(answer)}, put: {\(answer)}}",
        ])
        #expect(!text.contains("x-source-document: a.yaml"))
        #expect(text.contains("x-source-document: b.yaml"))
    }

    @Test func securitySchemesKeepTheNamesOfTheirComponents() throws {
        let text = try Self.bundle([
            "openapi.yaml": Self.head + """
                security: [{BearerAuth: []}, {Same: []}]
                components:
                  securitySchemes:
                    BearerAuth: {$ref: schemes/bearer-token.yaml}
                    Same: {$ref: schemes/bearer-token.yaml}
                """,
            "schemes/bearer-token.yaml": "{type: http, scheme: bearer}",
        ])
        #expect(
            text.hasSuffix(
                """
                components:
                  securitySchemes:
                    # from schemes/bearer-token.yaml
                    BearerAuth:
                      type: http
                      scheme: bearer
                    Same:
                      $ref: '#/components/securitySchemes/BearerAuth'

                """
            )
        )
    }

    @Test func discriminatorsKeepTheirValues() throws {
        let text = try Self.bundle([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Pet:
                      oneOf: [{$ref: 'cat.yaml#/Item'}, {$ref: 'dog.yaml#/Item'}, {$ref: '#/components/schemas/Fish'}]
                      discriminator: {propertyName: kind, mapping: {wet: Fish, bark: 'dog.yaml#/Item'}}
                    Fish: {type: object, properties: {kind: {type: string}}}
                """,
            "cat.yaml": "Item: {type: object, properties: {kind: {type: string}}}",
            "dog.yaml": "Item: {type: object, properties: {kind: {type: string}}}",
        ])
        #expect(
            text.contains(
                """
                      discriminator:
                        propertyName: kind
                        mapping:
                          wet: Fish
                          bark: '#/components/schemas/dog_Item'
                          Item: '#/components/schemas/cat_Item'

                """
            )
        )
    }

    @Test func whatComponentsHaveNoPlaceForStandsWhereItIsUsed() throws {
        let text = try Self.bundle([
            "openapi.yaml": """
            openapi: 3.0.3
            info: {title: Shop, version: '1', description: {$ref: 'words.yaml#/about'}}
            paths:
              /a: {get: {$ref: 'operation.yaml'}}
            components: {schemas: {$ref: schemas.yaml}}
            """,
            "words.yaml": "about: 'What it''s for: this # and that'",
            "operation.yaml": """
            parameters: {$ref: 'lists.yaml#/some'}
            responses: {'200': {description: Fine, content: {a/b: {schema: {$ref: 'schemas.yaml#/B'}}}}}
            """,
            "lists.yaml":
                "some: [{name: p, in: query, schema: {$ref: 'lists.yaml#/inner/0'}}]\ninner: [{type: string}]",
            "schemas.yaml": "A: {type: object, properties: {b: {$ref: '#/B', description: mine}}}\nB: {type: string}",
        ])
        #expect(
            text == """
                openapi: 3.0.3
                info:
                  title: Shop
                  version: '1'
                  # from words.yaml#/about
                  description: 'What it''s for: this # and that'
                paths:
                  /a:
                    # from operation.yaml
                    get:
                      # from lists.yaml#/some
                      parameters:
                        - name: p
                          in: query
                          # from lists.yaml#/inner/0
                          schema:
                            type: string
                      responses:
                        '200':
                          description: Fine
                          content:
                            a/b:
                              schema:
                                $ref: '#/components/schemas/B'
                components:
                  # from schemas.yaml
                  schemas:
                    A:
                      type: object
                      properties:
                        b:
                          $ref: '#/components/schemas/B'
                          description: mine
                    B:
                      type: string

                """
        )
    }

    @Test func identifiersBecomePlaces() throws {
        let text = try Self.bundle([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Tree: {$id: 'https://example.com/tree', type: object, properties: {leaf: {$ref: '#leaf'}},
                      $defs: {Leaf: {$anchor: leaf, type: object, properties: {$id: {type: string}}}}}
                    Text: {$ref: 'text.yaml'}
                """,
            "text.yaml": "$schema: https://json-schema.org/draft/2020-12/schema\ntype: string\nexample: {$ref: data}\n",
        ])
        #expect(
            text.hasSuffix(
                """
                    Tree:
                      type: object
                      properties:
                        leaf:
                          $ref: '#/components/schemas/Tree/$defs/Leaf'
                      $defs:
                        Leaf:
                          type: object
                          properties:
                            $id:
                              type: string
                    # from text.yaml
                    Text:
                      type: string
                      example:
                        $ref: data

                """
            )
        )
    }

    @Test func swaggerStaysSwagger() throws {
        let text = try Self.bundle([
            "openapi.yaml": """
            swagger: '2.0'
            info: {title: Shop, version: '1'}
            host: example.com
            schemes: [https]
            produces: [application/json]
            paths: {/a: {get: {responses: {'200': {description: Fine, schema: {$ref: 'b.json#/definitions/B'}}}}}}
            """,
            "b.json": #"{"swagger": "2.0", "definitions": {"B": {"type": "string"}}}"#,
        ])
        #expect(
            text.hasSuffix(
                """
                            $ref: '#/definitions/B'
                definitions:
                  # from b.json#/definitions/B
                  B:
                    type: string

                """
            )
        )
    }
}
