/// Parses the text of one file, JSON or YAML.
///
/// A file whose path ends in `.json` is strict JSON. Any other is YAML; but a text that is JSON is read as JSON
/// whatever its file is called, because YAML as libyaml knows it refuses some of JSON, such as surrogate pairs.
/// Markdown, to which descriptions refer for their longer texts, is one string.
public struct DocumentParser: Sendable {
    private let source: SourceID
    private let isJSON: Bool
    private let isMarkdown: Bool
    private let limits: SpecLoader.Limits

    /// - Parameter path: Decides with its ending what the text must be; nothing is read from it.
    public init(source: SourceID, path: String, limits: SpecLoader.Limits) {
        self.source = source
        isJSON = path.lowercased().hasSuffix(".json")
        isMarkdown = path.lowercased().hasSuffix(".md")
        self.limits = limits
    }

    /// The root of the document; nil, with an error in `diagnostics`, when the text cannot be read to its end.
    ///
    /// There may be errors beside a root as well: of a duplicate key, the first member is kept.
    public func parse(_ bytes: [UInt8], into diagnostics: inout Diagnostics) -> Node? {
        if let error = unusable(bytes) {
            report(error, pointer: .root, into: &diagnostics)
            return nil
        }
        if isMarkdown { return string(bytes, into: &diagnostics) }
        return bytes.withUnsafeBufferPointer { text in
            if isJSON { return parseJSON(text, into: &diagnostics) }
            if mayBeJSON(text) {
                var jsonDiagnostics = Diagnostics()
                if let root = parseJSON(text, into: &jsonDiagnostics) {
                    diagnostics.append(contentsOf: jsonDiagnostics)
                    return root
                }
            }
            return parseYAML(text, into: &diagnostics)
        }
    }

    /// A text as a whole.
    private func string(_ bytes: [UInt8], into diagnostics: inout Diagnostics) -> Node? {
        let start = Position(line: 1, column: 1)
        let isMarked = bytes.starts(with: ByteOrderMark.utf8)
        guard let text = String(validating: bytes.dropFirst(isMarked ? ByteOrderMark.utf8.count : 0), as: UTF8.self)
        else {
            report(
                SyntaxError("invalid-encoding", "the text is not valid UTF-8", at: start),
                pointer: .root,
                into: &diagnostics
            )
            return nil
        }
        return Node(position: start, content: .scalar(Scalar(text: text, kind: .string)))
    }

    private func mayBeJSON(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var scanner = JSONScanner(text)
        scanner.skipWhitespace()
        return scanner.byte == UInt8(ascii: "{") || scanner.byte == UInt8(ascii: "[")
    }

    private func parseJSON(_ text: UnsafeBufferPointer<UInt8>, into diagnostics: inout Diagnostics) -> Node? {
        var parser = JSONParser(text, source: source, limits: limits)
        defer { diagnostics.append(contentsOf: parser.builder.diagnostics) }
        do {
            return try parser.parse()
        } catch {
            let advice = isJSON && isYAML(text) ? "; this is YAML: call the file '.yaml'" : ""
            report(error, advice: advice, pointer: parser.builder.pointer, into: &diagnostics)
            return nil
        }
    }

    /// Whether a text that is no JSON is a mapping of YAML, and not JSON with a mistake that YAML allows.
    private func isYAML(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var ignored = Diagnostics()
        return !mayBeJSON(text) && parseYAML(text, into: &ignored)?.mapping != nil
    }

    private func parseYAML(_ text: UnsafeBufferPointer<UInt8>, into diagnostics: inout Diagnostics) -> Node? {
        var parser = YAMLParser(text, source: source, limits: limits)
        defer { diagnostics.append(contentsOf: parser.builder.diagnostics) }
        do {
            return try parser.parse()
        } catch {
            report(error, pointer: parser.builder.pointer, into: &diagnostics)
            return nil
        }
    }

    /// What is wrong with a text as a whole.
    private func unusable(_ bytes: [UInt8]) -> SyntaxError? {
        let start = Position(line: 1, column: 1)
        if bytes.isEmpty { return SyntaxError("empty-document", "the file is empty", at: start) }
        // UTF-16 and UTF-32 have a zero byte in the first character, if that is one of YAML or JSON.
        if ByteOrderMark.utf16.contains(where: bytes.starts(with:)) || bytes.prefix(2).contains(0) {
            return SyntaxError("invalid-encoding", "the file looks like UTF-16; save it as UTF-8", at: start)
        }
        return nil
    }

    private func report(
        _ error: SyntaxError,
        advice: String = "",
        pointer: JSONPointer,
        into diagnostics: inout Diagnostics
    ) {
        let location = { Location(source: source, position: $0, pointer: pointer) }
        let notes = error.notes.map { Diagnostic.Note($0.message, at: location($0.position)) }
        diagnostics.error(error.id, error.message + advice, at: location(error.position), notes: notes)
    }
}
