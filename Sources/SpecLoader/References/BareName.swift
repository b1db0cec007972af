/// A `$ref` that is the name of a component alone, where the specification wants a URI (OAS "Reference Object").
struct BareName {
    let text: String
    let kind: ObjectKind

    /// The same failure, with the reference that was meant where `document` has a component of that name.
    func explaining(_ failure: ReferenceFailure, in document: Cursor?) -> ReferenceFailure {
        guard failure.id == "missing-file", let document, let place = place(in: document) else { return failure }
        return ReferenceFailure(
            failure.id,
            "there is no file '\(text)'; a component is referred to by its place: write '#\(place)'"
        )
    }

    private func place(in document: Cursor) -> JSONPointer? {
        guard let section = kind.section else { return nil }
        let older = ComponentPlace.sections.first { $0.value == section }.map { [$0.key] }
        let holders = [["components", section], older].compactMap(\.self)
        return holders.lazy.compactMap { names in
            (names + [text]).reduce(document) { $0?.value(of: $1) }?.pointer
        }.first
    }
}
