/// Descriptions of the corpus that are wrong on purpose or by mistake, in more than their form.
enum BrokenDescriptions {
    /// The ids of the errors that each has.
    static let all = [references, meanings, cycles, hostile].reduce(into: [:]) { all, group in
        all.merge(group) { first, _ in first }
    }

    /// They refer to what is nowhere in the corpus.
    private static let references: [String: [String]] = [
        "libopenapi-refs/all-the-components.yaml": ["missing-target", "missing-field"],
        "libopenapi-refs/badref-burgershop.openapi.yaml": ["missing-target", "bad-reference", "remote-reference"],
        "libopenapi-refs/mixedref-burgershop.openapi.yaml": ["missing-file"],
        "oapi-codegen-testdata/examples/import-mapping/admin/api.yaml": ["missing-file"],
        "oapi-codegen-testdata/internal/test/references/multipackage/spec.yaml": ["remote-reference"],
        "oapi-codegen-testdata/pkg/codegen/test_spec.yaml": ["missing-file"],
        // No document names the security schemes.
        "libopenapi-refs/nested_files/openapi-bundled.yaml": ["unknown-security-scheme"],
        "libopenapi-refs/nested_files/openapi.yaml": ["unknown-security-scheme"],
        "oapi-codegen-testdata/internal/test/schemas/security/spec.yaml": ["unknown-security-scheme"],
        "readme-oas-examples/3.0/json/response-http-behavior.json": ["unknown-security-scheme"],
        "readme-oas-examples/3.0/yaml/response-http-behavior.yaml": ["unknown-security-scheme"],
    ]

    /// What they say has no meaning in OpenAPI.
    private static let meanings: [String: [String]] = [
        // A parameter with both 'schema' and 'content'.
        "libopenapi-refs/burgershop.openapi.yaml": ["parameter-value"],
        // Keywords among the properties.
        "libopenapi-refs/circular-tests.yaml": ["wrong-type"],
        // A path parameter that the path has not.
        "libopenapi-refs/nested_files/openapi-issue-418.yaml": ["path-parameters"],
        // They describe nothing.
        "libopenapi-refs/ref_test/mod/a.yaml": ["missing-field"],
        "libopenapi-refs/ref_test/orig/a.yaml": ["missing-field"],
        "oapi-codegen-testdata/examples/generate/serverurls/api.yaml": ["missing-field"],
        // The type 'int', in a schema that is marked as not used.
        "oapi-codegen-testdata/examples/client/api.yaml": ["unknown-type"],
    ]

    /// Schemas that are nothing but themselves.
    private static let cycles: [String: [String]] = [
        "ogen-testdata/negative/cyclic/allOf_double.json": ["schema-cycle"],
        "ogen-testdata/negative/cyclic/allOf_single.json": ["schema-cycle"],
        "ogen-testdata/negative/cyclic/anyOf_double.json": ["schema-cycle"],
        "ogen-testdata/negative/cyclic/anyOf_single.json": ["schema-cycle"],
        "ogen-testdata/negative/cyclic/oneOf_double.json": ["schema-cycle"],
        "ogen-testdata/negative/cyclic/oneOf_single.json": ["schema-cycle"],
    ]

    /// Code where names belong.
    private static let hostile: [String: [String]] = [
        "oapi-codegen-testdata/internal/test/spec_validation/testdata/content_type_newline.yaml": ["media-type-name"],
        "oapi-codegen-testdata/internal/test/spec_validation/testdata/header_name_quote.yaml": ["header-name"],
        "oapi-codegen-testdata/internal/test/spec_validation/testdata/path_newline.yaml": ["path-syntax"],
        "openapi3-examples-malicious/rapid7-java.json": ["path-syntax"],
        "openapi3-examples-malicious/rapid7-js.json": ["path-syntax"],
    ]

    /// Descriptions whose JSON says something else than their YAML: parts are missing, or texts differ.
    static let unequalTwins: Set<String> = [
        "learn-openapis/examples/v3.1/tictactoe.yaml",
        "readme-oas-examples/3.0/yaml/petstore-expanded.yaml",
        "readme-oas-examples/3.0/yaml/uspto.yaml",
        "readme-oas-examples/3.1/yaml/parameters-style.yaml",
        "readme-oas-examples/3.1/yaml/train-travel.yaml",
    ]

    /// Those in which only the members stand in another order.
    static let reorderedTwins: Set<String> = ["readme-oas-examples/3.0/yaml/response-examples.yaml"]

    // MARK: Schemas

    static let schemaFolder = "json-schema-ref-parser/specs"

    /// What is said of a reference that does not lead to a definition.
    static let referenceFaults: Set<String> = [
        "bad-reference", "duplicate-id", "missing-file", "missing-target", "reference-cycle", "remote-reference",
        "unreadable-file",
    ]

    /// Files whose references lead nowhere.
    static let unresolvedSchemas: [String: [String]] = [
        // Their references lead back to themselves.
        "bundle-callback/bundle-callback.yaml": ["reference-cycle"],
        "circular-external/circular-external.yaml": ["reference-cycle"],
        "circular/circular-self.yaml": ["reference-cycle"],
        "dereference-callback/dereference-callback.yaml": ["reference-cycle"],
        // That resolver's tests start in another folder, or bring the file themselves.
        "bundle-ref-through-ref/schemaA.json": ["missing-file"],
        "bundle/schemaA.json": ["missing-file"],
        "parsers/parsers.yaml": ["missing-file"],
        "relative-path/schemas/account.json": ["missing-file"],
        "relative-path/schemas/accountList.json": ["missing-file"],
        // A scheme of its own.
        "resolvers/resolvers.yaml": ["remote-reference"],
        // A '%' that is not encoded.
        "special-characters-files/dir with [brackets] & spaces/root schema.yaml": ["bad-reference"],
    ]
}
