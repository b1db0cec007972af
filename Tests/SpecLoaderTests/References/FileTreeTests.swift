import Foundation
import Testing

@testable import SpecLoader

/// Which files are read, and which of them belong to the description.
@Suite struct FileTreeTests {
    private static let head = "openapi: 3.1.0\ninfo: {title: a, version: b}\n"

    @Test func onlyWhatReferencesLeadToBelongsToTheDescription() throws {
        let files = [
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Z: {$ref: 'z.yaml'}
                    A: {$ref: 'b/a.yaml#/A'}
                    Data: {example: {$ref: 'data.yaml'}}
                """,
            "z.yaml": "type: string\n",
            "b/a.yaml": "A: {type: string}\nUnused: {$ref: 'unused.yaml'}\n",
            "b/unused.yaml": "{",
            "data.yaml": "{",
        ]
        let (document, messages) = try load(files)
        #expect(messages == [])
        #expect(document.sources.map(\.path) == ["openapi.yaml", "b/a.yaml", "z.yaml"])
        #expect(document.sources[0].id == SourceID(index: 0))
        #expect(document.sources.map(\.id) == document.sources.map(\.id).sorted())
        #expect(document.sources.allSatisfy { document.source($0.id).path == $0.path })
        let schema = document.schemas[document.components.schemas[0].value]
        #expect(document.source(schema.location.source).path == "z.yaml")
        let from = try #require(document.sources[1].referencedFrom)
        #expect(from.source == SourceID(index: 0))
        #expect(from.pointer.description == "/components/schemas/A/$ref")
    }

    @Test func pathsAreRelativeToTheRootDocumentHoweverItIsCalled() throws {
        let fileSystem = InMemoryFileSystem([
            "work/spec/openapi.yaml": Self.head + "components: {schemas: {A: {$ref: 'area/a.yaml'}}}\n",
            "work/spec/area/a.yaml": "$ref: '../b.yaml'\n",
            "work/spec/b.yaml": "type: string\n",
        ])
        for (path, folder) in [
            ("work/spec/openapi.yaml", "work/spec/"), ("/work/./spec/openapi.yaml", "/work/./spec/"),
        ] {
            let result = SpecLoader.load(path: path, fileSystem: fileSystem)
            #expect(result.diagnostics.isEmpty)
            #expect(result.sources.map(\.path) == ["openapi.yaml", "area/a.yaml", "b.yaml"])
            #expect(result.sources.map(\.displayPath) == result.sources.map { folder + $0.path })
        }
    }

    @Test(arguments: [1, 2, 8])
    func theNumberOfJobsChangesNothing(jobs: Int) throws {
        var files = ["openapi.yaml": Self.head + "components:\n  schemas:\n"]
        for index in 0..<40 {
            files["openapi.yaml", default: ""] += "    S\(index): {$ref: 'models/\(index * 7 % 40).yaml'}\n"
            files["models/\(index).yaml"] =
                index % 5 == 0 ? "type: [\n" : "typ: object\nitems: {$ref: 'x\(index).yaml'}\n"
        }
        var options = SpecLoader.Options()
        let expected = try load(files, options: options)
        options.jobs = jobs
        let actual = try load(files, options: options)
        #expect(actual.messages == expected.messages)
        #expect(actual.document.sources.map(\.path) == expected.document.sources.map(\.path))
        #expect(GraphDump(actual.document).text == GraphDump(expected.document).text)
    }

    @Test func aFileIsReadOnce() throws {
        var root = Self.head + "components:\n  schemas:\n"
        for index in 0..<200 {
            root += "    S\(index): {$ref: 'b.yaml#/S\(index % 3)'}\n"
        }
        let fileSystem = CountingFileSystem(
            InMemoryFileSystem(["openapi.yaml": root, "b.yaml": "S0: {}\nS1: {}\nS2: {}\n"])
        )
        let result = SpecLoader.load(path: "openapi.yaml", fileSystem: fileSystem)
        #expect(result.diagnostics.isEmpty)
        #expect(fileSystem.reads == ["openapi.yaml": 1, "b.yaml": 1])
    }

    @Test func aRootThatIsNotThereIsSaidSo() {
        let result = SpecLoader.load(path: "spec/none.yaml", fileSystem: InMemoryFileSystem(["spec/a.yaml": ""]))
        #expect(result.document == nil)
        #expect(result.sources.isEmpty)
        #expect(result.diagnostics.map(\.message) == ["there is no file 'spec/none.yaml'"])
        #expect(result.diagnostics.map(\.location) == [nil])
    }

    @Test func tooManyFilesAreRefused() throws {
        var files = ["openapi.yaml": Self.head + "components:\n  schemas:\n"]
        for index in 0..<5 {
            files["openapi.yaml", default: ""] += "    S\(index): {$ref: '\(index).yaml'}\n"
            files["\(index).yaml"] = "type: string\n"
        }
        var options = SpecLoader.Options()
        options.limits.files = 4
        let messages = try load(files, options: options).messages
        #expect(
            messages == [
                "openapi.yaml:8:16: error: the description has more than 4 files (--limit files=… permits up to 1000000) [too-many-files]",
                "openapi.yaml:9:16: error: the description has more than 4 files (--limit files=… permits up to 1000000) [too-many-files]",
            ]
        )
    }

    @Test func aFileSystemThatIgnoresCaseDoesNotHideAWrongName() throws {
        let fileSystem = CaseIgnoringFileSystem([
            "openapi.yaml": Self.head + "components: {schemas: {A: {$ref: 'Models/pet.yaml'}}}\n",
            "models/Pet.yaml": "type: string\n",
        ])
        let result = SpecLoader.load(path: "openapi.yaml", fileSystem: fileSystem)
        #expect(
            result.diagnostics.map(\.message) == [
                "there is no file 'Models/pet.yaml'; did you mean 'models/Pet.yaml'?"
            ]
        )
    }
}

/// As on a Mac: finds files whatever the case of the path, and tells their real names.
private struct CaseIgnoringFileSystem: FileSystem {
    private let files: InMemoryFileSystem
    private let paths: [String]

    init(_ files: [String: String]) {
        self.files = InMemoryFileSystem(files)
        paths = files.keys.map { "/" + $0 }
    }

    func read(_ path: String) throws(FileSystemError) -> [UInt8] { try files.read(realPath(path) ?? path) }

    func realPath(_ path: String) -> String? {
        guard let real = files.realPath("/") else { return nil }
        if path == "." { return real }
        return paths.first { $0.lowercased() == "/" + path.lowercased() }
    }

    func list(_ folder: String) -> [String] { files.list(folder) }
}
