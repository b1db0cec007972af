import Generator
import SpecLoader

extension Rule {
    /// Everything that this tool can say, by id.
    static let all = (loading + generating + commanding).sorted { $0.id < $1.id }

    /// The rule with this id; nil where there is none.
    static func named(_ id: String) -> Rule? {
        all.first { $0.id == id }
    }

    /// What can be wrong with the configuration and the output.
    static let commanding = [
        Rule(
            "baseline-file",
            .error,
            means: "The file behind '--baseline' cannot be read, or is not what '--diagnostics json' writes.",
            advice: "Write it by 'generate-bai SPEC --out DIR --check --diagnostics json 2>FILE'."
        ),
        Rule(
            "configuration-file",
            .error,
            means: "The configuration cannot be read, or is not there.",
            advice: "Correct the path behind '--config', or see that this user may read the file."
        ),
        Rule(
            "configuration-key",
            .error,
            means: "The configuration has an unknown setting.",
            advice: "Correct its name; the settings are \(ConfigurationDecoder.settings)."
        ),
        Rule(
            "configuration-type",
            .error,
            means: "A setting of the configuration has a value of the wrong type.",
            advice: "Write a value of the type that the message names."
        ),
        Rule(
            "configuration-value",
            .error,
            means: "A setting of the configuration has a value that cannot be used.",
            advice: "Write one of those that the message names."
        ),
        Rule(
            "depfile",
            .warning,
            means: "A file's name has a character that Make cannot spell.",
            advice: "Rename the file."
        ),
        Rule(
            "output-file",
            .error,
            means: "A file cannot be written, or somebody else has written it.",
            advice: "Move it away, or choose another place."
        ),
        Rule(
            "output-folder",
            .error,
            means: "A folder cannot be used for the output.",
            advice: "Choose another folder."
        ),
        Rule(
            "output-manifest",
            .error,
            means: "The list of the files that were written cannot be read.",
            advice: "Restore it, or generate into an empty folder."
        ),
        Rule(
            "output-not-removed",
            .error,
            means: "A file that is no longer generated cannot be removed.",
            advice: "See that this user may write to the folder, and run again."
        ),
        Rule(
            "output-not-written",
            .error,
            means: "A file of the output cannot be written.",
            advice: "See that there is room and that this user may write to the folder, and run again."
        ),
        Rule(
            "output-path",
            .error,
            means: "A file of the output would have a name that is not safe; this is a fault of this tool.",
            advice: "Please report it; until it is mended, choose another name by 'names' in the configuration."
        ),
        Rule(
            "source-files",
            .error,
            means: "The sources of a server cannot be looked through, so that nobody knows what is missing in them.",
            advice: "See that this user may read them, or name the folder that has only them."
        ),
        Rule(
            "unknown-word",
            .error,
            means: "Nothing that could be explained has that name.",
            advice: "Write the id of a rule, or the name of a type, an operation or a schema of the description."
        ),
        Rule(
            "template",
            .error,
            means: "A template of this tool is wrong; this is a fault of this tool.",
            advice: "Please report it, with the place shown."
        ),
    ]
}
