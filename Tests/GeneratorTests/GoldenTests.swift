import Foundation
import SpecLoader
import Testing

@testable import Generator

/// A case is a folder: a description, the package that comes out of it but for the support code, and all that is said.
/// `UPDATE_SNAPSHOTS=1` writes what is expected anew.
@Suite struct GoldenTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    static let cases = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil

    /// What the configuration of a case says, where there is one.
    private static func configure(_ options: inout GeneratorOptions, for name: String) {
        if ["calls", "examples"].contains(name) { options.emit.insert(.tests) }
        guard name == "settings" else { return }
        let place = { (name: String) in "openapi.yaml#/components/schemas/\(name)" }
        let open = [place("Colour"), place("Notes"), place("Ratio")]
        options.enums = PlaceSetting(.closed, places: Dictionary(uniqueKeysWithValues: open.map { ($0, .open) }))
        let closed = [place("Closed"), place("Size"), place("ClosedBase")]
        options.unions = PlaceSetting(.open, places: Dictionary(uniqueKeysWithValues: closed.map { ($0, .closed) }))
        options.unknownMembers = PlaceSetting(.keep, places: [place("Skipping"): .skip])
    }

    static func generate(
        _ name: String,
        _ options: GeneratorOptions = GeneratorOptions()
    ) throws -> (files: [GeneratedFile], diagnostics: String) {
        let folder = folder.appending(path: name)
        let file = ["openapi.yaml", "openapi.json"].first {
            FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
        }
        let path = folder.appending(path: try #require(file)).path
        let loaded = SpecLoader.load(path: path, fileSystem: DiskFileSystem())
        var files: [GeneratedFile] = []
        var diagnostics = loaded.diagnostics
        if let document = loaded.document, !diagnostics.contains(where: { $0.severity == .error }) {
            var options = options
            configure(&options, for: name)
            let result = try Generator(options: options).generate(document)
            files = result.files
            diagnostics += result.diagnostics
        }
        let renderer = DiagnosticRenderer(format: .text, extent: .everything, sources: loaded.sources, color: false)
        let text = renderer.render(diagnostics).replacing(folder.path + "/", with: "")
        return (files, text)
    }

    @Test func thereAreCases() {
        #expect(Self.cases.count >= 7)
    }

    @Test(arguments: cases)
    func theOutputIsAsExpected(_ name: String) throws {
        let (files, diagnostics) = try Self.generate(name)
        let expected = Self.folder.appending(path: name).appending(path: "expected")
        let written = files.filter { !$0.path.contains("/Runtime/") }
        if Self.isUpdating { try Self.update(expected, written, diagnostics) }
        #expect(diagnostics == (try String(contentsOf: expected.appending(path: "diagnostics.txt"), encoding: .utf8)))
        #expect(try Self.paths(in: expected) == written.map(\.path).sorted())
        for file in written {
            let text = try String(contentsOf: expected.appending(path: file.path), encoding: .utf8)
            #expect(file.text.utf8.elementsEqual(text.utf8), "\(name): \(file.path) differs")
        }
    }

    private static func update(_ expected: URL, _ files: [GeneratedFile], _ diagnostics: String) throws {
        try? FileManager.default.removeItem(at: expected)
        for file in files + [GeneratedFile(path: "diagnostics.txt", text: diagnostics)] {
            let url = expected.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(file.text.utf8).write(to: url)
        }
    }

    private static func paths(in folder: URL) throws -> [String] {
        let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        return all.filter { $0.contains(".") && $0 != "diagnostics.txt" }.filter { path in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: folder.appending(path: path).path,
                isDirectory: &isFolder
            )
            return exists && !isFolder.boolValue
        }.sorted()
    }

    @Test(arguments: cases)
    func theOutputIsTheSameInEveryRun(_ name: String) throws {
        let first = try Self.generate(name)
        for jobs in [1, 2, 8] {
            let result = try Self.generate(name, GeneratorOptions(jobs: jobs))
            #expect(result.files == first.files)
            #expect(result.diagnostics == first.diagnostics)
        }
    }
}
