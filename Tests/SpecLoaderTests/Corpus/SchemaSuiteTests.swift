import Foundation
import Testing

@testable import SpecLoader

/// The references of the public JSON Schema test suite against those of another implementation.
@Suite(.enabled(if: Corpus.isThere))
struct SchemaSuiteTests {
    private static let suite = "\(Corpus.folder)/json-schema-test-suite"

    struct Oracle: Decodable {
        struct Group: Decodable {
            let file: String
            let group: Int
            let description: String
            let base: String
            let refs: [Reference]
        }
        struct Reference: Decodable {
            let at: String
            let keyword: String
            let ref: String
            let target: [String]
        }
        let groups: [Group]
    }

    @Test func referencesLeadWhereTheOracleSays() throws {
        let data = try Data(contentsOf: URL(filePath: "\(Self.suite)/ref-oracle.json"))
        let groups = try JSONDecoder().decode(Oracle.self, from: data).groups
        var counts = (right: 0, refused: 0)
        for group in groups {
            let (tree, resolver) = try Self.load(group)
            for reference in group.refs {
                let target = Self.target(of: reference, tree, resolver)
                if reference.target[0].hasPrefix("(outside") {
                    #expect(target == nil)
                    counts.refused += 1
                } else {
                    #expect(target == Self.expected(reference, group), "\(group.file) \(group.group) \(reference.ref)")
                    counts.right += target == Self.expected(reference, group) ? 1 : 0
                }
            }
        }
        // Two are to the metaschema, which is not in the suite.
        #expect(counts == (123, 2))
    }

    private static func expected(_ reference: Oracle.Reference, _ group: Oracle.Group) -> String {
        let (base, pointer) = (reference.target[0], reference.target[1])
        if base == "(boolean)" { return pointer.lowercased() }
        if base == group.base { return "root.json#\(pointer)" }
        return "remotes/\(base.dropFirst("http://localhost:1234/".count))#\(pointer)"
    }

    private static func target(
        of reference: Oracle.Reference,
        _ tree: SourceTree,
        _ resolver: ReferenceResolver
    ) -> String? {
        guard let root = tree.document(tree.root) else { return nil }
        let tokens = reference.at.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let place = tokens.reduce(root) { cursor, escaped in
            let token = String(escaped).replacing("~1", with: "/").replacing("~0", with: "~")
            return cursor.value(of: token) ?? Int(token).map { cursor.elements[$0] } ?? cursor
        }
        guard let cursor = place.value(of: reference.keyword),
            let target = try? resolver.target(of: reference.ref, at: cursor, .schema)
        else { return nil }
        if let scalar = target.node.scalar { return scalar.text }
        return "\(tree.path(target.source).text)#\(target.pointer)"
    }

    private static func load(_ group: Oracle.Group) throws -> (SourceTree, ReferenceResolver) {
        let file = try Data(contentsOf: URL(filePath: "\(suite)/draft2020-12/\(group.file).json"))
        let groups = try #require(try JSONSerialization.jsonObject(with: file) as? [[String: Any]])
        let schema = try JSONSerialization.data(
            withJSONObject: try #require(groups[group.group]["schema"]),
            options: .fragmentsAllowed
        )
        var fileSystem = InMemoryFileSystem(["root.json": String(decoding: schema, as: UTF8.self)])
        let remotes = "\(suite)/remotes"
        for path in try FileManager.default.subpathsOfDirectory(atPath: remotes) where path.hasSuffix(".json") {
            fileSystem["remotes/\(path)"] = [UInt8](try Data(contentsOf: URL(filePath: "\(remotes)/\(path)")))
        }
        var options = SpecLoader.Options()
        options.remoteFiles = [.init(url: "http://localhost:1234/", path: "remotes")]
        let store = try SourceStore(path: "root.json", fileSystem: fileSystem, options: options)
        let log = DiagnosticLog()
        let tree = SourceTree(store, paths: store.readAhead(), log: log)
        return (tree, ReferenceResolver(tree: tree, log: log, limits: SpecLoader.Limits()))
    }
}
