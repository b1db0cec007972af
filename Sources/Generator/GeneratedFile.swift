/// One file of the output.
public struct GeneratedFile: Sendable, Hashable {
    /// Relative to the output folder, with `/` between components: `Sources/BAIWeChat/Cart/CartModels.swift`.
    public let path: String
    /// The whole text in UTF-8.
    public let bytes: [UInt8]

    /// How many bytes ``path`` has at most: with the folders around it, other systems take no more than 260.
    public static let longestPath = 200

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The whole text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
