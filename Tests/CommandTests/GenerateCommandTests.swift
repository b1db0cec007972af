import Generator
import SpecLoader
import Synchronization
import Testing

@testable import Generator
@testable import generate_bai

/// The command inside the process, with a generator that does what the test says.
@Suite struct GenerateCommandTests {
    /// What a command has printed.
    private final class Output: Sendable {
        private let streams = Mutex((standard: "", error: ""))

        var standard: String { streams.withLock { $0.standard } }
        var error: String { streams.withLock { $0.error } }

        var console: Console {
            Console(
                writeOutput: { text in self.streams.withLock { $0.standard += text } },
                writeError: { text in self.streams.withLock { $0.error += text } }
            )
        }
    }

    private let folder: TemporaryFolder
    private let output = Output()

    init() throws {
        folder = try TemporaryFolder.withDescription()
    }

    /// What was said, without the name of the temporary folder.
    private var said: String { output.error.replacing(folder.path + "/", with: "") }

    private func command(
        _ files: [String: String] = ["a.swift": "a\n"],
        _ diagnostics: [Diagnostic] = []
    ) -> GenerateCommand {
        let spec = folder.path("spec/openapi.yaml")
        var command = GenerateCommand(specification: spec, output: folder.path("out"))
        command.report.console = output.console
        command.pipeline.generate = { _, _ in
            Generator.Result(
                files: files.map { GeneratedFile(path: $0.key, text: $0.value) },
                diagnostics: diagnostics,
                timings: []
            )
        }
        return command
    }

    private static let warning = Diagnostic(.warning, "lost", "something is lost", at: nil)

    @Test func `warnings are shown and stop nothing`() throws {
        var command = command(["a.swift": "a\n"], [Self.warning])
        #expect(command.run() == .success)
        #expect(said == "warning: something is lost [lost]\n1 warning\nGenerated: 1 file, 1 written, 0 removed\n")
        #expect(folder.exists("out/a.swift"))
    }

    @Test func `with strict, a warning is an error and nothing is written`() throws {
        var command = command(["a.swift": "a\n"], [Self.warning])
        command.report.isStrict = true
        #expect(command.run() == .failure)
        #expect(said == "error: something is lost [lost]\n1 error\n")
        #expect(!folder.exists("out"))
    }

    @Test func `an error of the generator stops before anything is written`() throws {
        var command = command(["a.swift": "a\n"], [Diagnostic(.error, "clash", "two things clash", at: nil)])
        #expect(command.run() == .failure)
        #expect(said == "error: two things clash [clash]\n1 error\n")
        #expect(!folder.exists("out"))
    }

    @Test func `a wrong template is an error`() throws {
        struct WrongTemplate: Error, CustomStringConvertible {
            var description: String { "a.mustache:1:2: unknown name 'x'" }
        }
        var command = command()
        command.pipeline.generate = { _, _ in throw WrongTemplate() }
        #expect(command.run() == .failure)
        #expect(said == "error: a.mustache:1:2: unknown name 'x' [template]\n1 error\n")
    }

    @Test(arguments: ["../evil.swift", "/tmp/evil.swift", ".hidden", "a/../../evil.swift", ".generate-bai.manifest"])
    func `a path that is not safe is written nowhere`(path: String) throws {
        let before = folder.list()
        var command = command([path: "evil", "a.swift": "a\n"])
        #expect(command.run() == .noOutput)
        #expect(said.hasPrefix("error: '\(path)' is not a path to write to: "))
        #expect(folder.list() == before)
    }

    @Test func `the command line goes before the configuration`() throws {
        try folder.write("name: FromFile\nemit: [models]\nnames: {'a#/b': C}\n", to: "spec/generate-bai.yaml")
        let seen = Mutex<[GeneratorOptions]>([])
        func run(_ change: (inout GenerateCommand) -> Void) -> generate_bai.ExitStatus {
            var command = command()
            command.loading.jobs = 3
            command.pipeline.generate = { _, options in
                var options = options
                options.nameLocations = [:]
                seen.withLock { [options] in $0.append(options) }
                return Generator.Result(files: [], diagnostics: [], timings: [])
            }
            change(&command)
            return command.run()
        }
        #expect(run { _ in } == .success)
        #expect(
            run {
                $0.name = "FromArguments"
                $0.emit = [.client]
            } == .success
        )
        let names = ["a#/b": "C"]
        #expect(
            seen.withLock(\.self) == [
                GeneratorOptions(name: "FromFile", emit: [.models], names: names, jobs: 3),
                GeneratorOptions(name: "FromArguments", emit: [.client], names: names, jobs: 3),
            ]
        )
    }

    @Test func `a fault of the configuration is shown at its place`() throws {
        try folder.write("name: Shop\nnames: {'a.yaml#/Cart': '1st'}\n", to: "spec/generate-bai.yaml")
        var command = command()
        #expect(command.run() == .failure)
        #expect(
            said.hasPrefix("spec/generate-bai.yaml:2:25: error: '1st' cannot be a Swift name [configuration-value]\n")
        )
        #expect(!folder.exists("out"))
    }

    @Test func `details are for who asks for them`() throws {
        var first = command(["a.swift": "a\n", "b.swift": "b\n", "c.swift": "c\n"])
        #expect(first.run() == .success)
        try folder.write("// mine\n", to: "out/c.swift")
        var second = command(["a.swift": "A\n", "d/d.swift": "d\n"])
        second.report.isVerbose = true
        let before = said
        #expect(second.run() == .success)
        #expect(
            said.dropFirst(before.count) == """
                written: out/a.swift
                removed: out/b.swift
                written: out/d/d.swift
                kept: out/c.swift is no longer generated, but was changed since it was written; move it away
                Generated: 2 files, 2 written, 1 removed

                """
        )
    }

    @Test func `a check shows every kind of change and writes nothing`() throws {
        var first = command(["a.swift": "a\n", "b.swift": "b\n"])
        #expect(first.run() == .success)
        try folder.age()
        let times = try folder.times()
        var check = command(["a.swift": "A\n", "c.swift": "c\n"])
        check.isCheck = true
        #expect(check.run() == .failure)
        #expect(
            output.standard.hasPrefix(
                """
                --- a/a.swift
                +++ b/a.swift
                @@ -1 +1 @@
                -a
                +A
                --- a/b.swift
                +++ /dev/null
                @@ -1 +0,0 @@
                -b
                --- /dev/null
                +++ b/c.swift
                @@ -0,0 +1 @@
                +c
                --- a/.generate-bai.manifest
                +++ b/.generate-bai.manifest
                @@ -1,3 +1,3 @@

                """
            )
        )
        #expect(said.hasSuffix("Checked: 2 files, 2 to write, 1 to remove in 'out'\n"))
        #expect(try folder.times() == times)
    }

    @Test func `a check cuts what nobody reads`() throws {
        var check = command(["a.swift": String(repeating: "a\n", count: 1_990), "b.swift": "1\n2\n3\n4\n5\n6\n7\n"])
        check.isCheck = true
        #expect(check.run() == .failure)
        #expect(output.standard.contains("@@ -0,0 +1,1990 @@\n+a\n"))
        #expect(output.standard.contains("+a\n# b.swift: 7 lines added, 0 lines removed (too many to show)\n"))
        #expect(output.standard.contains("--- /dev/null\n+++ b/.generate-bai.manifest\n"))
        #expect(!folder.exists("out"))
    }

    @Test func `the depfile names every file of the tree and the configuration`() throws {
        try folder.write("name: Shop\n", to: "spec/generate-bai.yaml")
        var command = command()
        command.depfilePath = folder.path("build/shop.d")
        #expect(command.run() == .success)
        #expect(
            try folder.read("build/shop.d").replacing(folder.path + "/", with: "") == #"""
                build/shop.stamp: \
                  spec/openapi.yaml \
                  spec/parts/cart.yaml \
                  spec/generate-bai.yaml

                spec/openapi.yaml:

                spec/parts/cart.yaml:

                spec/generate-bai.yaml:

                """#
        )
        #expect(folder.list().filter { $0.hasPrefix("build/") } == ["build/", "build/shop.d"])
    }

    @Test func `a file that Make cannot name is a warning`() throws {
        try folder.write("Cart:\n  type: object\n", to: "spec/parts/a;b.yaml")
        let root = try folder.read("spec/openapi.yaml").replacing("cart.yaml", with: "a;b.yaml")
        try folder.write(root, to: "spec/openapi.yaml")
        var command = command()
        command.depfilePath = folder.path("shop.d")
        #expect(command.run() == .success)
        #expect(
            said.hasPrefix(
                "warning: no Makefile can name 'spec/parts/a;b.yaml', so that Make will not notice when it changes; "
                    + "rename it [depfile]\n"
            )
        )
        #expect(try !folder.read("shop.d").contains(";"))
    }

    @Test(arguments: [
        ("file/shop.d", "cannot write 'file/shop.d': not a directory"),
        ("file.swift", "cannot write 'file.swift': it is not a regular file"),
        ("new/", "cannot write 'new/': it is not a regular file"),
        ("spec/openapi.yaml", "'spec/openapi.yaml' belongs to the description; choose another file"),
        ("spec/parts/cart.yaml", "'spec/parts/cart.yaml' belongs to the description; choose another file"),
        ("spec/generate-bai.yaml", "'spec/generate-bai.yaml' belongs to the description; choose another file"),
        ("out/a.swift", "'out/a.swift' belongs to the output; choose another file"),
        ("out/a.swift/x.d", "'out/a.swift/x.d' belongs to the output; choose another file"),
        ("out", "'out' belongs to the output; choose another file"),
        ("out/.generate-bai.manifest", "'out/.generate-bai.manifest' belongs to the output; choose another file"),
    ])
    func `a depfile that cannot be written ends with 73 before anything is written`(
        path: String,
        message: String
    ) throws {
        try folder.write("", to: "file")
        try folder.createFolder("file.swift")
        try folder.write("name: Shop\n", to: "spec/generate-bai.yaml")
        let before = (folder.list(), try folder.read("spec/openapi.yaml"))
        var command = command()
        command.depfilePath = folder.path(path)
        #expect(command.run() == .noOutput)
        #expect(said.hasPrefix("error: \(message) [output-file]\n"))
        #expect(folder.list() == before.0)
        #expect(try folder.read("spec/openapi.yaml") == before.1)
    }

    @Test func `a file that was edited and is no longer generated is told by every run until it is gone`() throws {
        var first = command(["a.swift": "a\n", "b.swift": "b\n"])
        #expect(first.run() == .success)
        try folder.write("mine\n", to: "out/b.swift")
        let kept = "kept: out/b.swift is no longer generated, but was changed since it was written; move it away\n"
        for _ in 1...2 {
            var again = command()
            #expect(again.run() == .success)
            #expect(said.hasSuffix(kept + "Generated: 1 file, 0 written, 0 removed\n"))
            var check = command()
            check.isCheck = true
            #expect(check.run() == .failure)
            #expect(said.hasSuffix(kept + "Checked: 1 file, 0 to write, 0 to remove, 1 to move away in 'out'\n"))
        }
        try folder.remove("out/b.swift")
        var last = command()
        #expect(last.run() == .success)
        #expect(said.hasSuffix("\nGenerated: 1 file, 0 written, 0 removed\n"))
        #expect(try !folder.read("out/.generate-bai.manifest").contains("b.swift"))
    }
}
