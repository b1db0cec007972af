import ArgumentParser

struct GenerateBai: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-bai",
        abstract: "Generates Swift models, client and server from an OpenAPI description of one or many files.",
        usage: """
            generate-bai <spec> --out <dir> [options]
            generate-bai validate <spec> [options]
            generate-bai bundle <spec> --out <file> [options]
            generate-bai graph <spec> [options]
            generate-bai scaffold <spec> --out <dir> [options]
            generate-bai explain [<word> [<spec>]] [options]
            """,
        discussion: """
            Exit status: 0 fine, 1 errors in the description or a difference found by --check, 64 wrong usage, \
            66 input not readable, 73 output not writable.
            """,
        subcommands: [
            Generate.self, Validate.self, BundleArguments.self, GraphArguments.self, ScaffoldArguments.self,
            Explain.self,
        ],
        defaultSubcommand: Generate.self
    )
}
