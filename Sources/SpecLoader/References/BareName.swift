/// A `$ref` that is the name of a component alone, or its place without the `#`, where the specification wants a URI
/// (OAS "Reference Object").
struct BareName {
    let text: String
    let kind: ObjectKind

    /// The same failure, with the reference that was meant where `document` has a component of that name.
    func explaining(_ failure: ReferenceFailure, in document: Cursor?) -> ReferenceFailure {
        guard ["missing-file", "outside-root"].contains(failure.id), let document, let place = place(in: document)
        else { return failure }
        return ReferenceFailure(
            "missing-file",
            "there is no file '\(text)'; a component is referred to by its place: write '#\(place)'"
        )
    }

    private func place(in document: Cursor) -> JSONPointer? {
        guard let section = kind.section else { return nil }
        let older = ComponentPlace.sections.first { $0.value == section }.map { [$0.key] }
        let holders = [["components", section], older].compactMap(\.self)
        let written = text.split(separator: "/").map(String.init)
        let places = holders.map { $0 + [text] } + (written.count > 1 ? [written] : [])
        return places.lazy.compactMap { $0.reduce(document) { $0?.value(of: $1) }?.pointer }.first
    }
}
