import SpecLoader

/// Turns failures into an enumeration, those of one operation or those that several have.
struct FailurePresenter {
    private let failures: [OperationDeclaration.Response]
    private let bodies: BodyPresenter
    /// The body that all of them have.
    private let commonBody: Code?
    /// Those that differ in nothing but their status and their case, so that a server writes them alike.
    private let plain: [OperationDeclaration.Response]

    init(_ failures: [OperationDeclaration.Response], bodies: BodyPresenter) {
        (self.failures, self.bodies) = (failures, bodies)
        let types = Set(failures.map(bodies.type))
        commonBody = types.count == 1 ? types.first ?? nil : nil
        let single = commonBody == nil ? [] : failures.filter { $0.headers.isEmpty && $0.body?.contents.count == 1 }
        let alike = single.filter { $0.body?.contents[0].mediaType == single[0].body?.contents[0].mediaType }
        plain = alike.count > 1 ? alike : []
    }

    func isPlain(_ response: OperationDeclaration.Response) -> Bool { plain.contains { $0.status == response.status } }

    /// The enumeration that stands within an operation.
    ///
    /// - Parameter cases: Of all failures.
    func own(_ cases: [ResponseContext]) -> FailureContext {
        present(cases, name: "Failure", info: "info", body: "failure.body")
    }

    /// The enumeration that does not stand within an operation.
    func shared(_ name: Identifier, _ headers: HeaderPresenter) -> FailureContext {
        let cases = failures.map { response in
            ResponsePresenter(
                response: response,
                isFailure: false,
                isOnlySuccess: false,
                isPlainFailure: isPlain(response),
                headers: headers
            ).present(bodies)
        }
        return present(cases, name: .identifier(name), info: "FailedOperation.info", body: "body")
    }

    private func present(_ cases: [ResponseContext], name: Code, info: Code, body value: Code) -> FailureContext {
        FailureContext(
            name: name,
            info: info,
            failures: cases,
            body: commonBody,
            plain: plain.first.flatMap { bodies.present($0, value: value) }
        )
    }
}
