import Foundation
import Testing

@testable import SpecLoader

/// 2.0 and 3.0 say the same things in different words, and become the same graph.
@Suite struct SwaggerTwinTests {
    @Test func everythingMeansTheSame() throws {
        let old = try load(["openapi.yaml": try text(of: "swagger-everything-fine")])
        let new = try load(["openapi.yaml": try text(of: "swagger-everything-fine-as-3.0")])
        #expect(old.messages == [])
        #expect(new.messages == [])
        let (oldLines, newLines) = (lines(old.document), lines(new.document))
        #expect(newLines.count > 500)
        for (oldLine, newLine) in zip(oldLines, newLines) {
            try #require(oldLine == newLine)
        }
        #expect(oldLines.count == newLines.count)
    }

    /// The lines of the dump, each with what it belongs to.
    private func lines(_ document: Document) -> [String] {
        var path: [Substring] = []
        return GraphDump(document).text.split(separator: "\n").map { line in
            let depth = line.prefix { $0 == " " }.count / 2
            path = path.prefix(depth) + [line.drop { $0 == " " }]
            return path.joined(separator: " / ")
        }
    }

    private func text(of name: String) throws -> String {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: tests.appending(path: "Cases/\(name)/openapi.yaml"), encoding: .utf8)
    }
}
