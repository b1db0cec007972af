import Foundation
import Testing

@testable import SpecLoader

/// Each folder in `Cases` is a description and, in `diagnostics.txt`, all that is to be said of it.
///
/// `UPDATE_SNAPSHOTS=1` writes what is said now.
@Suite struct CaseTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    private static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []

    @Test(arguments: names)
    func saysWhatIsExpected(of name: String) throws {
        let folder = Self.folder.appending(path: name)
        let snapshot = folder.appending(path: "diagnostics.txt")
        let files = try Self.files(in: folder)
        let root = files.keys.contains("openapi.json") ? "openapi.json" : "openapi.yaml"
        var fileSystem = InMemoryFileSystem()
        for (path, bytes) in files {
            fileSystem[path] = bytes
        }
        let result = SpecLoader.load(path: root, fileSystem: fileSystem)
        let renderer = DiagnosticRenderer(format: .text, extent: .everything, sources: result.sources, color: false)
        let actual = renderer.render(result.diagnostics)
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try Data(actual.utf8).write(to: snapshot)
        }
        #expect(try String(contentsOf: snapshot, encoding: .utf8) == actual)
    }

    @Test func thereAreCases() {
        #expect(Self.names.count > 40)
    }

    /// The bytes of the files in `folder` by their paths there.
    private static func files(in folder: URL) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path != "diagnostics.txt" {
            let url = folder.appending(path: path)
            guard !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) else { continue }
            files[path] = [UInt8](data)
        }
        return files
    }
}
