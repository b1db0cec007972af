import Foundation
import Testing

/// `generate-bai graph` and `generate-bai bundle` as the shell sees them.
@Suite struct GraphAndBundleTests {
    private static let graph = """
        flowchart LR
          n0["openapi.yaml"]
          n1["parts/cart.yaml"]
          n0 -->|"1"| n1

        """

    @Test func `a graph goes to standard output`() throws {
        let folder = try TemporaryFolder.withDescription()
        let run = try Tool.run("graph", "spec/openapi.yaml", in: folder)
        #expect(run.status == 0)
        #expect(run.standardOutput == Self.graph)
        #expect(run.standardError == "Graph: 2 files, 1 edge, 0 cycles\n")
        let schemas = try Tool.run("graph", "spec/openapi.yaml", "--of", "schemas", "--format", "dot", in: folder)
        #expect(schemas.standardOutput.contains("    label=\"parts/cart.yaml\"\n    n0 [label=\"Cart\"]\n"))
        let again = try Tool.run("graph", "spec/openapi.yaml", "--format", "json", "--quiet", in: folder)
        #expect(try JSONSerialization.jsonObject(with: Data(again.standardOutput.utf8)) is [String: Any])
        #expect(again.standardError == "")
    }

    @Test func `or into a file`() throws {
        let folder = try TemporaryFolder.withDescription()
        let run = try Tool.run("graph", "spec/openapi.yaml", "--out", "docs/graph.mmd", in: folder)
        #expect(run.status == 0)
        #expect(run.standardOutput == "")
        #expect(run.standardError == "Graph: 2 files, 1 edge, 0 cycles into 'docs/graph.mmd'\n")
        #expect(try folder.read("docs/graph.mmd") == Self.graph)
    }

    @Test func `mermaid's limit is told`() throws {
        let folder = try TemporaryFolder()
        let schemas = (0...501).map { "    S\($0): {items: {$ref: '#/components/schemas/S\(max($0, 1) - 1)'}}\n" }
        let head = "openapi: 3.1.0\ninfo: {title: Long, version: '1'}\ncomponents:\n  schemas:\n"
        try folder.write(head + schemas.joined(), to: "openapi.yaml")
        let run = try Tool.run("graph", "openapi.yaml", "--of", "schemas", "--out", "graph.mmd", in: folder)
        #expect(
            run.standardError == """
                Graph: 502 schemas, 502 edges, 1 cycle into 'graph.mmd'
                Mermaid draws 500 edges unless its 'maxEdges' says more; '--format dot' has no such limit

                """
        )
    }

    @Test func `a bundle is one file that loads`() throws {
        let folder = try TemporaryFolder.withDescription()
        for name in ["one.yaml", "one.json"] {
            let run = try Tool.run("bundle", "spec/openapi.yaml", "--out", name, in: folder)
            #expect(run.status == 0)
            #expect(run.standardError == "Bundled: 2 files into '\(name)'\n")
            let validated = try Tool.run("validate", name, in: folder)
            #expect(validated.standardError == "Valid: 1 file, 0 operations, 1 schema\n")
        }
    }

    @Test(arguments: [["bundle"], ["graph"]])
    func `no file of the description is written over`(command: [String]) throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.link("cart.yaml", to: "spec/parts/cart.yaml")
        let before = try folder.read("spec/parts/cart.yaml")
        for output in ["spec/parts/../parts/cart.yaml", "cart.yaml"] {
            let run = try ProcessRun(Tool.path, command + ["spec/openapi.yaml", "--out", output], in: folder.path)
            #expect(run.status == 73)
            #expect(
                run.standardError == """
                    error: '\(output)' belongs to the description; choose another file [output-file]
                    1 error

                    """
            )
        }
        #expect(try folder.read("spec/parts/cart.yaml") == before)
    }

    @Test func `a link is followed, and only a file is replaced`() throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.write("old", to: "real/graph.mmd")
        try folder.link("graph.mmd", to: "real/graph.mmd")
        try folder.link("nowhere.mmd", to: "nowhere")
        try folder.createFolder("folder.mmd")
        #expect(try Tool.run("graph", "spec/openapi.yaml", "--out", "graph.mmd", in: folder).status == 0)
        #expect(try folder.read("real/graph.mmd") == Self.graph)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("graph.mmd")) == "real/graph.mmd")
        #expect(try ProcessRun("/usr/bin/env", ["mkfifo", "pipe.mmd"], in: folder.path).status == 0)
        let before = folder.list()
        for output in ["nowhere.mmd", "folder.mmd", "pipe.mmd", "/dev/null", "/dev/stdout", "/dev/fd/2", "new/"] {
            let run = try Tool.run("graph", "spec/openapi.yaml", "--out", output, in: folder)
            #expect(run.status == 73)
            let message = "error: cannot write '\(output)': it is not a regular file [output-file]\n"
            #expect(run.standardError.hasPrefix(message))
        }
        #expect(folder.list() == before)
    }

    @Test func `a name as long as the disk takes, and nobody's file is lost for it`() throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.write("mine", to: ".graph.mmd.tmp")
        let name = String(repeating: "n", count: 251) + ".mmd"
        for name in [name, "graph.mmd"] {
            #expect(try Tool.run("graph", "spec/openapi.yaml", "--out", name, in: folder).status == 0)
            #expect(try folder.read(name) == Self.graph)
        }
        #expect(try folder.read(".graph.mmd.tmp") == "mine")
        #expect(folder.list().filter { $0.hasSuffix(".tmp") } == [".graph.mmd.tmp"])
    }

    @Test(arguments: ["graph spec/openapi.yaml", "explain unknown-field"])
    func `standard output that takes nothing ends with 73`(arguments: String) throws {
        let folder = try TemporaryFolder.withDescription()
        let full = try ProcessRun("/bin/sh", ["-c", "'\(Tool.path)' \(arguments) > /dev/full"], in: folder.path)
        #expect(full.status == 73)
        let message = "error: cannot write to standard output: no space left on device [output-not-written]\n"
        #expect(full.standardError.hasPrefix(message))
        // A reader that has seen enough is no fault.
        let script = "trap '' PIPE; { sleep 0.2; '\(Tool.path)' \(arguments) --quiet; echo $? >&2; } | true"
        #expect(try ProcessRun("/bin/sh", ["-c", script], in: folder.path).standardError == "0\n")
    }

    @Test(arguments: [["bundle", "--out", "out.yaml"], ["graph", "--out", "out.yaml"]])
    func `errors of the description end with 1 and write nothing`(command: [String]) throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.remove("spec/parts/cart.yaml")
        let run = try ProcessRun(Tool.path, command + ["spec/openapi.yaml"], in: folder.path)
        #expect(run.status == 1)
        #expect(run.standardError.hasSuffix("\n1 error\n"))
        #expect(!folder.exists("out.yaml"))
        #expect(try ProcessRun(Tool.path, command + ["nope.yaml"], in: folder.path).status == 66)
    }

    @Test func `SARIF, and all messages on request`() throws {
        let folder = try TemporaryFolder()
        let fields = (1...100).map { "x\($0): 1\n" }
        try folder.write("openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n" + fields.joined(), to: "a.yaml")
        let page = try Tool.run("validate", "a.yaml", in: folder).standardError
        #expect(
            page.hasSuffix(
                "… and 97 more like this [unknown-field]\n100 warnings; --verbose shows everything\n"
                    + "Valid: 1 file, 0 operations, 0 schemas\n"
            )
        )
        let all = try Tool.run("validate", "a.yaml", "--verbose", in: folder).standardError
        #expect(all.split(separator: ": warning: ").count == 101)
        #expect(all.hasSuffix("\n100 warnings\nValid: 1 file, 0 operations, 0 schemas\n"))
        let sarif = try Tool.run("validate", "a.yaml", "--diagnostics", "sarif", in: folder).standardError
        let log = try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any]
        let run = (log?["runs"] as? [[String: Any]])?.first
        #expect((run?["results"] as? [Any])?.count == 100)
    }
}
