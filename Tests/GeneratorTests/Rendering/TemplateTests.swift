import Testing

@testable import Generator

@Suite struct TemplateTests {
    @Test(arguments: [
        ("{{name}}", "Corner"),
        ("a {{ name }} b", "a Corner b"),
        ("{{! nothing }}x{{!}}", "x"),
        ("{{#isOpen}}open{{/isOpen}}{{^isOpen}}closed{{/isOpen}}", "open"),
        ("{{#note}}note {{note}}{{/note}}{{^note}}none{{/note}}", "none"),
        ("{{#goods}}{{name}}{{^last}}, {{/last}}{{/goods}}", "pen, ruler"),
        ("{{#goods}}{{#first}}>{{/first}}{{name}}{{/goods}}", ">penruler"),
        ("{{#goods}}{{#note}}{{note}}{{/note}}{{^note}}-{{/note}}{{/goods}}", "blue-"),
        ("{{#owner}}{{person}} owns {{name}}{{/owner}}", "Eva owns Corner"),
        ("{{#goods}}{{#parts}}{{name}}{{^last}} {{/last}}{{/parts}}{{#last}}.{{/last}}{{/goods}}", "cap ink."),
        ("{{^goods}}empty{{/goods}}{{^owner}}nobody{{/owner}}", ""),
        ("{{#goods}}{{#owner}}{{name}}{{#last}}.{{/last}}{{/owner}}{{/goods}}", "penruler."),
        ("a }} b } { c", "a }} b } { c"),
        ("{ {{name}}}", "{ Corner}"),
        ("a\r\n{{#isOpen}}\r\nb\r\n{{/isOpen}}\r\n", "a\nb\n"),
    ])
    func `prints values and sections`(template: String, expected: String) throws {
        #expect(try render(.full, template) == expected)
    }

    @Test(arguments: [
        ("a\n  {{#isOpen}}  \n  b\n  {{/isOpen}}\nc\n", "a\n  b\nc\n"),
        ("{{#goods}}\n{{name}}\n{{/goods}}\n", "pen\nruler\n"),
        ("a\n{{! more\nlines }}\nb\n", "a\nb\n"),
        ("a {{#isOpen}}\nb\n{{/isOpen}}", "a \nb\n"),
        ("{{#isOpen}} {{/isOpen}}\n", " \n"),
        ("{{#goods}}\n{{#note}}\n  {{note}}\n{{/note}}\n{{/goods}}\n", "  blue\n"),
    ])
    func `tags alone on a line vanish with it`(template: String, expected: String) throws {
        #expect(try render(.full, template) == expected)
    }

    @Test func `a value alone on its line keeps the indentation in each of its lines`() throws {
        let shop = Shop(note: .documentation("One.\n\nTwo."))
        #expect(
            try render(shop, "a\n    {{#note}}\n    {{note}}\n    {{/note}}\nb\n")
                == "a\n    /// One.\n    ///\n    /// Two.\nb\n"
        )
        #expect(try render(Shop(note: .empty), "a\n    {{#note}}\n    {{note}}\n{{/note}}\nb") == "a\nb")
    }

    @Test(arguments: [
        ("a\n    {{> p}}\nb\n", "{{name}}:\n  x\n\n{{^note}}n{{/note}}\n", "a\n    Corner:\n      x\n\n    n\nb\n"),
        ("  {{> p}}\n", "{{#goods}}\n{{name}}\n{{/goods}}\n", "  pen\n  ruler\n"),
        ("  {{> p}}\n", "{{#goods}}{{name}} {{/goods}}\n", "  pen ruler \n"),
        ("  {{> p}}\n", "{{! c }}a\n{{#isOpen}}o{{/isOpen}}\n", "  a\n  o\n"),
        ("let a = {{> p}};\n", "{{name}}\n", "let a = Corner;\n"),
        ("({{> p}})\n{{> p}}\n", "{{^isOpen}}x{{/isOpen}}", "()\n"),
    ])
    func `partials keep the indentation of their tag`(template: String, partial: String, expected: String) throws {
        #expect(try render(.full, template, ["p": partial]) == expected)
    }

    @Test func `a partial calls itself for the parts of its context`() throws {
        var shop = Shop.full
        shop.goods[0].parts[0].parts = [Good(name: "clip")]
        let good = "{{name}} of {{person}}{{#first}}!{{/first}}\n{{#parts}}\n  {{> good}}\n{{/parts}}\n"
        let template = "{{#owner}}\n{{#goods}}\n{{> good}}\n{{/goods}}\n{{/owner}}\n"
        let expected = """
            pen of Eva!
              cap of Eva!
                clip of Eva!
              ink of Eva
            ruler of Eva

            """
        #expect(try render(shop, template, ["good": good]) == expected)
    }

    @Test func `appends to what is there`() throws {
        var output = Array("> ".utf8)
        let renderer = try renderer("{{name}}")
        renderer.render(Shop(), into: &output)
        renderer.render(Shop(name: "Mall"), into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "> CornerMall")
    }

    @Test func `lists what is not used`() throws {
        let renderer = try renderer(
            "{{name}}{{#goods}}{{> a/good}}{{/goods}}",
            ["a/good": "{{name}}{{#note}}{{/note}}", "b": ""]
        )
        #expect(renderer.unusedFields == ["Good.parts", "Owner.person", "Shop.isOpen", "Shop.note", "Shop.owner"])
        #expect(renderer.unusedTemplates == ["b"])
    }
}
