import Testing

/// `--strict --baseline`: what is known passes, what is new does not.
@Suite struct BaselineTests {
    private static func folder(_ schemas: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n\(schemas)",
            to: "spec/openapi.yaml"
        )
        return folder
    }

    private static let known = "    A: {type: string, contentEncoding: rot13}\n"

    @Test func `known warnings pass, wherever they have moved to`() throws {
        let folder = try Self.folder(Self.known)
        let first = try Tool.run("spec/openapi.yaml", "--out", "out", "--diagnostics", "json", in: folder)
        #expect(first.status == 0)
        try folder.write(first.standardError, to: "losses.json")
        let strict = try Tool.run("spec/openapi.yaml", "--out", "out", "--strict", in: folder)
        #expect(strict.status == 1)
        let moved = try Self.folder("    # A line more.\n" + Self.known)
        try moved.write(first.standardError, to: "losses.json")
        let run = try Tool.run(
            "spec/openapi.yaml",
            "--out",
            "out",
            "--strict",
            "--baseline",
            "losses.json",
            in: moved
        )
        #expect(run.status == 0)
        #expect(run.standardError.contains("openapi.yaml:7:23: warning: "), "\(run.standardError)")
    }

    @Test func `a new warning is an error`() throws {
        let folder = try Self.folder(Self.known + "    B: {type: string, contentEncoding: rot13}\n")
        let json =
            #"[{"file":"/elsewhere/openapi.yaml","pointer":"/components/schemas/A/contentEncoding","id":"keyword-not-enforced"}]"#
        try folder.write(json, to: "losses.json")
        let run = try Tool.run(
            "spec/openapi.yaml",
            "--out",
            "out",
            "--strict",
            "--baseline",
            "losses.json",
            in: folder
        )
        #expect(run.status == 1)
        #expect(run.standardError.hasPrefix("spec/openapi.yaml:7:23: error: 'contentEncoding'"), "\(run.standardError)")
        #expect(run.standardError.contains("spec/openapi.yaml:6:23: warning: 'contentEncoding'"))
        #expect(!folder.exists("out"))
    }

    @Test func `a baseline that is none`() throws {
        let folder = try Self.folder(Self.known)
        try folder.write("{}", to: "wrong.json")
        let wrong = try Tool.run("validate", "spec/openapi.yaml", "--strict", "--baseline", "wrong.json", in: folder)
        #expect(wrong.status == 66)
        #expect(
            wrong.standardError.hasPrefix(
                "error: 'wrong.json' is not what '--diagnostics json' writes; write it anew, without '--timings' [baseline-file]\n"
            )
        )
        let missing = try Tool.run("validate", "spec/openapi.yaml", "--strict", "--baseline", "none.json", in: folder)
        #expect(missing.status == 66)
        #expect(
            missing.standardError.hasPrefix("error: cannot read 'none.json': there is no such file [baseline-file]\n")
        )
        let loose = try Tool.run("validate", "spec/openapi.yaml", "--baseline", "wrong.json", in: folder)
        #expect(loose.status == 64)
    }
}
