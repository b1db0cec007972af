/// The context types that templates are compiled against, each with its number: that of its slot in a program.
struct ContextTypes {
    struct ContextType {
        /// As Swift calls it.
        let name: String
        let template: String
        let fields: [String: FieldContent]
    }

    private(set) var all: [ContextType] = []
    private(set) var errors: [TemplateError] = []
    private var numbers: [ObjectIdentifier: Int] = [:]

    /// Takes up the types and every type that stands in their fields.
    init(_ types: [any TemplateContext.Type]) {
        var open = types
        while let type = open.popLast() {
            guard numbers[ObjectIdentifier(type)] == nil else { continue }
            open += add(type)
        }
    }

    func number(of type: any TemplateContext.Type) -> Int? {
        numbers[ObjectIdentifier(type)]
    }

    /// - Returns: The types in the fields of `type`.
    private mutating func add<Context: TemplateContext>(_ type: Context.Type) -> [any TemplateContext.Type] {
        var fields: [String: FieldContent] = [:]
        var inner: [any TemplateContext.Type] = []
        for field in Context.fields.all {
            if fields.updateValue(field.content, forKey: field.name) != nil {
                let message = "\(Context.self) has two fields '\(field.name)'"
                errors.append(TemplateError(path: nil, line: 0, column: 0, message: message))
            }
            if case .contexts(let type, _, _) = field.content { inner.append(type) }
        }
        numbers[ObjectIdentifier(type)] = all.count
        all.append(ContextType(name: "\(Context.self)", template: Context.template, fields: fields))
        return inner
    }
}
