import SpecLoader

/// Failures that several operations have all alike, so that one type stands for them.
struct SharedFailure: Sendable {
    /// In the order of their statuses.
    var failures: [OperationDeclaration.Response]
    var operations: [OperationID]

    /// The failures that operations have in common.
    ///
    /// Of several with the same statuses, one is chosen, so that the statuses can be its name: that which most operations
    /// have, or else the first.
    static func find(in module: SwiftModule) -> [SharedFailure] {
        var found: [SharedFailure] = []
        var indices: [[OperationDeclaration.Response]: Int] = [:]
        for index in module.operations.indices {
            guard let failures = module.operations[index].sharableFailures(module) else { continue }
            let known = indices[failures]
            if known == nil {
                indices[failures] = found.count
                found.append(SharedFailure(failures: failures, operations: []))
            }
            found[known ?? found.count - 1].operations.append(OperationID(index: index))
        }
        var best: [[ResponseStatus]: SharedFailure] = [:]
        for shared in found where shared.operations.count > 1 {
            let count = best[shared.statuses]?.operations.count ?? 0
            if shared.operations.count > count { best[shared.statuses] = shared }
        }
        return best.values.sorted { $0.wireName < $1.wireName }
    }

    private var statuses: [ResponseStatus] { failures.map(\.status) }

    /// `400_404_Default`
    var wireName: String { statuses.map(\.name).joined(separator: "_") }
}

extension OperationDeclaration {
    /// The failures in the order of their statuses; nil where no other operation can have the same.
    fileprivate func sharableFailures(_ module: SwiftModule) -> [Response]? {
        let failures = failures
        // All statuses that no success has are asked of the failures.
        guard !failures.isEmpty, !successes.contains(where: { $0.status == .default }) else { return nil }
        guard failures.allSatisfy({ $0.isSharable(module) }) else { return nil }
        return failures.sorted { $0.status.rank < $1.status.rank }
    }
}

extension OperationDeclaration.Response {
    /// Statuses tell answers apart well enough, and the words about them are long.
    func hash(into hasher: inout Hasher) {
        hasher.combine(status)
    }

    /// Whether nothing in it is a type of the operation.
    fileprivate func isSharable(_ module: SwiftModule) -> Bool {
        let contents = body?.contents ?? []
        guard contents.count < 2, !contents.contains(where: \.coding.isStream) else { return false }
        let types = contents.map(\.type) + headers.map(\.type)
        return types.flatMap(\.declarations).allSatisfy { module[$0].operation == nil }
    }
}

extension ResponseStatus {
    fileprivate var name: String {
        switch self {
        case .code(let code): "\(code)"
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "Default"
        }
    }

    /// Single statuses stand before ranges, and what stands for all others last.
    fileprivate var rank: Int {
        switch self {
        case .code(let code): code
        case .range(let hundreds): 1_000 + hundreds
        case .default: 2_000
        }
    }
}
