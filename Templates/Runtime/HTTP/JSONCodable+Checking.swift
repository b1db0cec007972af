/// Looks for faults of a value that comes piece by piece.
typealias ElementCheck<Value> = @Sendable (inout Validation, Value) -> Void

nonisolated extension JSONCodable {
    /// Reads a whole document, and tells what of it is not allowed.
    @inline(never)
    static func checked(
        _ bytes: [UInt8],
        depthLimit: Int = JSONReader.defaultDepthLimit
    ) throws -> (value: Self, faults: [Fault]) {
        let (value, excluded) = try reading(bytes, depthLimit: depthLimit)
        var faults = excluded.map { Fault(pointer: $0, message: "is not allowed") }
        if let value = value as? any Validatable {
            var validation = Validation()
            value.validate(&validation)
            faults += validation.faults
        }
        return (value, faults)
    }

    /// Reads a whole document and checks it.
    ///
    /// - Throws: ``JSONError`` for what cannot be read, ``ValidationError`` for what is not allowed.
    @inline(never)
    static func checking(
        _ bytes: [UInt8],
        depthLimit: Int = JSONReader.defaultDepthLimit,
        _ check: ElementCheck<Self> = { _, _ in }
    ) throws -> Self {
        var (value, faults) = try checked(bytes, depthLimit: depthLimit)
        var validation = Validation()
        check(&validation, value)
        faults += validation.faults
        guard faults.isEmpty else { throw ValidationError(faults: faults) }
        return value
    }
}
