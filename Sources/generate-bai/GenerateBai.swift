import ArgumentParser
import SpecLoader

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
        version: "not released yet",
        subcommands: [
            Generate.self, Validate.self, BundleArguments.self, GraphArguments.self, ScaffoldArguments.self,
            Explain.self,
        ],
        defaultSubcommand: Generate.self
    )
}

extension GenerateBai {
    /// Does what `arguments` say, which have the tool's name before them, and ends the process.
    static func main(of arguments: [String]) {
        let words = arguments.dropFirst().prefix { !$0.hasPrefix("-") }
        if let word = words.first, let command = commandMeant(by: word), words.count > 1 {
            exit(withError: ValidationError("There is no command '\(word)'; did you mean '\(command)'?"))
        }
        main(Array(arguments.dropFirst()))
    }

    /// The command of which `word` is a misspelling: no description is called so.
    private static func commandMeant(by word: String) -> String? {
        let names = configuration.subcommands.map { $0._commandName }
        guard !names.contains(word), !word.contains("."), !word.contains("/") else { return nil }
        return names.first { Spelling.suggestion(for: word, among: [$0]) != "" }
    }
}
