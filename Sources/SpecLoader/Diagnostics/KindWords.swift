extension Node {
    /// What kind of node this is, for diagnostics: `a mapping`.
    var kindWithArticle: String {
        switch content {
        case .mapping: "a mapping"
        case .sequence: "a sequence"
        case .scalar(let scalar): scalar.kind.withArticle
        }
    }
}

extension Scalar.Kind {
    /// For diagnostics: `an integer`.
    var withArticle: String {
        switch self {
        case .string: "a string"
        case .integer: "an integer"
        case .number: "a number"
        case .boolean: "a boolean"
        case .null: "null"
        }
    }
}
