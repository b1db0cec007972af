import SpecLoader
import Testing

@testable import generate_bai

/// What the user says about rules, limits and documents on the network, with the built tool.
@Suite struct ReadingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            kitchen: 1
            tags: [{name: a}, {name: a}]
            paths: {}
            components:
              schemas:
                Cart:
                  $ref: https://example.com/models/cart.yaml#/Cart

            """,
            to: "spec/openapi.yaml"
        )
        try folder.write("Cart:\n  type: object\n", to: "vendor/cart.yaml")
    }

    /// The first lines of the messages of a run, without notes and their number.
    private func messages(_ arguments: String...) throws -> [Substring] {
        let run = try ProcessRun(Tool.path, arguments, in: folder.path)
        return run.standardError.split(separator: "\n").filter {
            !$0.hasPrefix(" ") && !$0.contains("note: the") && $0.first?.isNumber != true
        }
    }

    private static let unknown =
        "spec/openapi.yaml:3:1: warning: a document has no field 'kitchen'; it is ignored"
    private static let valid: Substring = "Valid: 2 files, 0 operations, 1 schema"

    // MARK: Formats

    @Test func `a format is read as another one`() throws {
        try folder.write(
            """
            openapi: 3.0.3
            info: {title: Formats, version: "1"}
            paths: {}
            components:
              schemas:
                Order: {type: object, properties: {made: {type: string, format: date-time}}}

            """,
            to: "formats/openapi.yaml"
        )
        try folder.write("formats: {date-time: date-time-local}\n", to: "formats/generate-bai.yaml")
        let run = try Tool.run("formats/openapi.yaml", "--out", "out", "--quiet", in: folder)
        #expect(run.status == 0)
        #expect(run.standardError == "")
        let models = try folder.read("out/Sources/Formats/Openapi/OpenapiModels.swift")
        #expect(models.contains("public var made: LocalDateTime?"))
    }

    // MARK: Documents on the network

    @Test(arguments: [
        "https://example.com/models/cart.yaml=vendor/cart.yaml", "https://example.com/models/=vendor/",
    ])
    func `a file is read in place of what is on the network`(map: String) throws {
        let run = try Tool.run("validate", "spec/openapi.yaml", "--map", map, in: folder)
        #expect(run.status == 0)
        #expect(run.standardError.hasSuffix("\n\(Self.valid)\n"))
    }

    @Test func `the configuration maps too, relative to itself, and the command line goes before it`() throws {
        try folder.write("map: {'https://example.com/models/': ../vendor/}\n", to: "spec/generate-bai.yaml")
        #expect(try messages("validate", "spec/openapi.yaml").last == Self.valid)
        try folder.write("Basket: {}\n", to: "spec/other.yaml")
        let arguments = [
            "validate", "spec/openapi.yaml", "--map", "https://example.com/models/cart.yaml=spec/other.yaml",
        ]
        let run = try ProcessRun(Tool.path, arguments, in: folder.path)
        #expect(run.status == 1)
        #expect(run.standardError.contains("'spec/other.yaml' has no 'Cart'"))
    }

    @Test(arguments: [
        ("x", "--map wants URL=PATH, not 'x'."),
        ("https://example.com/=", "--map wants URL=PATH, not 'https://example.com/='."),
        ("cart.yaml=x", "--map: 'cart.yaml' is no URL, such as 'https://example.com/models/cart.yaml'."),
        ("https:=x", "--map: 'https:' is no URL, such as 'https://example.com/models/cart.yaml'."),
        (
            "https://e.com/a#/b=x",
            "--map: 'https://e.com/a#/b' names a place in a document; name the document, without '#'."
        ),
        ("file:///a=x", "--map: 'file:///a' is on no network; refer to the file by its path."),
    ])
    func `a map that cannot be is wrong usage`(map: String, message: String) throws {
        let run = try Tool.run("validate", "spec/openapi.yaml", "--map", map, in: folder)
        #expect(run.status == 64)
        #expect(run.standardError.hasPrefix("Error: \(message)\n"))
    }

    @Test func `a file that is not there is named with what it stands for`() throws {
        let run = try Tool.run("validate", "spec/openapi.yaml", "--map", "https://example.com/a=none.yaml", in: folder)
        #expect(run.status == 66)
        #expect(
            run.standardError
                == "error: there is no file 'none.yaml', which stands for 'https://example.com/a' [missing-file]\n1 error\n"
        )
    }

    // MARK: Rules

    private static let map = "map: {'https://example.com/models/': ../vendor/}\n"

    @Test func `rules become errors, notes or nothing`() throws {
        try folder.write(
            Self.map + "rules: {unknown-field: error, duplicate-tag: off}\n",
            to: "spec/generate-bai.yaml"
        )
        let error = Self.unknown.replacing("warning", with: "error")
        #expect(try messages("validate", "spec/openapi.yaml") == [error + " [unknown-field]"])
        #expect(try messages("bundle", "spec/openapi.yaml", "--out", "b.yaml") == [error + " [unknown-field]"])
        #expect(try messages("spec/openapi.yaml", "--out", "out") == [error + " [unknown-field]"])
        #expect(!folder.exists("b.yaml") && !folder.exists("out"))
    }

    @Test func `strict is for the warnings that are left`() throws {
        try folder.write(Self.map + "rules: {unknown-field: note}\n", to: "other/mine.yaml")
        let lines = try messages("validate", "spec/openapi.yaml", "--config", "other/mine.yaml", "--strict")
        #expect(
            lines == [
                "spec/openapi.yaml:4:19: error: there are two tags 'a' [duplicate-tag]",
                "\(Self.unknown.replacing("warning", with: "note")) [unknown-field]",
            ]
        )
    }

    @Test func `what is wrong with the configuration stands beside what is wrong with the description`() throws {
        try folder.write(Self.map + "rules: {bsae-path: off}\n", to: "spec/generate-bai.yaml")
        #expect(
            try messages("spec/openapi.yaml", "--out", "out") == [
                "spec/generate-bai.yaml:2:9: error: there is no rule 'bsae-path'; did you mean 'base-path'? [configuration-key]",
                "spec/openapi.yaml:3:1: warning: a document has no field 'kitchen'; it is ignored [unknown-field]",
                "spec/openapi.yaml:4:19: warning: there are two tags 'a' [duplicate-tag]",
            ]
        )
        #expect(!folder.exists("out"))
    }

    // MARK: Limits

    @Test func `limits of the command line go before those of the configuration`() throws {
        try folder.write(Self.map + "limits: {depth: 2}\n", to: "spec/generate-bai.yaml")
        #expect(
            try messages("validate", "spec/openapi.yaml") == [
                "spec/openapi.yaml:4:8: error: nesting is deeper than 2 levels (--limit depth=… permits up to 256) [depth-limit]"
            ]
        )
        #expect(try messages("validate", "spec/openapi.yaml", "--limit", "depth=200").last == Self.valid)
    }

    @Test func `a file may be larger or smaller than usual`() throws {
        let map = ["--map", "https://example.com/models/=vendor/"]
        let small = try ProcessRun(
            Tool.path,
            ["validate", "spec/openapi.yaml", "--limit", "fileSize=20"] + map,
            in: folder.path
        )
        #expect(small.status == 66)
        #expect(
            small.standardError
                == "error: 'spec/openapi.yaml' has more than 20 bytes (--limit fileSize=… permits up to 1073741824) [unreadable-file]\n1 error\n"
        )
        let large = ["validate", "spec/openapi.yaml", "--limit", "fileSize=20", "--limit", "fileSize=1KiB"] + map
        #expect(try ProcessRun(Tool.path, large, in: folder.path).status == 0)
    }

    @Test(arguments: [
        ("x", "--limit wants NAME=NUMBER, not 'x'."),
        ("dephts=1", "There is no limit 'dephts'; did you mean 'depth'?"),
        ("size=1", "There is no limit 'size'; there are depth, fileSize, files, aliases, expansion, hops."),
        ("depth=257", "The limit 'depth' must be a whole number from 1 to 256, not '257'."),
        ("depth=0", "The limit 'depth' must be a whole number from 1 to 256, not '0'."),
        ("depth=-1", "The limit 'depth' must be a whole number from 1 to 256, not '-1'."),
        ("depth=1KiB", "The limit 'depth' must be a whole number from 1 to 256, not '1KiB'."),
        ("fileSize=2GiB", "The limit 'fileSize' must be a number of bytes up to 1GiB, such as 128MiB, not '2GiB'."),
        (
            "fileSize=99999999999GiB",
            "The limit 'fileSize' must be a number of bytes up to 1GiB, such as 128MiB, not '99999999999GiB'."
        ),
    ])
    func `a limit that cannot be is wrong usage`(limit: String, message: String) throws {
        let run = try Tool.run("validate", "spec/openapi.yaml", "--limit", limit, in: folder)
        #expect(run.status == 64)
        #expect(run.standardError.hasPrefix("Error: \(message)\n"))
    }
}
