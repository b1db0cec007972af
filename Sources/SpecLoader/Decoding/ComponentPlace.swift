/// A place among the reusable objects of a document: under `components`, or in 2.0 under its own sections at the top.
struct ComponentPlace {
    /// As OpenAPI 3 calls it: `schemas`.
    let section: String
    /// As the document calls it: in 2.0 `definitions`.
    let writtenSection: String
    let key: String

    /// - Returns: Nil for places elsewhere.
    init?(_ pointer: JSONPointer, _ version: OpenAPIVersion) {
        guard let key = pointer.lastToken, let holder = pointer.parent, let written = holder.lastToken,
            let components = holder.parent
        else { return nil }
        if version == .v20 {
            guard components == .root, let section = Self.sections[written] else { return nil }
            self.section = section
        } else {
            guard components.lastToken == "components", components.parent == .root else { return nil }
            section = written
        }
        writtenSection = written
        self.key = key
    }

    /// The name that a definition has by where it stands, if it is used by reference: its key among the reusable
    /// objects or in a file of definitions, or the name of the file that it is; nil for one that stands inline.
    ///
    /// - Parameters:
    ///   - path: Of the file.
    ///   - section: The section of `components` for objects of its kind.
    static func definitionName(
        _ pointer: JSONPointer,
        in path: RelativePath,
        section: String?,
        _ version: OpenAPIVersion
    ) -> String? {
        if let place = ComponentPlace(pointer, version) { return place.section == section ? place.key : nil }
        guard let key = pointer.lastToken, let parent = pointer.parent else { return path.documentName }
        // One of a list of parameters has no key.
        if section == "parameters", key.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return nil }
        if parent == .root { return operationFields.contains(key) ? nil : key }
        // A file with the sections of the components, without 'components' around them.
        let isSection = parent.parent == .root && parent.lastToken == section && librarySections.contains(section ?? "")
        return isSection && key.utf8.first.map { !(0x30...0x39).contains($0) } ?? false && key != "default" ? key : nil
    }

    /// What stands in a file that is an operation.
    private static let operationFields: Set<String> = ["requestBody", "responses", "parameters", "callbacks"]
    /// Those whose entries are not taken for parts of an operation or a response, but for statuses and indices.
    private static let librarySections: Set<String> = ["parameters", "responses", "requestBodies"]

    /// The sections of 2.0 and what they are called since 3.0.
    static let sections = [
        "definitions": "schemas", "parameters": "parameters", "responses": "responses",
        "securityDefinitions": "securitySchemes",
    ]
}
