/// All that is wrong with a set of templates.
struct TemplateErrors: Error, Hashable, CustomStringConvertible {
    /// Sorted by place, each once.
    let errors: [TemplateError]

    init(_ errors: some Sequence<TemplateError>) {
        self.errors = Set(errors).sorted()
    }

    /// One line for each error.
    var description: String {
        errors.map(\.description).joined(separator: "\n")
    }
}

/// One fault of a template.
struct TemplateError: Hashable, Sendable, CustomStringConvertible {
    /// As given to ``TemplateSet``; nil for a fault that has no place in any template.
    let path: String?
    /// Both from 1, the column in Unicode scalars; 0 where the whole file is meant.
    let line: Int
    let column: Int
    /// Lower case, no full stop.
    let message: String

    /// `models/struct.swift.mustache:4:7: unknown name 'nmae' in StructContext; did you mean 'name'?`
    var description: String {
        guard let path else { return message }
        return line == 0 ? "\(path): \(message)" : "\(path):\(line):\(column): \(message)"
    }
}

extension TemplateError: Comparable {
    static func < (left: TemplateError, right: TemplateError) -> Bool {
        (left.path ?? "", left.line, left.column, left.message)
            < (right.path ?? "", right.line, right.column, right.message)
    }
}
