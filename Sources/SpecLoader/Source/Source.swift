/// One file of the description.
public struct Source: Sendable {
    public let id: SourceID
    /// The path below the folder of the root document, with `/` between components and never absolute
    /// (`openapi-wx/cart.yaml`): what goes into output, the same on every machine.
    public let path: String
    /// The path as the user would type it (the spelling of the argument, joined with ``path``): for diagnostics.
    public let displayPath: String
    /// The whole text in UTF-8; for the lines that diagnostics show.
    public let bytes: [UInt8]
    /// What it says; nil where it is not YAML or JSON.
    public let root: Node?
    /// The place of the first `$ref` that led to this file; nil for the root document.
    public let referencedFrom: Location?
    /// The places of the first references that led to nodes of this file; none of the root document.
    let references: [JSONPointer: Location]

    public init(
        id: SourceID,
        path: String,
        displayPath: String,
        bytes: [UInt8],
        root: Node? = nil,
        referencedFrom: Location?,
        references: [JSONPointer: Location] = [:]
    ) {
        self.id = id
        self.path = path
        self.displayPath = displayPath
        self.bytes = bytes
        self.root = root
        self.referencedFrom = referencedFrom
        self.references = references
    }

    /// The place of the first reference that led to the node at `pointer` or to one around it, else to the file.
    func reference(to pointer: JSONPointer) -> Location? {
        var around: JSONPointer? = pointer
        while let place = around {
            if let reference = references[place] { return reference }
            around = place.parent
        }
        return referencedFrom
    }
}

extension [Source] {
    /// The file with this id, which is one of these; they are in the order of their ids.
    public subscript(id: SourceID) -> Source {
        var (low, high) = (0, count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if self[middle].id > id { high = middle } else { low = middle }
        }
        return self[low]
    }
}
