extension Document {
    /// Takes the `operationId` from operations that stand at a second path, because that is a reference to the first:
    /// there they go by their path.
    mutating func nameOperationsOnce(_ log: DiagnosticLog) {
        var first: [Location: PathItem] = [:]
        for item in paths.indices {
            for operation in paths[item].operations.indices {
                let named = paths[item].operations[operation]
                guard let id = named.operationID, let other = first.insert(paths[item], forKey: named.location)
                else { continue }
                paths[item].operations[operation].operationID = nil
                log.warning(
                    "duplicate-operation-id",
                    "the operation '\(id)' stands at '\(other.path)' too; here it goes by its path",
                    at: paths[item].keyLocation,
                    notes: [Diagnostic.Note("the other path stands here", at: other.keyLocation)]
                )
            }
        }
    }
}
