/// The names that a type of the description must not take: code in its module would no longer mean what it says.
enum ReservedTypes {
    static let all = needed.union(otherFoundation)

    /// Those without which the code of the module does not compile.
    static let needed = Set([language, standardLibrary, usedFoundation, runtime, tests, parameters].joined())

    /// What the generated tests declare beside the types that they test.
    private static let tests: Set<String> = ["BasicRequestContext", "CallBackend", "DescribedExample", "ExampleTests"]

    /// What generated types call their parameters.
    private static let parameters: Set<String> = ["FailedOperation"]

    private static let language: Set<String> = ["Any", "AnyObject", "Protocol", "Self", "Type"]

    private static let standardLibrary: Set<String> = [
        "Actor", "AnyHashable", "Array", "ArraySlice", "AsyncIteratorProtocol", "AsyncSequence", "AsyncStream",
        "AsyncThrowingStream", "BinaryFloatingPoint", "BinaryInteger", "Bool", "CancellationError", "CaseIterable",
        "Character", "Clock", "ClosedRange", "Codable", "CodingKey", "Collection", "Comparable", "Copyable",
        "CustomStringConvertible", "Decodable", "Decoder", "DecodingError", "Dictionary", "Double", "Duration",
        "Encodable", "Encoder", "EncodingError", "Equatable", "Error", "ExpressibleByArrayLiteral",
        "ExpressibleByBooleanLiteral", "ExpressibleByDictionaryLiteral", "ExpressibleByFloatLiteral",
        "ExpressibleByIntegerLiteral", "ExpressibleByNilLiteral", "ExpressibleByStringInterpolation",
        "FixedWidthInteger", "Float", "Float16", "Hashable", "Hasher", "Identifiable", "InlineArray", "Int", "Int128",
        "Int16", "Int32", "Int64", "Int8", "Iterator", "IteratorProtocol", "KeyPath", "KeyValuePairs",
        "LosslessStringConvertible", "MainActor", "Mirror", "Never", "Optional", "OptionSet", "RandomAccessCollection",
        "Range", "RawRepresentable", "RawValue", "Regex", "Result", "Sendable", "Sequence", "Set",
        "SingleValueDecodingContainer", "SingleValueEncodingContainer", "Slice", "Span", "StaticString", "Strideable",
        "String", "StringProtocol", "Substring", "Task", "TaskGroup", "UInt", "UInt128", "UInt16", "UInt32", "UInt64",
        "UInt8", "Unicode", "UnsafeBufferPointer", "UnsafeMutablePointer", "UnsafePointer", "UnsafeRawPointer", "UTF8",
        "Void", "WritableKeyPath",
    ]

    /// What the support code has of Foundation.
    private static let usedFoundation: Set<String> = [
        "Data", "Date", "DateComponents", "Decimal", "Foundation", "FoundationEssentials", "FoundationNetworking",
        "HTTPURLResponse", "LocalizedError", "NSObject", "TimeZone", "URL", "URLAuthenticationChallenge",
        "URLCredential", "URLRequest", "URLResponse", "URLSession", "URLSessionConfiguration", "URLSessionTask",
        "URLSessionTaskDelegate", "UUID",
    ]

    /// What users have of Foundation, beside which a type of the module would win.
    private static let otherFoundation: Set<String> = [
        "Bundle", "Calendar", "CharacterSet", "DateFormatter", "DateInterval", "FileHandle",
        "FileManager", "Formatter", "HTTPCookie", "IndexPath", "IndexSet", "InputStream", "JSONDecoder", "JSONEncoder",
        "JSONSerialization", "Locale", "Lock", "Measurement", "Notification", "NotificationCenter", "Operation",
        "OperationQueue", "OutputStream", "PersonNameComponents", "Pipe", "Process", "ProcessInfo", "Progress",
        "RunLoop", "Scanner", "Stream", "Thread", "TimeInterval", "Timer", "Unit", "URLComponents",
        "URLQueryItem", "UserDefaults",
    ]

    /// What the support code declares, and what it imports; a test compares.
    private static let runtime: Set<String> = [
        "AcceptedOutput", "AnswersNotImplemented", "AnswersRejections", "AnyOperationError", "APIClient", "APIKey",
        "APIOperation", "ApplicationRequestContextSource", "ASCIIScanner", "AsyncHTTPClient",
        "AsyncHTTPClientTransport", "Authenticate", "Base64Data", "BasicCredential", "BearerToken", "BodyChannel",
        "BodyExcerpt", "BodyLimits", "BodyNeeded", "BodyWriter", "Boxed", "BrokenBody", "ByteBuffer", "ByteWindow",
        "CheckedContinuation", "ClientError", "ClientMiddleware", "ClientOptions", "ClientTransport", "ClosedEnum",
        "CreatedOutput", "CredentialStore", "DecimalText", "DeepFields", "DescribedOperation", "DocumentedValues",
        "ElementCheck", "EmbeddedChannel", "EncodedPart",
        "EventData", "EventReader", "ExactText", "Exclusive", "Fault", "FieldSpelling", "FileError", "FilePart",
        "Forbidden", "FormCodable", "FormError", "FormFields", "FormSpelling", "HandlerContext", "HeaderError",
        "HeaderParameters", "HeaderReader", "HeaderWriter", "HTTPBody", "HTTPClient", "HTTPClientRequest", "HTTPField",
        "HTTPFields", "HTTPMethod", "HTTPRequest", "HTTPResponder", "HTTPResponse", "HTTPResponseError", "HTTPTypes",
        "HTTPTypesFoundation", "Hummingbird", "Identify", "InMemoryTransport", "ISODuration", "ItemStream",
        "JSONCodable", "JSONError", "JSONFraming", "JSONKeys", "JSONKind", "JSONNumber", "JSONObject", "JSONPath",
        "JSONReader", "JSONValue", "JSONVariants", "JSONWriter", "LineReader", "LocalDate", "LocalDateTime",
        "LocalTime", "Logger", "Logging", "MediaTypeName", "MemberPairs", "MemberwiseHashable", "MultipartForm",
        "MultipartLimits", "MultipartPart", "MultipartProgress", "MultipartScanner", "MultipartWriter", "Mutex",
        "NIOCore", "NIOEmbedded", "NIOHTTP1",
        "NoContentOutput", "NoCredentials", "NotImplemented", "Nullable", "OKOutput", "OpenEnum", "OperationError",
        "OperationFailure", "OperationInfo", "OperationOutput", "OperationResponder", "OperationServer",
        "ParameterError", "ParameterParts", "ParameterPlace", "ParameterStyle", "ParameterText", "ParameterValue",
        "PartHead", "PartKey", "PartReader", "PathResponder", "PatternProgram", "PatternSearch", "PercentEncoding",
        "Problem", "Reject", "Request", "RequestBody", "RequestContext", "RequestCredentials", "RequestReader",
        "RequestRejection", "RequestWriter", "RequiredScheme", "Respond", "Response", "ResponseBody",
        "ResponseBodyWriter",
        "ResponseReader", "ResponseWriter", "RetryAfter", "RetryMiddleware", "Router", "RouterMethods",
        "RouterMiddleware", "RouterPath", "Routes", "RouteTable", "RouteTemplate", "ScalarSet", "SchemaEvaluation",
        "SchemaRule", "SchemaRules", "ServerAddress", "ServerLimits", "ServerOperation", "ServerSentEvent",
        "ServerSentEventKind", "SharedFailure", "StreamError", "StreamReading", "Synchronization", "TextPattern",
        "TimeAmount", "TimedOut", "TokenProvider", "UnexpectedContentType", "UnexpectedText", "UniformFailure",
        "UnknownPaths", "UnusableURL", "URLEncodedForm", "URLError", "URLSessionError", "URLSessionTransport",
        "Validatable", "Validation", "ValidationError", "ValidationRules", "WholeBody",
    ]
}
