import Bodies

// What the samples of the documents do not say: the values of whoever uses the package.

public struct Store: Sendable {
    public func append(_ bytes: [UInt8]) async throws {}
}

public let store = Store()
public let client = BodiesClient(server: .init(url: "https://example.com"))
public let input = UploadDocument.Input(body: [])
