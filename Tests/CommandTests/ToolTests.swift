import Foundation
import Testing

/// The built tool as the shell sees it.
@Suite struct ToolTests {
    @Test(arguments: [
        ([], "Error: Missing expected argument '<spec>'"),
        (["spec/openapi.yaml"], "Error: Missing expected argument '--out <dir>'"),
        (["spec/openapi.yaml", "--out", "out", "--oops"], "Error: Unknown option '--oops'"),
        (["spec/openapi.yaml", "--out", "out", "--jobs", "0"], "Error: --jobs must be at least 1."),
        (["spec/openapi.yaml", "--out", "out", "--name", "a b"], "Error: 'a b' cannot be the name of a Swift module."),
        (
            ["spec/openapi.yaml", "--out", "out", "--name", String(repeating: "n", count: 101)],
            "Error: '\(String(repeating: "n", count: 101))' cannot be the name of a Swift module: it is longer than"
        ),
        (
            ["spec/openapi.yaml", "--out", "out", "--emit", "models,kitchen"],
            "Error: The value 'models,kitchen' is invalid"
        ),
        (["spec/openapi.yaml", "--out", "out", "--check", "--depfile", "d"], "Error: --check writes nothing;"),
        (["spec/openapi.yaml", "--out", "out", "--depfile", "a;b"], "Error: No Makefile can name 'a;b'."),
        (
            ["spec/openapi.yaml", "--out", "out", "--quiet", "--verbose"],
            "Error: --quiet and --verbose exclude each other."
        ),
        (["spec/openapi.yaml", "--out", ""], "Error: --out needs a path."),
        (["spec/openapi.yaml", "--out", "out", "--depfile", ""], "Error: --depfile needs a path."),
        (["graph", "spec/openapi.yaml", "--out", ""], "Error: --out needs a path."),
        (["scaffold", "spec/openapi.yaml", "--out", ""], "Error: --out needs a path."),
        (["validate"], "Error: Missing expected argument '<spec>'"),
    ])
    func `wrong usage ends with 64`(arguments: [String], message: String) throws {
        let folder = try TemporaryFolder.withDescription()
        let run = try ProcessRun(Tool.path, arguments, in: folder.path)
        #expect(run.status == 64)
        #expect(run.standardError.hasPrefix(message))
        #expect(run.standardOutput == "")
        #expect(!folder.exists("out"))
    }

    @Test func `generates, and has nothing to do the second time`() throws {
        let folder = try TemporaryFolder.withDescription()
        let first = try Tool.run("spec/openapi.yaml", "--out", "out", in: folder)
        #expect(first.status == 0)
        #expect(first.standardOutput == "")
        #expect(first.standardError.hasPrefix("Generated: "))
        try folder.age()
        let times = try folder.times()
        let second = try Tool.run("generate", "spec/openapi.yaml", "--out", "out", in: folder)
        #expect(second.status == 0)
        #expect(second.standardError.hasSuffix(" files, 0 written, 0 removed\n"))
        #expect(try folder.times() == times)
    }

    @Test func `long titles, tags and names of documents and types make paths that fit`() throws {
        let folder = try TemporaryFolder()
        let long = { (word: String) in String(repeating: word, count: 100 / word.utf8.count + 1) }
        let schemas = (0..<90).map { "    \(long("Type"))\($0): {type: object}\n" }
        let paths = (0..<90).map { number in
            """
              /\(number):
                get:
                  operationId: \(long("list"))\(number)
                  tags: [\(long(number % 2 == 0 ? "Even" : "Odd"))]
                  responses: {'204': {description: Done.}}

            """
        }
        let head = "openapi: 3.1.0\ninfo: {title: \(long("Shop")), version: '1'}\n"
        let file = long("document") + ".yaml"
        try folder.write(head + "paths:\n" + paths.joined() + "components:\n  schemas:\n" + schemas.joined(), to: file)
        for name in [[], ["--name", String(long("Shop").prefix(100))], ["--name", "S"]] {
            let arguments = [file, "--out", "out", "--emit", "models,client,server,tests"] + name
            let run = try ProcessRun(Tool.path, arguments, in: folder.path)
            #expect(run.status == 0, "\(run.standardError)")
            let lengths = folder.list().filter { $0.hasPrefix("out/") }.map { $0.utf8.count - "out/".utf8.count }
            #expect(lengths.max().map { (180...200).contains($0) } == true)
        }
        #expect(try Tool.run("scaffold", file, "--out", "App", in: folder).status == 0)
    }

    @Test func `says nothing when it is to be quiet`() throws {
        let folder = try TemporaryFolder.withDescription()
        let run = try Tool.run("spec/openapi.yaml", "--out", "out", "--quiet", in: folder)
        #expect(run.status == 0)
        #expect(run.standardOutput + run.standardError == "")
    }

    @Test(arguments: [
        (["valdate", "spec/openapi.yaml"], 64, "There is no command 'valdate'; did you mean 'validate'?"),
        (["validate", "https://example.com/a.yaml"], 64, "Nothing is read from the network"),
        (["validate", "-"], 64, "Standard input is not read"),
        (["spec/openapi.yaml", "--out", "x", "--name", "swift"], 64, "has a module of that name"),
        (["scaffold", "spec/openapi.yaml", "--out", "out"], 73, "'out' is a generated package"),
        (["validate", "spec/openapi.yaml"], 0, "'spec/generate-bai.yml' is not read; call it 'generate-bai.yaml'"),
        (["explain", "duplicate-tag", "missing.yaml"], 0, ""),
    ])
    func `what is meant otherwise is told`(arguments: [String], status: Int32, message: String) throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.write("name: Shop\n", to: "spec/generate-bai.yml")
        _ = try Tool.run("spec/openapi.yaml", "--out", "out", "--quiet", in: folder)
        let run = try ProcessRun(Tool.path, arguments, in: folder.path)
        #expect(run.status == status)
        #expect(run.standardError.contains(message) || message.isEmpty, "\(run.standardError)")
    }

    @Test func `a quiet check prints no difference`() throws {
        let folder = try TemporaryFolder.withDescription()
        let run = try Tool.run("spec/openapi.yaml", "--out", "out", "--check", "--quiet", in: folder)
        #expect(run.status == 1)
        #expect(run.standardOutput + run.standardError == "")
    }

    @Test func `a check finds an edited byte`() throws {
        let folder = try TemporaryFolder.withDescription()
        _ = try Tool.run("spec/openapi.yaml", "--out", "out", in: folder)
        let clean = try Tool.run("spec/openapi.yaml", "--out", "out", "--check", in: folder)
        #expect(clean.status == 0)
        #expect(clean.standardOutput == "")
        try folder.write(try folder.read("out/Package.swift") + "x", to: "out/Package.swift")
        let edited = try Tool.run("spec/openapi.yaml", "--out", "out", "--check", in: folder)
        #expect(edited.status == 1)
        #expect(edited.standardOutput.hasPrefix("--- a/Package.swift\n+++ b/Package.swift\n@@ -"))
        #expect(edited.standardOutput.hasSuffix("-x\n\\ No newline at end of file\n"))
        #expect(edited.standardError.hasSuffix(", 1 to write, 0 to remove in 'out'\n"))
    }

    @Test func `errors of the description end with 1 and write nothing`() throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.remove("spec/parts/cart.yaml")
        let run = try Tool.run("spec/openapi.yaml", "--out", "out", "--depfile", "out.d", in: folder)
        #expect(run.status == 1)
        #expect(run.standardError.hasPrefix("spec/openapi.yaml:7:"))
        #expect(folder.list() == ["spec/", "spec/openapi.yaml", "spec/parts/"])
    }

    @Test(arguments: ["spec/nope.yaml", "nope/openapi.yaml", "spec", "/dev/zero"])
    func `what cannot be read ends with 66`(path: String) throws {
        let folder = try TemporaryFolder.withDescription()
        for arguments in [[path, "--out", "out"], ["validate", path]] {
            let run = try ProcessRun(Tool.path, arguments, in: folder.path)
            #expect(run.status == 66)
            #expect(run.standardError.hasPrefix("error: "))
            #expect(run.standardError.contains("'\(path)'"))
            #expect(!folder.exists("out"))
        }
    }

    @Test func `a configuration that cannot be read ends with 66`() throws {
        let folder = try TemporaryFolder.withDescription()
        let run = try Tool.run("spec/openapi.yaml", "--out", "out", "--config", "nope.yaml", in: folder)
        #expect(run.status == 66)
        #expect(run.standardError.contains("cannot read 'nope.yaml': there is no such file"))
        #expect(!folder.exists("out"))
    }

    @Test(arguments: [
        ("file", "cannot use the output folder 'file': not a directory"),
        ("file/out", "cannot use the output folder 'file/out': not a directory"),
        ("spec", "'spec' holds the description; choose another output folder"),
        (".", "'.' holds the description; choose another output folder"),
        ("/", "'/' holds the description; choose another output folder"),
        ("/proc/out", "cannot use the output folder '/proc/out': no such file or directory"),
    ])
    func `what cannot be written ends with 73`(path: String, message: String) throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.write("", to: "file")
        let before = folder.list()
        let run = try Tool.run("spec/openapi.yaml", "--out", path, in: folder)
        #expect(run.status == 73)
        #expect(run.standardError.contains(message))
        #expect(folder.list() == before)
    }

    @Test func `the home folder is no output folder`() throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.createFolder("home")
        let arguments = ["spec/openapi.yaml", "--out", "home"]
        let run = try ProcessRun(Tool.path, arguments, in: folder.path, environment: ["HOME": folder.path("home")])
        #expect(run.status == 73)
        #expect(run.standardError.contains("'home' holds your home folder; choose another output folder"))
    }

    @Test func `validating writes nothing`() throws {
        let folder = try TemporaryFolder.withDescription()
        let before = folder.list()
        let run = try Tool.run("validate", "spec/openapi.yaml", in: folder)
        #expect(run.status == 0)
        #expect(run.standardError == "Valid: 2 files, 0 operations, 1 schema\n")
        #expect(folder.list() == before)
    }

    @Test func `the output is the same from every folder, language and time zone`() throws {
        let folder = try TemporaryFolder.withDescription()
        _ = try Tool.run("spec/openapi.yaml", "--out", "out", in: folder)
        let environment = ["LANG": "tr_TR.UTF-8", "TZ": "Asia/Shanghai", "HOME": "/nowhere"]
        let arguments = [
            folder.path("spec/parts/../openapi.yaml"), "--out", folder.path("out"), "--check", "--jobs", "1",
        ]
        let run = try ProcessRun(Tool.path, arguments, in: "/", environment: environment)
        #expect(run.status == 0)
        #expect(run.standardOutput == "")
    }

    @Test func `timings are one line of JSON`() throws {
        let folder = try TemporaryFolder.withDescription()
        let run = try Tool.run("spec/openapi.yaml", "--out", "out", "--timings", "--quiet", in: folder)
        let value = try JSONSerialization.jsonObject(with: Data(run.standardError.utf8)) as? [String: Any]
        let milliseconds = try #require(value?["milliseconds"] as? [String: Double])
        #expect(milliseconds.keys.contains("parse") && milliseconds.keys.contains("write"))
        #expect(value?["input"] as? [String: Int] == ["files": 2, "bytes": 147])
        #expect(try #require(value?["output"] as? [String: Int])["files"] ?? 0 > 0)
        #expect(try #require(value?["peakMemoryBytes"] as? Int) > 1 << 20)
    }

    @Test func `diagnostics come in other forms, with nothing beside them`() throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.remove("spec/parts/cart.yaml")
        let json = try Tool.run("spec/openapi.yaml", "--out", "out", "--diagnostics", "json", in: folder)
        let list = try JSONSerialization.jsonObject(with: Data(json.standardError.utf8)) as? [[String: Any]]
        #expect(list?.compactMap { $0["id"] as? String } == ["missing-file"])
        let github = try Tool.run("validate", "spec/openapi.yaml", "--diagnostics", "github", in: folder)
        #expect(github.standardError.hasPrefix("::error "))
        let color = try Tool.run("validate", "spec/openapi.yaml", "--color", "always", in: folder)
        #expect(color.standardError.contains("\u{1B}["))
        let plain = try Tool.run("validate", "spec/openapi.yaml", in: folder)
        #expect(!plain.standardError.contains("\u{1B}"))
    }

    @Test func `without faults, JSON is an empty list`() throws {
        let folder = try TemporaryFolder.withDescription()
        let run = try Tool.run("spec/openapi.yaml", "--out", "out", "--diagnostics", "json", in: folder)
        #expect(run.standardError == "[]\n")
    }

    @Test func `Make generates when a file of the tree has changed, and only then`() throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.write(
            """
            build/shop.stamp: spec/openapi.yaml
            \t@\(Tool.path) spec/openapi.yaml --out out --depfile build/shop.d --quiet
            \t@touch $@
            \t@echo ran
            -include build/shop.d

            """,
            to: "Makefile"
        )
        func make() throws -> String {
            try ProcessRun("/usr/bin/env", ["make"], in: folder.path, environment: ["LC_ALL": "C"]).standardOutput
        }
        let nothing = "make: 'build/shop.stamp' is up to date.\n"
        try folder.age()
        #expect(try make() == "ran\n")
        #expect(try make() == nothing)
        try folder.write("Cart:\n  type: object\n  title: A cart\n", to: "spec/parts/cart.yaml")
        try folder.age("build/shop.stamp")
        #expect(try make() == "ran\n")
        try folder.write("not of the tree", to: "spec/parts/other.yaml")
        #expect(try make() == nothing)
        let root = try folder.read("spec/openapi.yaml").replacing("cart.yaml", with: "basket.yaml")
        try folder.write("Cart:\n  type: object\n", to: "spec/parts/basket.yaml")
        try folder.write(root, to: "spec/openapi.yaml")
        try folder.remove("spec/parts/cart.yaml")
        #expect(try make() == "ran\n")
        #expect(try make() == nothing)
    }

    /// A limit on the size of files stands for a full disk: it stops root as well.
    @Test(arguments: [0, 4, 8])
    func `a full disk leaves whole files, and the next run goes on`(blocks: Int) throws {
        let folder = try TemporaryFolder.withDescription()
        let command = "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" spec/openapi.yaml --out out"
        let run = try ProcessRun("/bin/sh", ["-c", command, Tool.path], in: folder.path)
        #expect(run.status == 73)
        try expectWholeFiles(in: folder)
        #expect(!folder.exists("out/.generate-bai.tmp"))
    }

    @Test(arguments: [30, 60, 90, 120])
    func `a killed run leaves whole files, and the next run goes on`(milliseconds: Int) throws {
        let folder = try TemporaryFolder.withDescription()
        let seconds = "0." + String(1_000 + milliseconds).dropFirst()
        let command = "\"$0\" spec/openapi.yaml --out out & sleep \(seconds); kill -9 $!; wait $!"
        _ = try ProcessRun("/bin/sh", ["-c", command, Tool.path], in: folder.path)
        try expectWholeFiles(in: folder)
    }

    /// Every file in `out` is as a run that is not disturbed writes it, and the next run in `out` succeeds.
    private func expectWholeFiles(in folder: TemporaryFolder) throws {
        #expect(try Tool.run("spec/openapi.yaml", "--out", "whole", in: folder).status == 0)
        for name in folder.list() where name.hasPrefix("out/") && name.hasSuffix(".swift") {
            #expect(try folder.read(name) == folder.read("whole" + name.dropFirst(3)))
        }
        #expect(try Tool.run("spec/openapi.yaml", "--out", "out", in: folder).status == 0)
    }

    @Test func `two runs at once do not disturb each other`() async throws {
        let folder = try TemporaryFolder.withDescription()
        let path = folder.path
        let runs = try await withThrowingTaskGroup(of: ProcessRun.self) { group in
            for _ in 0..<4 {
                group.addTask { try ProcessRun(Tool.path, ["spec/openapi.yaml", "--out", "out"], in: path) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(runs.map(\.status) == [0, 0, 0, 0])
        #expect(runs.count { !$0.standardError.hasSuffix(" 0 written, 0 removed\n") } == 1)
    }
}
