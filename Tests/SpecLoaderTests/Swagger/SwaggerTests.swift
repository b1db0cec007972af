import Testing

@testable import SpecLoader

/// What of 2.0 stands at the top or in a parameter, and in OpenAPI 3 elsewhere.
@Suite struct SwaggerTests {
    @Test(arguments: [
        ("", "", [], []),
        ("basePath: /", "", [], []),
        ("basePath: /v1", "", ["/v1"], []),
        ("schemes: [https]", "", [], []),
        ("host: a.example", "", ["https://a.example"], []),
        ("host: a.example\nschemes: []", "", ["https://a.example"], []),
        (
            "host: a.example:80\nbasePath: /v1/\nschemes: [http, wss]", "",
            ["http://a.example:80/v1", "wss://a.example:80/v1"], []
        ),
        ("host: a.example\nschemes: [https]", "schemes: [http], ", ["https://a.example"], ["http://a.example"]),
    ])
    func serversAreMadeOfParts(root: String, own: String, servers: [String], ofOperation: [String]) throws {
        let (document, _) = try load([
            "openapi.yaml": """
            swagger: '2.0'
            info: {title: a, version: b}
            paths: {/a: {get: {\(own)responses: {'204': {description: a}}}}}
            \(root)
            """
        ])
        #expect(document.servers.map(\.url) == servers)
        #expect(document.paths[0].operations[0].servers.map(\.url) == ofOperation)
    }

    @Test(arguments: [
        ("[]", "", ["application/json"], ["application/json"]),
        ("[a/a, b/b, a/a]", "", ["a/a", "b/b"], ["a/a", "b/b"]),
        ("[a/a]", "consumes: [c/c], produces: [d/d], ", ["c/c"], ["d/d"]),
        ("[a/a]", "consumes: [], ", ["application/json"], ["a/a"]),
        ("a/a", "produces: b/b, ", ["a/a"], ["b/b"]),
    ])
    func mediaTypesAreThoseOfTheOperation(root: String, own: String, request: [String], response: [String]) throws {
        let (document, _) = try load([
            "openapi.yaml": """
            swagger: '2.0'
            info: {title: a, version: b}
            consumes: \(root)
            produces: \(root)
            paths:
              /a:
                post:
                  {\(own)parameters: [{name: a, in: body, schema: {}}], responses: {'200': {description: a, schema: {}}}}
            """
        ])
        let operation = document.paths[0].operations[0]
        #expect(operation.requestBody?.content.map(\.name) == request)
        #expect(operation.responses[0].content.map(\.name) == response)
    }

    @Test func thePathItemsFieldsOfAFormAreReplacedByTheOperations() throws {
        let (document, messages) = try load([
            "openapi.yaml": """
            swagger: '2.0'
            info: {title: a, version: b}
            consumes: [multipart/form-data]
            paths:
              /a:
                parameters: [{name: a, in: formData, type: string}, {name: b, in: formData, type: string}]
                post:
                  parameters: [{name: a, in: formData, type: integer, required: true}]
                  responses: {'204': {description: a}}
            """
        ])
        #expect(messages == [])
        let body = try #require(document.paths[0].operations[0].requestBody)
        #expect(body.required)
        let form = document.schemas[try #require(body.content.first?.schema)]
        #expect(form.properties.map(\.name) == ["b", "a"])
        #expect(form.properties.map { document.schemas[$0.schema].types } == [.string, .integer])
        #expect(form.required.map(\.name) == ["a"])
        #expect(
            form.properties.map(\.location.position) == [Position(line: 6, column: 57), Position(line: 8, column: 20)]
        )
    }

    /// Two operations that share a parameter have one schema, so that it becomes one type.
    @Test func whatIsSharedHasOneSchema() throws {
        let (document, messages) = try load([
            "openapi.yaml": """
            swagger: '2.0'
            info: {title: a, version: b}
            parameters: {Sort: {name: sort, in: query, type: string, enum: [up, down], x-enum-varnames: [Asc, Desc]}}
            paths:
              /a: {get: {parameters: [{$ref: '#/parameters/Sort'}], responses: {'204': {description: a}}}}
              /b: {get: {parameters: [{$ref: '#/parameters/Sort'}], responses: {'204': {description: a}}}}
            """
        ])
        #expect(messages == [])
        let parameters = document.paths.flatMap(\.operations).flatMap(\.parameters)
        #expect(parameters.map(\.component) == ["Sort", "Sort"])
        #expect(Set(parameters.map(\.schema)).count == 1)
        #expect(parameters[0].location.position == Position(line: 3, column: 20))
        let schema = document.schemas[try #require(parameters[0].schema)]
        #expect(schema.name == nil)
        #expect(schema.enumeration?.map(\.plain) == ["string up", "string down"])
        #expect(schema.extensions.map(\.name) == ["x-enum-varnames"])
    }

    /// What the specification of 2.0 does not have, but what its authors write, becomes what they mean.
    @Test(arguments: [
        ("{name: a, in: query, schema: {type: integer}}", "{name: a, in: query, type: integer}"),
        ("{name: a, in: query, type: integer, example: 5}", "{name: a, in: query, type: integer, x-example: 5}"),
        ("{name: a, in: body, example: 5, schema: {}}", "{name: a, in: body, x-example: 5, schema: {}}"),
        (
            "{name: a, in: query, type: array, items: {type: string}, collectionFormat: tsv}",
            "{name: a, in: query, type: array, items: {type: string}, collectionFormat: csv}"
        ),
        (
            "{name: a, in: body, schema: {type: string, nullable: true}}",
            "{name: a, in: body, schema: {type: string, x-nullable: true}}"
        ),
        (
            "{name: a, in: body, schema: {type: object, discriminator: {propertyName: k}}}",
            "{name: a, in: body, schema: {type: object, discriminator: k}}"
        ),
    ])
    func isUnderstood(widespread: String, proper: String) throws {
        let old = try load(["openapi.yaml": description(widespread)])
        let new = try load(["openapi.yaml": description(proper)])
        #expect(old.messages.count == 1)
        #expect(new.messages == [])
        #expect(GraphDump(old.document).text == GraphDump(new.document).text)
    }

    private func description(_ parameter: String) -> String {
        """
        swagger: '2.0'
        info: {title: a, version: b}
        consumes: [application/json]
        paths: {/a: {post: {parameters: [\(parameter)], responses: {'204': {description: a}}}}}
        """
    }

    @Test func schemasOfManyFilesHaveTheirNames() throws {
        let (document, messages) = try load([
            "openapi.yaml": """
            swagger: '2.0'
            info: {title: a, version: b}
            paths: {}
            definitions:
              Own: {type: string}
              Part: {$ref: 'parts/all.yaml#/definitions/Inner'}
              File: {$ref: parts/whole.json}
            """,
            "parts/all.yaml": "definitions: {Inner: {type: integer}}",
            "parts/whole.json": #"{"type": "number"}"#,
        ])
        #expect(messages == [])
        let schemas = document.components.schemas
        #expect(schemas.map(\.name) == ["Own", "Part", "File"])
        #expect(schemas.map { document.schemas[$0.value].name } == ["Own", "Inner", "whole"])
        #expect(document.sources.map(\.path) == ["openapi.yaml", "parts/all.yaml", "parts/whole.json"])
    }
}
