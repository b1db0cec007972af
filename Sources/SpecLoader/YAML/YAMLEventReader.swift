import CLibYAML

/// What libyaml finds next in a text. Only valid until the next event is read.
struct YAMLEvent {
    enum Kind {
        case scalar, alias, sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case documentStart, streamEnd
        /// Nothing of interest: the beginning of the stream, the end of a document.
        case other
    }

    fileprivate(set) var kind: Kind
    let position: Position
    /// The text of a scalar after unescaping.
    fileprivate(set) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// Not in quotes, nor a block scalar.
    fileprivate(set) var isPlain = false
    fileprivate var anchorBytes: UnsafePointer<UInt8>?
    fileprivate var tagBytes: UnsafePointer<UInt8>?

    /// The anchor of a node, or the anchor that an alias names.
    var anchor: String? { anchorBytes.map { String(cString: $0) } }

    /// The tag of a node with its handle expanded: `tag:yaml.org,2002:str`.
    var tag: String? { tagBytes.map { String(cString: $0) } }
}

/// Reads the events of a YAML text with libyaml, one by one.
struct YAMLEventReader: ~Copyable {
    /// Why libyaml stopped, in its words and with its marks.
    struct Failure: Error {
        let problem: String
        let position: Position
        /// What it was reading, such as "while parsing a block mapping", and where that begins.
        let context: String?
        let contextPosition: Position
        /// The byte that is at fault, for faults of the encoding, which have no mark.
        let byteOffset: Int?
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    let lines: YAMLLines

    /// - Parameter bytes: The text, which must stay valid as long as the reader.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        lines = YAMLLines(bytes)
        // Fails only without memory; the first event then reports it.
        yaml_parser_initialize(parser)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }

    mutating func next() throws(Failure) -> YAMLEvent {
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else { throw failure }
        var found = YAMLEvent(kind: .other, position: position(event.pointee.start_mark))
        switch event.pointee.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.pointee.data.scalar
            found.kind = .scalar
            found.text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            found.isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            found.anchorBytes = UnsafePointer(scalar.anchor)
            found.tagBytes = UnsafePointer(scalar.tag)
        case YAML_MAPPING_START_EVENT:
            found.kind = .mappingStart
            found.anchorBytes = UnsafePointer(event.pointee.data.mapping_start.anchor)
            found.tagBytes = UnsafePointer(event.pointee.data.mapping_start.tag)
        case YAML_SEQUENCE_START_EVENT:
            found.kind = .sequenceStart
            found.anchorBytes = UnsafePointer(event.pointee.data.sequence_start.anchor)
            found.tagBytes = UnsafePointer(event.pointee.data.sequence_start.tag)
        case YAML_ALIAS_EVENT:
            found.kind = .alias
            found.anchorBytes = UnsafePointer(event.pointee.data.alias.anchor)
        case YAML_MAPPING_END_EVENT: found.kind = .mappingEnd
        case YAML_SEQUENCE_END_EVENT: found.kind = .sequenceEnd
        case YAML_DOCUMENT_START_EVENT: found.kind = .documentStart
        // Without an event the stream has been read to its end.
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: found.kind = .streamEnd
        default: break
        }
        return found
    }

    private var failure: Failure {
        let state = parser.pointee
        let isEncoding = state.error == YAML_READER_ERROR
        return Failure(
            problem: state.problem.map { String(cString: $0) } ?? "not enough memory",
            position: position(state.problem_mark),
            context: state.context.map { String(cString: $0) },
            contextPosition: position(state.context_mark),
            byteOffset: isEncoding ? state.problem_offset : nil
        )
    }

    private func position(_ mark: yaml_mark_t) -> Position {
        lines.position(line: mark.line, column: mark.column)
    }
}
