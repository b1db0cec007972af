extension Rule {
    /// What can be wrong with a description as a whole.
    static let validating = [
        Rule(
            .pathSyntax,
            .error,
            .warning,
            advice: "Correct the path, or describe its query by parameters.",
            section: "OAS 'Path Templating'"
        ),
        Rule(
            .distinctPaths,
            .error,
            .warning,
            advice: "Put the operations of both under one of them.",
            section: "OAS 'Paths Object'"
        ),
        Rule(
            .pathParameters,
            .error,
            advice: "Add the parameter, or correct the name.",
            section: "OAS 'Path Templating'"
        ),
        Rule(
            .uniqueOperationIDs,
            .error,
            .warning,
            advice: "Rename one of them.",
            section: "OAS 'Operation Object'"
        ),
        Rule(
            .uniqueTags,
            .warning,
            advice: "Remove one of them.",
            section: "OAS 'OpenAPI Object'"
        ),
        Rule(
            .knownParentTags,
            .warning,
            advice: "Add the tag, or correct the name.",
            section: "OAS 3.2 'Tag Object'"
        ),
        Rule(
            .knownLinkTargets,
            .warning,
            advice: "Correct the name, or lead to an operation of another description by 'operationRef'.",
            section: "OAS 'Link Object'"
        ),
        Rule(
            .uniqueServerNames,
            .warning,
            advice: "Rename one of them.",
            section: "OAS 3.2 'Server Object'"
        ),
        Rule(
            .knownSecuritySchemes,
            .error,
            advice: "Add the scheme to 'components/securitySchemes', or correct its name.",
            section: "OAS 'Security Requirement Object'"
        ),
        Rule(
            .queryCredentials,
            .warning,
            advice: "Let the key travel in a header, or describe the query by parameters.",
            section: "OAS 3.2 'Parameter Object'"
        ),
        Rule(
            .serverHosts,
            .warning,
            advice: "Write 'https://' before the host, or '/' before the path.",
            section: "OAS 'Server Object'"
        ),
        Rule(
            .serverQueries,
            .warning,
            advice: "Describe it by query parameters, or as an API key in 'securitySchemes'.",
            section: "OAS 3.2 'Server Object'"
        ),
        Rule(
            .serverVariables,
            .warning,
            advice: "Add the variable, or correct its name or its default.",
            section: "OAS 'Server Variable Object'"
        ),
        Rule(
            .usefulEnums,
            .warning,
            advice: "Add values, or remove those that are there twice.",
            section: "JSON Schema validation, section 6.1.2"
        ),
        Rule(
            .valueTypes,
            .warning,
            advice: "Change the value, or 'type'; text that looks like a number needs quotes.",
            section: "JSON Schema validation, section 6.1"
        ),
        Rule(
            .fittingDefaults,
            .warning,
            advice: "Change the default, or the 'enum' or the bound.",
            section: "JSON Schema validation, section 9.2"
        ),
        Rule(
            .fittingExamples,
            .warning,
            advice: "Correct the example or the schema; tests are generated only of examples that fit.",
            section: "OAS 'Schema Object', 'Media Type Object'"
        ),
        Rule(
            .keywordTypes,
            .warning,
            advice: "Remove the keyword, or change 'type'.",
            section: "JSON Schema validation, section 6"
        ),
        Rule(
            .formatTypes,
            .warning,
            advice: "Change 'format' or 'type'.",
            section: "OAS 'Data Type Format'"
        ),
        Rule(
            .patternSyntax,
            .warning,
            advice: "Correct the pattern; a character that means itself may need a backslash.",
            section: "ECMA-262, section 22.2.1"
        ),
        Rule(
            .knownRequiredNames,
            .warning,
            advice: "Add the property, or correct the name.",
            section: "JSON Schema validation, section 6.5.3"
        ),
        Rule(
            .openParts,
            .warning,
            advice: "Write 'unevaluatedProperties: false' beside 'allOf', or name all members where the keyword is.",
            section: "JSON Schema core, section 10.3.2.3"
        ),
        Rule(
            .consistentBounds,
            .warning,
            advice: "Swap or correct the bounds.",
            section: "JSON Schema validation, section 6"
        ),
        Rule(
            .discriminatorVariants,
            .warning,
            advice:
                "Name the variants among the components, and give each of them the property. Where one has none, a union in "
                + "Swift writes its value, but the variant alone does not.",
            section: "OAS 'Discriminator Object'"
        ),
        Rule(
            .finiteSchemas,
            .error,
            advice: "Put a property or an array in between.",
            section: "JSON Schema core, section 9.4.1"
        ),
        Rule(
            .readableTexts,
            .warning,
            advice: "Remove the character, unless the writing needs it.",
            section: "Unicode Standard Annex 9, section 2"
        ),
        Rule(
            "name-clash",
            .note,
            means:
                "Several schemas want one name: only a component of the root document, or the document around all others, keeps it.",
            advice: "Rename a schema, or choose its Swift name by 'names' in the configuration."
        ),
        Rule(
            "self-variant",
            .warning,
            means:
                "A variant of a choice, or a part of 'allOf', leads back to the schema itself, to which it adds nothing.",
            advice: "Remove the variant or the part.",
            section: "JSON Schema core, section 9.4.1"
        ),
    ]
}
