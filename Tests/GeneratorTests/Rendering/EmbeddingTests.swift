import Foundation
import Templates
import Testing

@testable import Generator

@Suite struct EmbeddingTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Templates")

    private func paths(below folder: URL, _ ending: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }.sorted()
    }

    @Test func `all templates are in the binary as they are in the folder`() throws {
        #expect(Templates.all.map(\.path) == (try paths(below: Self.folder, ".mustache")))
        for (path, text) in Templates.all {
            #expect(try Data(contentsOf: Self.folder.appending(path: path)) == Data(text.utf8), "\(path)")
        }
    }

    @Test func `all support code is in the binary as it is in the folder`() throws {
        let folder = Self.folder.appending(path: "Runtime")
        #expect(Templates.runtime.map(\.path) == (try paths(below: folder, ".swift")))
        for (path, text) in Templates.runtime {
            #expect(try Data(contentsOf: folder.appending(path: path)) == Data(text.utf8), "\(path)")
        }
    }
}
