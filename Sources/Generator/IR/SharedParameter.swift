import SpecLoader

/// A parameter to which several operations refer: what their inputs have in common.
struct SharedParameter: Sendable {
    /// The name of its definition.
    var wireName: String
    var parameter: OperationDeclaration.Parameter
    /// By operation for which it is of the same type: its index there.
    var uses: [OperationID: Int] = [:]

    /// The parameters of several operations, in the order of their first ones.
    static func find(in operations: [OperationDeclaration]) -> [SharedParameter] {
        var found: [SharedParameter] = []
        var indices: [Place: Int] = [:]
        for (index, operation) in operations.enumerated() {
            for (position, parameter) in operation.parameters.enumerated() {
                guard let component = parameter.component else { continue }
                let known = indices[parameter.location.place] ?? found.count
                indices[parameter.location.place] = known
                if known == found.count {
                    found.append(SharedParameter(wireName: component, parameter: parameter))
                }
                guard found[known].parameter.hasSameType(as: parameter) else { continue }
                found[known].uses[OperationID(index: index)] = position
            }
        }
        return found.filter { $0.uses.count > 1 }
    }
}

extension OperationDeclaration.Parameter {
    fileprivate func hasSameType(as other: Self) -> Bool {
        type == other.type && shape == other.shape && defaultValue == other.defaultValue
    }
}
