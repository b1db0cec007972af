extension Rule {
    /// What can be wrong with an object of Swagger 2.0 alone.
    static let decodingSwagger = [
        Rule(
            "base-path",
            .warning,
            means: "'basePath' begins with '/'.",
            advice: "Put a '/' before it.",
            section: "OpenAPI 2.0 'Swagger Object'"
        ),
        Rule(
            "collection-format",
            .warning,
            means: "OpenAPI 3 has no such way to write an array, so that it is read as 'csv'.",
            advice: "Use another 'collectionFormat' if the server knows one.",
            section: "OpenAPI 2.0 'Parameter Object'"
        ),
        Rule(
            "example-media-type",
            .warning,
            means: "The examples of a response are for media types that it has.",
            advice: "Add the media type to 'produces', or remove the example.",
            section: "OpenAPI 2.0 'Example Object'"
        ),
        Rule(
            "form-media-type",
            .warning,
            means: "A form is sent as one of the media types of forms.",
            advice: "Write 'application/x-www-form-urlencoded' or 'multipart/form-data' in 'consumes'.",
            section: "OpenAPI 2.0 'Parameter Object'"
        ),
        Rule(
            "host-not-said",
            .note,
            means: "'schemes' has no effect without 'host'.",
            advice: "Add 'host', or give the client its server.",
            section: "OpenAPI 2.0 'Swagger Object'"
        ),
        Rule(
            "host-syntax",
            .warning,
            means: "'host' has neither a scheme nor a path.",
            advice: "Write these in 'schemes' and 'basePath'.",
            section: "OpenAPI 2.0 'Swagger Object'"
        ),
        Rule(
            "media-type-not-said",
            .note,
            means: "Nothing says which media type a body has, so that a usual one is taken.",
            advice: "Add 'consumes' or 'produces'.",
            section: "OpenAPI 2.0 'Swagger Object'"
        ),
        Rule(
            "parameter-type",
            .warning,
            means: "The 'type' of a parameter is one that a parameter can have.",
            advice: "Write one of the types that the message names.",
            section: "OpenAPI 2.0 'Parameter Object'"
        ),
        Rule(
            "scheme-not-said",
            .note,
            means: "Nothing says how the host is reached, so that 'https' is taken.",
            advice: "Add 'schemes'.",
            section: "OpenAPI 2.0 'Swagger Object'"
        ),
    ]
}
