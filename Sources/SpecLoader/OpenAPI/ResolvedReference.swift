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
}
