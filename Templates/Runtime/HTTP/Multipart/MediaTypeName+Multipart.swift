nonisolated extension MediaTypeName {
    /// Whether a multipart body is what a form takes: any other kind may stand for one without names, which RFC 2046
    /// section 5.1.7 wants to be read like `multipart/mixed`.
    static func isMultipart(_ essence: String, like form: MultipartForm) -> Bool {
        form.isNamed ? essence == form.mediaType : essence.hasPrefix("multipart/") && essence != MultipartForm.formData
    }

    /// The boundary that a multipart content type names (RFC 2046 section 5.1.1).
    ///
    /// - Throws: ``FormError`` where there is none, or one that cannot be one.
    static func boundary(of contentType: String) throws -> String {
        guard let boundary = parameter("boundary", of: contentType) else {
            throw FormError(reason: "the content type names no boundary")
        }
        guard (1...70).contains(boundary.utf8.count), boundary.last != " ",
            boundary.unicodeScalars.allSatisfy(isBoundaryCharacter)
        else { throw FormError(reason: "'\(boundary)' is no boundary") }
        return boundary
    }

    private static func isBoundaryCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "a"..."z", "A"..."Z": true
        default: "'()+_,-./:=? ".unicodeScalars.contains(scalar)
        }
    }
}
