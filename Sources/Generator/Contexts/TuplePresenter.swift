import SpecLoader

// Structs that are arrays in JSON.
extension ModelPresenter {
    func tupleCoding(_ structure: Structure, _ id: DeclarationID) -> TupleCodingContext {
        TupleCodingContext(
            elements: structure.properties.indices.map { property($0, of: structure, id).element(names) },
            restType: structure.additionalProperties.map { names.code($0) },
            isClosed: structure.isClosed
        )
    }
}

extension PropertyPresenter {
    /// What the code that reads and writes a tuple calls its own variables.
    private static let elementLocals: Set<String> = ["json", "elements"]

    fileprivate func element(_ names: ModuleNames) -> ElementCodingContext {
        let isTaken = Self.elementLocals.contains(name.text)
        return ElementCodingContext(
            stored: stored,
            type: property.isNullable && property.isRequired && !property.isBoxed
                ? value(from: nil, names) + "?" : value(from: nil, names),
            value: isTaken ? "self." + access : access,
            isRequired: !property.isOptional,
            isBoxed: property.isBoxed
        )
    }
}
