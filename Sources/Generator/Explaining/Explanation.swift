import SpecLoader

/// What there is to say about a name of the output or of the description.
public enum Explanation: Hashable, Sendable {
    /// Whole lines.
    case found(String)
    /// Nothing has that name; with `; did you mean …?` where some are close.
    case unknown(suggestion: String)
}

extension Generator {
    /// Where the type, member or operation called `word` is defined, how it is reached, and why it is as it is.
    ///
    /// - Parameter word: A Swift name, an `operationId`, the name of a schema, or `file#pointer`.
    public func explain(_ word: String, in document: Document) -> Explanation {
        let (module, _) = Lowering.lower(document, options: options)
        let overrides = NameOverrides(options.names, sources: document.sources)
        let names = ModuleNames(module: module, name: options.name, overrides: overrides)
        let explainer = Explainer(document: document, module: module, names: names)
        let subjects = SubjectIndex(document: document, module: module, names: names)
        let found = subjects.find(word)
        guard !found.isEmpty else { return .unknown(suggestion: subjects.suggestion(for: word)) }
        var texts = found.prefix(SubjectIndex.shown).map(explainer.text)
        if found.count > SubjectIndex.shown {
            texts.append("… and \(found.count - SubjectIndex.shown) more of that name\n")
        }
        return .found(texts.joined(separator: "\n"))
    }
}
