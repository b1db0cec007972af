/// What a part of a multipart body is known by.
nonisolated enum PartKey: Hashable, Sendable {
    /// In a form.
    case name(String)
    /// From 0, where parts go by position.
    case position(Int)
    /// Any position that no other part has.
    case rest

    /// In the pointer of a fault; nil where that depends on where the part stands.
    var label: String? {
        switch self {
        case .name(let name): name
        case .position(let index): String(index)
        case .rest: nil
        }
    }
}

nonisolated extension PartKey: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    init(stringLiteral name: String) {
        self = .name(name)
    }

    init(integerLiteral index: Int) {
        self = .position(index)
    }
}
