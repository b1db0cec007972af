import SpecLoader
import Testing

@testable import Generator

/// A tag may be called what the package is called.
@Suite struct GroupNameTests {
    @Test(arguments: ["Pets", "Pets Strict", "Pets Webhook"])
    func aGroupStepsBackBeforeThePackage(_ tag: String) throws {
        let text = """
            {"openapi":"3.1.0","info":{"title":"Pets","version":"1"},"paths":{"/a":{"get":{"operationId":"a",
            "tags":["\(tag)"],"responses":{"204":{"description":"Nothing."}}}}},"webhooks":{"b":{"post":{"operationId":"b",
            "tags":["\(tag)"],"responses":{"204":{"description":"Nothing."}}}}}}
            """
        let loaded = SpecLoader.load(path: "openapi.json", fileSystem: InMemoryFileSystem(["openapi.json": text]))
        let options = GeneratorOptions(emit: [.models, .client, .server])
        let files = try Generator(options: options).generate(try #require(loaded.document)).files
        let name = tag.replacing(" ", with: "")
        #expect(files.contains { $0.text.contains("protocol \(name)GroupAPI: Sendable") })
        #expect(files.contains { $0.text.contains("struct PetsClient: PetsAPI") })
        let result = try TemporarySources(files.filter { $0.path.hasPrefix("Sources/") }).compile(["-typecheck"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }

    @Test func namesThatDifferInCaseAloneAreOneGroup() throws {
        let answer = "responses: {'204': {description: Nothing.}}"
        let files = [
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            tags: [{name: PETS, description: Loud.}, {name: Pets, description: All pets.}]
            paths:
              /a: {get: {operationId: a, tags: [pets], \(answer)}}
              /b: {get: {operationId: b, tags: [Pets], \(answer)}}
              /c: {get: {operationId: c, \(answer)}}
              /d: {get: {operationId: d, tags: [openAPI], \(answer)}}
            """
        ]
        let written = try client(files)
        let calls = written.filter { $0.path.hasSuffix("Calls.swift") }
        #expect(calls.map(\.path) == ["Sources/Shop/OpenAPI/OpenAPICalls.swift", "Sources/Shop/Pets/PetsCalls.swift"])
        #expect(calls[1].text.contains("/// All pets."))
    }

    /// The protocols of calls, of which no two may be called alike.
    @Test(arguments: [
        (["API"], ["API"]), (["Users Api"], ["UsersAPI"]), (["UsersApi"], ["UsersApi"]),
        (["Users", "Users API"], ["UsersAPI", "UsersAPIAPI"]), (["Shop API"], ["ShopAPIAPI"]),
    ])
    func aNameThatSaysAPISaysItOnce(_ tags: [String], _ protocols: [String]) throws {
        let answers = "responses: {'204': {description: Nothing.}}"
        let paths = tags.enumerated().map { "  /\($0): {get: {operationId: o\($0), tags: ['\($1)'], \(answers)}}" }
        let text = (["openapi: 3.1.0", "info: {title: Shop, version: '1'}", "paths:"] + paths).joined(separator: "\n")
        let written = try client(["openapi.yaml": text])
        for name in protocols {
            #expect(written.contains { $0.text.contains("public nonisolated protocol \(name): Sendable {") }, "\(name)")
        }
        let result = try TemporarySources(written.filter { $0.path.hasPrefix("Sources/") }).compile(["-typecheck"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }

    @Test func documentsOfOneNameAreToldApartByTheirFolders() throws {
        let answer = "responses: {'204': {description: Nothing.}}"
        let files = [
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /users: {$ref: users/paths.yaml}
              /orders: {$ref: orders/paths.yaml}
              /carts: {$ref: v1/carts.yaml}
              /v2/carts: {$ref: v2/carts.yaml}
              /pets: {$ref: paths/pets/index.yaml}
            """,
            "users/paths.yaml": "get: {operationId: users, \(answer)}",
            "orders/paths.yaml": "get: {operationId: orders, \(answer)}",
            "v1/carts.yaml": "get: {operationId: carts, \(answer)}",
            "v2/carts.yaml": "get: {operationId: newCarts, \(answer)}",
            "paths/pets/index.yaml": "get: {operationId: pets, \(answer)}",
        ]
        let written = try client(files)
        let folders = written.filter { $0.path.hasSuffix("Operations.swift") }.map { $0.path.split(separator: "/")[2] }
        #expect(Set(folders) == ["Users", "Orders", "V1Carts", "V2Carts", "Pets"])
    }

    @Test func documentsThatAreOneDefinitionShareTheFolderOfTheirPath() throws {
        let answer = "responses: {'200': {$ref: ../components/responses/Found.yaml}}"
        let files = [
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /users: {$ref: paths/users.yaml}
              /users/{id}: {$ref: 'paths/users_{id}.yaml'}
              /health: {$ref: paths/health.yaml}
            """,
            "paths/users.yaml": "get: {operationId: users, tags: [People], \(answer)}",
            "paths/users_{id}.yaml": """
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get: {operationId: user, tags: [People], \(answer)}
            """,
            "paths/health.yaml": "get: {operationId: health, \(answer)}",
            "components/responses/Found.yaml":
                "{description: OK., content: {application/json: {schema: {$ref: ../schemas/User.yaml}}}}",
            "components/schemas/User.yaml": """
            type: object
            properties:
              pet: {$ref: Pet.yaml}
              order: {$ref: ../../shop/orders/models/order.yaml}
              role: {$ref: ../../people/role.yaml}
              money: {$ref: '../../common.yaml#/Money'}
            """,
            "components/schemas/Pet.yaml": "{type: object, properties: {name: {type: string}}}",
            "shop/orders/models/order.yaml": "{type: object, properties: {id: {type: string}}}",
            "people/role.yaml": "{type: string, enum: [admin, guest]}",
            "common.yaml": "Money: {type: object, properties: {amount: {type: integer}}}",
        ]
        let written = try client(files)
        let sources = written.filter { $0.path.split(separator: "/").count == 4 && !$0.path.contains("/Runtime/") }
        let origins = sources.map { file in
            let path = file.path.dropFirst("Sources/Shop/".count)
            return "\(path): " + file.text.prefix { $0 != "\n" }.dropFirst("// Generated by generate-bai from ".count)
        }
        #expect(
            origins == [
                "Common/CommonModels.swift: common.yaml. Do not edit.",
                "Health/HealthCalls.swift: paths/health.yaml. Do not edit.",
                "Health/HealthOperations.swift: paths/health.yaml. Do not edit.",
                "Orders/OrdersModels.swift: shop/orders. Do not edit.",
                "People/PeopleCalls.swift: openapi.yaml. Do not edit.",
                "People/PeopleModels.swift: people. Do not edit.",
                "People/PeopleOperations.swift: openapi.yaml. Do not edit.",
                "Schemas/SchemasModels.swift: components/schemas. Do not edit.",
            ]
        )
    }

    @Test func aFolderSharesThatOfTheDocumentBesideIt() throws {
        let user = "{description: It., content: {application/json: {schema: {$ref: users/User.yaml}}}}"
        let files = [
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths: {/users: {$ref: 'users.yaml#/all'}}
            """,
            "users.yaml": "all: {get: {operationId: users, responses: {'200': \(user)}}}",
            "users/User.yaml": "{type: object, properties: {name: {type: string}}}",
        ]
        let written = try client(files)
        #expect(written.contains { $0.path == "Sources/Shop/Users/UsersModels.swift" })
        #expect(written.contains { $0.path == "Sources/Shop/Users/UsersOperations.swift" })
    }

    @Test func oneOfAListOfParametersHasNoKeyToBeCalledAfter() throws {
        let answer = "responses: {'204': {description: Nothing.}}"
        let files = [
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /users:
                parameters: {$ref: common.yaml}
                get: {operationId: users, \(answer)}
                post: {operationId: addUser, \(answer)}
            """,
            "common.yaml": "- {name: lang, in: query, schema: {type: string, enum: [de, en]}}",
        ]
        let written = try client(files)
        #expect(written.contains { $0.text.contains("public enum Lang: OpenEnum") })
        #expect(!written.contains { $0.text.contains("_0Parameter") })
    }

    private func client(_ files: [String: String]) throws -> [GeneratedFile] {
        let loaded = SpecLoader.load(path: "openapi.yaml", fileSystem: InMemoryFileSystem(files))
        return try Generator(options: GeneratorOptions(emit: [.client])).generate(#require(loaded.document)).files
    }
}
