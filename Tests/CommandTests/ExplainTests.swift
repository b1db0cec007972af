import Testing

@testable import generate_bai

/// `generate-bai explain` with the built tool.
@Suite struct ExplainTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder.withDescription()
    }

    @Test func `without a word, all rules are printed`() throws {
        let run = try Tool.run("explain", in: folder)
        #expect(run.status == 0)
        #expect(run.standardOutput == RuleText.documentation)
        #expect(run.standardError == "")
    }

    @Test func `a rule says what it means, what to do, and whether it can be silenced`() throws {
        let warning = try Tool.run("explain", "unknown-field", in: folder)
        #expect(warning.status == 0)
        #expect(
            warning.standardOutput == """
                unknown-field: warning
                  An object has a field that OpenAPI does not know; it is ignored.
                  Correct its name, or begin it with 'x-'.
                  See OAS 'Specification Extensions'.
                  'rules: {unknown-field: off}' in the configuration silences it; 'error', 'warning' and 'note' are possible too.

                """
        )
        let error = try Tool.run("explain", "outside-root", in: folder)
        #expect(
            error.standardOutput == """
                outside-root: error
                  A reference leaves the folder of the root document.
                  Move the file, or permit it by '--allow-outside-root'.
                  It is always an error.

                """
        )
    }

    @Test func `a name of the description says where it comes from`() throws {
        try folder.write("kitchen: 1\n" + folder.read("spec/openapi.yaml"), to: "spec/openapi.yaml")
        let run = try Tool.run("explain", "Cart", "spec/openapi.yaml", in: folder)
        #expect(run.status == 0)
        #expect(
            run.standardOutput == """
                Cart: another name for [String: JSONValue]
                  defined  spec/parts/cart.yaml:2:3  /Cart
                  reached  spec/openapi.yaml:8:13  parts/cart.yaml#/Cart
                  name     the key of the definition, 'Cart'
                  shape    a schema of that kind needs no type of its own
                  used     by nothing else that is generated

                """
        )
        // What else is wrong is not what was asked for.
        #expect(run.standardError == "")
    }

    @Test func `names of the configuration count`() throws {
        try folder.write("names: {'parts/cart.yaml#/Cart': Basket}\n", to: "spec/generate-bai.yaml")
        let run = try Tool.run("explain", "Basket", "spec/openapi.yaml", in: folder)
        #expect(run.standardOutput.contains("\n           the configuration calls it 'Basket'\n"))
    }

    @Test func `a rule needs no description, but may have one`() throws {
        let run = try Tool.run("explain", "unknown-field", "spec/openapi.yaml", in: folder)
        #expect(run.status == 0)
        #expect(run.standardOutput.hasPrefix("unknown-field: warning\n"))
    }

    @Test(arguments: [
        (["bsae-path"], "there is no rule 'bsae-path'; did you mean 'base-path'?"),
        (["kitchen"], "there is no rule 'kitchen'; for a type or the like, name the description too"),
        (["Carrt", "spec/openapi.yaml"], "there is no type, member, operation or rule 'Carrt'; did you mean 'Cart'?"),
    ])
    func `an unknown word ends with 64`(words: [String], message: String) throws {
        let run = try ProcessRun(Tool.path, ["explain"] + words, in: folder.path)
        #expect(run.status == 64)
        #expect(run.standardOutput == "")
        #expect(run.standardError == "error: \(message) [unknown-word]\n1 error\n")
    }

    @Test func `errors of the description are shown`() throws {
        try folder.remove("spec/parts/cart.yaml")
        let run = try Tool.run("explain", "Cart", "spec/openapi.yaml", in: folder)
        #expect(run.status == 1)
        #expect(run.standardError.hasPrefix("spec/openapi.yaml:7:13: error: there is no file 'spec/parts/cart.yaml'"))
        #expect(try Tool.run("explain", "Cart", "spec/none.yaml", in: folder).status == 66)
    }

    @Test func `what a terminal would obey is spelt out`() throws {
        let text = try folder.read("spec/openapi.yaml").replacing("Cart:", with: "\"Cart\\e[31m\":")
        try folder.write(text, to: "spec/openapi.yaml")
        let run = try Tool.run("explain", "Cart", "spec/openapi.yaml", in: folder)
        #expect(run.status == 0)
        #expect(!run.standardOutput.contains("\u{1B}"))
    }
}
