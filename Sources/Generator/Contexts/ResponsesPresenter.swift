import SpecLoader

/// Turns all responses of one operation into what the templates of client and server print.
struct ResponsesPresenter {
    let bodies: BodyPresenter
    /// The type of failures that other operations have too.
    let sharedFailure: Code?
    private let operation: OperationDeclaration
    private let failures: FailurePresenter
    private let headers: HeaderPresenter

    init(_ operation: OperationDeclaration, _ sharedFailure: Code?, bodies: BodyPresenter, headers: HeaderPresenter) {
        (self.operation, self.bodies, self.headers) = (operation, bodies, headers)
        self.sharedFailure = sharedFailure
        failures = FailurePresenter(operation.failures, bodies: bodies)
    }

    /// All answers but failures that other operations have too.
    var contexts: [ResponseContext] {
        let successes = operation.successes.map(\.status)
        return operation.responses.inOrderOfMatching.compactMap { response in
            let isFailure = !successes.contains(response.status)
            return isFailure && sharedFailure != nil ? nil : present(response, isFailure: isFailure)
        }
    }

    /// The failures that no other operation has; nil where there are none.
    ///
    /// - Parameter contexts: Of all answers.
    func ownFailure(among contexts: [ResponseContext]) -> FailureContext? {
        if operation.failures.isEmpty || sharedFailure != nil { return nil }
        return failures.own(contexts.filter(\.answer.isFailure))
    }

    private func present(_ response: OperationDeclaration.Response, isFailure: Bool) -> ResponseContext {
        ResponsePresenter(
            response: response,
            isFailure: isFailure,
            isOnlySuccess: operation.successes.count == 1,
            isPlainFailure: failures.isPlain(response),
            headers: headers
        ).present(bodies)
    }

    /// What the plain form of the call gives; nil where the only success brings nothing.
    var payloadType: Code? {
        guard operation.successes.count == 1 else { return bodies.namespace + ".Output" }
        return bodies.type(of: operation.successes[0])
    }

    /// The support code's type for outputs that have no other success.
    var commonOutput: Code? {
        guard operation.successes.count == 1, operation.successes[0].headers.isEmpty else { return nil }
        return switch (operation.successes[0].status, payloadType) {
        case (.code(200), let payload?): "OKOutput<" + payload + ", Failure>"
        case (.code(201), let payload?): "CreatedOutput<" + payload + ", Failure>"
        case (.code(202), let payload?): "AcceptedOutput<" + payload + ", Failure>"
        case (.code(204), nil): "NoContentOutput<Failure>"
        default: nil
        }
    }
}
