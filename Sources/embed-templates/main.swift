#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// embed-templates FOLDER OUTPUT PATH…: writes a Swift file with the texts of the files PATH below FOLDER.

/// A raw string literal over several lines whose value is `text`.
func literal(_ text: String) -> String {
    var hashes = "#"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
}

func declaration(_ name: String, of files: [(path: String, text: String)]) -> String {
    let elements = files.map { "    (\(literal($0.path)), \(literal($0.text))),\n" }.joined()
    return "let \(name): [(path: String, text: String)] = [\n\(elements)]\n"
}

let arguments = CommandLine.arguments.dropFirst()
let folder = arguments.first ?? "."
let output = arguments.dropFirst().first ?? "EmbeddedTemplates.swift"
let files = try arguments.dropFirst(2).sorted().map { path in
    (path: path, text: try String(contentsOfFile: folder + "/" + path, encoding: .utf8))
}
let runtime = files.filter { $0.path.hasPrefix("Runtime/") }
    .map { (path: String($0.path.dropFirst("Runtime/".count)), text: $0.text) }
let templates = files.filter { !$0.path.hasPrefix("Runtime/") }
let source = declaration("embeddedTemplates", of: templates) + "\n" + declaration("embeddedRuntime", of: runtime)
try source.write(toFile: output, atomically: true, encoding: .utf8)
