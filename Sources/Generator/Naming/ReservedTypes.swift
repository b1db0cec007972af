/// The names that a type of the description must not take: code in its module would no longer mean what it says.
enum ReservedTypes {
    static let all: Set<String> = language.union(standardLibrary).union(foundation).union(runtime)

    private static let language: Set<String> = ["Any", "AnyObject", "Protocol", "Self", "Type"]

    private static let standardLibrary: Set<String> = [
        "Actor", "AnyHashable", "Array", "ArraySlice", "AsyncIteratorProtocol", "AsyncSequence", "AsyncStream",
        "AsyncThrowingStream", "Bool", "CancellationError", "CaseIterable", "Character", "Clock", "ClosedRange",
        "Codable", "CodingKey", "Collection", "Comparable", "Copyable", "CustomStringConvertible", "Decodable",
        "Decoder", "Dictionary", "Double", "Duration", "Encodable", "Encoder", "Equatable", "Error", "Float", "Float16",
        "Hashable", "Hasher", "Identifiable", "InlineArray", "Int", "Int128", "Int16", "Int32", "Int64", "Int8",
        "Iterator", "IteratorProtocol", "KeyPath", "MainActor", "Mirror", "Never", "Optional", "OptionSet", "Range",
        "RawRepresentable", "RawValue", "Regex", "Result", "Sendable", "Sequence", "Set", "Slice", "Span",
        "StaticString",
        "Strideable", "String", "Substring", "Task", "TaskGroup", "UInt", "UInt128", "UInt16", "UInt32", "UInt64",
        "UInt8", "Unicode", "UnsafeRawPointer", "Void",
    ]

    private static let foundation: Set<String> = [
        "Bundle", "Calendar", "CharacterSet", "Data", "Date", "DateComponents", "DateFormatter", "DateInterval",
        "Decimal", "FileHandle", "FileManager", "Formatter", "HTTPCookie", "HTTPURLResponse", "IndexPath", "IndexSet",
        "InputStream", "JSONDecoder", "JSONEncoder", "JSONSerialization", "Locale", "Lock", "Measurement",
        "Notification", "NotificationCenter", "NSObject", "Operation", "OperationQueue", "OutputStream",
        "PersonNameComponents", "Pipe", "Process", "ProcessInfo", "Progress", "RunLoop", "Scanner", "Stream", "Thread",
        "TimeInterval", "TimeZone", "Timer", "Unit", "URL", "URLComponents", "URLQueryItem", "URLRequest",
        "URLResponse", "URLSession", "UserDefaults", "UUID",
    ]

    /// What the support code declares, and what it imports; a test compares.
    private static let runtime: Set<String> = [
        "AnswersNotImplemented", "APIClient", "APIOperation", "ASCIIScanner", "AsyncHTTPClient",
        "AsyncHTTPClientTransport", "Authenticate", "Base64Data", "BasicCredential", "Boxed", "ByteBuffer",
        "ClientError", "ClientMiddleware", "ClientTransport", "CredentialStore", "Fault", "FormCodable", "FormError",
        "FormFields", "HandlerContext", "HeaderError", "HTTPBody", "HTTPClient", "HTTPField", "HTTPFields",
        "HTTPRequest", "HTTPResponder", "HTTPResponse", "HTTPTypes", "Hummingbird", "InMemoryTransport",
        "ISODuration", "JSONCodable", "JSONError", "JSONKeys", "JSONKind", "JSONNumber", "JSONObject", "JSONPath",
        "JSONReader", "JSONValue", "JSONWriter", "LocalDate", "LocalTime", "Logger", "MediaTypeName", "MultipartForm",
        "NotImplemented", "Nullable", "OpenEnum", "OperationError", "OperationInfo", "OperationOutput",
        "OperationResponder", "ParameterError", "ParameterValue", "PercentEncoding", "Problem", "Request",
        "RequestContext", "RequestCredentials", "RequestReader", "RequestRejection", "RequestWriter", "Response",
        "ResponseReader", "ResponseWriter", "Router", "Routes", "ServerAddress", "ServerLimits", "ServerOperation",
        "UnexpectedContentType", "URLEncodedForm", "URLSessionTransport", "Validatable", "Validation",
        "ValidationError",
    ]
}
