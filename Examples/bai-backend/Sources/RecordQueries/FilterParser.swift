/// Reads filters. What a client may send is bounded: in length, in depth and in the number of comparisons.
struct FilterParser {
    static let maximumLength = 3500
    static let maximumDepth = 32
    static let maximumComparisons = 200

    private var scanner: FilterScanner
    private let macros: FilterMacros
    private var token = FilterScanner.Token.end
    private var comparisons = 0

    init(_ text: String, macros: FilterMacros) throws(QueryError) {
        guard text.utf8.count <= Self.maximumLength else {
            throw QueryError("invalid filter: longer than \(Self.maximumLength) bytes")
        }
        scanner = FilterScanner(text)
        self.macros = macros
    }

    mutating func parse() throws(QueryError) -> Filter {
        try advance()
        let filter = try alternatives(depth: 0)
        guard token == .end else { throw scanner.error("'&&' or '||' is expected") }
        return filter
    }

    private mutating func advance() throws(QueryError) {
        token = try scanner.next()
    }

    /// `a && b || c && d`: what is joined by `&&` belongs together.
    private mutating func alternatives(depth: Int) throws(QueryError) -> Filter {
        var filters = [try conjunction(depth: depth)]
        while token == .or {
            try advance()
            filters.append(try conjunction(depth: depth))
        }
        return filters.count == 1 ? filters[0] : .any(filters)
    }

    private mutating func conjunction(depth: Int) throws(QueryError) -> Filter {
        var filters = [try term(depth: depth)]
        while token == .and {
            try advance()
            filters.append(try term(depth: depth))
        }
        return filters.count == 1 ? filters[0] : .all(filters)
    }

    private mutating func term(depth: Int) throws(QueryError) -> Filter {
        guard token == .open else { return try comparison() }
        guard depth < Self.maximumDepth else {
            throw scanner.error("more than \(Self.maximumDepth) brackets within each other")
        }
        try advance()
        let filter = try alternatives(depth: depth + 1)
        guard token == .close else { throw scanner.error("')' is expected") }
        try advance()
        return filter
    }

    private mutating func comparison() throws(QueryError) -> Filter {
        comparisons += 1
        guard comparisons <= Self.maximumComparisons else {
            throw scanner.error("more than \(Self.maximumComparisons) comparisons")
        }
        let left = try operand()
        guard case .operator(let sign) = token else {
            let signs = Filter.Operator.allCases.map { "'\($0.rawValue)'" }.joined(separator: " ")
            throw scanner.error("one of \(signs) is expected")
        }
        try advance()
        return .comparison(left, sign, try operand())
    }

    private mutating func operand() throws(QueryError) -> Filter.Operand {
        let operand: Filter.Operand
        switch token {
        case .text(let text): operand = .text(text)
        case .number(let number): operand = .number(number)
        case .identifier("null"): operand = .null
        case .identifier("true"): operand = .boolean(true)
        case .identifier("false"): operand = .boolean(false)
        case .identifier(let name) where name.hasPrefix("@"):
            guard let value = macros.value(of: name) else { throw scanner.error("unknown macro '\(name)'") }
            operand = .text(value)
        case .identifier(let name): operand = .field(name)
        default: throw scanner.error("a field or a value is expected")
        }
        try advance()
        return operand
    }
}

extension Filter {
    /// Reads a filter.
    ///
    /// - Parameter macros: what `@now` and the like stand for.
    /// - Throws: ``QueryError`` with the character at which the filter is wrong.
    public init(parsing text: String, macros: FilterMacros = FilterMacros()) throws(QueryError) {
        var parser = try FilterParser(text, macros: macros)
        self = try parser.parse()
    }
}
