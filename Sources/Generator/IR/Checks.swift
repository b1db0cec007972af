/// What is asked of a value beyond its type.
struct Checks: Hashable, Sendable {
    var constraints = Constraints()
    /// Any text is right where an enumeration only names some.
    var isAnyText = false
    var patterns: [PatternCheck] = []
    /// What no line of code can ask of the typed value.
    var rules: [RuleSet] = []
    /// Of the elements of an array or the members of a map; at most one.
    var elements: [Checks] = []

    static let none = Checks()
}

/// What a schema asks in numbers (JSON Schema validation, section 6). Numbers are the description's texts.
struct Constraints: Hashable, Sendable {
    var minLength: Int?
    var maxLength: Int?
    var minimum: String?
    var maximum: String?
    var exclusiveMinimum: String?
    var exclusiveMaximum: String?
    var multiples: [String] = []
    var minItems: Int?
    var maxItems: Int?
    var uniqueItems = false
    var minProperties: Int?
    var maxProperties: Int?
}

/// A regular expression that a text has to match.
struct PatternCheck: Hashable, Sendable {
    /// As the description has it.
    var source: String
    /// As the support code reads it.
    var program: String
}

/// Keywords that are checked on the JSON of a value, written as the support code's `SchemaRules`.
///
/// They are code already: no Swift type stands between a schema and them, which a later stage could decide about.
struct RuleSet: Hashable, Sendable {
    var code: Code
    /// Whether texts are asked to be of a format, which is support code of its own.
    var hasFormats = false
    /// Whether null needs not keep them, as it is allowed beside what they are about.
    var isOfNoNull = false
}
