import Foundation
import Testing

@testable import SpecLoader

/// The examples of RFC 3986 (section 5.4) and RFC 6901 (sections 5 and 6), and pointers that are none.
@Suite(.enabled(if: Corpus.isThere)) struct ReferenceVectorTests {
    private struct References: Decodable {
        struct Vector: Decodable {
            let ref, target: String
        }

        let base: String
        let normal, abnormal: [Vector]
    }

    @Test func referencesResolve() throws {
        let text = try Data(Corpus.bytes("vectors/rfc3986-5.4.json"))
        let references = try JSONDecoder().decode(References.self, from: text)
        let base = URIReference(references.base)
        for vector in references.normal + references.abnormal {
            // The part behind '#' is not for the URI to resolve.
            let pieces = vector.ref.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let target = URIReference(String(pieces[0])).resolved(against: base).text
            #expect(target + pieces.dropFirst().map { "#" + $0 }.joined() == vector.target)
        }
        #expect(references.normal.count + references.abnormal.count == 42)
    }

    /// A schema stands for each number and text of the vectors' document; its title says which.
    private static func schemas(_ value: Any) -> Any {
        switch value {
        case let members as [String: Any]: members.mapValues(schemas)
        case let elements as [Any]: elements.map(schemas)
        default: ["title": "\(value)"]
        }
    }

    @Test func pointersLeadToValues() throws {
        let text = try Data(Corpus.bytes("vectors/rfc6901.json"))
        let vectors = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
        let document = try JSONSerialization.data(withJSONObject: Self.schemas(try #require(vectors["document"])))
        let load = { (fragment: String) in
            SpecLoader.load(
                path: "openapi.yaml",
                fileSystem: InMemoryFileSystem([
                    "openapi.yaml": """
                    openapi: 3.1.0
                    info: {title: a, version: '1'}
                    components: {schemas: {A: {$ref: '\(("document.json" + fragment).replacing("'", with: "''"))'}}}
                    """,
                    "document.json": String(decoding: document, as: UTF8.self),
                ])
            )
        }
        var count = 0
        for vector in vectors["fragments"] as? [[String: Any]] ?? [] {
            guard let fragment = vector["fragment"] as? String, let value = vector["value"],
                value as? [String: Any] == nil, value as? [Any] == nil
            else { continue }
            count += 1
            let schemas = try #require(load(fragment).document, "\(fragment)").schemas
            #expect(schemas.ids.contains { schemas[$0].title == "\(value)" }, "\(fragment)")
        }
        #expect(count == 10)
        for pointer in vectors["must_fail"] as? [String] ?? [] {
            let fragment = pointer.hasPrefix("#") ? pointer : "#" + pointer
            #expect(load(fragment).diagnostics.contains { $0.severity == .error }, "\(fragment)")
        }
    }
}
