/// One file of the output.
public struct GeneratedFile: Sendable, Hashable {
    /// Relative to the output folder, with `/` between components: `Sources/BAIWeChat/Cart/CartModels.swift`.
    public let path: String
    /// The whole text, written as UTF-8.
    public let text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
