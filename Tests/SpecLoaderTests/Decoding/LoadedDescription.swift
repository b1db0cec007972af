import Testing

@testable import SpecLoader

/// Loads a description that stands in the test itself; the root document is `openapi.yaml`.
func load(
    _ files: [String: String],
    options: SpecLoader.Options = SpecLoader.Options()
) throws -> (document: Document, messages: [String]) {
    let result = SpecLoader.load(path: "openapi.yaml", fileSystem: InMemoryFileSystem(files), options: options)
    let document = try #require(result.document, "\(result.diagnostics.map(\.message))")
    return (document, result.diagnostics.map { message($0, in: result.sources) })
}

/// `openapi.yaml:3:5: error: … [id]`, as a user sees it but without source lines and notes.
func message(_ diagnostic: Diagnostic, in sources: [Source]) -> String {
    let place = diagnostic.location.map {
        "\(sources[$0.source].displayPath):\($0.position.line):\($0.position.column): "
    }
    return "\(place ?? "")\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.id)]"
}
