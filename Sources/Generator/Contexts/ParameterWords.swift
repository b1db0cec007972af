/// What is said about a parameter or an associated value, for the documentation of what has it.
struct ParameterWords {
    let label: Code
    let words: String
}

extension [ParameterWords] {
    /// The list of them in the form of DocC; nil where nothing is said.
    var list: String? {
        if count == 1 { return "- Parameter " + self[0].item(indent: "  ") }
        let items = map { "  - " + $0.item(indent: "    ") }
        return isEmpty ? nil : (["- Parameters:"] + items).joined(separator: "\n")
    }
}

extension ParameterWords {
    fileprivate func item(indent: String) -> String {
        label.text + ": " + words.lines.joined(separator: "\n" + indent)
    }
}
