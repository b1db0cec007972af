import SpecLoader

/// What a test sends for an operation, and with what it is answered.
struct OperationSample: Sendable {
    /// A value that a schema of the description allows.
    struct Value: Sendable {
        var node: Node
        /// The same as JSON, without members that no schema names.
        var json: String
    }

    /// A body in one of its media types.
    struct Body: Sendable {
        /// The index of its media type.
        var content: Int
        /// Nil for bytes.
        var value: Value?
    }

    struct Answer: Sendable {
        /// The index of the response.
        var response: Int
        /// One that no other response stands for.
        var status: Int
        var body: Body?
        /// By header; nil where it is left out.
        var headers: [Value?]
    }

    var operation: OperationID
    /// By parameter; nil where it is left out.
    var parameters: [Value?]
    var body: Body?
    /// At least one.
    var answers: [Answer]
}
