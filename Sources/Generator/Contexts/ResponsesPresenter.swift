import SpecLoader

/// Turns all responses of one operation into what the templates of client and server print.
struct ResponsesPresenter {
    let bodies: BodyPresenter
    /// The type of failures that other operations have too.
    let sharedFailure: Code?
    /// The body that all failures have.
    private let failureBody: Code?
    private let operation: OperationDeclaration
    private let headers: HeaderPresenter
    /// Failures that differ in nothing but their status and their case, so that a server writes them alike.
    private let plainFailures: [OperationDeclaration.Response]

    init(
        _ operation: OperationDeclaration,
        _ sharedFailure: Code?,
        bodies: BodyPresenter,
        headers: HeaderPresenter
    ) {
        (self.operation, self.bodies, self.headers) = (operation, bodies, headers)
        self.sharedFailure = sharedFailure
        let failures = operation.failures
        let types = Set(failures.map(bodies.type))
        failureBody = types.count == 1 ? types.first ?? nil : nil
        plainFailures = failureBody == nil ? [] : Self.alike(failures)
    }

    private static func alike(_ failures: [OperationDeclaration.Response]) -> [OperationDeclaration.Response] {
        let plain = failures.filter { $0.headers.isEmpty && $0.body?.contents.count == 1 }
        let alike = plain.filter { $0.body?.contents[0].mediaType == plain[0].body?.contents[0].mediaType }
        return alike.count > 1 ? alike : []
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
        return FailureContext(
            name: "Failure",
            info: "info",
            failures: contexts.filter(\.answer.isFailure),
            body: failureBody,
            plain: plainFailures.first.flatMap { body($0, value: "failure.body") }
        )
    }

    /// The failures as a type that does not stand within an operation.
    func sharedFailure(of failures: [OperationDeclaration.Response]) -> FailureContext {
        FailureContext(
            name: sharedFailure ?? .empty,
            info: "FailedOperation.info",
            failures: failures.map { present($0, isFailure: false) },
            body: failureBody,
            plain: plainFailures.first.flatMap { body($0, value: "body") }
        )
    }

    private func present(_ response: OperationDeclaration.Response, isFailure: Bool) -> ResponseContext {
        let presenter = ResponsePresenter(
            response: response,
            isFailure: isFailure,
            isOnlySuccess: operation.successes.count == 1,
            isPlainFailure: plainFailures.contains { $0.status == response.status },
            headers: headers
        )
        return presenter.present(bodyType: bodies.type(of: response), body: body(response))
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

    private func body(_ response: OperationDeclaration.Response, value: Code? = nil) -> BodyContext? {
        response.body.map {
            bodies.present(
                $0,
                name: bodies.contentType(response.status),
                status: response.status,
                target: .response,
                value: value
            )
        }
    }
}
