import SpecLoader

/// Chooses the examples that are tested: those that their own schema allows and that have a type.
struct ExampleLowering {
    private let document: Document
    private var schemas: SchemaLowering
    private var evaluation: SchemaEvaluation
    /// What the loader has asked already.
    private var lenient: SchemaEvaluation
    private var builtins: Set<SwiftModule.Example> = []
    private(set) var diagnostics = Diagnostics()

    init(document: Document, schemas: SchemaLowering) {
        self.document = document
        self.schemas = schemas
        evaluation = .strict(schemas: document.schemas, schemas.heirs)
        lenient = .lenient(document.schemas)
    }

    /// The examples with the files in which they stand.
    mutating func lower() -> [(source: SourceID, example: SwiftModule.Example)] {
        document.examples.compactMap { described in
            lower(described).map { (described.location(in: document).source, $0) }
        }
    }

    private mutating func lower(_ described: DescribedExample) -> SwiftModule.Example? {
        let form = schemas.directions.form(of: described.schema, in: described.direction ?? .response)
        var outcome = outcome(of: described, in: form.direction)
        var direction = form.direction
        if described.direction == nil, case .split = form, outcome.isRefused {
            direction = .request
            outcome = self.outcome(of: described, in: direction)
        }
        switch outcome {
        case .unknown: return leaveOut(described, because: "there is too much to look at")
        case .fault(let reason):
            // The loader has spoken of what it sees.
            if lenient.evaluate(described.value, as: described.schema, in: described.direction)?.fault != nil {
                return nil
            }
            return leaveOut(described, because: reason)
        case .fits(let extraMembers):
            guard let type = schemas.knownType(of: described.schema, in: direction ?? .response) else {
                return leaveOut(described, because: "its schema has no type of its own")
            }
            guard let json = JSONText.of(described.value, without: extraMembers) else {
                return leaveOut(described, because: "JSON has no such number")
            }
            return example(type, json, described.location(in: document))
        }
    }

    /// Texts, numbers and booleans are read as they are, and other values without a type of the description need one
    /// test.
    private mutating func example(_ type: SwiftType, _ json: String, _ location: Location) -> SwiftModule.Example? {
        let place = document.sources.place(location)
        let example = SwiftModule.Example(type: type, json: json, place: place)
        guard case .builtin(let builtin) = schemas.resolved(type) else { return example }
        if builtin == .string || builtin == .bool || builtin == .json || builtin.isNumber && builtin != .decimal {
            return nil
        }
        let bare = SwiftModule.Example(type: .builtin(builtin), json: json, place: "")
        return builtins.insert(bare).inserted ? example : nil
    }

    private mutating func leaveOut(_ described: DescribedExample, because reason: String) -> SwiftModule.Example? {
        let message = "this example is not tested: \(reason)"
        diagnostics.note("example-not-tested", message, at: described.location(in: document))
        return nil
    }

    // MARK: Evaluation

    private enum Outcome {
        case fits(extraMembers: Set<Position>)
        case fault(String)
        case unknown

        var isRefused: Bool { if case .fault = self { true } else { false } }
    }

    private mutating func outcome(of described: DescribedExample, in direction: Direction?) -> Outcome {
        guard let outcome = evaluation.evaluate(described.value, as: described.schema, in: direction) else {
            return .unknown
        }
        if let fault = outcome.fault { return .fault((fault.subject ?? "this") + " " + fault.problem) }
        return .fits(extraMembers: outcome.extraMembers)
    }
}

extension SchemaEvaluation {
    /// One that asks for all that the generated types and checks ask for.
    static func strict(schemas: SchemaTable, _ heirs: HeirTable) -> Self {
        SchemaEvaluation(schemas: schemas, isStrict: true, heir: heirs.heir) { pattern, text in
            PatternMatcher.isFound(pattern, in: text)
        }
    }
}
