/// Any bytes as one file: they are read or refused, and every place that is told lies in them.
struct ParserTarget {
    let path: String

    func check(_ bytes: [UInt8]) {
        let (root, diagnostics) = parse(bytes)
        expect(root != nil || diagnostics.hasErrors, "refused without an error")
        let places = Places(bytes)
        for diagnostic in diagnostics.all {
            places.check(diagnostic.location)
            diagnostic.notes.forEach { places.check($0.location) }
        }
        if let root { places.check(root, depth: 0) }
        let source = Source(
            id: SourceID(index: 0),
            path: path,
            displayPath: path,
            bytes: bytes,
            referencedFrom: nil
        )
        let first = render(diagnostics.all, [source])
        // Hash seeds are the same within a process; what differs would come from memory that nobody wrote.
        guard bytes.count % 8 == 0 else { return }
        let again = parse(bytes)
        expect(render(again.diagnostics.all, [source]) == first, "told otherwise the second time")
        expect(again.root.map(dump) == root.map(dump), "read otherwise the second time")
    }

    private func parse(_ bytes: [UInt8]) -> (root: Node?, diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        let parser = DocumentParser(source: SourceID(index: 0), path: path, limits: SpecLoader.Limits())
        return (parser.parse(bytes, into: &diagnostics), diagnostics)
    }

    private func dump(_ node: Node) -> String {
        let place = "\(node.position.line):\(node.position.column)"
        switch node.content {
        case .scalar(let scalar): return "\(place) \(scalar.kind) \(scalar.text)"
        case .sequence(let elements): return "\(place) [\(elements.map(dump).joined(separator: ","))]"
        case .mapping(let mapping):
            return "\(place) {\(mapping.members.map { $0.key + ":" + dump($0.value) }.joined(separator: ","))}"
        }
    }
}

/// All forms of the same messages.
func render(_ diagnostics: [Diagnostic], _ sources: [Source]) -> [String] {
    DiagnosticRenderer.Format.allCases.map {
        DiagnosticRenderer(format: $0, sources: sources, color: true).render(diagnostics)
    }
}

/// The places that a text has.
struct Places {
    private let lengths: [Int]

    init(_ bytes: [UInt8]) {
        let lines = SourceLines(bytes)
        var lengths: [Int] = []
        var next: UInt32 = 1
        while let line = lines[next] {
            lengths.append(line.unicodeScalars.count)
            next += 1
        }
        self.lengths = lengths
    }

    func check(_ location: Location?) {
        if let location { check(location.position) }
    }

    func check(_ node: Node, depth: Int) {
        expect(depth <= SpecLoader.Limits().depth, "deeper than the limit")
        check(node.position)
        switch node.content {
        case .scalar: break
        case .sequence(let elements): elements.forEach { check($0, depth: depth + 1) }
        case .mapping(let mapping):
            for member in mapping.members {
                check(member.keyPosition)
                check(member.value, depth: depth + 1)
            }
        }
    }

    private func check(_ position: Position) {
        let line = Int(position.line)
        expect(line >= 1 && line <= max(lengths.count, 1), "line \(line) of \(lengths.count)")
        let length = lengths.isEmpty ? 0 : lengths[line - 1]
        expect(
            position.column >= 1 && Int(position.column) <= length + 1,
            "column \(position.column) of \(length) in line \(line)"
        )
    }
}
