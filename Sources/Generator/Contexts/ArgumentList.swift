/// What stands between parentheses or brackets, or behind `guard`: on one line where that is short, else one to a line.
struct ArgumentList {
    private static let width = 80

    private let all: [Code]

    init(_ all: [Code]) {
        self.all = all
    }

    /// All of them, where they fit.
    var line: Code? { line() }

    /// The same behind a name that takes a part of the line.
    func line(behind name: Code = .empty) -> Code? {
        let separators = 2 * max(0, all.count - 1)
        let width = all.reduce(name.text.utf8.count + separators) { $0 + $1.text.utf8.count }
        guard width <= Self.width, !all.contains(where: { $0.hasLines }) else { return nil }
        return all.joined(separator: ", ")
    }

    /// With the parentheses.
    var parenthesized: Code {
        line.map { "(" + $0 + ")" } ?? "(\n" + all.joined(separator: ",\n") + "\n)"
    }

    /// With the brackets of an array.
    var bracketed: Code {
        line.map { "[" + $0 + "]" } ?? "[\n" + all.joined(separator: ",\n") + ",\n]"
    }

    /// As many for each line as it has room for.
    var lines: [ArgumentContext] {
        var lines: [[Code]] = []
        for code in all {
            if let last = lines.last, ArgumentList(last + [code]).line != nil {
                lines[lines.count - 1].append(code)
            } else {
                lines.append([code])
            }
        }
        return lines.map { ArgumentContext(code: $0.joined(separator: ", ")) }
    }

    /// One for each line.
    var arguments: [ArgumentContext] { all.map { ArgumentContext(code: $0) } }
}

struct ArgumentContext: TemplateContext {
    static let fields = Fields<ArgumentContext>(.text("code") { $0.code })

    let code: Code
}
