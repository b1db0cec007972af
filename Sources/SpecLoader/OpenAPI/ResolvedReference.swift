/// A reference of the description, and where it leads: a `$ref`, or an entry of a discriminator's mapping (OAS
/// "Reference Object", "Discriminator Object").
public struct ResolvedReference: Sendable {
    /// Where its text stands: the value of `$ref` or of the entry.
    public var location: Location
    /// As written.
    public var text: String
    /// Where it leads, which may be a reference again.
    public var target: Location
    /// The section of `components` for what it refers to (`schemas`); nil where `components` has none for it.
    public var section: String?
    /// Whether it stands for a list or a map, so that other entries of a map may stand beside it.
    public var isOfContainer: Bool

    init(location: Location, text: String, target: Location, kind: ObjectKind) {
        self.location = location
        self.text = text
        self.target = target
        section = kind.section
        isOfContainer = kind.isContainer
    }
}
