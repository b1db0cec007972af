extension Rule {
    /// What can be wrong with an object of Swagger 2.0 alone.
    static let decodingSwagger = [
        Rule(
            "base-path",
            .warning,
            means: "'basePath' does not begin with '/'.",
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
            means: "An example of a response is for a media type that the response does not have.",
            advice: "Add the media type to 'produces', or remove the example.",
            section: "OpenAPI 2.0 'Example Object'"
        ),
        Rule(
            "form-media-type",
            .warning,
            means: "'consumes' has none of the media types of forms, and there are form parameters.",
            advice: "Write 'application/x-www-form-urlencoded' or 'multipart/form-data' in 'consumes'.",
            section: "OpenAPI 2.0 'Parameter Object'"
        ),
        Rule(
            "host-not-said",
            .note,
            means: "There are 'schemes' and no 'host', so that they have no effect.",
            advice: "Add 'host', or give the client its server.",
            section: "OpenAPI 2.0 'Swagger Object'"
        ),
        Rule(
            "host-syntax",
            .warning,
            means: "'host' has a scheme or a path in it.",
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
            means: "The 'type' of a parameter is one that no parameter can have.",
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
