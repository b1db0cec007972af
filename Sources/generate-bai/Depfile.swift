import Generator
import SpecLoader

/// A Make rule that names every file the output was made from, as compilers write them with `-MD -MP`.
///
/// The rule's target is a stamp, ``target(of:)``, which the Makefile touches after a successful run. Files of the
/// output do not fit: those that need no change keep their time.
struct Depfile {
    /// As the user spells it.
    let path: String
    /// The files that were read, as the user spells them.
    let dependencies: [String]

    /// `build/bai.stamp` for `build/bai.d` as for `build/bai`.
    static func target(of path: String) -> String {
        (path.hasSuffix(".d") ? String(path.dropLast(2)) : path) + ".stamp"
    }

    /// The dependencies that no Makefile can name, so that it will not notice when they change.
    var unnameable: [String] {
        dependencies.filter { Self.escaped($0) == nil }
    }

    /// The rule for the target, and an empty rule for each file so that Make does not stop when one is gone.
    var text: String {
        let names = dependencies.compactMap(Self.escaped)
        let target = Self.escaped(Self.target(of: path)) ?? ""
        return "\(target):" + names.map { " \\\n  \($0)" }.joined() + "\n" + names.map { "\n\($0):\n" }.joined()
    }

    /// Finds out, before anything is written, whether the file can be written.
    ///
    /// - Throws: ``CommandError`` where it is one of `sources` or `files`, or something is in the way.
    func check(keeping sources: [Source], and files: [GeneratedFile], in output: OutputFolder) throws(CommandError) {
        let file = OutputFile(path: path)
        if output.needs(try file.check(keeping: sources), for: files) { throw file.belongs(to: "the output") }
    }

    /// Writes the rule, also where the file has it already: whoever uses the file as a stamp needs its time.
    func write(keeping sources: [Source]) throws(CommandError) {
        try OutputFile(path: path).write(text, keeping: sources)
    }

    /// Whether a Makefile can name the stamp of `path`.
    static func canName(_ path: String) -> Bool {
        escaped(target(of: path)) != nil
    }

    /// The name as Make reads it; nil where no Makefile can name it.
    private static func escaped(_ name: String) -> String? {
        if name.hasPrefix("~") { return nil }
        var escaped = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case " ", "#", ":", "*", "?", "[", "]": escaped += "\\\(scalar)"
            case "$": escaped += "$$"
            // Escapes, archive members, patterns, assignments, recipes, order-only prerequisites.
            case "\\", "(", ")", "%", "=", ";", "|", "\u{0}"..."\u{1F}", "\u{7F}": return nil
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
