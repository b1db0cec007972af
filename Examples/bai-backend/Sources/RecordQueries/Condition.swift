/// A piece of SQL. Its text comes from this program alone; what clients send is among the arguments.
public struct Condition: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case text(String)
        case number(Double)
        case boolean(Bool)
    }

    public var text: String
    public var arguments: [Value]

    public init(_ text: String, _ arguments: [Value] = []) {
        self.text = text
        self.arguments = arguments
    }

    static func joined(_ parts: [Condition], by separator: String) -> Condition {
        Condition("(" + parts.map(\.text).joined(separator: separator) + ")", parts.flatMap(\.arguments))
    }
}

extension Filter {
    /// The condition of a `WHERE`.
    ///
    /// - Parameter column: the SQL of a field, or nil where there is none of that name.
    /// - Throws: ``QueryError`` for an unknown field.
    public func sql(column: (String) -> String?) throws(QueryError) -> Condition {
        switch self {
        case .all(let filters):
            return filters.isEmpty ? Condition("TRUE") : .joined(try Self.sql(of: filters, column), by: " AND ")
        case .any(let filters):
            return filters.isEmpty ? Condition("FALSE") : .joined(try Self.sql(of: filters, column), by: " OR ")
        case .comparison(let left, let sign, let right):
            return try ComparisonCondition(left: left.sql(column), right: right.sql(column)).sql(left, sign, right)
        }
    }

    private static func sql(of filters: [Filter], _ column: (String) -> String?) throws(QueryError) -> [Condition] {
        var parts: [Condition] = []
        for filter in filters { parts.append(try filter.sql(column: column)) }
        return parts
    }
}

extension Filter.Operand {
    fileprivate func sql(_ column: (String) -> String?) throws(QueryError) -> Condition {
        switch self {
        case .field(let name):
            guard let column = column(name) else { throw QueryError("invalid filter: unknown field '\(name)'") }
            return Condition(column)
        case .text(let text): return Condition("?", [.text(text)])
        case .number(let number): return Condition("?", [.number(number)])
        case .boolean(let boolean): return Condition("?", [.boolean(boolean)])
        case .null: return Condition("''")
        }
    }

    fileprivate var isEmpty: Bool { self == .null || self == .text("") }
}

/// One comparison, whose sides are SQL already.
private struct ComparisonCondition {
    let left: Condition
    let right: Condition

    /// Empty and null are the same to PocketBase.
    func sql(_ leftOperand: Filter.Operand, _ sign: Filter.Operator, _ rightOperand: Filter.Operand) -> Condition {
        switch sign {
        case .equal where rightOperand.isEmpty: return emptiness(of: left)
        case .equal where leftOperand.isEmpty: return emptiness(of: right)
        case .equal: return joined("IS")
        case .notEqual where rightOperand.isEmpty: return not(emptiness(of: left))
        case .notEqual where leftOperand.isEmpty: return not(emptiness(of: right))
        case .notEqual: return joined("IS NOT")
        case .greater, .greaterOrEqual, .less, .lessOrEqual: return joined(sign.rawValue)
        case .like: return likeness(rightOperand)
        case .notLike: return not(likeness(rightOperand))
        }
    }

    private func joined(_ sign: String) -> Condition {
        Condition("(\(left.text) \(sign) \(right.text))", left.arguments + right.arguments)
    }

    private func emptiness(of side: Condition) -> Condition {
        Condition("(COALESCE(\(side.text), '') = '')", side.arguments)
    }

    private func not(_ sql: Condition) -> Condition {
        Condition("NOT \(sql.text)", sql.arguments)
    }

    private func likeness(_ operand: Filter.Operand) -> Condition {
        let pattern: Condition =
            switch operand {
            case .text(let text): Condition("?", [.text(LikePattern(text).text)])
            default: Condition("('%' || \(right.text) || '%')", right.arguments)
            }
        return Condition(
            "(COALESCE(\(left.text), '') LIKE \(pattern.text) ESCAPE '\\')",
            left.arguments + pattern.arguments
        )
    }
}

/// A text as the pattern of `LIKE`: one that is contained, unless it has wildcards of its own.
public struct LikePattern: Sendable {
    public let text: String

    public init(_ text: String) {
        guard !text.contains("%") else {
            self.text = text.replacing(/%{2,}/, with: "%").replacing("\\", with: "\\\\").replacing("_", with: "\\_")
            return
        }
        self.text = "%\(text.replacing("\\", with: "\\\\").replacing("_", with: "\\_"))%"
    }
}
