import SpecLoader

/// Warnings that are known and accepted: what `--diagnostics json` once wrote, in a file.
///
/// A warning is known by its rule, its file and its JSON pointer; lines may have moved since.
struct Baseline: Sendable {
    private struct Fact: Hashable {
        let id: String
        let pointer: String
    }

    /// The files in which a fact is known, as they were spelt.
    private var files: [Fact: [String]] = [:]

    /// - Throws: ``CommandError`` where the file cannot be read or is nothing that `--diagnostics json` writes.
    init(path: String, fileSystem: any FileSystem) throws(CommandError) {
        let bytes: [UInt8]
        do {
            bytes = try fileSystem.read(path)
        } catch {
            throw CommandError(.noInput, "baseline-file", "cannot read '\(path)': \(error.reason)")
        }
        var diagnostics = Diagnostics()
        let parser = DocumentParser(source: .configuration, path: "baseline.json", limits: SpecLoader.Limits())
        guard let elements = parser.parse(bytes, into: &diagnostics)?.sequence else { throw Self.malformed(path) }
        for element in elements {
            guard let object = element.mapping, let id = object["id"]?.scalar?.text else { throw Self.malformed(path) }
            // A warning without a place has null here.
            let fact = Fact(id: id, pointer: Self.text(object["pointer"]) ?? "")
            files[fact, default: []].append(Self.text(object["file"]) ?? "")
        }
    }

    private static func text(_ node: Node?) -> String? {
        node?.scalar.flatMap { $0.kind == .string ? $0.text : nil }
    }

    private static func malformed(_ path: String) -> CommandError {
        let message = "'\(path)' is not what '--diagnostics json' writes; write it anew, without '--timings'"
        return CommandError(.noInput, "baseline-file", message)
    }

    /// Whether the fact was known when the file was written.
    ///
    /// - Parameter source: The file in which it is; nil for one without a place.
    func contains(_ diagnostic: Diagnostic, in source: Source?) -> Bool {
        let pointer = diagnostic.location?.pointer.description ?? ""
        guard let known = files[Fact(id: diagnostic.id, pointer: pointer)] else { return false }
        guard let source else { return known.contains("") }
        // The same file may have been spelt from another folder.
        return known.contains { $0 == source.displayPath || $0 == source.path || $0.hasSuffix("/" + source.path) }
    }
}
