import Testing

/// Descriptions that want too much: the built tool refuses them, or takes them without a crash, on a small stack.
@Suite struct HostileTests {
    private static let head = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths: {}
        components:
          schemas:

        """

    /// Runs the tool with a stack of half a MiB for what the system gives it.
    private func run(_ arguments: String, on description: String) throws -> ProcessRun {
        let folder = try TemporaryFolder()
        try folder.write(Self.head + description, to: "openapi.yaml")
        let command = "ulimit -s 512; ulimit -v 8000000; exec \"$0\" \(arguments)"
        return try ProcessRun("/bin/sh", ["-c", command, Tool.path], in: folder.path)
    }

    @Test(arguments: ["validate openapi.yaml", "openapi.yaml --out out", "bundle openapi.yaml --out b.yaml"])
    func `nesting up to the highest limit fits on the stack`(arguments: String) throws {
        let levels = 250
        let schema =
            String(repeating: "{type: array, items: ", count: levels) + "{}" + String(repeating: "}", count: levels)
        let run = try run("\(arguments) --limit depth=256", on: "    A: \(schema)\n")
        #expect(run.status == 0, "\(run.standardError)")
    }

    @Test func `schemas that lead from one to the next without end are no reason to crash`() throws {
        let chain = (0..<2_000).map {
            "    S\($0): {type: object, properties: {next: {$ref: '#/components/schemas/S\($0 + 1)'}}}\n"
        }
        let run = try run("openapi.yaml --out out", on: chain.joined() + "    S2000: {type: string}\n")
        #expect(run.status == 0, "\(run.standardError)")
    }

    @Test func `aliases of aliases of aliases are refused`() throws {
        let bombs = (1..<12).map { level in
            let members = (0..<9).map { "p\($0): *a\(level - 1)" }.joined(separator: ", ")
            return "    A\(level): &a\(level) {type: object, properties: {\(members)}}\n"
        }
        let run = try run("openapi.yaml --out out", on: "    A0: &a0 {type: string}\n" + bombs.joined())
        #expect(run.status == 1)
        #expect(
            run.standardError.hasPrefix(
                "openapi.yaml:10:81: error: aliases make the document more than 10 times as large as it is written (--limit expansion=… permits up to 1000) [alias-limit]\n"
            ),
            "\(run.standardError.prefix(200))"
        )
    }
}
