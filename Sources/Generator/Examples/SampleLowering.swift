import SpecLoader

/// Finds out what may be sent for each operation, and what may be answered.
struct SampleLowering {
    private let document: Document
    private let operations: [OperationDeclaration]
    /// The names of the schemes that are supported.
    private let schemes: Set<String>
    private var values: SampleValues
    private(set) var diagnostics = Diagnostics()

    init(document: Document, schemas: SchemaLowering, module: SwiftModule) {
        self.document = document
        operations = module.operations
        schemes = Set(module.credentials.map(\.wireName))
        values = SampleValues(document: document, directions: schemas.directions, heirs: schemas.heirs)
    }

    /// Why something is not tested.
    struct Reason: Error {
        let text: String

        init(_ text: String) {
            self.text = text
        }
    }

    /// One for each operation that a server can answer.
    mutating func lower() -> [OperationID: OperationSample] {
        var samples: [OperationID: OperationSample] = [:]
        for (index, pair) in zip(document.paths.flatMap(\.operations), operations).enumerated() {
            samples[OperationID(index: index)] = sample(of: pair.0, pair.1)
        }
        return samples
    }

    private mutating func report(_ message: String, at location: Location) {
        diagnostics.note("operation-not-tested", message, at: location)
    }

    private mutating func sample(of operation: Operation, _ declaration: OperationDeclaration) -> OperationSample? {
        var request: OperationSample.Request?
        var reason: Reason?
        do throws(Reason) {
            request = try self.request(to: operation, declaration)
        } catch {
            reason = error
        }
        let answers = answers(to: operation, declaration, isTested: request != nil)
        if answers.isEmpty { reason = reason ?? Reason("there is no answer to test it with") }
        if let reason { report("this operation is not tested: \(reason.text)", at: operation.location) }
        return answers.isEmpty ? nil : OperationSample(request: request, answers: answers)
    }

    // MARK: Requests

    private mutating func request(
        to operation: Operation,
        _ declaration: OperationDeclaration
    ) throws(Reason) -> OperationSample.Request {
        guard declaration.isServed else { throw Reason("it has no route") }
        guard declaration.servers.isEmpty else { throw Reason("it has a server of its own") }
        let isOpen = declaration.security.isEmpty
        guard isOpen || declaration.security.contains(where: { $0.allSatisfy { schemes.contains($0.wireName) } }) else {
            throw Reason("its credentials are of a kind that is not supported")
        }
        var parameters: [OperationSample.Value?] = []
        for declared in declaration.parameters {
            let described = operation.parameters.first { $0.location.place == declared.location.place }
            parameters.append(
                try described.flatMap { (parameter) throws(Reason) in try value(of: parameter, declared) }
            )
        }
        let body = try operation.requestBody.flatMap { (body) throws(Reason) in
            try self.body(of: body, declaration.body)
        }
        return OperationSample.Request(parameters: parameters, body: body)
    }

    /// Optional parameters are left out where they are hard to make.
    private mutating func value(
        of parameter: Parameter,
        _ declared: OperationDeclaration.Parameter
    ) throws(Reason) -> OperationSample.Value? {
        let isEasy = [.value, .array, .json].contains(declared.shape) && declared.place != .querystring
        guard isEasy || declared.isRequired else { return nil }
        if let value = values.value(of: parameter, declared) { return value }
        guard declared.isRequired else { return nil }
        throw Reason("no value for '\(parameter.name)' is easily found")
    }

    private mutating func body(
        of body: RequestBody,
        _ declared: OperationDeclaration.Body?
    ) throws(Reason) -> OperationSample.Body? {
        guard let declared else { return nil }
        do throws(Reason) {
            return try values.body(of: body.content, declared, in: .request)
        } catch {
            guard declared.isRequired else { return nil }
            throw error
        }
    }

    // MARK: Answers

    /// Each success and one failure.
    private mutating func answers(
        to operation: Operation,
        _ declaration: OperationDeclaration,
        isTested: Bool
    ) -> [OperationSample.Answer] {
        let successes = Set(declaration.successes.map(\.status))
        var answers: [OperationSample.Answer] = []
        var hasFailure = false
        for (index, response) in operation.responses.enumerated() {
            let isSuccess = successes.contains(response.status)
            if !isSuccess && hasFailure { continue }
            do throws(Reason) {
                answers.append(try answer(response, index, in: declaration, isSuccess: isSuccess))
                hasFailure = hasFailure || !isSuccess
            } catch {
                if isTested { report("this answer is not tested: \(error.text)", at: response.location) }
            }
        }
        return answers
    }

    private mutating func answer(
        _ response: Response,
        _ index: Int,
        in operation: OperationDeclaration,
        isSuccess: Bool
    ) throws(Reason) -> OperationSample.Answer {
        let declared = operation.responses[index]
        guard let status = status(of: declared.status, among: operation.responses, isSuccess: isSuccess) else {
            throw Reason("it is not what ends a call")
        }
        let body = try declared.body.map { (body) throws(Reason) in
            try values.body(of: response.content, body, in: .response)
        }
        var headers: [OperationSample.Value?] = []
        for header in declared.headers {
            headers.append(try value(of: header, among: response.headers))
        }
        return OperationSample.Answer(
            response: index,
            status: status,
            isSuccess: isSuccess,
            body: body,
            headers: headers
        )
    }

    /// Optional headers are left out.
    private mutating func value(
        of declared: OperationDeclaration.Header,
        among headers: [Header]
    ) throws(Reason) -> OperationSample.Value? {
        if ["content-length", "transfer-encoding"].contains(declared.wireName.lowercased()) {
            throw Reason("its header '\(declared.wireName)' depends on the transport")
        }
        guard declared.isRequired else { return nil }
        let header = headers.first { $0.name == declared.wireName }
        guard let header, let value = values.value(of: header, declared) else {
            throw Reason("no value for '\(declared.wireName)' is easily found")
        }
        return value
    }

    /// One that no other response stands for; nil where an answer with it is not the last one to a request.
    private func status(
        of status: ResponseStatus,
        among responses: [OperationDeclaration.Response],
        isSuccess: Bool
    ) -> Int? {
        let others = Set(responses.map(\.status)).subtracting([status])
        let candidates: [Int]
        switch status {
        case .code(let code): return code < 200 ? nil : code
        case .range(let hundreds): candidates = hundreds < 2 ? [] : Array(hundreds * 100..<hundreds * 100 + 100)
        case .default: candidates = isSuccess ? Array(200..<600) : Array(500..<600) + Array(400..<500)
        }
        return candidates.first { code in
            !others.contains(.code(code)) && (status != .default || !others.contains(.range(code / 100)))
        }
    }
}
