import Testing

@testable import SpecLoader

/// What operations look like once everything they refer to is in its place.
@Suite struct OperationTests {
    @Test func parametersOfThePathComeFirstUnlessReplaced() throws {
        let item = try pathItem(
            """
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: limit, in: query, schema: {type: integer}}
              - {name: limit, in: header, schema: {type: integer}}
            get:
              parameters:
                - {name: sort, in: query, schema: {type: string}}
                - {name: limit, in: query, required: true, schema: {type: string}}
            """
        )
        let operation = try #require(item.operations.first)
        let parameters = operation.parameters.map { "\($0.name) \($0.in) \($0.required)" }
        #expect(parameters == ["id path true", "limit header false", "sort query false", "limit query true"])
    }

    @Test(arguments: [
        ("path", "", ParameterStyle.simple, false), ("query", "", .form, true), ("header", "", .simple, false),
        ("cookie", "", .form, true), ("query", "style: deepObject, ", .deepObject, false),
        ("query", "style: form, explode: false, ", .form, false), ("path", "style: label, ", .label, false),
        ("path", "explode: true, ", .simple, true),
    ])
    func styleHasTheDefaultOfThePlace(
        place: String,
        fields: String,
        style: ParameterStyle,
        explode: Bool
    ) throws {
        let item = try pathItem(
            """
            get:
              parameters:
                - {name: id, in: \(place), required: true, \(fields)schema: {type: string}}
            """,
            path: place == "path" ? "/a/{id}" : "/a"
        )
        let operation = try #require(item.operations.first)
        let parameter = try #require(operation.parameters.first)
        #expect(parameter.style == style)
        #expect(parameter.explode == explode)
    }

    private static let shared = """
        components:
          requestBodies:
            Body: {required: true, content: {application/json: {schema: {type: string}}}}
          headers:
            Count: {required: true, schema: {type: integer}}
          responses:
            Fine: {description: fine, headers: {X-Count: {$ref: '#/components/headers/Count'}}}
        """

    @Test func sharedPartsKnowTheirComponent() throws {
        let item = try pathItem(
            """
            post:
              parameters: [{$ref: '#/components/parameters/Page'}, {name: own, in: query, schema: {type: string}}]
              requestBody: {$ref: 'shared.yaml#/components/requestBodies/Body'}
              responses:
                '200': {$ref: 'shared.yaml#/components/responses/Fine', description: finer}
                '201': {$ref: 'shared.yaml#/components/responses/Fine'}
                4XX: {description: inline}
                default: {$ref: '#/components/responses/Alias'}
            """,
            path: "/a",
            files: ["shared.yaml": Self.shared],
            components: """
                parameters:
                  Page: {name: page, in: query, schema: {type: integer}}
                responses:
                  Alias: {$ref: 'shared.yaml#/components/responses/Fine'}
                """
        )
        let operation = try #require(item.operations.first)
        #expect(operation.parameters.map(\.component) == ["Page", nil])
        #expect(operation.requestBody?.component == "Body")
        #expect(operation.requestBody?.required == true)
        #expect(operation.responses.map(\.status) == [.code(200), .code(201), .range(4), .default])
        #expect(operation.responses.map(\.component) == ["Fine", "Fine", nil, "Fine"])
        #expect(operation.responses.map(\.description) == ["finer", "fine", "inline", "fine"])
        let header = try #require(operation.responses.first?.headers.first)
        #expect(header.name == "X-Count")
        #expect(header.component == "Count")
    }

    @Test func securityIsTheOperationsOwnOrNone() throws {
        let (document, messages) = try load([
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: a, version: b}
            security: [{Bearer: []}]
            paths:
              /a:
                get: {}
                put: {security: []}
                post: {security: [{Bearer: [], Key: [read, write]}, {}]}
            components:
              securitySchemes:
                Bearer: {type: http, scheme: BEARER, bearerFormat: JWT}
                Key: {type: apiKey, in: cookie, name: key}
            """
        ])
        #expect(messages == [])
        #expect(document.security.map { $0.entries.map(\.scheme) } == [["Bearer"]])
        let operations = try #require(document.paths.first).operations
        #expect(operations[0].security == nil)
        #expect(operations[1].security?.isEmpty == true)
        #expect(operations[2].security?.map { $0.entries.map(\.scheme) } == [["Bearer", "Key"], []])
        #expect(operations[2].security?.first?.entries.last?.scopes == ["read", "write"])
        guard case .http(let scheme, let format) = document.components.securitySchemes[0].kind else {
            Issue.record("\(document.components.securitySchemes[0].kind) is not http")
            return
        }
        #expect(scheme == "bearer")
        #expect(format == "JWT")
    }

    @Test func aSecurityRequirementMayBeAReference() throws {
        let (document, messages) = try load([
            "openapi.yaml": """
            openapi: 3.2.0
            info: {title: a, version: b}
            security: [{'#/components/securitySchemes/key': []}, {./far.yaml: []}, {a.b: []}]
            paths: {/a: {$ref: paths/a.yaml}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                far: {$ref: far.yaml}
                a.b: {type: http, scheme: basic}
            """,
            "far.yaml": "{type: http, scheme: bearer}",
            "paths/a.yaml": """
            get: {security: [{'../openapi.yaml#/components/securitySchemes/key': []}, {../far.yaml: []}]}
            """,
        ])
        #expect(messages == [])
        #expect(document.security.map { $0.entries.map(\.scheme) } == [["key"], ["far"], ["a.b"]])
        let operation = try #require(document.paths.first?.operations.first)
        #expect(operation.security?.map { $0.entries.map(\.scheme) } == [["key"], ["far"]])
    }

    @Test func whatStandsBesideAPathItemsReferenceWins() throws {
        let (document, messages) = try load([
            "openapi.yaml": """
            openapi: 3.0.3
            info: {title: a, version: b}
            paths:
              /a:
                $ref: 'chain.yaml'
                get: {operationId: mine, responses: {'204': {description: none}}}
            """,
            "chain.yaml": "$ref: 'paths.yaml#/a'\nsummary: chained\n",
            "paths.yaml": """
            a:
              summary: last
              parameters: [{name: q, in: query, schema: {type: string}}]
              get: {operationId: theirs, responses: {'204': {description: none}}}
              put: {operationId: put, responses: {'204': {description: none}}}
            """,
        ])
        #expect(
            messages == [
                "paths.yaml:4:8: warning: this 'GET' is replaced by the one beside the path item's '$ref' "
                    + "[operation-replaced]"
            ]
        )
        let item = try #require(document.paths.first)
        #expect(item.operations.map(\.operationID) == ["mine", "put"])
        #expect(item.operations.map { $0.parameters.map(\.name) } == [["q"], ["q"]])
        #expect(item.summary == "chained")
        #expect(document.source(item.location.source).path == "paths.yaml")
        #expect(document.source(item.keyLocation.source).path == "openapi.yaml")
    }

    private func pathItem(
        _ text: String,
        path: String = "/a/{id}",
        files: [String: String] = [:],
        components: String = ""
    ) throws -> PathItem {
        var files = files
        files["openapi.yaml"] = """
            openapi: 3.1.0
            info: {title: a, version: b}
            paths:
              \(path):
            \(indented(text, by: 4))
            components:
              schemas: {}
            \(indented(components, by: 2))
            """
        let (document, messages) = try load(files)
        #expect(messages == [])
        return try #require(document.paths.first)
    }

    private func indented(_ text: String, by width: Int) -> String {
        text.split(separator: "\n").map { String(repeating: " ", count: width) + $0 }.joined(separator: "\n")
    }
}
