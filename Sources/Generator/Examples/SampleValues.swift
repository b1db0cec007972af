import SpecLoader

/// Finds values that are allowed: a short example, or else the smallest one.
struct SampleValues {
    private let schemas: SchemaTable
    private let directions: Directions
    private let heirs: HeirTable
    private var evaluation: SchemaEvaluation
    private var made: [Key: OperationSample.Value?] = [:]

    private struct Key: Hashable {
        let schema: SchemaID
        let direction: Direction
        let isFilled: Bool
    }

    /// Examples of more bytes are taken only where nothing smaller is found, and some not even then.
    private static let shortLength = 200
    private static let lengthLimit = 4_000

    init(document: Document, directions: Directions, heirs: HeirTable) {
        schemas = document.schemas
        self.directions = directions
        self.heirs = heirs
        evaluation = .strict(schemas: schemas, heirs)
    }

    // MARK: Parameters and headers

    mutating func value(of parameter: Parameter, _ declared: OperationDeclaration.Parameter) -> OperationSample.Value? {
        let examples = (parameter.content?.examples ?? parameter.examples).compactMap(\.value)
        guard let schema = parameter.schema ?? parameter.content?.schema else { return nil }
        let value = value(of: schema, examples, in: .request, isFilled: declared.shape != .json)
        let isHeader = declared.place == .header || declared.place == .cookie
        return value.flatMap { Self.travels($0.node, as: declared.shape, isHeader: isHeader) ? $0 : nil }
    }

    mutating func value(of header: Header, _ declared: OperationDeclaration.Header) -> OperationSample.Value? {
        let examples = (header.content?.examples ?? header.examples).compactMap(\.value)
        guard let schema = header.schema ?? header.content?.schema else { return nil }
        let value = value(of: schema, examples, in: .response, isFilled: declared.shape != .json)
        return value.flatMap { Self.travels($0.node, as: declared.shape, isHeader: true) ? $0 : nil }
    }

    /// Whether a text arrives as it was sent: empty ones and blanks at the ends may be lost, and headers are in ASCII.
    private static func travels(_ node: Node, as shape: OperationDeclaration.Parameter.Shape, isHeader: Bool) -> Bool {
        switch node.content {
        case .scalar(let scalar):
            let isASCII = scalar.text.utf8.allSatisfy { 0x20..<0x7F ~= $0 }
            if shape == .json { return isASCII || !isHeader }
            let isTrimmed = scalar.text.utf8.first != 0x20 && scalar.text.utf8.last != 0x20
            let isDots = scalar.text == "." || scalar.text == ".."
            return !scalar.text.isEmpty && isTrimmed && !isDots && (isASCII || !isHeader)
        case .sequence(let elements): return elements.allSatisfy { travels($0, as: shape, isHeader: isHeader) }
        case .mapping(let mapping):
            return mapping.members.allSatisfy { travels($0.value, as: shape, isHeader: isHeader) }
        }
    }

    // MARK: Bodies

    /// A body in the first of its media types that has an easy one.
    mutating func body(
        of mediaTypes: [MediaType],
        _ declared: OperationDeclaration.Body,
        in direction: Direction
    ) throws(SampleLowering.Reason) -> OperationSample.Body {
        for (index, content) in declared.contents.enumerated() where content.isTested {
            guard let mediaType = mediaTypes.first(where: { $0.name.essence == content.essence }) else { continue }
            if content.coding == .bytes { return OperationSample.Body(content: index, value: nil) }
            if let value = value(of: mediaType, content, in: direction) {
                return OperationSample.Body(content: index, value: value)
            }
        }
        let isStream = declared.contents.allSatisfy { !$0.isTested }
        throw SampleLowering.Reason(
            isStream ? "its body comes piece by piece or is of an open kind" : "no value for its body is easily found"
        )
    }

    private mutating func value(
        of mediaType: MediaType,
        _ content: OperationDeclaration.Content,
        in direction: Direction
    ) -> OperationSample.Value? {
        guard let schema = mediaType.schema else { return Self.anyText }
        let examples = content.coding == .json ? mediaType.examples.compactMap(\.value) : []
        let value = value(of: schema, examples, in: direction, isFilled: content.coding != .json)
        // A text whose schema says what it means, as a list for `text/csv`, is read as it is.
        let isRead = content.coding != .text || content.type != .builtin(.string) || value?.node.scalar?.kind == .string
        guard isRead else { return Self.anyText }
        return value.flatMap {
            content.coding == .json || Self.travels($0.node, as: .value, isHeader: false) ? $0 : nil
        }
    }

    private static var anyText: OperationSample.Value? {
        let text = Scalar(text: "text", kind: .string)
        let node = Node(position: Position(line: 0, column: 0), content: .scalar(text))
        return JSONText.of(node).map { OperationSample.Value(node: node, json: $0) }
    }

    // MARK: Values

    private mutating func value(
        of schema: SchemaID,
        _ examples: [Node],
        in direction: Direction,
        isFilled: Bool
    ) -> OperationSample.Value? {
        var described: [OperationSample.Value] = []
        for example in examples + schemas[schema].examples where !isFilled || !example.isEmpty {
            guard let value = fitting(example, schema, in: direction) else { continue }
            described.append(value)
        }
        if let short = described.first(where: { $0.json.utf8.count <= Self.shortLength }) { return short }
        if let smallest = smallest(of: schema, in: direction, isFilled: true) { return smallest }
        if !isFilled, let empty = smallest(of: schema, in: direction, isFilled: false) { return empty }
        return described.first { $0.json.utf8.count <= Self.lengthLimit }
    }

    /// Made once for all that have the schema.
    private mutating func smallest(
        of schema: SchemaID,
        in direction: Direction,
        isFilled: Bool
    ) -> OperationSample.Value? {
        let key = Key(schema: schema, direction: direction, isFilled: isFilled)
        if let known = made[key] { return known }
        var found: OperationSample.Value?
        for variant in 0..<Self.variantLimit where found == nil {
            var maker = SampleMaker(
                schemas: schemas,
                directions: directions,
                heirs: heirs,
                direction: direction,
                variant: variant,
                isFilled: isFilled
            )
            found = maker.value(of: [schema]).flatMap { fitting($0, schema, in: direction) }
        }
        made[key] = .some(found)
        return found
    }

    /// How many variants of a choice are tried.
    private static let variantLimit = 3

    /// The value where the schema allows it; never `null`, which says nothing.
    private mutating func fitting(_ node: Node, _ schema: SchemaID, in direction: Direction) -> OperationSample.Value? {
        guard node.scalar?.kind != .null else { return nil }
        guard let outcome = evaluation.evaluate(node, as: schema, in: direction), outcome.fault == nil else {
            return nil
        }
        return JSONText.of(node, without: outcome.extraMembers).map { OperationSample.Value(node: node, json: $0) }
    }
}

extension Node {
    fileprivate var isEmpty: Bool { sequence?.isEmpty ?? mapping?.members.isEmpty ?? false }
}

extension OperationDeclaration.Content {
    /// Whether a test has a body of it: one that is written and read as a whole, in a media type that can be sent.
    fileprivate var isTested: Bool {
        (!coding.isStream || coding == .bytes) && (!essence.contains("*") || essence == "*/*")
    }
}
