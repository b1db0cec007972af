/// An example of a description, with the schema that it is to fit.
public struct DescribedExample: Sendable {
    public let value: Node
    public let schema: SchemaID
    /// Which way it goes; nil where that depends on the use of the schema.
    public let direction: Direction?
    /// Whether the value is what a text holds, so that only the whole has a place.
    let isInText: Bool
    /// Where the value stands; for one of a schema, where that does.
    fileprivate let base: Location
    /// Which of a schema's examples it is.
    fileprivate let index: Int?

    /// Where the value stands. It is looked for in the schema, which costs more than to collect all examples.
    public func location(in document: Document) -> Location {
        guard let index else { return base }
        let keyword = document.location(of: "examples", or: "example", in: document.schemas[schema]).pointer
        let isList = keyword.lastToken == "examples"
        return Location(
            source: base.source,
            position: value.position,
            pointer: isList ? keyword.appending(index) : keyword
        )
    }
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
    /// One that has looked at nothing yet.
    private let unused: SchemaEvaluation

    init(document: Document) {
        self.document = document
        unused = .lenient(document.schemas)
    }

    mutating func add(_ id: SchemaID) {
        let (examples, location) = (document.schemas[id].examples, document.schemas[id].location)
        for (index, value) in examples.enumerated() {
            found.append(
                DescribedExample(
                    value: value,
                    schema: id,
                    direction: nil,
                    isInText: false,
                    base: location,
                    index: index
                )
            )
        }
    }

    mutating func add(_ content: [MediaType], _ direction: Direction) {
        for mediaType in content where mediaType.isJSON {
            guard let schema = mediaType.schema else { continue }
            add(mediaType.examples, schema, direction, mayBeText: true)
        }
    }

    /// The JSON that a text holds, where the schema allows no such text: OpenAPI lets a string contain an example.
    private func json(in value: Node, _ schema: SchemaID, _ source: SourceID) -> Node? {
        guard let text = value.scalar, text.kind == .string,
            let json = EscapedJSON.node(of: text.text, at: value.position, in: source)
        else { return nil }
        var evaluation = unused
        return evaluation.evaluate(value, as: schema, in: nil)?.fault == nil ? nil : json
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
    private mutating func add(values examples: [Example], _ schema: SchemaID, _ direction: Direction) {
        add(examples.filter { $0.value?.scalar?.kind != .string }, schema, direction)
    }

    private mutating func add(
        _ examples: [Example],
        _ schema: SchemaID,
        _ direction: Direction,
        mayBeText: Bool = false
    ) {
        for example in examples {
            guard let value = example.value else { continue }
            // The value of `example` stands where the example does.
            let pointer = example.location.pointer
            let location = Location(
                source: example.location.source,
                position: value.position,
                pointer: example.name == nil ? pointer : pointer.appending("value")
            )
            guard seen.insert(location.place).inserted else { continue }
            let json = mayBeText ? json(in: value, schema, location.source) : nil
            found.append(
                DescribedExample(
                    value: json ?? value,
                    schema: schema,
                    direction: direction,
                    isInText: json != nil,
                    base: location,
                    index: nil
                )
            )
        }
    }
}

extension MediaType {
    /// `application/json` and all that is written the same way (RFC 6839, section 3.1).
    var isJSON: Bool { name.essence.isJSON }
}
