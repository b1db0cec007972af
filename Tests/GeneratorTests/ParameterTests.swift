import SpecLoader
import Testing

/// What becomes of parameters, and what is said about them.
struct ParameterTests {
    private static func generated(_ parameters: String) throws -> GeneratedLines {
        try GeneratedLines(
            "paths: {/a: {get: {operationId: a, parameters: [\(parameters)], responses: {'204': {description: d}}}}}",
            version: "3.2.0"
        )
    }

    private static func form(_ properties: String, _ encoding: String, in place: String) -> String {
        "{name: f, in: \(place), content: {application/x-www-form-urlencoded: "
            + "{schema: {type: object, properties: {\(properties)}}, encoding: {\(encoding)}}}}"
    }

    // MARK: Forms

    @Test func `the fields of a query string are spelt as its encoding says`() throws {
        let generated = try Self.generated(
            Self.form(
                "ids: {type: array, items: {type: string}}, range: {type: object, properties: {from: {type: integer}}}",
                "ids: {explode: false}, range: {style: deepObject}",
                in: "querystring"
            )
        )
        #expect(generated.has("try request.write(form: input.f, at: .querystring(\"f\"), spelling: FormSpelling(["))
        #expect(generated.has("\"ids\": FieldSpelling(.form(explode: false)),"))
        #expect(generated.has("\"range\": FieldSpelling(.deepObject, as: .object("))
        #expect(generated.has("form: A.F.self,"))
        #expect(generated.messages == [])
    }

    @Test(arguments: ["query", "header", "cookie"])
    func `a form in a parameter is one text`(_ place: String) throws {
        let generated = try Self.generated(Self.form("x: {type: integer}", "", in: place))
        #expect(generated.has("try request.write(form: input.f, at: .\(place)(\"f\"))"))
        #expect(generated.has("let f = request.read(form: A.F.self, at: .\(place)(\"f\"), fields: A.F.formFields)"))
        #expect(generated.messages == [])
    }

    @Test func `a query string may be one of several forms`() throws {
        let generated = try Self.generated(
            "{name: f, in: querystring, content: {application/x-www-form-urlencoded: {schema: {oneOf: "
                + "[{type: object, required: [x], properties: {x: {type: string}}}, "
                + "{type: object, required: [y], properties: {y: {type: string}}}]}}}}"
        )
        #expect(generated.has("try request.write(form: input.f, at: .querystring(\"f\"))"))
    }

    @Test func `headers of fields are told`() throws {
        let headers = "x: {headers: {X-A: {schema: {type: string}}}}"
        for place in ["query", "querystring"] {
            let generated = try Self.generated(Self.form("x: {type: integer}", headers, in: place))
            #expect(generated.messages.map { $0.prefix { $0 != ":" } } == ["encoding-not-supported"])
        }
    }

    @Test(
        arguments: [
            ("x: {type: string}", "text/plain", true), ("x: {type: integer}", "text/plain; charset=utf-8", true),
            ("x: {type: array, items: {type: string}}", "text/plain, text/csv", true),
            ("x: {type: string, contentEncoding: base64}", "image/png, image/jpeg", true),
            ("x: {type: string}", "image/png", false), ("x: {type: object}", "text/plain", false),
        ]
    )
    func `fields are sent as the texts that they are`(_ field: String, _ type: String, _ isUsual: Bool) throws {
        let generated = try Self.generated(Self.form(field, "x: {contentType: '\(type)'}", in: "querystring"))
        #expect(generated.messages.contains { $0.hasPrefix("encoding-not-supported") } == !isUsual)
    }

    // MARK: Names

    @Test func `members are told that have the name of something else`() throws {
        let generated = try Self.generated(
            """
            {name: page, in: query, schema: {type: integer}},
            {name: a, in: query, schema: {type: object, properties: {page: {type: integer}, x: {type: string}}}},
            {name: b, in: query, schema: {type: object, properties: {x: {type: string}, b: {type: string}}}},
            {name: c, in: query, explode: false, schema: {type: object, properties: {x: {type: string}}}},
            {name: x, in: cookie, schema: {type: string}}
            """
        )
        #expect(
            generated.messages
                == [
                    ("page", "a", "another parameter"), ("x", "b", "a member of 'a'"),
                ].map { name, parameter, other in
                    "shared-parameter-name: the member '\(name)' of the parameter '\(parameter)' is sent under the same "
                        + "name as \(other); no server can tell them apart"
                }
        )
    }

    // MARK: Empty values

    @Test(
        arguments: [
            ("{type: string}", false), ("{type: string, maxLength: 3}", false), ("{type: string, minLength: 1}", true),
            ("{type: string, pattern: '^a'}", true), ("{type: string, enum: [a]}", true),
            ("{type: string, enum: [a, '']}", false), ("{type: integer}", true), ("{type: boolean}", true),
            ("{type: string, format: date-time}", true), ("{type: array, items: {type: string}}", false),
            ("{type: array, items: {type: integer}}", true), ("{type: array, items: {type: string, enum: [a]}}", true),
        ]
    )
    func `an empty text that is no value is as good as nothing`(_ schema: String, _ isIgnored: Bool) throws {
        let generated = try Self.generated("{name: p, in: query, allowEmptyValue: true, schema: \(schema)}")
        let line = try #require(generated.lines.first { $0.hasPrefix("let p = request.read(") } ?? nil)
        #expect(line.hasSuffix(", ignoringEmpty: true)") == isIgnored, "\(line)")
        let usual = try Self.generated("{name: p, in: query, schema: \(schema)}")
        #expect(!usual.lines.contains { $0.contains("ignoringEmpty") })
    }

    @Test(arguments: [("", true), (", minItems: 0", true), (", minItems: 1", false)])
    func `a list that is not there is empty`(_ count: String, _ isEmpty: Bool) throws {
        let generated = try Self.generated(
            "{name: p, in: query, required: true, schema: {type: array, maxItems: 5, items: {type: string}\(count)}}"
        )
        let reading = "let p = request.read(arrayOf: String.self, at: .query(\"p\"))"
        let expected = isEmpty ? reading + " ?? []" : reading
        #expect(generated.lines.contains(Substring(expected)))
        #expect(generated.has("request.require(p") == !isEmpty)
        #expect(generated.has("guard let p, request.faults.isEmpty") == !isEmpty)
    }

    // MARK: Choices

    @Test func `a member that is a text in any case is nothing to tell of`() throws {
        let generated = try Self.generated(
            "{name: o, in: query, schema: {type: object, properties: {v: {type: [string, integer]}, "
                + "l: {type: array, items: {type: [string, integer]}}}}}"
        )
        #expect(generated.messages == [])
    }

    @Test(
        arguments: [
            ("{type: [string, object]}", "as JSON, but a text as it is"), ("{}", "as JSON, but a text as it is"),
            ("{type: object}", "as JSON"),
        ]
    )
    func `texts in members are no JSON`(_ schema: String, _ spelling: String) throws {
        let generated = try Self.generated(
            "{name: o, in: query, schema: {type: object, properties: {v: \(schema)}}}"
        )
        let message = "OpenAPI does not say how 'v' stands in the parameter 'o'; it is spelt \(spelling)"
        #expect(generated.messages == ["parameter-nesting: " + message])
    }

    @Test(
        arguments: [
            ("{type: array, items: {type: [integer, string]}}", "anyOf([.literal, .string])", true),
            ("{type: array, items: {}}", ".array(.json)", true),
            ("{anyOf: [{type: string}, {type: array, items: {type: string}}]}", ".array(.string)", true),
            ("{type: [integer, string]}", "", false),
        ]
    )
    func `what may be a list is read as one`(_ schema: String, _ kind: String, _ isList: Bool) throws {
        let generated = try Self.generated("{name: p, in: query, schema: \(schema)}")
        let line = try #require(generated.lines.first { $0.hasPrefix("let p = request.read(") } ?? nil)
        let lines = generated.lines.contains { $0.contains("as: ") && $0.contains(kind) }
        #expect((line.contains("as: ") || lines) == isList, "\(line)")
        #expect(generated.messages == [])
    }

    @Test func `a list of texts of several types has the styles of lists`() throws {
        let generated = try Self.generated(
            "{name: p, in: query, style: pipeDelimited, explode: false, "
                + "schema: {type: array, items: {type: [integer, string]}}}"
        )
        #expect(generated.lines.contains("at: .query(\"p\"),"))
        #expect(generated.lines.contains("style: .pipeDelimited,"))
        #expect(generated.messages == [])
    }

    @Test func `an object that a server does not read is told`() throws {
        let schema = "{oneOf: [{type: integer}, {type: object, properties: {gt: {type: integer}}}]}"
        let form = try Self.generated("{name: p, in: query, schema: \(schema)}")
        #expect(form.messages.map { $0.prefix { $0 != ":" } } == ["parameter-choice"])
        let deep = try Self.generated("{name: p, in: query, style: deepObject, schema: \(schema)}")
        #expect(deep.messages.map { $0.prefix { $0 != ":" } } == ["parameter-style"])
    }
}
