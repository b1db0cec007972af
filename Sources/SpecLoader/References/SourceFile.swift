/// One file, read and parsed, before it is known to belong to the description.
struct SourceFile: Sendable {
    let path: RelativePath
    /// In which it lies.
    let folder: RelativePath
    let displayPath: String
    let bytes: [UInt8]
    /// That of what the file stands for, or one that only tells the files of a description apart.
    let uri: URIReference
    /// Nil where the text is not YAML or JSON.
    let root: Node?
    /// The references that seem to lead to other files.
    let references: [Reference]
    /// Nil where nothing in it has a name of its own.
    let identifiers: SchemaIdentifiers?
    /// What the parser said. Its locations name no source yet.
    let diagnostics: [Diagnostic]

    /// ``diagnostics``, with their places in the source `id`.
    func diagnostics(in id: SourceID) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            Diagnostic(
                diagnostic.severity,
                diagnostic.id,
                diagnostic.message,
                at: diagnostic.location?.moved(to: id),
                notes: diagnostic.notes.map { Diagnostic.Note($0.message, at: $0.location?.moved(to: id)) }
            )
        }
    }
}

extension Location {
    fileprivate func moved(to source: SourceID) -> Location {
        Location(source: source, position: position, pointer: pointer)
    }
}
