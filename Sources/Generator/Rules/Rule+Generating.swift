import SpecLoader

extension Rule {
    /// What of a description does not reach the output, or not as it is described.
    public static let generating = [
        Rule(
            "adjacent-path-parameters",
            .warning,
            means: "Nothing stands between two parameters of a path; the operation can be called, but has no route.",
            advice: "Put a text between the parameters, such as '-' or '/'.",
            section: "OAS 'Path Templating'"
        ),
        Rule(
            "all-of-contradiction",
            .warning,
            means: "The parts of an 'allOf' want types that no value has at the same time; it is read as any JSON.",
            advice: "Give all parts the same 'type'.",
            section: "JSON Schema core, section 10.2.1.1"
        ),
        Rule(
            "body-not-possible",
            .warning,
            .note,
            means:
                "A response is described with a body that HTTP lets it not have: with 1XX, 204 or 304 (a warning), or to HEAD (a note).",
            advice: "Remove 'content', or choose another status.",
            section: "RFC 9110, section 6.4.1"
        ),
        Rule(
            "callback-url",
            .note,
            means: "No property of the call's input stands for the URL of a callback: whoever sends it gives the URL.",
            advice: "Nothing needs to be done; a text of the request, such as '{$request.body#/url}', has a property.",
            section: "OAS 'Runtime Expressions'"
        ),
        Rule(
            "choice-siblings-not-supported",
            .warning,
            means:
                "What stands beside 'oneOf' or 'anyOf' is not part of the Swift type, because too many variants would come of it.",
            advice: "Let fewer choices stand side by side.",
            section: "JSON Schema core, section 10.2.1"
        ),
        Rule(
            "discriminator-values",
            .warning,
            means:
                "No value of a discriminator tells a variant from the others, so that its members have to, or a value means none.",
            advice: "Add a 'mapping', or give each variant an 'enum' or a 'const' of its own.",
            section: "OAS 'Discriminator Object'"
        ),
        Rule(
            "encoding-not-supported",
            .warning,
            means:
                "An 'encoding' has no effect, or not all of it: by name where parts have positions, by position in a form, of other media types, inside another one, a style of parts, 'Content-Disposition' in a form, of a field another media type than JSON or that of its text.",
            advice: "See that the server takes the part as it is sent by default.",
            section: "OAS 'Encoding Object'"
        ),
        Rule(
            "enum-extension",
            .warning,
            means:
                "An extension that names or describes the values of an 'enum' does not have a text for each of them.",
            advice: "Give it as many elements as there are values."
        ),
        Rule(
            "example-not-tested",
            .note,
            means: "There is no test of this example, though its schema seems to allow it.",
            advice: "Nothing needs to be done; correct the example if it breaks a pattern."
        ),
        Rule(
            "form-not-supported",
            .warning,
            means:
                "A form is not described as an object, or as an array of parts; its bytes or parts are passed on, or it is left out where it has no fields and may be.",
            advice:
                "Describe an object with a property for each part, or an array where parts have no names, or write and read them by hand.",
            section: "OAS 'Encoding Object'"
        ),
        Rule(
            "header-not-supported",
            .warning,
            means: "OpenAPI does not say how a header of such a type is spelt; its text is passed on.",
            advice: "Read the text by hand.",
            section: "OAS 'Header Object'"
        ),
        Rule(
            "indistinguishable-operation",
            .warning,
            means: "Two operations have the same method and the same path but for a query or a fragment.",
            advice: "Make one operation of them.",
            section: "OAS 'Paths Object'"
        ),
        Rule(
            "indistinguishable-variants",
            .warning,
            means: "Variants have the same members, so that no value is ever read as any but the first.",
            advice: "Give each a required property with a value of its own, or the choice a 'discriminator'.",
            section: "OAS 'Discriminator Object'"
        ),
        Rule(
            "keyword-not-enforced",
            .warning,
            means: "A keyword has no effect on the generated code.",
            advice: "Check by hand what it demands.",
            section: "JSON Schema validation, section 6"
        ),
        Rule(
            "media-type-not-supported",
            .warning,
            means:
                "A body or a part has a schema and a media type that is not JSON, text or a form, and its bytes are passed on; or a parameter or a header has one, and travels as JSON.",
            advice: "Describe JSON, or write and read the bytes by hand.",
            section: "OAS 'Media Type Object'"
        ),
        Rule(
            "media-type-parameters",
            .warning,
            means: "Media types of one body differ only in their parameters; the one without, else the first, is kept.",
            advice: "Describe one of them.",
            section: "RFC 9110, section 8.3.1"
        ),
        Rule(
            "structured-text",
            .note,
            means: "A plain text is described by the structure that JSON has there; only the JSON is known.",
            advice: "Nothing needs to be done; or leave the text out of the description."
        ),
        Rule(
            "nested-lists",
            .warning,
            means: "Lists and maps of lists and maps, and so on, take the compiler longer with every level.",
            advice: "Put an object with a property in between."
        ),
        Rule(
            "neither-direction",
            .warning,
            means: "A property is 'readOnly' and 'writeOnly', so that neither requests nor responses have it.",
            advice: "Remove one of the two keywords, or the property.",
            section: "OAS 'Schema Object'"
        ),
        Rule(
            "never-valid",
            .warning,
            means: "A schema allows no value; it is read as any JSON, by its first list or by the choice, or left out.",
            advice: "Remove the schema or what contradicts it.",
            section: "JSON Schema core, section 4.3.2"
        ),
        Rule(
            "operation-not-tested",
            .note,
            means: "There is no test that calls this operation, or none in which it is answered so.",
            advice: "Give an example where no value is easily found; what comes piece by piece is for your own tests."
        ),
        Rule(
            "parameter-choice",
            .warning,
            means:
                "A parameter that may be an object or something else is sent so that the members of the object stand among the other parameters, and servers do not read them.",
            advice: "Choose the style 'deepObject', or describe the parameter by 'content'.",
            section: "OAS 'Style Values'"
        ),
        Rule(
            "parameter-nesting",
            .warning,
            means: "What is not a text stands inside the members of a parameter, of which OpenAPI says nothing.",
            advice:
                "With the style 'deepObject' it has brackets of its own, with others its text is JSON; describe it by 'content' to say so.",
            section: "OAS 'Style Values'"
        ),
        Rule(
            "parameter-style",
            .warning,
            means: "OpenAPI does not say how the style of a parameter spells values of its shape.",
            advice:
                "In 'deepObject' lists have brackets, all else is spelt as with 'form'; choose that style, or another one for values of this shape.",
            section: "OAS 'Style Examples'"
        ),
        Rule(
            "pattern-not-enforced",
            .warning,
            means:
                "A pattern is none that ECMA-262 knows, or cannot be followed in a time that grows with the text only.",
            advice: "Correct it, or do without references back, looks behind, and looks ahead but at the start.",
            section: "JSON Schema core, section 6.4"
        ),
        Rule(
            "recursive-alias",
            .warning,
            means: "A list or a map of nothing but itself has no Swift type; it is read as any JSON.",
            advice: "Put an object with a property in between."
        ),
        Rule(
            "schema-chain",
            .error,
            means: "Schemas lead from one to the next, and on, through more of them than are followed.",
            advice: "See whether a program has written the description, and what it meant."
        ),
        Rule(
            "credential-parameter",
            .warning,
            means: "A parameter is what a security scheme of the operation sends; the credentials stand for it.",
            advice: "Remove the parameter.",
            section: "OAS 'Security Scheme Object'"
        ),
        Rule(
            "security-scheme-not-supported",
            .warning,
            means: "A security scheme is of a kind that is not supported; calls are made without its credentials.",
            advice: "Add the credentials in a transport of your own.",
            section: "OAS 'Security Scheme Object'"
        ),
        Rule(
            "shared-parameter-name",
            .warning,
            means:
                "A member of an exploded object is sent under the name of another parameter, or of a member of one, so that a server reads what is sent for one as the other's too.",
            advice: "Rename one of them, or spell the object with the style 'deepObject' or without 'explode'.",
            section: "OAS 'Style Values'"
        ),
        Rule(
            "push-security-not-supported",
            .warning,
            means: "A webhook or a callback asks for credentials, which are not sent.",
            advice: "Add them by a middleware of the sender, and check them by a middleware of the receiving router.",
            section: "OAS 'Security Requirement Object'"
        ),
        Rule(
            "stream-not-typed",
            .warning,
            means: "The elements of a stream have no type: they are read as any JSON, the data of events as text.",
            advice:
                "Describe an element by 'itemSchema', the data of an event by 'contentSchema', and kinds of events by a 'oneOf' whose variants have a 'const' or 'enum' for 'event'.",
            section: "OAS 'Sequential Media Types'"
        ),
        Rule(
            "unused-name",
            .warning,
            means:
                "The configuration gives a name to a place where nothing stands that gets one, or where something else has that name.",
            advice: "Correct the place, choose another name, or remove the name."
        ),
        Rule(
            "unused-setting",
            .warning,
            means: "The configuration speaks of a place where no such type stands, or of a format that no schema has.",
            advice: "Correct the place or the name of the format, or remove it."
        ),
        Rule(
            "xml-not-supported",
            .warning,
            means: "XML is not supported; its bytes are passed on.",
            advice: "Describe a JSON body too, or read the bytes by hand.",
            section: "OAS 'XML Object'"
        ),
    ]
}
