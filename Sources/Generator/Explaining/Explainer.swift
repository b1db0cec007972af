import SpecLoader

/// Says of a type, a member or an operation where it comes from and why it is as it is.
struct Explainer {
    let document: Document
    let module: SwiftModule
    let names: ModuleNames
    private let chain: ReferenceChain
    private let uses: TypeUses

    /// How many places of one kind are shown.
    static let shown = 5

    init(document: Document, module: SwiftModule, names: ModuleNames) {
        self.document = document
        self.module = module
        self.names = names
        chain = ReferenceChain(document)
        uses = TypeUses(module, names)
    }

    /// Whole lines, with nothing in them that a terminal would obey.
    func text(_ subject: SubjectIndex.Subject) -> String {
        switch subject {
        case .declaration(let id):
            let shape = shape(of: id)
            return text(
                "\(names.qualified(id).text): \(shape.summary)",
                [
                    ("defined", [place(module[id].location)]),
                    ("reached", reached(module[id].location)),
                    ("name", name(of: id)),
                    ("shape", shape.reasons),
                    ("used", used(id)),
                ]
            )
        case .member(let index, let id): return text(index, of: id)
        case .operation(let id):
            let (operation, called) = (module[id], names.operations[id.index])
            return text(
                "\(called.namespace.text): the operation \(operation.method) \(operation.target), method \(called.method.text)",
                [
                    ("defined", [place(operation.location)]),
                    ("reached", reached(operation.location)),
                    ("name", name(of: id)),
                    ("shape", shape(of: operation)),
                ]
            )
        }
    }

    func text(_ heading: String, _ sections: [(label: String, lines: [String])]) -> String {
        var lines = [heading]
        for section in sections {
            for (index, line) in section.lines.enumerated() {
                let label = index == 0 ? section.label : ""
                lines.append("  \(label)\(String(repeating: " ", count: 9 - label.count))\(line)")
            }
        }
        return lines.map { $0.visible + "\n" }.joined()
    }

    // MARK: Places

    /// `path:line:column  /pointer`
    func place(_ location: Location) -> String {
        let pointer = location.pointer == .root ? "" : "  \(location.pointer)"
        return "\(position(location))\(pointer)"
    }

    func position(_ location: Location) -> String {
        let position = location.position
        return "\(document.source(location.source).displayPath):\(position.line):\(position.column)"
    }

    /// The first few places, and how many more there are.
    func few<Element>(_ elements: [Element], _ line: (Element) -> String) -> [String] {
        let lines = elements.prefix(Self.shown).map(line)
        return elements.count > Self.shown ? lines + ["… and \(elements.count - Self.shown) more"] : lines
    }

    func reached(_ location: Location) -> [String] {
        guard let references = chain(to: location) else { return ["by no reference"] }
        if references.isEmpty { return ["it stands in the root document"] }
        return references.map { "\(position($0.location))  \($0.text)" }
    }

    private func used(_ id: DeclarationID) -> [String] {
        guard let uses = uses.uses[id] else { return ["by nothing else that is generated"] }
        return few(uses) { "\($0.name)  \(position($0.location))" }
    }
}
