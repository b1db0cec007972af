extension Document {
    /// Where the root document has the reusable objects of a section of `components` (OAS "Components Object"): in
    /// Swagger 2.0 the schemas are under `/definitions`. Nil where its version has no place for them.
    public func pointer(ofSection section: String) -> JSONPointer? {
        guard let version = openAPIVersion else { return nil }
        if version == .v20 {
            let key = ComponentPlace.sections.first { $0.value == section }?.key
            return key.map(JSONPointer.root.appending)
        }
        guard let introduction = ObjectKind.components.version(of: section), introduction <= version else { return nil }
        return JSONPointer.root.appending("components").appending(section)
    }

    /// The name that a definition has by where it stands, if it is used by reference: its key among the reusable
    /// objects or in a file of definitions, or the name of the file that it is; nil for one that stands inline.
    ///
    /// - Parameter section: The section of `components` for objects of its kind.
    public func definitionName(of place: Place, section: String) -> String? {
        openAPIVersion.flatMap {
            let path = RelativePath(source(place.source).path)
            return ComponentPlace.definitionName(place.pointer, in: path, section: section, $0)
        }
    }

    var openAPIVersion: OpenAPIVersion? {
        OpenAPIVersion(field: version) ?? OpenAPIVersion(swaggerField: version)
    }
}
