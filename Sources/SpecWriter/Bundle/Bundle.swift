import SpecLoader

/// A description of many documents as a single one that means the same: every reference leads to a place in it.
///
/// The root document stays as it is. What it refers to in other documents comes to its components, under the name that
/// it has; what they have no place for, such as a path item, stands where it is referred to first.
public struct Bundle {
    /// The syntaxes in which it can be written.
    public enum Format: Sendable {
        /// With a comment at everything that comes from another document.
        case yaml
        case json
    }

    private let root: OutputNode

    /// - Parameter document: A description without errors.
    public init(_ document: Document) {
        var builder = BundleBuilder(document)
        root = builder.build()
    }

    /// The whole text.
    public func text(_ format: Format) -> String {
        switch format {
        case .yaml: YAMLWriter.write(root)
        case .json: JSONWriter.write(root)
        }
    }
}
