extension Rule {
    /// What can be wrong with an object of OpenAPI by itself.
    static let decoding = [
        Rule(
            "bad-status",
            .error,
            means: "The key of a response is no status: neither 'default' nor a code nor a range such as '4XX'.",
            advice: "Write one of these.",
            section: "OAS 'Responses Object'"
        ),
        Rule(
            "component-name",
            .warning,
            means: "The name of a component has other characters than letters and digits of ASCII, '.', '-' and '_'.",
            advice: "Rename the component, where other tools are to read the description.",
            section: "OAS 'Components Object'"
        ),
        Rule(
            "dialect-not-supported",
            .warning,
            means: "'jsonSchemaDialect' or '$schema' names another dialect; schemas are read as JSON Schema 2020-12.",
            advice: "Leave it out, and see that no schema needs the other dialect.",
            section: "OAS 'OpenAPI Object'"
        ),
        Rule(
            "duplicate-parameter",
            .error,
            .warning,
            means:
                "Two parameters of an operation have the same name and place: an error, or a warning where two headers differ in case only.",
            advice: "Remove one of them.",
            section: "OAS 'Operation Object'"
        ),
        Rule(
            "duplicate-required",
            .warning,
            means: "'required' names a property twice.",
            advice: "Remove the second one.",
            section: "JSON Schema validation, section 6.5.3"
        ),
        Rule(
            "exclusive-fields",
            .warning,
            means: "An object has two fields of which OpenAPI allows one.",
            advice: "Remove one of them.",
            section: "OAS 'Schema'"
        ),
        Rule(
            "header-name",
            .error,
            means: "The name of a header or a cookie is no token of HTTP.",
            advice: "Use letters, digits and '-'.",
            section: "RFC 9110, section 5.1"
        ),
        Rule(
            "media-type-name",
            .error,
            .warning,
            means:
                "A key of 'content' is no media type and no range of them: a warning, or an error where it could not be sent.",
            advice: "Write a media type, such as 'application/json'.",
            section: "RFC 9110, section 8.3.1"
        ),
        Rule(
            "method-name",
            .error,
            .warning,
            means:
                "The name of a method is no token of HTTP, or the method is there twice; a warning where it has a field of its own and stands elsewhere.",
            advice: "Use letters, or move the operation to that field.",
            section: "RFC 9110, section 9.1"
        ),
        Rule(
            "missing-field",
            .error,
            .warning,
            means:
                "An object lacks a field that OpenAPI demands: an error where nothing can be generated without it, else a warning.",
            advice: "Add the field.",
            section: "OAS 'Schema'"
        ),
        Rule(
            "newer-field",
            .warning,
            means: "A word of another version of OpenAPI than the description's is used.",
            advice: "Change the version at the top of the root document, or use the words of that version.",
            section: "OAS 'Versions'"
        ),
        Rule(
            "no-effect",
            .warning,
            means: "A field has no effect where it stands.",
            advice: "Remove it.",
            section: "OAS 'Parameter Object'"
        ),
        Rule(
            "null-value",
            .warning,
            means: "A field is null; it is read as if it were not there.",
            advice: "Remove the field or give it a value."
        ),
        Rule(
            "nullable-variant",
            .note,
            means:
                "Beside a reference, '{type: object, nullable: true}' of OpenAPI 3.0 stands for null, not for any object.",
            advice: "Nothing needs to be done; or write 'nullable: true' beside 'allOf' with the reference in it.",
            section: "OAS 3.0 'Schema Object'"
        ),
        Rule(
            "number-range",
            .warning,
            means: "A number is too large or too small to be used.",
            advice: "Write one that can be, or leave the field out."
        ),
        Rule(
            "operation-replaced",
            .warning,
            means: "A path item and the one to which its '$ref' leads have the same method.",
            advice: "Remove one of the two operations.",
            section: "OAS 'Path Item Object'"
        ),
        Rule(
            "parameter-value",
            .error,
            means:
                "A parameter says what its value is by both 'schema' and 'content', or by 'content' without exactly one media type.",
            advice: "Keep one of them.",
            section: "OAS 'Parameter Object'"
        ),
        Rule(
            "path-parameter-not-required",
            .warning,
            means: "A path parameter does not say 'required: true'.",
            advice: "Add it.",
            section: "OAS 'Parameter Object'"
        ),
        Rule(
            "reserved-header",
            .warning,
            means: "A header parameter is called 'Accept', 'Content-Type' or 'Authorization'; it is ignored.",
            advice: "Describe them by media types and by 'security'.",
            section: "OAS 'Parameter Object'"
        ),
        Rule(
            "unknown-field",
            .warning,
            means: "An object has a field that OpenAPI does not know; it is ignored.",
            advice: "Correct its name, or begin it with 'x-'.",
            section: "OAS 'Specification Extensions'"
        ),
        Rule(
            "unknown-keyword",
            .note,
            means: "A schema of OpenAPI 3.1 or later has a keyword that JSON Schema does not know: an annotation.",
            advice: "Nothing needs to be done.",
            section: "JSON Schema core, section 6.5"
        ),
        Rule(
            "unknown-type",
            .error,
            means: "'type' names a type that JSON Schema does not know.",
            advice: "Write 'string', 'number', 'integer', 'boolean', 'array', 'object' or 'null'.",
            section: "JSON Schema validation, section 6.1.1"
        ),
        Rule(
            "unknown-value",
            .error,
            means: "A field has a value that is none of those that OpenAPI has for it.",
            advice: "Write one of those that the message names.",
            section: "OAS 'Schema'"
        ),
        Rule(
            "unquoted-string",
            .warning,
            means: "A number or another scalar stands where a text is wanted; it is read as text.",
            advice: "Put it in quotes.",
            section: "YAML 1.2.2, section 10.3.2"
        ),
        Rule(
            "unsupported-version",
            .error,
            means: "The description is of a version of OpenAPI that is not read.",
            advice: "Bring it to OpenAPI 3.0, 3.1 or 3.2, or to Swagger 2.0.",
            section: "OAS 'Versions'"
        ),
        Rule(
            "wrong-type",
            .error,
            .warning,
            means:
                "A value is of another type than OpenAPI wants there: an error, or a warning where the field can be ignored.",
            advice: "Write a value of the type that the message names.",
            section: "OAS 'Schema'"
        ),
    ]
}
