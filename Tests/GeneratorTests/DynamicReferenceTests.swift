import Testing

@testable import Generator

/// What a `$dynamicRef` means that can mean several schemas has no type of its own.
@Suite struct DynamicReferenceTests {
    @Test func `what others fill in is any JSON`() throws {
        let generated = try GeneratedLines(
            """
            components:
              schemas:
                Page:
                  $id: page
                  type: object
                  properties: {items: {type: array, items: {$dynamicRef: '#item'}}, next: {type: string}}
                  $defs: {item: {$dynamicAnchor: item, not: {}}}
                Names: {$id: names, $ref: page, $defs: {item: {$dynamicAnchor: item, type: string}}}
            """,
            version: "3.1.0"
        )
        #expect(generated.has("public var items: [JSONValue]?"))
        #expect(generated.has("public var next: String?"))
    }

    @Test func `a schema that means itself is taken as it stands`() throws {
        let generated = try GeneratedLines(
            """
            components:
              schemas:
                Tree:
                  $id: tree
                  $dynamicAnchor: node
                  type: object
                  properties: {name: {type: string}, children: {type: array, items: {$dynamicRef: '#node'}}}
                StrictTree: {$id: strict, $dynamicAnchor: node, $ref: tree, unevaluatedProperties: false}
            """,
            version: "3.1.0"
        )
        #expect(generated.has("public var children: [Tree]?"))
    }
}
