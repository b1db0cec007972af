import Foundation
import Testing

/// `generate-bai scaffold` as the shell sees it.
@Suite struct ScaffoldTests {
    private static func description(_ operations: String...) -> String {
        let paths = operations.map { name in
            "  /\(name): {get: {operationId: \(name), tags: [Carts], responses: {'204': {description: Done.}}}}\n"
        }
        return """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            security: [{token: []}]
            components: {securitySchemes: {token: {type: http, scheme: bearer}}}
            paths:

            """ + paths.joined()
    }

    @Test func `a server begins with files to fill in`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.description("listCarts"), to: "shop.yaml")
        let run = try Tool.run("scaffold", "shop.yaml", "--out", "Sources/App", in: folder)
        #expect(run.status == 0)
        #expect(
            run.standardError == """
                written: Sources/App/Backend.swift
                written: Sources/App/App.swift
                written: Sources/App/Backend+Authentication.swift
                written: Sources/App/Backend+Carts.swift
                Scaffolded: 4 files written

                """
        )
        #expect(
            try folder.read("Sources/App/Backend+Carts.swift") == """
                import Shop

                extension Backend {
                    /// `GET /listCarts`
                    func listCarts(_ input: ListCarts.Input, context: AuthenticatedContext) async throws -> ListCarts.Output {
                        throw NotImplemented(ListCarts.info)
                    }
                }

                """
        )
        // An operation of the description may be called like a type of the framework.
        #expect(try folder.read("Sources/App/App.swift").contains("let application = Hummingbird.Application(\n"))
        let again = try Tool.run("scaffold", "shop.yaml", "--out", "Sources/App", in: folder)
        #expect(again.standardError == "Scaffolded: 0 files written\n")
    }

    @Test func `handlers answer samples where there are some`() throws {
        let folder = try TemporaryFolder()
        let description =
            Self.description("listCarts") + """
                  /cart:
                    post:
                      operationId: makeCart
                      requestBody:
                        required: true
                        content: {text/event-stream: {schema: {type: string}}}
                      responses:
                        '400': {description: No.}
                        '201':
                          description: Made.
                          content: {application/json: {schema: {$ref: '#/components/schemas/Cart'}}}
                  /events:
                    get:
                      operationId: listen
                      responses:
                        '200': {description: Some., content: {text/event-stream: {schema: {type: string}}}}

                """
        let cart = "{type: object, required: [id], properties: {id: {type: string, format: uuid}}}"
        let components = "components: {schemas: {Cart: \(cart)}, "
        try folder.write(description.replacing("components: {", with: components), to: "shop.yaml")
        #expect(try Tool.run("scaffold", "shop.yaml", "--samples", "--out", "App", in: folder).status == 0)
        #expect(try folder.read("App/Backend+Carts.swift").contains("{\n        .noContent\n    }"))
        let shop = try folder.read("App/Backend+ShopGroup.swift")
        #expect(shop.contains("        for try await _ in input.body {}\n        return .created("))
        #expect(shop.contains(##"return .created(try Cart(json: #"{"id":""##))
        #expect(shop.contains("        throw NotImplemented(Listen.info)\n"))
        #expect(try folder.read("App/Backend.swift").contains("typealias Identity = String\n"))
        let hook = try folder.read("App/Backend+Authentication.swift")
        #expect(hook.contains(#"credential.text == "secret" ? "user" : nil"#))
    }

    @Test func `later runs add what is new and change nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.description("listCarts", "getCart", "dropCart"), to: "shop.yaml")
        let own = """
            // func getCart(_ input: GetCart.Input)
            @main struct Backend {
                let text = "func getCart(_ x"
                func authenticate(token credential: BearerToken) {}
                func `listCarts`(
                    _ input: ListCarts.Input) {}
            }

            """
        try folder.write(own, to: "App/Own/Everything.swift")
        try folder.write("mine", to: "App/Backend+Carts.swift")
        let run = try Tool.run("scaffold", "shop.yaml", "--out", "App", in: folder)
        #expect(run.standardError == "written: App/Backend+Carts2.swift\nScaffolded: 1 file written\n")
        let text = try folder.read("App/Backend+Carts2.swift")
        #expect(text.contains("func getCart(") && text.contains("func dropCart(") && !text.contains("listCarts"))
        #expect(try folder.read("App/Own/Everything.swift") == own)
        #expect(try folder.read("App/Backend+Carts.swift") == "mine")
    }

    @Test func `a link is not written through`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.description("listCarts"), to: "shop.yaml")
        try folder.createFolder("App")
        try folder.link("App/Backend.swift", to: folder.path("elsewhere.swift"))
        let run = try Tool.run("scaffold", "shop.yaml", "--out", "App", in: folder)
        #expect(run.status == 0)
        #expect(run.standardError.hasPrefix("written: App/Backend2.swift\n"))
        #expect(!folder.exists("elsewhere.swift"))
    }

    @Test func `what is generated, links to nowhere and folders are not the user's code`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.description("listCarts"), to: "shop.yaml")
        #expect(try Tool.run("shop.yaml", "--out", "App/Generated", in: folder).status == 0)
        try folder.link("App/gone.swift", to: "nowhere")
        try folder.write("struct Backend {}\n", to: "App/Folder.swift/Own.swift")
        let run = try Tool.run("scaffold", "shop.yaml", "--out", "App", in: folder)
        #expect(run.status == 0)
        #expect(
            run.standardError == """
                written: App/App.swift
                written: App/Backend+Authentication.swift
                written: App/Backend+Carts.swift
                Scaffolded: 3 files written

                """
        )
    }

    @Test func `a file that cannot be read ends with 66`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.description("listCarts"), to: "shop.yaml")
        try folder.createFolder("App")
        try folder.link("App/Own.swift", to: "/dev/zero")
        let run = try Tool.run("scaffold", "shop.yaml", "--out", "App", in: folder)
        #expect(run.status == 66)
        #expect(run.standardError.hasPrefix("error: cannot read 'App/Own.swift', which may declare what is missing"))
    }

    @Test func `an error of the description writes nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.write("openapi: 3.1.0\n", to: "shop.yaml")
        #expect(try Tool.run("scaffold", "shop.yaml", "--out", "App", in: folder).status == 1)
        #expect(!folder.exists("App"))
    }
}
