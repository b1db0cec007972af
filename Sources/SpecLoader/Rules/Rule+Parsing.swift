extension Rule {
    /// What can be wrong with the text of a file.
    static let parsing = [
        Rule(
            "alias-cycle",
            .error,
            means: "An alias stands inside the node that it names.",
            advice: "Name the schema and refer to it by '$ref', which may lead back to itself.",
            section: "YAML 1.2.2, section 3.2.2.2"
        ),
        Rule(
            "alias-limit",
            .error,
            means: "The aliases of a file are many, or stand for much more than is written in it.",
            advice: "Use '$ref' in place of aliases, or raise the limit 'aliases' or 'expansion'."
        ),
        Rule(
            "complex-key",
            .error,
            means: "The key of a mapping is a mapping or a sequence.",
            advice: "Write a scalar in its place.",
            section: "OAS 'Format'"
        ),
        Rule(
            "control-character",
            .error,
            means: "A text has a character that its format forbids.",
            advice: "Remove it, or escape it in double quotes.",
            section: "YAML 1.2.2, section 5.1; RFC 8259, section 7"
        ),
        Rule(
            "depth-limit",
            .error,
            means: "Mappings and sequences are nested deeper than is read.",
            advice: "Name inner schemas and refer to them, or raise the limit 'depth'."
        ),
        Rule(
            "duplicate-key",
            .error,
            means: "A mapping has the same key twice.",
            advice: "Remove or rename one of the two.",
            section: "YAML 1.2.2, section 3.2.1.1"
        ),
        Rule(
            "empty-document",
            .error,
            means: "A file holds nothing.",
            advice: "Write the document, or remove what refers to it."
        ),
        Rule(
            "invalid-encoding",
            .error,
            means: "A file is not UTF-8.",
            advice: "Save it as UTF-8.",
            section: "RFC 8259, section 8.1"
        ),
        Rule(
            "json-syntax",
            .error,
            means: "A text is not JSON, though its name or its first character says so.",
            advice: "Correct it at the place shown; comments and commas at the end are not JSON.",
            section: "RFC 8259"
        ),
        Rule(
            "merge-key",
            .error,
            means: "The value of '<<' is neither a mapping nor a sequence of mappings.",
            advice: "Name mappings by aliases there, or put the key in quotes.",
            section: "YAML 1.1, type 'merge'"
        ),
        Rule(
            "multiple-documents",
            .error,
            means: "A file holds more than one document.",
            advice: "Put the second one into a file of its own.",
            section: "YAML 1.2.2, section 9.2"
        ),
        Rule(
            "tag-mismatch",
            .error,
            means: "A scalar is not of the type that its tag says.",
            advice: "Change the value or leave the tag out.",
            section: "YAML 1.2.2, section 10.3"
        ),
        Rule(
            "unknown-alias",
            .error,
            means: "An alias names an anchor that does not come before it.",
            advice: "Correct its name, or move the anchor up; anchors do not reach other files.",
            section: "YAML 1.2.2, section 7.1"
        ),
        Rule(
            "unsupported-tag",
            .error,
            means: "A tag is not one of the core schema.",
            advice: "Leave the tag out.",
            section: "YAML 1.2.2, section 10.3"
        ),
        Rule(
            "yaml-syntax",
            .error,
            means: "A text is not YAML.",
            advice: "Correct it at the place shown; most often it is the indentation or a missing quote.",
            section: "YAML 1.2.2"
        ),
    ]
}
