import SpecLoader

extension OperationLowering {
    /// Tells of members of exploded objects that stand in the query, or among the cookies, under the name of another
    /// parameter or of a member of one.
    mutating func reportSharedNames(_ parameters: [OperationDeclaration.Parameter]) {
        for place in [ParameterLocation.query, .cookie] {
            let parameters = parameters.filter { $0.place == place }
            var owners: [ExactKey: OperationDeclaration.Parameter] = [:]
            for parameter in parameters where !parameter.isSpread { owners[ExactKey(parameter.wireName)] = parameter }
            for parameter in parameters where parameter.isSpread {
                for name in schemas.declarations.memberNames(of: parameter.type) {
                    if let owner = owners[ExactKey(name)] {
                        report(name, of: parameter, sharedWith: owner)
                    } else {
                        owners[ExactKey(name)] = parameter
                    }
                }
            }
        }
    }

    private mutating func report(
        _ name: String,
        of parameter: OperationDeclaration.Parameter,
        sharedWith owner: OperationDeclaration.Parameter
    ) {
        let other = owner.isSpread ? "a member of '\(owner.wireName)'" : "another parameter"
        schemas.diagnostics.warning(
            "shared-parameter-name",
            "the member '\(name)' of the parameter '\(parameter.wireName)' is sent under the same name as \(other); no server can tell them apart",
            at: parameter.location,
            notes: [Diagnostic.Note("the other one stands here", at: owner.location)]
        )
    }
}
