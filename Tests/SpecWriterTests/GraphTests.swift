import Foundation
import SpecLoader
import Testing

@testable import SpecWriter

@Suite struct GraphTests {
    private static func load(_ files: [String: String]) throws -> Document {
        let result = SpecLoader.load(path: "openapi.yaml", fileSystem: InMemoryFileSystem(files))
        #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
        return try #require(result.document)
    }

    private static let head = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\n"

    private static let shop = [
        "openapi.yaml": head + """
            paths:
              /carts: {$ref: 'cart.yaml#/carts'}
            components:
              schemas:
                Cart: {$ref: 'cart.yaml#/Cart'}
                Page: {type: object, properties: {size: {type: integer}}}
            """,
        "cart.yaml": """
        carts:
          get:
            responses:
              '200': {description: x, content: {application/json: {schema: {$ref: '#/Cart'}}}}
        Cart:
          allOf: [{$ref: 'base.yaml'}]
          properties:
            lines: {type: array, items: {type: object, properties: {order: {$ref: 'order.yaml#/Order'}}}}
            first: {$ref: 'order.yaml#/Order'}
            others: {type: array, items: {$ref: 'order.yaml#/Order'}}
            size: {$ref: 'openapi.yaml#/components/schemas/Page/properties/size'}
        """,
        "order.yaml": """
        Order:
          properties:
            cart: {$ref: 'cart.yaml#/Cart'}
            parent: {oneOf: [{$ref: '#/Order'}, {type: 'null'}]}
        """,
        "base.yaml": "type: object",
    ]

    private static func text(of subject: Graph.Subject, _ format: Graph.Format) throws -> String {
        Graph(of: subject, in: try load(shop)).text(format)
    }

    @Test func filesForMermaid() throws {
        #expect(
            try Self.text(of: .files, .mermaid) == """
                flowchart LR
                  n0["openapi.yaml"]
                  n1["base.yaml"]
                  n2["cart.yaml"]
                  n3["order.yaml"]
                  n0 -->|"2"| n2
                  n2 -->|"1"| n0
                  n2 -->|"1"| n1
                  n2 -->|"3"| n3
                  n3 -->|"1"| n2
                  classDef cycle stroke:#d00,stroke-width:2px
                  class n0,n2,n3 cycle
                  linkStyle 0,1,3,4 stroke:#d00

                """
        )
    }

    @Test func schemasForMermaid() throws {
        #expect(
            try Self.text(of: .schemas, .mermaid) == """
                flowchart LR
                  subgraph f0["openapi.yaml"]
                    n0["Page"]
                    n1["#35;/components/schemas/Page/properties/size"]
                  end
                  subgraph f1["base.yaml"]
                    n2["base"]
                  end
                  subgraph f2["cart.yaml"]
                    n3["Cart"]
                  end
                  subgraph f3["order.yaml"]
                    n4["Order"]
                  end
                  n0 -->|"properties"| n1
                  n3 -->|"properties"| n1
                  n3 -->|"allOf"| n2
                  n3 -->|"items, properties"| n4
                  n4 -->|"properties"| n3
                  n4 -->|"oneOf"| n4
                  classDef cycle stroke:#d00,stroke-width:2px
                  class n3,n4 cycle
                  linkStyle 3,4,5 stroke:#d00

                """
        )
    }

    @Test func forGraphviz() throws {
        #expect(
            try Self.text(of: .files, .dot) == """
                digraph {
                  rankdir=LR
                  node [shape=box]
                  n0 [label="openapi.yaml", color=red]
                  n1 [label="base.yaml"]
                  n2 [label="cart.yaml", color=red]
                  n3 [label="order.yaml", color=red]
                  n0 -> n2 [label="2", color=red]
                  n2 -> n0 [label="1", color=red]
                  n2 -> n1 [label="1"]
                  n2 -> n3 [label="3", color=red]
                  n3 -> n2 [label="1", color=red]
                }

                """
        )
        #expect(
            try Self.text(of: .schemas, .dot).contains(
                """
                  subgraph cluster_2 {
                    label="cart.yaml"
                    n3 [label="Cart", color=red]
                  }

                """
            )
        )
    }

    @Test func forPrograms() throws {
        let json = try JSONSerialization.jsonObject(with: Data(Self.text(of: .schemas, .json).utf8)) as? [String: Any]
        let graph = try #require(json)
        #expect(graph["of"] as? String == "schemas")
        #expect(graph["cycles"] as? [[String]] == [["n3", "n4"]])
        let nodes = try #require(graph["nodes"] as? [[String: String]])
        #expect(nodes[3] == ["id": "n3", "name": "Cart", "file": "cart.yaml", "pointer": "/Cart"])
        let edge = try #require((graph["edges"] as? [[String: Any]])?.first { $0["to"] as? String == "n4" })
        #expect(edge["from"] as? String == "n3" && edge["count"] as? Int == 3)
        #expect(edge["keywords"] as? [String] == ["items", "properties"])
        #expect(
            try Self.text(of: .files, .json).hasPrefix(
                "{\n  \"of\": \"files\",\n  \"nodes\": [\n    {\n      \"id\": \"n0\",\n      \"name\": \"openapi.yaml\"\n    },"
            )
        )
    }

    @Test func everyKeywordIsAUse() throws {
        let keywords = [
            "allOf: [R]", "anyOf: [R]", "oneOf: [R]", "not: R", "if: R", "then: R", "else: R", "properties: {a: R}",
            "patternProperties: {a: R}", "additionalProperties: R", "unevaluatedProperties: R", "propertyNames: R",
            "dependentSchemas: {a: R}", "items: R", "prefixItems: [R]", "contains: R", "unevaluatedItems: R",
            "contentSchema: R", "$ref: '#/components/schemas/B', title: x",
        ]
        let schemas = keywords.enumerated().map { index, keyword in
            "    S\(index): {\(keyword.replacing("R", with: "{$ref: '#/components/schemas/B'}"))}\n"
        }
        let document = try Self.load([
            "openapi.yaml": Self.head + "components:\n  schemas:\n" + schemas.joined() + "    B: {type: object}\n"
        ])
        let graph = Graph(of: .schemas, in: document)
        #expect(graph.edges.map(\.source) == Array(keywords.indices))
        #expect(
            graph.edges.flatMap(\.keywords)
                == keywords.map { keyword in
                    let name = String(keyword.prefix { $0 != ":" })
                    return ["then", "else"].contains(name) ? "if" : name
                }
        )
    }

    @Test func discriminatorsAreUses() throws {
        let document = try Self.load([
            "openapi.yaml": Self.head + """
                components:
                  schemas:
                    Pet: {type: object, discriminator: {propertyName: kind, mapping: {cat: Cat}}, required: [kind],
                      properties: {kind: {type: string}}}
                    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                """
        ])
        let graph = Graph(of: .schemas, in: document)
        #expect(graph.edges.map(\.keywords) == [["discriminator"], ["allOf"]])
        #expect(graph.cycles == [[0, 1]])
    }

    private static let hostileNames = [
        "a\"]; x -> y", "a\"| b", "\\", "\\\"", "\\N", "]", "end", "%%{init: {}}%%", "<img src=x>", "#quot;", "&amp;",
        "`a`",
        "$$x$$", "fa:fa-bell", "a\nb", "\u{202E}x", "購物", "click n0 href", "", "}", "--> n1", "'",
    ]

    @Test(arguments: hostileNames)
    func namesStayInTheirLabels(name: String) throws {
        let graph = Graph(of: .schemas, in: try Self.load(["openapi.yaml": try Self.described(name)]))
        #expect(graph.nodes.map(\.name) == [name])
        let mermaid = graph.text(.mermaid).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(mermaid.count == 5)
        let label = try Self.inner(mermaid[2], "    n0[\"", "\"]")
        #expect(!label.contains { "\"\\%<>`$:|{}[]()".contains($0) })
        #expect(!label.isEmpty && Self.withoutEntities(label) == (name.isEmpty ? " " : name.visible))
        let dot = graph.text(.dot).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(dot.count == 9)
        let quoted = try Self.inner(dot[5], "    n0 [label=\"", "\"]")
        let escapes = [("\\\\", "\u{1}"), ("\\\"", "\u{2}")]
        let bare = escapes.reduce(quoted) { $0.replacing($1.0, with: $1.1) }
        #expect(!bare.contains { "\"\\".contains($0) })
        let text = [("\u{1}", "\\"), ("\u{2}", "\""), ("&amp;", "&")].reduce(bare) { $0.replacing($1.0, with: $1.1) }
        #expect(text == name.visible)
        let json = try JSONSerialization.jsonObject(with: Data(graph.text(.json).utf8)) as? [String: Any]
        #expect((json?["nodes"] as? [[String: String]])?.first?["name"] == name)
    }

    private static func described(_ name: String) throws -> String {
        let key = String(decoding: try JSONEncoder().encode(name), as: UTF8.self)
        return #"{"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "components": {"schemas": {"#
            + key + #": {"type": "object"}}}}"#
    }

    private static func inner(_ line: Substring, _ prefix: String, _ suffix: String) throws -> String {
        try #require(line.hasPrefix(prefix) && line.hasSuffix(suffix) && line.count >= prefix.count + suffix.count)
        return String(line.dropFirst(prefix.count).dropLast(suffix.count))
    }

    /// `a#58;b` is `a:b`.
    private static func withoutEntities(_ label: String) -> String {
        let parts = label.split(separator: "#", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
            let (number, rest) = (part.prefix { $0 != ";" }, part.drop { $0 != ";" }.dropFirst())
            text += (UInt32(number).flatMap(Unicode.Scalar.init).map { String($0) } ?? "?") + rest
        }
    }

    /// Node 0 leads to itself; 1, 2 and 3 to each other; 4 and 5 lead into and out of them; 6 is alone.
    @Test func cyclesAreComponents() {
        let pairs = [(0, 0), (1, 2), (2, 3), (3, 1), (4, 1), (3, 5), (2, 1)]
        let edges = pairs.map { Graph.Edge(source: $0.0, target: $0.1, count: 1, keywords: []) }
        #expect(GraphCycles.find(nodeCount: 7, edges) == [[0], [1, 2, 3]])
        #expect(GraphCycles.find(nodeCount: 7, edges.reversed()) == [[0], [1, 2, 3]])
    }

    @Test func longChainsAndRingsTakeNoStack() {
        let count = 200_000
        var edges = (0..<count - 1).map { Graph.Edge(source: $0, target: $0 + 1, count: 1, keywords: []) }
        #expect(GraphCycles.find(nodeCount: count, edges) == [])
        edges.append(Graph.Edge(source: count - 1, target: 0, count: 1, keywords: []))
        #expect(GraphCycles.find(nodeCount: count, edges).map(\.count) == [count])
    }

    /// A schema to which many lead is a node, so that no way is gone more than once.
    @Test func manyWaysThroughOneInlineSchemaAreQuick() throws {
        let count = 2_000
        let users = (0..<count).map { "    U\($0): {items: {$ref: '#/x-parts/p0'}}\n" }
        let parts = (0..<count).map { "  p\($0): {properties: {a: {items: {$ref: '#/x-parts/p\($0 + 1)'}}}}\n" }
        let document = try Self.load([
            "openapi.yaml": Self.head + "components:\n  schemas:\n" + users.joined() + "x-parts:\n" + parts.joined()
                + "  p\(count): {type: string}\n"
        ])
        let graph = Graph(of: .schemas, in: document)
        #expect(graph.nodeCount == 2 * count + 1)
        #expect(graph.edgeCount == 2 * count)
    }
}
