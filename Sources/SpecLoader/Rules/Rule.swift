/// What the messages with one id mean. Together the rules are all that can be said of a description.
public struct Rule: Hashable, Sendable {
    /// As in ``Diagnostic/id``.
    public let id: String
    /// How bad its messages can be before the user has a say, the worst first.
    public let severities: [Diagnostic.Severity]
    /// What is wrong where it speaks, in one sentence; where its messages can be an error or not, when which.
    public let meaning: String
    /// What to do about it, in one sentence.
    public let advice: String
    /// Where to read more, such as `OAS 'Tag Object'`; nil where it is a rule of this tool alone.
    public let section: String?

    public init(
        _ id: String,
        _ severities: Diagnostic.Severity...,
        means meaning: String,
        advice: String,
        section: String? = nil
    ) {
        self.id = id
        self.severities = severities.sorted()
        self.meaning = meaning
        self.advice = advice
        self.section = section
    }

    /// The same for a rule that has its id and its sentence already.
    init(_ rule: ValidationRule, _ severities: Diagnostic.Severity..., advice: String, section: String? = nil) {
        id = rule.id
        self.severities = severities.sorted()
        meaning = rule.sentence
        self.advice = advice
        self.section = section
    }

    /// Whether the user may choose how bad its messages are: after an error nothing right can be generated.
    public var isAdjustable: Bool { severities != [.error] }
}

extension Rule {
    /// What reading and checking a description can say.
    public static var loading: [Rule] { parsing + referring + decoding + decodingSwagger + validating }
}
