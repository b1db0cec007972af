import SpecLoader

/// Turns all responses of one operation into what the templates of client and server print.
struct ResponsesPresenter {
    /// The body that all failures have.
    let failureBody: Code?
    let bodies: BodyPresenter
    private let operation: OperationDeclaration
    private let headers: HeaderPresenter
    /// Failures that differ in nothing but their status and their case, so that a server writes them alike.
    private let plainFailures: [OperationDeclaration.Response]

    init(_ operation: OperationDeclaration, bodies: BodyPresenter, headers: HeaderPresenter) {
        (self.operation, self.bodies, self.headers) = (operation, bodies, headers)
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

    var contexts: [ResponseContext] {
        let successes = operation.successes.map(\.status)
        let plainFailures = plainFailures.map(\.status)
        return operation.responses.inOrderOfMatching.map { response in
            let presenter = ResponsePresenter(
                response: response,
                isFailure: !successes.contains(response.status),
                isOnlySuccess: successes.count == 1,
                isPlainFailure: plainFailures.contains(response.status),
                headers: headers
            )
            return presenter.present(bodyType: bodies.type(of: response), body: body(response))
        }
    }

    /// The body of the failures that a server writes alike.
    var plainFailure: BodyContext? {
        plainFailures.first.flatMap { body($0, value: Code(trusted: "failure.body")) }
    }

    /// What the plain form of the call gives; nil where the only success brings nothing.
    var payloadType: Code? {
        guard operation.successes.count == 1 else { return bodies.namespace + Code(trusted: ".Output") }
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
