/// A place among the reusable objects of a document: under `components`, or in 2.0 under its own sections at the top.
struct ComponentPlace {
    /// As OpenAPI 3 calls it: `schemas`.
    let section: String
    /// As the document calls it: in 2.0 `definitions`.
    let writtenSection: String
    let key: String

    /// - Returns: Nil for places elsewhere.
    init?(_ pointer: JSONPointer, _ version: OpenAPIVersion) {
        let tokens = pointer.tokens
        if version == .v20 {
            guard tokens.count == 2, let section = Self.sections[tokens[0]] else { return nil }
            self.section = section
        } else {
            guard tokens.count == 3, tokens[0] == "components" else { return nil }
            section = tokens[1]
        }
        writtenSection = tokens[tokens.count - 2]
        key = tokens[tokens.count - 1]
    }

    /// The sections of 2.0 and what they are called since 3.0.
    private static let sections = [
        "definitions": "schemas", "parameters": "parameters", "responses": "responses",
        "securityDefinitions": "securitySchemes",
    ]
}
