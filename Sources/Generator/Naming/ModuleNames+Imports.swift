// What tests import by its name: `import struct Shop.Tag`.
extension ModuleNames {
    /// The types of the package that are called like one of swift-testing's, which would be ambiguous beside it.
    var importsBesidesTesting: [Code] {
        let declared = source.declarationIDs.filter { source[$0].parent == nil && source[$0].operation == nil }
        let types = declared.map { (kind: source[$0].kind.keyword, name: self.types[$0.index]) }
        let namespaces = operations.map { (kind: Code("enum"), name: $0.namespace) }
        return (types + namespaces).filter { Self.testing.contains($0.name) }
            .sorted { $0.name.text.utf8.lexicographicallyPrecedes($1.name.text.utf8) }
            .map { $0.kind + " " + .identifier(module) + "." + .identifier($0.name) }
    }

    private static let testing: Set<Identifier> = [
        "Attachable", "AttachableWrapper", "Attachment", "Bug", "Comment", "ConditionTrait", "Confirmation",
        "CustomTestArgumentEncodable", "CustomTestStringConvertible", "ExitStatus", "ExitTest", "Expectation",
        "ExpectationFailedError", "Issue", "IssueHandlingTrait", "KnownIssueMatcher", "ParallelizationTrait",
        "SourceLocation", "SuiteTrait", "Tag", "Test", "TestScoping", "TestTrait", "TimeLimitTrait", "Trait",
    ]
}

extension Declaration.Kind {
    /// With which Swift declares it.
    fileprivate var keyword: Code {
        switch self {
        case .structure: "struct"
        case .enumeration(let enumeration): enumeration.isLarge ? "struct" : "enum"
        case .union: "enum"
        case .alias: "typealias"
        }
    }
}
