import Testing

@testable import SpecLoader

/// The documents with which the OpenAPI Initiative tests the schemas of its versions: those that pass load without an
/// error, and of those that fail the fault is named.
@Suite(.enabled(if: Corpus.isThere))
struct OpenAPISuiteTests {
    /// Documents that those schemas accept, because they see neither words nor other documents, and what is said of
    /// them.
    private static let refused: [String: [String]] = [
        // What the path calls 'id' is 'petId' among the parameters, and the security scheme is nowhere.
        "v3.1/operation-object-example": exampleOperation, "v3.2/operation-object-example": exampleOperation,
        // The reference leads to the network.
        "v3.1/security-scheme-object-examples": ["59:13 \(external)"],
        "v3.2/security-scheme-object-examples": ["69:13 \(external)"],
    ]

    private static let exampleOperation = [
        "8:7 PUT has no parameter for '{id}' of the path '/pets/{id}'",
        "13:11 the path '/pets/{id}' has no '{petId}'",
        "45:11 there is no security scheme 'petstore_auth' in the root document's components",
    ]

    private static let external =
        "'https://example.com/api/openapi.json#/components/externalDocs/ThingExternalDocs' is on the network, which is "
        + "never read; save the document and name it by '--map', or refer to the file instead"

    /// What is said, beside other things, of each document that must fail.
    private static let faults: [String: String] = [
        "v3.1/example-examples": "16:9 a parameter cannot have both 'example' and 'examples'",
        "v3.1/header-object-allowReserved": "12:22 'allowReserved' has no effect in a header",
        "v3.1/invalid_schema_types":
            "11:21 'invalid_number' must be a schema (a mapping, or true or false), not an integer",
        "v3.1/no_containers": "1:1 a document must have 'paths', 'components' or 'webhooks'",
        "v3.1/link-object-no-body": "10:7 a link has no field 'body'; it is ignored",
        "v3.1/parameter-object-cookie-form-allowReserved":
            "11:22 'allowReserved' has no effect on a parameter in 'cookie' of style 'form'",
        "v3.1/parameter-object-header-allowReserved":
            "10:22 'allowReserved' has no effect on a parameter in 'header' of style 'simple'",
        "v3.1/parameter-object-path-allowReserved":
            "10:22 'allowReserved' has no effect on a parameter in 'path' of style 'simple'",
        "v3.1/server_enum_empty": "13:15 'enum' has no values; it is ignored",
        "v3.1/servers": "10:3 'servers' must be a sequence, not a mapping",
        "v3.1/unknown_container": "8:1 a document has no field 'overlays'; it is ignored",
        "v3.2/encoding-enc-item-exclusion": "13:29 an encoding cannot have both 'encoding' and 'prefixEncoding'",
        "v3.2/encoding-enc-prefix-exclusion": "13:27 an encoding cannot have both 'encoding' and 'itemEncoding'",
        "v3.2/example-examples": "16:9 a parameter cannot have both 'example' and 'examples'",
        "v3.2/example-object-old-exclusions": "10:22 an example cannot have both 'value' and 'externalValue'",
        "v3.2/example-object-old-vs-data": "10:18 an example cannot have both 'value' and 'dataValue'",
        "v3.2/example-object-old-vs-ser": "10:24 an example cannot have both 'value' and 'serializedValue'",
        "v3.2/example-object-ser-exclusions": "10:22 an example cannot have both 'serializedValue' and 'externalValue'",
        "v3.2/header-object-allowReserved": "12:22 'allowReserved' has no effect in a header",
        "v3.2/header-object-name":
            "11:13 'Bad=Header' cannot be the name of a header or cookie: those have letters, digits and some of the marks of ASCII",
        "v3.2/invalid_schema_types":
            "12:20 'invalid_array' must be a schema (a mapping, or true or false), not a sequence",
        "v3.2/media-type-enc-item-exclusion": "11:25 a media type cannot have both 'encoding' and 'itemEncoding'",
        "v3.2/media-type-enc-prefix-exclusion": "11:27 a media type cannot have both 'encoding' and 'prefixEncoding'",
        "v3.2/no_containers": "1:1 a document must have 'paths', 'components' or 'webhooks'",
        "v3.2/operation-object-query-with-querystring":
            "17:13 'myquery' cannot stand beside 'myquerystring', which is the whole query string",
        "v3.2/operation-object-two-querystrings":
            "16:13 'myquerystring2' cannot stand beside 'myquerystring1', which is the whole query string",
        "v3.2/parameter-object-content-not-with-style": "14:14 'style' has no effect beside 'content'",
        "v3.2/parameter-object-cookie-allowReserved":
            "11:22 'allowReserved' has no effect on a parameter in 'cookie' of style 'cookie'",
        "v3.2/parameter-object-header-allowReserved":
            "10:22 'allowReserved' has no effect on a parameter in 'header' of style 'simple'",
        "v3.2/parameter-object-header-name":
            "8:13 'Bad[Header]' cannot be the name of a header or cookie: those have letters, digits and some of the marks of ASCII",
        "v3.2/parameter-object-path-name":
            "8:13 the name of a path parameter cannot have '{' or '}'; they are around it in the path",
        "v3.2/parameter-object-querystring-not-with-schema":
            "8:7 a parameter in 'querystring' must have 'content', not 'schema'",
        "v3.2/path-item-object-conflicting-additional-operation":
            "37:7 'POST' has a field of its own, 'post', and does not belong here; it is read all the same",
        "v3.2/path-item-object-query-with-querystring":
            "15:11 'myquery' cannot stand beside 'myquerystring', which is the whole query string",
        "v3.2/path-item-object-two-querystrings":
            "15:11 'myquerystring2' cannot stand beside 'myquerystring1', which is the whole query string",
        "v3.2/server_enum_empty": "13:15 'enum' has no values; it is ignored",
        "v3.2/servers": "10:3 'servers' must be a sequence, not a mapping",
        "v3.2/unknown_container": "8:1 a document has no field 'overlays'; it is ignored",
        "v3.2/xml-attr-exclusion": "11:19 an XML object cannot have both 'attribute' and 'nodeType'",
        "v3.2/xml-wrapped-exclusion": "11:19 an XML object cannot have both 'wrapped' and 'nodeType'",
    ]

    @Test func whatPassesLoadsWithoutErrors() {
        let paths = Corpus.files("oas-schema-tests", ".yaml").filter { $0.contains("/pass/") }
        #expect(paths.count == 78)
        for path in paths {
            let errors = Self.diagnostics(of: path).filter { $0.severity == .error }
            #expect(errors.map(Self.line) == Self.refused[Self.name(path), default: []], "\(path)")
        }
    }

    @Test func whatFailsIsNamed() {
        let paths = Corpus.files("oas-schema-tests", ".yaml").filter { $0.contains("/fail/") }
        #expect(paths.map(Self.name) == Self.faults.keys.sorted())
        for path in paths {
            let said = Self.diagnostics(of: path).filter { $0.severity != .note }.map(Self.line)
            #expect(said.contains(Self.faults[Self.name(path), default: ""]), "\(path): \(said)")
        }
    }

    private static func diagnostics(of path: String) -> [Diagnostic] {
        SpecLoader.load(path: "\(Corpus.folder)/\(path)", fileSystem: DiskFileSystem()).diagnostics
    }

    private static func line(_ diagnostic: Diagnostic) -> String {
        let position = diagnostic.location?.position ?? Position(line: 0, column: 0)
        return "\(position.line):\(position.column) \(diagnostic.message)"
    }

    /// `v3.1/schema` for `oas-schema-tests/v3.1/pass/schema.yaml`.
    private static func name(_ path: String) -> String {
        let components = path.split(separator: "/")
        return components.count == 4 ? "\(components[1])/\(components[3].dropLast(5))" : path
    }
}
