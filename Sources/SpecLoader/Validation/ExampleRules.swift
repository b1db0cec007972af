extension ValidationRule {
    static let fittingExamples = ValidationRule(
        "example-value",
        "An example is a value that its schema does not allow."
    ) { document, log in
        var evaluation = SchemaEvaluation.lenient(document.schemas)
        for example in document.examples {
            guard !evaluation.isExhausted else {
                log.warning(
                    "examples are not checked from here on, because there is too much to look at",
                    at: example.location(in: document)
                )
                return
            }
            let outcome = evaluation.evaluate(example.value, as: example.schema, in: example.direction)
            guard let fault = outcome?.fault else { continue }
            let place = example.location(in: document)
            let position = example.isInText ? place.position : fault.position
            let location = Location(source: place.source, position: position, pointer: place.pointer)
            let schema = Diagnostic.Note("the schema stands here", at: document.schemas[fault.schema].location)
            let isWhole = fault.position == example.value.position
            log.warning(sentence(fault, isWhole: isWhole) + advice(on: example), at: location, notes: [schema])
        }
    }

    /// What to do where a reference was meant to stand for the value.
    private static func advice(on example: DescribedExample) -> String {
        guard let members = example.value.mapping?.members, members.count == 1, members[0].key == "$ref"
        else { return "" }
        return "; a '$ref' is followed in place of an entry of 'examples', but not in a value"
    }

    /// About the whole example, or a part of it.
    private static func sentence(_ fault: SchemaEvaluation.Fault, isWhole: Bool) -> String {
        if isWhole { return (fault.subject.map { "the example \($0)" } ?? "this example") + " " + fault.problem }
        return "in this example, \(fault.subject ?? "this") \(fault.problem)"
    }
}
