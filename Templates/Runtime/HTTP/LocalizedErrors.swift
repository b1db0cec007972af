#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// Without these, what people are shown of an error, its `localizedDescription`, says nothing. They stand here, because
// models alone need nothing of Foundation.

nonisolated extension OperationError: LocalizedError {
    public var errorDescription: String? { description }
}

nonisolated extension ClientError: LocalizedError {
    public var errorDescription: String? { description }
}

nonisolated extension JSONError: LocalizedError {
    public var errorDescription: String? { description }
}

nonisolated extension ValidationError: LocalizedError {
    public var errorDescription: String? { description }
}
