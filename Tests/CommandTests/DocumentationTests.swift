import Foundation
import SpecLoader
import Testing

@testable import generate_bai

/// What the documents say of the command, against the command. Their Swift is compiled in `Tests/EndToEnd`.
@Suite struct DocumentationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    private static let documents =
        [
            "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Benchmarks/README.md", "spec/README.md",
            "Examples/bai-backend/README.md",
        ]
        + ["CONFIGURATION", "NAMES", "RECIPES", "RULES", "TYPES"].map { "Documentation/\($0).md" }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The text without its code blocks.
    private static func prose(_ path: String) throws -> String {
        try text(path).replacing(#/(?ms)^```.*?^```$/#, with: "")
    }

    /// The anchors of a document's headings, as GitHub makes them.
    private static func anchors(_ path: String) throws -> Set<String> {
        let headings = try prose(path).matches(of: #/(?m)^#+ (.*)$/#)
        return Set(
            headings.map { heading in
                let kept = heading.1.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
                return kept.replacing(" ", with: "-")
            }
        )
    }

    /// Where the document's links lead that do not leave the project.
    private static func links(_ document: String) throws -> [String] {
        try prose(document).components(separatedBy: "](").dropFirst()
            .compactMap { $0.components(separatedBy: ")").first }
            .filter { !$0.hasPrefix("http") }
    }

    @Test func `there is nothing else in the folder of documents`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Documentation").path)
        #expect(Set(names.map { "Documentation/\($0)" }).isSubset(of: Self.documents))
    }

    @Test(arguments: documents)
    func `links lead to files and headings that are there`(document: String) throws {
        let folder = Self.root.appending(path: document).deletingLastPathComponent()
        for link in try Self.links(document) {
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let file = parts[0].isEmpty ? Self.root.appending(path: document) : folder.appending(path: parts[0])
            #expect(FileManager.default.fileExists(atPath: file.path), "\(link)")
            guard parts.count == 2 else { continue }
            let path = String(file.standardized.path.dropFirst(Self.root.path.count))
            #expect(try Self.anchors(path).contains(String(parts[1])), "\(link)")
        }
    }

    @Test func `the README shows what explain prints`() throws {
        let readme = try Self.text("README.md")
        let block = try #require(readme.firstMatch(of: #/(?s)```text\n\$ generate-bai (explain [^\n]*)\n(.*?)```/#))
        let run = try ProcessRun(Tool.path, block.1.split(separator: " ").map(String.init), in: Self.root.path)
        #expect(run.status == 0)
        // Lines are left out in one place.
        let parts = block.2.split(separator: #/(?m)^ *…\n/#)
        #expect(parts.count == 2)
        #expect(run.standardOutput.hasPrefix(parts[0]))
        #expect(run.standardOutput.hasSuffix(parts[1]))
    }

    @Test func `the README names every option, and no other`() throws {
        let options = #/--[a-z]+(?:-[a-z]+)*/#
        var known: Set<String> = []
        for command in ["generate", "validate", "bundle", "graph", "scaffold", "explain"] {
            let help = try ProcessRun(Tool.path, [command, "--help"], in: Self.root.path).standardOutput
            known.formUnion(help.matches(of: options).map { String($0.0) })
        }
        let readme = try Self.text("README.md")
        let section = try #require(readme.firstMatch(of: #/(?s)\n## The command\n.*?\n## /#))
        let named = Set(section.0.matches(of: options).map { String($0.0) })
        #expect(named.subtracting(known) == [])
        #expect(known.subtracting(named).subtracting(["--help", "--version"]) == ["--samples"])
    }

    @Test func `the configuration's document names every setting and limit`() throws {
        let text = try Self.text("Documentation/CONFIGURATION.md")
        let settings = ConfigurationDecoder.settings.matches(of: #/'(\w+)'/#).map { String($0.1) }
        #expect(settings.count > 10)
        for setting in settings { #expect(text.contains("`\(setting)`"), "\(setting)") }
        for limit in SpecLoader.Limit.allCases { #expect(text.contains("| `\(limit.rawValue)` |"), "\(limit)") }
        for format in SpecLoader.Options.knownFormats where !format.contains("int") {
            #expect(text.contains("`\(format)`"), "\(format)")
        }
    }
}
