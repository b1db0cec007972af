import Foundation
import Testing

@testable import SpecLoader

/// A few big descriptions in detail, and where their references lead.
@Suite(.enabled(if: Corpus.isThere))
struct CorpusTests {
    @Test(arguments: [
        ("realworld/box/openapi.json", 1, 296), ("realworld/museum/openapi.yaml", 1, 8),
        ("realworld/digitalocean/specification/DigitalOcean-public.v2.yaml", 1_509, 659),
        ("redocly-cafe-split/cafe.yaml", 1, 12), ("redocly-cafe-split/cafe-split/cafe.yaml", 40, 12),
    ])
    func loadsWithoutErrors(path: String, files: Int, operations: Int) throws {
        let result = SpecLoader.load(path: "\(Corpus.folder)/\(path)", fileSystem: DiskFileSystem())
        let errors = result.diagnostics.filter { $0.severity == .error }
        #expect(errors.map { message($0, in: result.sources) } == [])
        #expect(result.sources.count == files)
        #expect(result.document?.paths.flatMap(\.operations).count == operations)
    }

    /// Each row of an oracle is one reference: where it stands, what it says, and where it leads.
    @Test(arguments: [
        ("realworld/digitalocean/REF_ORACLE.tsv", "realworld/digitalocean/specification/DigitalOcean-public.v2.yaml"),
        ("redocly-cafe-split/REF_ORACLE.tsv", "redocly-cafe-split/cafe-split/cafe.yaml"),
    ])
    func referencesLeadWhereTheOracleSays(oracle: String, root: String) throws {
        let store = try SourceStore(
            path: "\(Corpus.folder)/\(root)",
            fileSystem: DiskFileSystem(),
            options: SpecLoader.Options()
        )
        let log = DiagnosticLog()
        let tree = SourceTree(store, paths: store.readAhead(), log: log)
        let resolver = ReferenceResolver(tree: tree, log: log, limits: SpecLoader.Limits())
        let rows = try String(contentsOfFile: "\(Corpus.folder)/\(oracle)", encoding: .utf8).split(separator: "\n")
        #expect(rows.count > 1)
        for row in rows.dropFirst() {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let actual = target(of: fields[2], in: fields[0], tree, resolver)
            let expected = fields[5] == "ok" ? "\(fields[3])#\(fields[4])" : nil
            #expect(actual == expected, "\(row)")
        }
    }

    /// `file#pointer` of what `reference` names when it stands in `file`.
    private func target(
        of reference: String,
        in file: String,
        _ tree: SourceTree,
        _ resolver: ReferenceResolver
    ) -> String? {
        let origin = Location(source: tree.root, position: Position(line: 1, column: 1), pointer: .root)
        guard let source = try? tree.source(at: file, from: origin), let document = tree.document(source),
            let target = try? resolver.target(of: reference, at: document, .schema)
        else { return nil }
        return "\(tree.path(target.source).text)#\(target.pointer)"
    }
}
