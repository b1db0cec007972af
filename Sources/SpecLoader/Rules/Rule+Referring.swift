extension Rule {
    /// What can be wrong with references, and with the files to which they lead.
    static let referring = [
        Rule(
            "bad-reference",
            .error,
            means:
                "The value of '$ref' is no URI reference, or what is behind its '#' is neither a JSON pointer nor an anchor.",
            advice: "Write it relative to the file in which it stands, such as 'models/cart.yaml#/Cart'.",
            section: "RFC 3986; RFC 6901"
        ),
        Rule(
            "duplicate-anchor",
            .error,
            means: "Two schemas of one resource have the same '$anchor' or '$dynamicAnchor'.",
            advice: "Rename one of them.",
            section: "JSON Schema core, section 8.2.2"
        ),
        Rule(
            "duplicate-id",
            .error,
            means: "A reference names an '$id' that several schemas have.",
            advice: "Give each schema an '$id' of its own, or refer to the file.",
            section: "JSON Schema core, section 8.2.1"
        ),
        Rule(
            "dynamic-ref-ambiguous",
            .error,
            means: "A '$dynamicRef' can mean several schemas, by the way that leads there.",
            advice: "Refer to one of them by '$ref'.",
            section: "JSON Schema core, section 8.2.3.2"
        ),
        Rule(
            "id-ignored",
            .warning,
            means: "References of a file lead somewhere only if the '$id' in it is passed over.",
            advice: "Remove the '$id', or write references relative to it.",
            section: "JSON Schema core, section 8.2.1"
        ),
        Rule(
            "missing-file",
            .error,
            means: "A reference, or the command line, names a file that is not there.",
            advice: "Correct the path; that of a reference begins at the folder of the file in which it stands."
        ),
        Rule(
            "missing-target",
            .error,
            .warning,
            means:
                "A reference names something that its document does not have: an error, or a warning where a 'mapping' or a '$recursiveRef' can be ignored.",
            advice: "Correct the name or the JSON pointer.",
            section: "RFC 6901, section 4"
        ),
        Rule(
            "nested-too-deep",
            .error,
            means: "A callback or a header is inside itself, or inside too many others.",
            advice: "Leave out the inner one."
        ),
        Rule(
            "only-definitions",
            .warning,
            means: "A reference leads to a file that has definitions and says nothing by itself: it allows any value.",
            advice: "Refer to one of the definitions, such as 'common.yaml#/definitions/Cart'.",
            section: "JSON Schema core, section 8.2.4"
        ),
        Rule(
            "outside-root",
            .error,
            means: "A reference leaves the folder of the root document.",
            advice: "Move the file, or permit it by '--allow-outside-root'."
        ),
        Rule(
            "entry-replaced",
            .warning,
            means: "A map and the one to which its '$ref' leads have an entry of the same name.",
            advice: "Remove one of the two entries."
        ),
        Rule(
            "ref-siblings-ignored",
            .warning,
            means: "What stands beside a '$ref' is not read.",
            advice: "Remove it; from 3.1 on, it counts beside the '$ref' of a schema.",
            section: "OAS 'Reference Object'"
        ),
        Rule(
            "reference-cycle",
            .error,
            means: "References lead round in a circle and to no definition, or through more of them than are followed.",
            advice: "Let one of them lead to the definition, or raise the limit 'hops'."
        ),
        Rule(
            "reference-not-allowed",
            .note,
            means: "A reference stands where OpenAPI has none; it is followed all the same.",
            advice: "Write the object itself, where other tools are to read the description.",
            section: "OAS 'Reference Object'"
        ),
        Rule(
            "remote-reference",
            .error,
            means: "A reference names a document on the network, which is never read.",
            advice: "Save the document and name it by '--map', or refer to a file."
        ),
        Rule(
            "too-many-files",
            .error,
            means: "The description has more files than are read.",
            advice: "See whether a reference leads somewhere that was not meant, or raise the limit 'files'."
        ),
        Rule(
            "unreadable-file",
            .error,
            means: "A file is there but cannot be read, or is larger than is read.",
            advice: "Name a regular file that this user may read, or raise the limit 'fileSize'."
        ),
        Rule(
            "wrong-kind",
            .error,
            means: "A reference leads to another kind of object than is wanted where it stands.",
            advice: "Refer to an object of the kind that is wanted.",
            section: "OAS 'Reference Object'"
        ),
    ]
}
