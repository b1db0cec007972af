nonisolated extension Fault {
    /// What is wrong with a body whose reading threw `error`; nil for an error that is not the body's fault.
    static func faults(of error: any Error, at pointer: String = "") -> [Fault]? {
        switch error {
        case let error as JSONError: [Fault(pointer: pointer + error.pointer, message: "\(error.kind)")]
        case let error as ValidationError:
            error.faults.map { Fault(pointer: pointer + $0.pointer, message: $0.message) }
        case let error as FormError:
            [Fault(pointer: pointer + (error.part.map(JSONPath.pointer(toMember:)) ?? ""), message: error.reason)]
        case let error as StreamError: faults(of: error.reason, at: "\(pointer)/\(error.index)")
        default: nil
        }
    }
}
