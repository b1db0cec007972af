import HTTPTypes

/// A file in a multipart form.
public nonisolated struct FilePart: Sendable {
    /// What the sender calls the file, if anything. It is anybody's text: nothing to make a path of.
    public var filename: String?
    /// The media type, if the sender names one.
    public var contentType: String?
    /// The part's other headers.
    public var headers: HTTPFields
    /// The file itself. What has been received is read while it arrives: before the next part is asked for.
    public var body: HTTPBody

    public init(
        filename: String? = nil,
        contentType: String? = nil,
        headers: HTTPFields = HTTPFields(),
        body: HTTPBody
    ) {
        self.filename = filename
        self.contentType = contentType
        self.headers = headers
        self.body = body
    }

    /// A file on the disk, which is read as it is sent.
    ///
    /// - Parameter filename: else the last part of the path.
    /// - Throws: ``FileError`` where there is no such file, or it cannot be read.
    public init(file path: String, filename: String? = nil, contentType: String? = nil) throws {
        self.init(
            filename: filename ?? path.split(separator: "/").last.map(String.init),
            contentType: contentType,
            body: try HTTPBody(file: path)
        )
    }
}
