import Testing

@testable import Generator

private struct Shop: TemplateContext {
    static let template = "shop"
    static let fields = Fields<Shop>(
        .text("name") { $0.name },
        .optional("note") { $0.note },
        .flag("isOpen") { $0.isOpen },
        .list("goods") { $0.goods },
        .nested("owner") { $0.owner }
    )
    var name = Code(trusted: "Corner")
    var note: Code?
    var isOpen = true
    var goods: [Good] = []
    var owner: Owner?
}

private struct Good: TemplateContext {
    static let fields = Fields<Good>(
        .text("name") { $0.name },
        .optional("note") { $0.note },
        .list("parts") { $0.parts }
    )
    var name: Code
    var note: Code?
    var parts: [Good] = []
}

private struct Owner: TemplateContext {
    static let fields = Fields<Owner>(.text("person") { $0.person })
    var person: Code
}

private func render(_ shop: Shop, _ template: String, _ partials: [String: String] = [:]) throws -> String {
    let sources = [("shop.mustache", template)] + partials.map { ($0.key + ".mustache", $0.value) }
    let renderer = try Renderer(TemplateSet(sources: sources), contexts: [Shop.self])
    return renderer.render(shop)
}

private func errors(_ template: String, _ partials: [String: String] = [:]) -> [String] {
    do {
        _ = try render(Shop(), template, partials)
        return []
    } catch let errors as TemplateErrors {
        return errors.errors.map(\.description)
    } catch {
        return ["\(error)"]
    }
}

private let pen = Good(name: "pen", note: "blue", parts: [Good(name: "cap"), Good(name: "ink")])
private let ruler = Good(name: "ruler")

@Suite struct TemplateTests {
    @Test(arguments: [
        ("{{name}}", "Corner"),
        ("a {{ name }} b", "a Corner b"),
        ("{{! nothing }}x", "x"),
        ("{{#isOpen}}open{{/isOpen}}{{^isOpen}}closed{{/isOpen}}", "open"),
        ("{{#note}}note {{note}}{{/note}}{{^note}}none{{/note}}", "none"),
        ("{{#goods}}{{name}}{{^last}}, {{/last}}{{/goods}}", "pen, ruler"),
        ("{{#goods}}{{#first}}>{{/first}}{{name}}{{/goods}}", ">penruler"),
        ("{{#goods}}{{#note}}{{note}}{{/note}}{{^note}}-{{/note}}{{/goods}}", "blue-"),
        ("{{#owner}}{{person}} owns {{name}}{{/owner}}", "Eva owns Corner"),
        ("{{#goods}}{{#parts}}{{name}}{{^last}} {{/last}}{{/parts}}{{#last}}.{{/last}}{{/goods}}", "cap ink."),
        ("{{^goods}}empty{{/goods}}{{^owner}}nobody{{/owner}}", ""),
        ("a }} b } {", "a }} b } {"),
    ])
    func `prints values and sections`(template: String, expected: String) throws {
        let shop = Shop(goods: [pen, ruler], owner: Owner(person: "Eva"))
        #expect(try render(shop, template) == expected)
    }
}
