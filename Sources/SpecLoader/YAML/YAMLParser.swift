/// Parses a YAML 1.2 text into nodes.
///
/// Plain scalars follow the core schema. Aliases stand for the node that they name, and merge keys (`<<`) for the
/// members of the mappings that they name. A file holds one document; keys are scalars.
struct YAMLParser {
    private let text: UnsafeBufferPointer<UInt8>
    private(set) var builder: NodeBuilder
    private var anchors: YAMLAnchors
    /// The anchors of the open collections, innermost last.
    private var openAnchors: [(anchor: String?, nodeCount: Int)] = []
    private var lastQuoted: Position?

    /// - Parameter text: Must stay valid until ``parse()`` returns; not empty.
    init(_ text: UnsafeBufferPointer<UInt8>, source: SourceID, limits: SpecLoader.Limits) {
        self.text = text
        builder = NodeBuilder(source: source, limits: limits)
        anchors = YAMLAnchors(limits: limits)
    }

    mutating func parse() throws(SyntaxError) -> Node {
        var reader = YAMLEventReader(text)
        if let position = reader.lines.strayByteOrderMark {
            throw SyntaxError(
                "control-character",
                "a byte order mark is only allowed at the file's start",
                at: position
            )
        }
        var documentStart: Position?
        while true {
            let event = try next(from: &reader)
            if event.kind == .streamEnd { break }
            if event.kind == .documentStart {
                if let documentStart { throw Self.secondDocument(at: event.position, after: documentStart) }
                documentStart = event.position
            } else {
                try handle(event)
            }
        }
        guard let root = builder.root, root.scalar.map({ $0.kind != .null || !$0.text.isEmpty }) ?? true else {
            throw SyntaxError("empty-document", "the file is empty", at: Position(line: 1, column: 1))
        }
        return root
    }

    private func next(from reader: inout YAMLEventReader) throws(SyntaxError) -> YAMLEvent {
        do {
            return try reader.next()
        } catch {
            let surroundings = YAMLFailure.Surroundings(openedAt: builder.openedAt, lastQuoted: lastQuoted)
            throw YAMLFailure(error, surroundings, in: text).syntaxError
        }
    }

    private mutating func handle(_ event: YAMLEvent) throws(SyntaxError) {
        switch event.kind {
        case .scalar:
            try scalar(event)
        case .alias:
            try alias(event)
        case .mappingStart, .sequenceStart:
            try open(event)
        case .mappingEnd, .sequenceEnd:
            let start = openAnchors.removeLast()
            let (node, height) = try builder.close()
            if let anchor = start.anchor {
                let count = builder.nodeCount - start.nodeCount
                anchors.end(anchor, YAMLAnchors.Anchored(node: node, height: height, nodeCount: count))
            }
        case .documentStart, .streamEnd, .other:
            break
        }
    }

    private mutating func scalar(_ event: YAMLEvent) throws(SyntaxError) {
        if !event.isPlain { lastQuoted = event.position }
        let kind = try YAMLTag.kind(of: event)
        let scalar = Scalar(text: String(decoding: event.text, as: UTF8.self), kind: kind)
        if let anchor = event.anchor {
            let node = Node(position: event.position, content: .scalar(scalar))
            anchors.end(anchor, YAMLAnchors.Anchored(node: node, height: 0, nodeCount: 1))
        }
        add(scalar, at: event.position, isPlain: event.isPlain)
    }

    private mutating func add(_ scalar: Scalar, at position: Position, isPlain: Bool) {
        if builder.awaitsKey {
            let isMerge = isPlain && scalar.text == "<<"
            builder.key(NodeBuilder.Key(text: scalar.text, position: position, isMerge: isMerge))
        } else {
            builder.scalar(scalar, at: position)
        }
    }

    private mutating func alias(_ event: YAMLEvent) throws(SyntaxError) {
        let ownCount = builder.nodeCount - anchors.addedCount
        let anchored = try anchors.resolve(event.anchor ?? "", at: event.position, ownCount: ownCount)
        if builder.awaitsKey {
            guard let scalar = anchored.node.scalar else { throw Self.complexKey(at: event.position) }
            builder.key(NodeBuilder.Key(text: scalar.text, position: event.position))
        } else {
            try builder.alias(anchored, at: event.position)
        }
    }

    private mutating func open(_ event: YAMLEvent) throws(SyntaxError) {
        guard !builder.awaitsKey else { throw Self.complexKey(at: event.position) }
        try YAMLTag.checkCollection(event)
        openAnchors.append((event.anchor, builder.nodeCount))
        if let anchor = event.anchor { anchors.begin(anchor, at: event.position) }
        try builder.open(mapping: event.kind == .mappingStart, at: event.position)
    }

    private static func complexKey(at position: Position) -> SyntaxError {
        SyntaxError("complex-key", "a key must be a scalar, not a mapping or a sequence", at: position)
    }

    private static func secondDocument(at position: Position, after first: Position) -> SyntaxError {
        SyntaxError(
            "multiple-documents",
            "a second document begins here; a file holds one",
            at: position,
            notes: [("the first document begins here", first)]
        )
    }
}
