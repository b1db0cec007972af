import Testing

@testable import Generator

/// No type is generated that nothing uses, and what stands in a definition is in its type.
@Suite struct UnusedTypeTests {
    /// An operation that has a schema in its request and its response.
    private static func description(_ schema: String, _ schemas: String) -> String {
        """
        paths:
          /a:
            put:
              operationId: putA
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/\(schema)'}}}}
              responses: {'200': {description: x, content: {application/json: {schema:
                  {$ref: '#/components/schemas/\(schema)'}}}}}
        components:
          schemas:

        """ + schemas
    }

    @Test func `what only a response may have has no form in requests`() throws {
        let generated = try GeneratedLines(
            Self.description(
                "Net",
                """
                    Net: {type: object, properties: {name: {type: string}, ips: {readOnly: true, type: array,
                        items: {$ref: '#/components/schemas/Ip'}}}}
                    Ip: {type: object, properties: {id: {type: string, readOnly: true}, nic:
                        {$ref: '#/components/schemas/Nic'}}}
                    Nic: {type: object, properties: {mac: {type: string, readOnly: true}, label: {type: string}}}
                """
            )
        )
        #expect(generated.has("public nonisolated struct NetRequest"))
        #expect(generated.has("public nonisolated struct Ip:"))
        #expect(!generated.has("public nonisolated struct IpRequest"))
        #expect(!generated.has("public nonisolated struct NicRequest"))
    }

    @Test func `what is only a part has no form in requests unless types stand in it`() throws {
        let generated = try GeneratedLines(
            Self.description(
                "Disk",
                """
                    Disk: {allOf: [{$ref: '#/components/schemas/Resource'}, {$ref: '#/components/schemas/Placed'}],
                        properties: {size: {type: integer}}}
                    Resource: {type: object, properties: {id: {type: string, readOnly: true}, tags: {type: array,
                        items: {type: string}}, notes: {type: object, additionalProperties: {type: string}}}}
                    Placed: {allOf: [{$ref: '#/components/schemas/Inner'}]}
                    Inner: {allOf: [{type: object, properties: {at: {type: string, readOnly: true}, place:
                        {type: object, properties: {zone: {type: string}}}}}]}
                """
            )
        )
        #expect(generated.has("public nonisolated struct DiskRequest"))
        #expect(generated.has("public nonisolated struct Resource:"))
        #expect(!generated.has("public nonisolated struct ResourceRequest"))
        #expect(generated.has("public nonisolated struct InnerRequest"))
        #expect(!generated.has("public nonisolated struct PlacedRequest"))
        #expect(generated.has("public var place: Inner"))
    }

    @Test(arguments: ["Article", "Zoo"])
    func `an inline schema is of its own definition whoever asks first`(_ name: String) throws {
        let generated = try GeneratedLines(
            """
            paths:
              /a:
                put:
                  operationId: putA
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/\(name)'}}}}
                  responses: {'200': {description: x, content: {application/json: {schema:
                      {$ref: '#/components/schemas/\(name)'}}}}}
                post:
                  operationId: postA
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Create'}}}}
                  responses: {'204': {description: x}}
            components:
              schemas:
                Create: {type: object, properties: {data: {type: object, properties: {attributes:
                    {$ref: '#/components/schemas/\(name)/properties/attributes'}}}}}
                \(name): {type: object, properties: {attributes: {type: object, properties: {title: {type: string},
                    made: {type: string, readOnly: true}}}}}
            """
        )
        #expect(generated.has("public var attributes: \(name)Request.Attributes?"))
        #expect(generated.has("nonisolated extension \(name)Request.Attributes: JSONCodable"))
        #expect(generated.has("nonisolated extension \(name).Attributes: JSONCodable"))
        #expect(!generated.lines.contains { $0.contains("DataModel.Attributes") })
    }
}
