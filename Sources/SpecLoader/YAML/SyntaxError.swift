/// Why the text of a file could not be read to its end.
struct SyntaxError: Error {
    /// The rule, as in ``Diagnostic/id``.
    let id: String
    let message: String
    let position: Position
    /// Second places that belong to it.
    let notes: [(message: String, position: Position)]

    init(
        _ id: String,
        _ message: String,
        at position: Position,
        notes: [(message: String, position: Position)] = []
    ) {
        self.id = id
        self.message = message
        self.position = position
        self.notes = notes
    }
}
