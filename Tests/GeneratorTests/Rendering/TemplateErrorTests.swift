import Testing

@testable import Generator

@Suite struct TemplateErrorTests {
    private func errors(_ template: String, _ partials: [String: String] = [:]) -> [String] {
        do {
            _ = try renderer(template, partials)
            return []
        } catch let errors as TemplateErrors {
            return errors.errors.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test(arguments: [
        (
            "a\n\n{{#goods}}\n    {{nmae}}\n{{/goods}}",
            "shop.mustache:4:7: unknown name 'nmae' in Shop > Good; did you mean 'name'?"
        ),
        ("{{bicycle}}", "shop.mustache:1:3: unknown name 'bicycle' in Shop"),
        ("é{{ last }}", "shop.mustache:1:5: unknown name 'last' in Shop"),
        ("{{#person}}{{nmae}}{{/person}}", "shop.mustache:1:4: unknown name 'person' in Shop"),
        (
            "{{#name}}x{{/name}}",
            "shop.mustache:1:4: 'name' is always there: a section needs a flag, an optional, a context or a list"
        ),
        (
            "{{isOpen}}",
            "shop.mustache:1:3: 'isOpen' is a flag, which prints nothing: ask for it with '{{#isOpen}}'"
        ),
        (
            "{{#goods}}{{first}}{{/goods}}",
            "shop.mustache:1:13: 'first' is a flag, which prints nothing: ask for it with '{{#first}}'"
        ),
        ("{{goods}}", "shop.mustache:1:3: 'goods' is a list: repeat a section for it with '{{#goods}}'"),
        ("{{owner}}", "shop.mustache:1:3: 'owner' is a context: open it with '{{#owner}}'"),
        ("{{note}}", "shop.mustache:1:3: 'note' may be missing: print it inside '{{#note}}…{{/note}}'"),
        (
            "{{#note}}{{#goods}}{{note}}{{/goods}}{{/note}}",
            "shop.mustache:1:22: 'note' may be missing: print it inside '{{#note}}…{{/note}}'"
        ),
        (
            "{{^note}}{{note}}{{/note}}",
            "shop.mustache:1:12: 'note' may be missing: print it inside '{{#note}}…{{/note}}'"
        ),
        ("{{#goods}}", "shop.mustache:1:4: section 'goods' is never closed"),
        ("{{/goods}}", "shop.mustache:1:4: no section is open that '{{/goods}}' could close"),
        (
            "{{#isOpen}}{{/goods}}{{/isOpen}}",
            "shop.mustache:1:15: '{{/goods}}' stands where '{{/isOpen}}' is due"
        ),
        ("{{#isOpen}}{{#goods}}{{/isOpen}}", "shop.mustache:1:15: section 'goods' is never closed"),
        ("x {{name", "shop.mustache:1:3: '{{' is never closed by '}}'"),
        (
            "foo {{ $0 }}",
            "shop.mustache:1:8: '$0' is not a name; between the braces of Swift code goes a blank: '{ {'"
        ),
        (
            "{{{name}}}",
            "shop.mustache:1:3: '{name' is not a name; between the braces of Swift code goes a blank: '{ {'"
        ),
        ("{{}}", "shop.mustache:1:3: '' is not a name; between the braces of Swift code goes a blank: '{ {'"),
        ("{{> shpo}}", "shop.mustache:1:5: there is no template 'shpo'; did you mean 'shop'?"),
    ])
    func `says what is wrong and where`(template: String, error: String) {
        #expect(errors(template) == [error])
    }

    @Test func `finds everything in one go`() {
        let found = errors("{{x}}\n{{> a}}{{> b}}\n{{y}}", ["a": "{{#z}}{{/z}}", "b": "{{#z}}", "unused": "{{"])
        #expect(
            found == [
                "a.mustache:1:4: unknown name 'z' in Shop",
                "b.mustache:1:4: section 'z' is never closed",
                "shop.mustache:1:3: unknown name 'x' in Shop",
                "shop.mustache:3:3: unknown name 'y' in Shop",
                "unused.mustache:1:1: '{{' is never closed by '}}'",
            ]
        )
    }

    @Test func `a name must be known wherever a partial is called`() {
        let found = errors("{{> p}}{{#owner}}{{> p}}{{/owner}}", ["p": "{{person}}"])
        #expect(found == ["p.mustache:1:3: unknown name 'person' in Shop"])
    }

    @Test(arguments: [
        (
            "{{> shop}}", [:],
            ["shop.mustache:1:5: template 'shop' prints itself without end: go into a list on the way"]
        ),
        (
            "{{> a}}", ["a": "{{#isOpen}}{{> b}}{{/isOpen}}", "b": "\n{{> a}}"],
            [
                "a.mustache:1:16: template 'b' prints itself without end: go into a list on the way",
                "b.mustache:2:5: template 'a' prints itself without end: go into a list on the way",
            ]
        ),
        // The list is one of the shop around, so that no round comes nearer to an end.
        (
            "{{#goods}}{{> a}}{{/goods}}", ["a": "{{#goods}}{{> a}}{{/goods}}"],
            ["a.mustache:1:15: template 'a' prints itself without end: go into a list on the way"]
        ),
        ("{{#goods}}{{> a}}{{/goods}}", ["a": "{{#parts}}{{> b}}{{/parts}}", "b": "{{> a}}"], []),
    ])
    func `recursion must come to an end`(template: String, partials: [String: String], expected: [String]) {
        #expect(errors(template, partials) == expected)
    }

    @Test func `the set of templates must fit`() throws {
        #expect(throws: TemplateErrors([fault("shop.html", "the name of a template ends in '.mustache'")])) {
            try TemplateSet(sources: [("shop.html", "")])
        }
        #expect(throws: TemplateErrors([fault("a.mustache", "this template is there twice")])) {
            try TemplateSet(sources: [("a.mustache", ""), ("a.mustache", "")])
        }
        let set = try TemplateSet(sources: [("models/a.mustache", "")])
        let missing = "there is no template 'shop' for Shop"
        #expect(throws: TemplateErrors([TemplateError(path: nil, line: 0, column: 0, message: missing)])) {
            try Renderer(set, contexts: [Shop.self])
        }
    }

    private func fault(_ path: String, _ message: String) -> TemplateError {
        TemplateError(path: path, line: 0, column: 0, message: message)
    }

    @Test func `the built-in templates are right, and use all that they are given`() throws {
        let renderer = try Renderer(TemplateSet.builtIn(), contexts: PackageOutput.contexts)
        #expect(renderer.unusedFields == [])
        #expect(renderer.unusedTemplates == [])
    }
}
