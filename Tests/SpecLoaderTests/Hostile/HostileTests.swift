import Foundation
import Testing

@testable import SpecLoader

/// What is said of hostile and careless inputs, all of it, in `expected`.
///
/// `UPDATE_SNAPSHOTS=1` writes what is said now.
@Suite struct HostileTests {
    static let cases = HostileCase.bytes + HostileCase.json + HostileCase.references + HostileCase.meanings

    /// Lines of the catalogue that no case stands for, and why.
    static let exceptions: [String: String] = [:]

    @Test(.timeLimit(.minutes(20)), arguments: cases)
    func saysWhatIsExpected(of input: HostileCase) {
        let fileSystem = CountingFileSystem(input.fileSystem)
        let result = SpecLoader.load(path: input.root, fileSystem: fileSystem)
        #expect(result.diagnostics.contains { $0.severity == .error } == (input.outcome == .error))
        #expect(Self.expectations[input.id] == Self.report(result, of: input))
        for (path, count) in fileSystem.reads {
            #expect(path.hasPrefix(HostileCase.folder) && !path.contains(".."), "\(path) is outside")
            #expect(count == 1, "\(path) is read \(count) times")
        }
    }

    @Test(arguments: [("Y", 48), ("J", 11), ("R", 50), ("S", 42)])
    func everyLineOfTheCatalogueHasItsCase(letter: String, count: Int) {
        let ids = (1...count).map { letter + ($0 < 10 ? "0" : "") + String($0) }
        let covered = Set(Self.cases.map(\.id)).union(Self.exceptions.keys)
        #expect(ids.filter { !covered.contains($0) } == [])
        #expect(covered.filter { $0.hasPrefix(letter) && !ids.contains($0) } == [])
        #expect(Self.cases.map(\.id).filter(Self.exceptions.keys.contains) == [])
        #expect(Set(Self.cases.map(\.id)).count == Self.cases.count)
    }

    @Test(arguments: ["\r\n", "\r"])
    func lineEndsDoNotChangeWhatIsMeant(lineEnd: String) throws {
        let text =
            HostileCase.head() + "paths:\n" + HostileCase.path("/a", "description: 'b\n\n      c'")
            + "components:\n  schemas:\n    A:\n      description: |\n        d\n        e\n"
        let dumps = try ["\n", lineEnd].map { end in
            GraphDump(try load(["openapi.yaml": text.replacing("\n", with: end)]).document).text
        }
        #expect(dumps[0] == dumps[1])
    }

    // MARK: What is said

    /// The diagnostics with their notes, without the lines of the files, and the facts behind `=`.
    private static func report(_ result: SpecLoader.Result, of input: HostileCase) -> String {
        let renderer = DiagnosticRenderer(format: .text, extent: .everything, sources: result.sources, color: false)
        var lines = renderer.render(result.diagnostics).split(separator: "\n").filter { !$0.hasPrefix(" ") }
        if let document = result.document { lines += input.facts(document).map { "= " + $0 } }
        return lines.isEmpty ? "(nothing)" : lines.joined(separator: "\n")
    }

    private static let expectations: [String: String] = {
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" { update() }
        let texts = ["Y", "J", "R", "S"].map { try? String(contentsOf: file($0), encoding: .utf8) }
        let blocks = texts.compactMap(\.self).flatMap { $0.components(separatedBy: "\n\n") }
        let entries = blocks.map { block in
            let lines = block.trimmingCharacters(in: .newlines).split(separator: "\n", maxSplits: 1)
            return (String(lines.first?.prefix(3) ?? ""), lines.count > 1 ? String(lines[1]) : "")
        }
        return Dictionary(entries) { first, _ in first }
    }()

    private static func file(_ letter: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "expected/\(letter).txt")
    }

    private static func update() {
        for (letter, inputs) in Dictionary(grouping: cases, by: { String($0.id.prefix(1)) }) {
            let blocks = inputs.map { input in
                let result = SpecLoader.load(path: input.root, fileSystem: input.fileSystem)
                return "\(input.testDescription)\n\(report(result, of: input))\n"
            }
            try? Data(blocks.joined(separator: "\n").utf8).write(to: file(letter))
        }
    }
}
