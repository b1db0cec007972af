@testable import Generator

/// The contexts that the tests of templates print.
struct Shop: TemplateContext {
    static let template = "shop"
    static let fields = Fields<Shop>(
        .text("name") { $0.name },
        .optional("note") { $0.note },
        .flag("isOpen") { $0.isOpen },
        .list("goods") { $0.goods },
        .nested("owner") { $0.owner }
    )

    var name: Code = "Corner"
    var note: Code?
    var isOpen = true
    var goods: [Good] = []
    var owner: Owner?

    /// With one of everything.
    static let full = Shop(
        goods: [
            Good(name: "pen", note: "blue", parts: [Good(name: "cap"), Good(name: "ink")]),
            Good(name: "ruler"),
        ],
        owner: Owner(person: "Eva")
    )
}

struct Good: TemplateContext {
    static let fields = Fields<Good>(
        .text("name") { $0.name },
        .optional("note") { $0.note },
        .list("parts") { $0.parts }
    )

    var name: Code
    var note: Code?
    var parts: [Good] = []
}

struct Owner: TemplateContext {
    static let fields = Fields<Owner>(.text("person") { $0.person })

    var person: Code
}

/// Prints a shop with a template called `shop` and the partials.
func render(_ shop: Shop, _ template: String, _ partials: [String: String] = [:]) throws -> String {
    try renderer(template, partials).render(shop)
}

func renderer(_ template: String, _ partials: [String: String] = [:]) throws -> Renderer {
    let sources = [("shop.mustache", template)] + partials.map { ($0.key + ".mustache", $0.value) }
    return try Renderer(TemplateSet(sources: sources), contexts: [Shop.self])
}
