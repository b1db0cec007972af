import Generator
import Testing

@testable import generate_bai

@Suite struct ManifestTests {
    private static let hash = "cbf29ce484222325"

    @Test(arguments: [
        ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
    ])
    func `the hash is FNV-1a of 64 bits`(text: String, hash: String) {
        #expect(ContentHash(of: Array(text.utf8)).description == hash)
    }

    @Test func `reads what it writes`() throws {
        var manifest = Manifest()
        for path in ["b.swift", "A/b.swift", "a.swift"] {
            manifest.hashes[try OutputPath(path)] = ContentHash(of: Array(path.utf8))
        }
        #expect(try Manifest(parsing: Array(manifest.text.utf8)) == manifest)
        let paths = manifest.text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").last }
        #expect(paths == ["A/b.swift", "a.swift", "b.swift"])
        #expect(try Manifest(parsing: Array(Manifest().text.utf8)) == Manifest())
    }

    @Test(arguments: [
        ("", 1, "it is not the header"),
        ("# something else\n", 1, "it is not the header"),
        ("{}\n", 1, "it is not the header"),
        ("HEADER\n\(hash) a.sw", 2, "it is cut off"),
        ("HEADER\n\n", 2, "it is not a hash and a path"),
        ("HEADER\n\(hash)\n", 2, "it is not a hash and a path"),
        ("HEADER\n<<<<<<< HEAD\n", 2, "it is not a hash and a path"),
        ("HEADER\n+bf29ce484222325 a.swift\n", 2, "it is not a hash and a path"),
        (
            "HEADER\n\(hash) /etc/passwd\n", 2,
            "it names a path that is never written: it is empty or has an empty component"
        ),
        ("HEADER\n\(hash) ../evil\n", 2, "it names a path that is never written: a component begins with '.'"),
        ("HEADER\n\(hash) a/../../evil\n", 2, "it names a path that is never written: a component begins with '.'"),
        ("HEADER\n\(hash) b\n\(hash) a\n", 3, "'a' is out of order"),
        ("HEADER\n\(hash) a\n\(hash) a\n", 3, "'a' is out of order"),
    ])
    func `anything else is refused`(text: String, line: Int, message: String) {
        let text = text.replacing("HEADER", with: Manifest.header)
        #expect(throws: Manifest.Fault(line: line, message: message)) { try Manifest(parsing: Array(text.utf8)) }
    }

    @Test func `a manifest that cannot be trusted removes nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.write("precious", to: "evil")
        let output = try OutputFolder(path: folder.path("out"), specification: folder.path("spec/a.yaml"), home: nil)
        let file = GeneratedFile(path: "a.swift", text: "")
        _ = try output.write([file])
        let hash = ContentHash(of: Array("precious".utf8))
        try folder.write("\(Manifest.header)\n\(hash) ../evil\n", to: "out/.generate-bai.manifest")
        let error = #expect(throws: CommandError.self) { try output.write([]) }
        #expect(
            error?.diagnostics.map { $0.message.replacing(folder.path, with: "TMP") } == [
                "line 2 of 'TMP/out/.generate-bai.manifest' cannot be trusted: it names a path that is never written: "
                    + "a component begins with '.'; restore the file or generate into an empty folder"
            ]
        )
        #expect(folder.list() == ["evil", "out/", "out/.generate-bai.manifest", "out/a.swift"])
    }
}
