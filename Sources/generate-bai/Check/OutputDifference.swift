/// What ``OutputPlan`` would change, for people to read.
struct OutputDifference {
    /// Longer differences are cut to their headings: nobody reads them.
    static let maximumLines = 2_000

    let text: String

    init(_ plan: OutputPlan) {
        var diffs = plan.changes.map { UnifiedDiff(path: $0.path.description, from: $0.before, to: $0.after) }
        if plan.changesManifest {
            let manifest = Array(plan.manifest.text.utf8)
            diffs.append(UnifiedDiff(path: Manifest.fileName, from: plan.manifestBefore, to: manifest))
        }
        var room = Self.maximumLines
        text = diffs.map { diff in
            let text = diff.text
            let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
            guard lines <= room else { return diff.summary }
            room -= lines
            return text
        }.joined()
    }
}
