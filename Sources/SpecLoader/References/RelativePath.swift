/// A path relative to the folder of the root document, with `/` between components and without `.` or inner `..`.
struct RelativePath: Hashable, Comparable, Sendable {
    private let name: ExactKey
    /// Leading `..` say how far the path leaves the root document's folder.
    let components: [String]

    init(components: some Sequence<String>) {
        var normal: [String] = []
        for component in components where !component.isEmpty && component != "." {
            if component == "..", let last = normal.last, last != ".." {
                normal.removeLast()
            } else {
                normal.append(component)
            }
        }
        self.components = normal
        name = ExactKey(normal.joined(separator: "/"))
    }

    init(_ text: String) {
        self.init(components: Self.components(of: text))
    }

    private static func components(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The path of the file whose absolute path is `path`, seen from the folder whose absolute path is `folder`.
    init(of path: String, from folder: String) {
        let target = Self.components(of: path)
        let base = Self.components(of: folder)
        let shared = zip(target, base).prefix { $0.hasSameBytes(as: $1) }.count
        self.init(components: Array(repeating: "..", count: base.count - shared) + target.dropFirst(shared))
    }

    var text: String { name.text }
    var leavesRoot: Bool { components.first == ".." }

    /// The folder of this file.
    var folder: RelativePath { RelativePath(components: components.dropLast()) }
    /// What the file is called after: `pet` for `models/pet.yaml` and for `pet/index.yaml`.
    var documentName: String? {
        components.isEmpty ? nil : components.joined(separator: "/").documentName
    }

    /// What `reference`, a relative path, names when it stands in this file.
    func sibling(_ reference: String) -> RelativePath {
        RelativePath(components: components.dropLast() + Self.components(of: reference))
    }

    /// By bytes, so that the order is the same everywhere.
    static func < (lhs: RelativePath, rhs: RelativePath) -> Bool {
        lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
    }

    static func == (lhs: RelativePath, rhs: RelativePath) -> Bool { lhs.name == rhs.name }

    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}

extension String {
    /// The name of the file at this path without its endings: `pet` for `shop/pet.schema.json`.
    public var fileStem: String {
        let name = split(separator: "/").last ?? self[...]
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        let stem = name[..<dot]
        return String(stem.count > 7 && stem.hasSuffix(".schema") ? stem.dropLast(7) : stem)
    }

    /// What a document is called after that stands in this path: its ``fileStem``, or the folder of which it is the
    /// index.
    public var documentName: String {
        let stem = fileStem
        guard ["index", "_index"].contains(stem.lowercased()),
            let folder = split(separator: "/").dropLast().last, folder != ".."
        else { return stem }
        return String(folder)
    }
}
