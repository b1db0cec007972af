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
        var name: String?
        for scalar in path.unicodeScalars {
            switch (scalar, name) {
            case ("{", nil): name = ""
            case ("{", .some): problem = problem ?? "has a '{' inside '{…}'"
            case ("}", nil): problem = problem ?? "has a '}' without its '{'"
            case ("}", .some(let complete)):
                close(complete)
                name = nil
            case (_, .some(let begun)): name = begun + String(scalar)
            case ("?", nil), ("#", nil):
                tail = tail ?? scalar
                skeleton.unicodeScalars.append(scalar)
            case (_, nil):
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    problem = problem ?? "has control characters"
                }
                skeleton.unicodeScalars.append(scalar)
            }
        }
        if name != nil { problem = problem ?? "has a '{' without its '}'" }
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
