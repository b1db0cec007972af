/// Follows the references of examples (OAS "Example Object"). Nothing else of them is needed.
struct ExampleDecoder {
    let state: DecodingState

    /// `examples`: a mapping from names to examples.
    func check(_ examples: Cursor?) {
        guard let examples else { return }
        for entry in state.entries(examples) {
            _ = state.object(entry.value, .example)
        }
    }
}
