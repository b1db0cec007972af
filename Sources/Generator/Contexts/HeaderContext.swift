/// A header of an answer or of a part.
struct HeaderContext: TemplateContext {
    static let fields = Fields<HeaderContext>(
        .text("name") { $0.name },
        .text("wireName") { $0.wireName },
        .text("reading") { $0.reading },
        .text("writerLabel") { $0.writerLabel },
        .flag("explodes") { $0.explodes }
    )

    let name: Code
    /// The name as a label, where it needs no backticks.
    let label: Code
    /// The variable that reads it: `response` or `part`.
    let reader: Code
    let wireName: Code
    let type: Code
    let isRequired: Bool
    /// What the reader is told of the type: `arrayOf: Int.self`.
    let arguments: [Code]
    /// What stands before the value that the writer gets.
    let writerLabel: Code
    let explodes: Bool

    /// The expression that reads it: `try response.header("Retry-After", as: Int.self)`.
    var reading: Code {
        let header = reader + ".header" + ArgumentList([wireName] + arguments).parenthesized
        guard isRequired else { return "try " + header }
        return "try " + reader + ".required" + ArgumentList([wireName, header]).parenthesized
    }

    /// As a case of an enumeration has it.
    var declaration: Code {
        label + ": " + type + (isRequired ? "" : "? = nil")
    }
}
