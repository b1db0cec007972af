import Streams

// What the samples of the documents do not say: the values of whoever uses the package.

public let client = StreamsClient(server: .init(url: "https://example.com"))
