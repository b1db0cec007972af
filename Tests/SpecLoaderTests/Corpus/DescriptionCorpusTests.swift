import Testing

@testable import SpecLoader

/// Every description of the corpus but those that have tests of their own.
@Suite(.enabled(if: Corpus.isThere))
struct DescriptionCorpusTests {
    static let folders = [
        "apple-petstore", "json-schema-ref-parser", "learn-openapis", "libopenapi-refs", "oapi-codegen-testdata",
        "ogen-testdata", "openapi3-examples-malicious", "readme-oas-examples", "realworld/box", "realworld/museum",
        "realworld/ogen-examples-a", "realworld/twilio-a", "redocly-cafe-split",
    ]

    @Test(.timeLimit(.minutes(20)), arguments: folders)
    func loadsWithoutErrors(folder: String) throws {
        for path in try Self.descriptions(folder) {
            let result = Self.load(path)
            let errors = result.diagnostics.filter { $0.severity == .error }
            guard let expected = BrokenDescriptions.all[path] else {
                #expect(errors.map { message($0, in: result.sources) } == [], "\(path)")
                continue
            }
            #expect(Set(errors.map(\.id)) == Set(expected), "\(path)")
            #expect(errors.allSatisfy { $0.location != nil }, "\(path)")
        }
    }

    @Test func thereAreManyAndFewAreBroken() throws {
        let paths = try Self.folders.flatMap(Self.descriptions)
        #expect(paths.count == 468)
        #expect(BrokenDescriptions.all.keys.filter { !paths.contains($0) } == [])
    }

    /// A description that is there both as YAML and as JSON means the same.
    @Test func twinsMeanTheSame() throws {
        var count = 0
        for path in try Self.folders.flatMap(Self.descriptions) where !path.hasSuffix(".json") {
            let plain = String(path.prefix(upTo: path.lastIndex(of: ".") ?? path.endIndex)) + ".json"
            let twins = [plain, plain.replacing("/yaml/", with: "/json/")].filter { (try? Corpus.bytes($0)) != nil }
            guard let twin = twins.first else { continue }
            count += 1
            let dumps = [path, twin].map { Self.load($0).document.map { GraphDump($0).text } ?? $0 }
            if BrokenDescriptions.reorderedTwins.contains(path) {
                #expect(Self.sortedLines(dumps[0]) == Self.sortedLines(dumps[1]), "\(path)")
            } else {
                #expect((dumps[0] == dumps[1]) != BrokenDescriptions.unequalTwins.contains(path), "\(path)")
            }
        }
        #expect(count == 60)
    }

    private static func sortedLines(_ text: String) -> [Substring] { text.split(separator: "\n").sorted() }

    /// The test files of a resolver of references, most of which are plain schemas: a description that refers to them
    /// says whether all of their references lead somewhere.
    @Test func schemasOfAnotherResolver() {
        let folder = BrokenDescriptions.schemaFolder
        var unresolved: [String: [String]] = [:]
        for path in Corpus.files(folder, ".yaml", ".json") {
            let file = String(path.dropFirst(folder.count + 1))
            let name = file.replacing("%", with: "%25").replacing("'", with: "''")
            let root =
                "openapi: 3.1.0\ninfo: {title: a, version: b}\ncomponents: {schemas: {A: {$ref: '\(name)'}}}\n"
            let fileSystem = DiskWithRoot(path: "\(Corpus.folder)/\(folder)/root-of-all.yaml", text: root)
            let result = SpecLoader.load(path: fileSystem.path, fileSystem: fileSystem)
            let errors = result.diagnostics.filter { $0.severity == .error }
            #expect(errors.allSatisfy { $0.location != nil }, "\(path)")
            let ids = Set(errors.map(\.id)).intersection(BrokenDescriptions.referenceFaults)
            if !ids.isEmpty { unresolved[file] = ids.sorted() }
        }
        #expect(unresolved == BrokenDescriptions.unresolvedSchemas)
    }

    // MARK: The descriptions

    /// Public documents to which some descriptions refer, and where the corpus has them.
    private static let remoteFiles = [
        ("https://raw.githubusercontent.com/daveshanley/vacuum/main/model/test_files/", "libopenapi-refs"),
        (
            "https://raw.githubusercontent.com/oapi-codegen/oapi-codegen/master/examples/",
            "oapi-codegen-testdata/examples"
        ),
    ]

    private static func load(_ path: String) -> SpecLoader.Result {
        var options = SpecLoader.Options()
        options.allowOutsideRoot = true
        options.remoteFiles = remoteFiles.map { .init(url: $0, path: "\(Corpus.folder)/\($1)") }
        return SpecLoader.load(path: "\(Corpus.folder)/\(path)", fileSystem: DiskFileSystem(), options: options)
    }

    /// The files of `folder` that say they are descriptions, and those that cannot be read.
    private static func descriptions(_ folder: String) throws -> [String] {
        try Corpus.files(folder, ".yaml", ".yml", ".json").filter { path in
            let root = ParsedText(bytes: try Corpus.bytes(path), path: path).root?.mapping
            return root?["openapi"] != nil || root?["swagger"] != nil
        }
    }
}

/// The disk, and one file that is not there.
private struct DiskWithRoot: FileSystem {
    let path: String
    let text: String
    private let disk = DiskFileSystem()

    init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    func read(_ path: String) throws(FileSystemError) -> [UInt8] {
        path == self.path ? Array(text.utf8) : try disk.read(path)
    }

    func realPath(_ path: String) -> String? {
        path == self.path ? folder.map { $0 + "/root-of-all.yaml" } : disk.realPath(path)
    }

    private var folder: String? {
        disk.realPath(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)))
    }

    func list(_ folder: String) -> [String] { disk.list(folder) }
}
