extension HostileFragment {
    /// An object with one property.
    private static func object(_ name: String, _ property: String, _ schema: String = #"{"type": "string"}"#) -> String
    {
        "\"\(name)\": {\"type\": \"object\", \"properties\": {\"\(property)\": \(schema)}}"
    }

    private static func described(_ id: String, _ input: String, _ description: String) -> HostileFragment {
        let words = "\"description\": \"\(description)\""
        let schema =
            "\"\(id)\": {\"type\": \"object\", \(words), \"properties\": {\"a\": {\"type\": \"string\", \(words)}}}"
        return HostileFragment(
            id: id,
            input: input,
            schemas: schema,
            paths: path("/\(id)", "\"operationId\": \"\(id)\", \(words), \"summary\": \"\(description)\"")
        )
    }

    /// Descriptions that try to leave their comments.
    static let comments = [
        described("I01", "a line feed in a description", #"a\nlet canary = 1"#),
        described("I02", "a carriage return, at which Swift ends a comment", #"a\rlet canary = 1"#),
        described(
            "I03",
            "all other line ends",
            #"a\u2028let canary = 1\u2029let canary = 2\u0085let canary = 3\u000blet canary = 4\u000clet canary = 5"#
        ),
        described("I04", "the end of a block comment", "a */ let canary = 1"),
        described("I05", "the start of a block comment, which nests", "a /* let canary = 1"),
        described("I06", "quotes and interpolation", #"a \"\"\" \\(canary) let canary = 1"#),
        described("I36", "both line ends, which are one character", #"a\r\nlet canary = 1\r\n\r\nlet canary = 2"#),
        described("I29", "writing that turns round", #"a \u202e canary \u2066 \u200f\u061c b"#),
    ]

    /// Names and values that try to leave their literals or names.
    static let literals = [
        HostileFragment(
            id: "I07",
            input: "values with quotes and interpolation",
            schemas: #""I07": {"type": "string", "enum": ["\"", "\\(canary + 1)", "\"; let canary = 1 //", "\\"]}"#
        ),
        HostileFragment(
            id: "I08",
            input: "values with control characters",
            schemas:
                #""I08": {"type": "string", "enum": ["a\ncanary", "a\rcanary", "a\tcanary", "a\u0000canary", "a\u2028canary"]}"#
        ),
        HostileFragment(id: "I09", input: "a backtick", schemas: object("I09", "a`; let canary = 1; `")),
        HostileFragment(id: "I10", input: "a quote and interpolation", schemas: object("I10", #"a\"\\(canary)"#)),
        HostileFragment(id: "I11", input: "a line break", schemas: object("I11", #"a\nlet canary = 1"#)),
        HostileFragment(
            id: "I12",
            input: "code as the name of a schema",
            schemas: object("I12 { let canary = 1 }", "a")
        ),
        HostileFragment(id: "I13", input: "a path with a quote", paths: path(#"/I13/\"\\(canary)`"#)),
        HostileFragment(id: "I14", input: "a path with a line break", paths: path(#"/I14/\nlet canary = 1"#)),
        HostileFragment(
            id: "I15",
            input: "code as operationId",
            paths: path("/I15", #""operationId": "i15() { let canary = 1 } func x""#)
        ),
        HostileFragment(
            id: "I16",
            input: "a server",
            servers: #"{"url": "https://a/\"\\(canary)`/I16", "description": "I16"}"#
        ),
        HostileFragment(
            id: "I17",
            input: "the default of a server's variable",
            servers:
                #"{"url": "https://{v}.a/I17", "description": "I17", "variables": {"v": {"default": "\"\\(canary)", "enum": ["\"\\(canary)", "b"]}}}"#
        ),
        HostileFragment(
            id: "I18",
            input: "title and version with line breaks",
            title: #"T\n}\nlet canary = 1\r"#,
            version: #"1\r\nlet canary = 1"#
        ),
        HostileFragment(
            id: "I19",
            input: "a header with a line break",
            paths: path(
                "/I19",
                #""parameters": [{"name": "X-A\r\nX-Canary: 1", "in": "header", "schema": {"type": "string"}}]"#
            )
        ),
        HostileFragment(
            id: "I20",
            input: "a media type with a line break",
            paths:
                #""/I20": {"get": {"responses": {"200": {"description": "a", "content": {"a/\"\nlet canary = 1": {}}}}}}"#
        ),
        HostileFragment(
            id: "I21",
            input: "a response header with a quote",
            paths:
                #""/I21": {"get": {"responses": {"204": {"description": "a", "headers": {"X-\"\\(canary)": {"schema": {"type": "string"}}}}}}}"#
        ),
        HostileFragment(
            id: "I22",
            input: "a default with interpolation",
            schemas: object("I22", "a", #"{"type": "string", "default": "\\(canary)\"; let canary = 1 //\n"}"#)
        ),
        HostileFragment(
            id: "I23",
            input: "a pattern with quotes",
            schemas: object("I23", "a", #"{"type": "string", "pattern": "^\"\\\\(canary)/`$"}"#)
        ),
        HostileFragment(
            id: "I24",
            input: "code in extensions",
            schemas:
                #""I24": {"type": "string", "enum": ["x", "y"], "x-enum-varnames": ["a; let canary = 1", "b\nlet canary = 2"], "x-enum-descriptions": ["a\nlet canary = 1", "*/ let canary = 2"]}"#
        ),
        HostileFragment(
            id: "I25",
            input: "a tag with code and separators",
            paths: path("/I25", #""tags": ["../../canary\"\\(1)\nlet canary = 1"]"#),
            tags: #"{"name": "../../canary\"\\(1)\nlet canary = 1"}"#
        ),
        HostileFragment(
            id: "I26",
            input: "a security scheme",
            components:
                #""securitySchemes": {"I26\"\\(canary)": {"type": "apiKey", "in": "header", "name": "X\"\\(canary)"}}"#
        ),
        HostileFragment(
            id: "I27",
            input: "a discriminator with quotes",
            schemas: #"""
                "I27": {"oneOf": [{"$ref": "#/components/schemas/I27A"}, {"$ref": "#/components/schemas/I27B"}],
                "discriminator": {"propertyName": "k\"\\(canary)", "mapping": {"a\"\\(canary)": "#/components/schemas/I27A", "b": "#/components/schemas/I27B"}}},
                "I27A": {"type": "object", "required": ["k\"\\(canary)"], "properties": {"k\"\\(canary)": {"type": "string"}}},
                "I27B": {"type": "object", "required": ["k\"\\(canary)"], "properties": {"k\"\\(canary)": {"type": "string"}}}
                """#
        ),
        HostileFragment(
            id: "I28",
            input: "a deprecated operation with a quote",
            paths: path("/I28", #""deprecated": true, "summary": "a\") let canary = 1 (\"""#)
        ),
    ]

    /// Names that look alike, or like what Swift has.
    static let lookAlikes = [
        HostileFragment(
            id: "I29",
            input: "values and names that turn round",
            schemas: object("I29B", #"a\u202eb"#, #"{"type": "string", "enum": ["c\u2066d", "\u061ccanary 1"]}"#)
        ),
        HostileFragment(
            id: "I30",
            input: "letters of no width and of another alphabet",
            schemas: #""I30": {"type": "object", "properties": {"id": {}, "i\u200bd": {}, "\u0456d": {}}}"#
        ),
        HostileFragment(
            id: "I31",
            input: "one name in two spellings",
            schemas: #""I31": {"type": "object", "properties": {"caf\u00e9": {}, "cafe\u0301": {}}}"#
        ),
        HostileFragment(
            id: "I32",
            input: "keywords and magic names as properties",
            schemas: "\"I32\": {\"type\": \"object\", \"properties\": {\(members(keywords))}}"
        ),
        HostileFragment(
            id: "I33",
            input: "types of Swift and Foundation",
            schemas: types.map { object($0, "a") }.joined(separator: ",\n")
        ),
        HostileFragment(
            id: "I34",
            input: "empty, blank and of digits",
            schemas:
                #""I34": {"type": "object", "properties": {"": {}, " ": {}, "1": {}, "_": {}, "__": {}, "12a": {}, "-": {}}}, "I34B": {"type": "string", "enum": ["", " ", "1", "-1", "_", "01"]}"#
        ),
        HostileFragment(
            id: "I35",
            input: "names that are one after conversion",
            schemas:
                "\"I35\": {\"type\": \"object\", \"properties\": {\(members(["foo-bar", "foo_bar", "fooBar", "FooBar"]))}},\n"
                + ["i35-foo", "i35_foo", "I35Foo", "I35foo"].map { object($0, "a") }.joined(separator: ",\n")
        ),
        HostileFragment(
            id: "I37",
            input: "a mark behind a quote, a backslash and a backtick",
            schemas:
                #""I37": {"type": "string", "enum": ["\"\u0301", "\\\u0301(canary + 1)", "`\u0301", "\"\ufe0f", "\"\u200d"]}, "I37B": {"type": "object", "properties": {"\"\u0301": {}, "\\\u0301(canary + 1)": {}, "`\ufe0f": {}}}"#
        ),
        HostileFragment(
            id: "I38",
            input: "values that look the same",
            schemas: #""I38": {"type": "string", "enum": ["caf\u00e9", "cafe\u0301"]}"#
        ),
    ]

    static let injections = comments + literals + lookAlikes

    private static func members(_ names: [String]) -> String {
        names.map { "\"\($0)\": {\"type\": \"string\"}" }.joined(separator: ", ")
    }

    private static let keywords = [
        "associatedtype", "class", "deinit", "enum", "extension", "func", "import", "init", "inout", "let", "operator",
        "protocol", "static", "struct", "subscript", "typealias", "var", "break", "case", "catch", "default", "defer",
        "do", "else", "for", "guard", "if", "in", "repeat", "return", "switch", "throw", "where", "while", "Any", "as",
        "false", "is", "nil", "self", "Self", "super", "throws", "true", "try", "Type", "Protocol", "async", "await",
        "actor", "some", "any", "consume", "copy", "each", "json", "object", "key", "keys", "hashValue", "hash",
        "description", "additionalProperties", "validate", "validation", "write", "encode", "container", "decoder",
    ]

    private static let types = [
        "Error", "Data", "Type", "Date", "String", "Int", "Array", "Optional", "Result", "Never", "Codable", "URL",
        "UUID", "Decimal", "Sendable", "Hashable", "JSONValue", "Nullable", "Validation", "Task", "Character", "Self",
        "Any", "Protocol", "Swift", "Foundation", "HTTPTypes", "Input", "Output", "Failure",
    ]
}
