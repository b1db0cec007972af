import SpecLoader

/// What may be sent for an operation, and what may be answered.
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

    struct Request: Sendable {
        /// By parameter; nil where it is left out.
        var parameters: [Value?]
        var body: Body?
    }

    struct Answer: Sendable {
        /// The index of the response.
        var response: Int
        /// One that no other response stands for.
        var status: Int
        var isSuccess: Bool
        var body: Body?
        /// By header; nil where it is left out.
        var headers: [Value?]
    }

    /// Nil where none is easily made: the operation is not tested.
    var request: Request?
    /// At least one.
    var answers: [Answer]

    var success: Answer? { answers.first(where: \.isSuccess) }
}
