/// A header of an answer or of a part.
struct HeaderContext: TemplateContext {
    static let fields = Fields<HeaderContext>(
        .text("name") { $0.name },
        .text("reader") { $0.reader },
        .text("wireName") { $0.wireName },
        .flag("isRequired") { $0.isRequired },
        .list("reading") { $0.reading },
        .flag("isLong") { $0.reading.count > 1 },
        .text("writerLabel") { $0.writerLabel },
        .flag("explodes") { $0.explodes }
    )

    let name: Code
    /// The variable that reads it: `response` or `part`.
    let reader: Code
    let wireName: Code
    let type: Code
    let isRequired: Bool
    /// What the reader is told of the type: `arrayOf: Int.self`.
    let reading: [NameContext]
    /// What stands before the value that the writer gets.
    let writerLabel: Code
    let explodes: Bool

    /// As a case of an enumeration has it.
    var declaration: Code {
        name + ": " + type + (isRequired ? "" : "? = nil")
    }
}
