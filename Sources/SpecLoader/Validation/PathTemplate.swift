/// A path with its template expressions (OAS "Path Templating").
struct PathTemplate {
    let path: String
    /// The names of the expressions, in order, each once.
    private(set) var names: [String] = []
    /// The same, to look them up.
    private(set) var distinct: Set<ExactKey> = []
    /// The path with every expression as `{}`: two paths with the same skeleton match the same requests.
    private(set) var skeleton = ""
    /// What is wrong with it, as "the path …"; nil where nothing is.
    private(set) var problem: String?
    /// A name that stands twice in it: a fault since OpenAPI 3.2.
    private(set) var repeated: String?
    /// Where a query begins, or a fragment: some descriptions tell apart by them what one path does.
    private(set) var tail: Unicode.Scalar?

    init(_ path: String) {
        self.path = path
        guard path.utf8.first == UInt8(ascii: "/") else {
            problem = "must begin with '/'"
            return
        }
        // Where the name of an expression begins, and the text between two of them.
        var name: String.Index?
        var text = path.startIndex
        for index in path.utf8.indices {
            switch (path.utf8[index], name) {
            case (UInt8(ascii: "{"), nil):
                skeleton += path[text..<index]
                name = path.utf8.index(after: index)
            case (UInt8(ascii: "{"), .some): problem = problem ?? "has a '{' inside '{…}'"
            case (UInt8(ascii: "}"), nil): problem = problem ?? "has a '}' without its '{'"
            case (UInt8(ascii: "}"), .some(let start)):
                close(String(path[start..<index]))
                name = nil
                text = path.utf8.index(after: index)
            case (UInt8(ascii: "?"), nil), (UInt8(ascii: "#"), nil): tail = tail ?? path.unicodeScalars[index]
            case (0..<0x20, nil), (0x7F, nil): problem = problem ?? "has control characters"
            default: break
            }
        }
        if name != nil { problem = problem ?? "has a '{' without its '}'" }
        if name == nil { skeleton += path[text...] }
    }

    private mutating func close(_ name: String) {
        if name.isEmpty {
            problem = problem ?? "has nothing between '{' and '}'"
        } else if distinct.insert(ExactKey(name)).inserted {
            names.append(name)
        } else if skeleton.hasSuffix("{}") {
            problem = problem ?? "has '{\(name)}' twice"
        } else {
            repeated = repeated ?? name
        }
        skeleton += "{}"
    }
}
