/// An example of a description, with the schema that it is to fit.
public struct DescribedExample: Sendable {
    public let value: Node
    public let schema: SchemaID
    /// Which way it goes; nil where that depends on the use of the schema.
    public let direction: MessageDirection?
    /// Where the value stands.
    public let location: Location
}

extension Document {
    /// Every example of a value that is JSON, each once: of schemas, of bodies, and of parameters and headers.
    ///
    /// A text beside a parameter or a header of another type is how it travels, and none of these.
    public var examples: [DescribedExample] {
        var search = ExampleSearch(document: self)
        for id in schemas.usedIDs { search.add(id) }
        for operation in operations {
            for parameter in operation.parameters { search.add(parameter) }
            search.add(operation.requestBody?.content ?? [], .request)
            for response in operation.responses { search.add(response) }
        }
        for parameter in components.parameters { search.add(parameter.value) }
        for body in components.requestBodies { search.add(body.value.content, .request) }
        for response in components.responses { search.add(response.value) }
        for header in components.headers { search.add(header.value) }
        return search.found
    }
}

/// Collects the examples of a document.
private struct ExampleSearch {
    let document: Document
    private(set) var found: [DescribedExample] = []
    private var seen: Set<Place> = []

    init(document: Document) {
        self.document = document
    }

    mutating func add(_ id: SchemaID) {
        let schema = document.schemas[id]
        guard !schema.examples.isEmpty else { return }
        let keyword = document.location(of: "examples", or: "example", in: schema)
        for (index, value) in schema.examples.enumerated() {
            let isList = keyword.pointer.lastToken == "examples"
            add(value, id, nil, keyword, isList ? keyword.pointer.appending(index) : keyword.pointer)
        }
    }

    mutating func add(_ content: [MediaType], _ direction: MessageDirection) {
        for mediaType in content where mediaType.isJSON {
            guard let schema = mediaType.schema else { continue }
            add(mediaType.examples, schema, direction)
        }
    }

    mutating func add(_ parameter: Parameter) {
        add(parameter.content.map { [$0] } ?? [], .request)
        if let schema = parameter.schema { add(values: parameter.examples, schema, .request) }
    }

    mutating func add(_ response: Response) {
        add(response.content, .response)
        for header in response.headers { add(header) }
    }

    mutating func add(_ header: Header) {
        add(header.content.map { [$0] } ?? [], .response)
        if let schema = header.schema { add(values: header.examples, schema, .response) }
    }

    /// Without texts, which may stand for a value of any type.
    private mutating func add(values examples: [Example], _ schema: SchemaID, _ direction: MessageDirection) {
        add(examples.filter { $0.value?.scalar?.kind != .string }, schema, direction)
    }

    private mutating func add(_ examples: [Example], _ schema: SchemaID, _ direction: MessageDirection) {
        for example in examples {
            guard let value = example.value else { continue }
            // The value of `example` stands where the example does.
            let pointer = example.location.pointer
            add(value, schema, direction, example.location, example.name == nil ? pointer : pointer.appending("value"))
        }
    }

    private mutating func add(
        _ value: Node,
        _ schema: SchemaID,
        _ direction: MessageDirection?,
        _ location: Location,
        _ pointer: JSONPointer
    ) {
        let location = Location(source: location.source, position: value.position, pointer: pointer)
        guard seen.insert(location.place).inserted else { return }
        found.append(DescribedExample(value: value, schema: schema, direction: direction, location: location))
    }
}

extension MediaType {
    /// `application/json` and all that is written the same way (RFC 6839, section 3.1).
    var isJSON: Bool {
        let essence = name.prefix { $0 != ";" }.lowercased()
        return essence.hasSuffix("/json") || essence.hasSuffix("+json")
    }
}
