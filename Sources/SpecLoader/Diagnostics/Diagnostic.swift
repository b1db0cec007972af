/// One message to the user about one fact, with its place in the description.
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Generation stops; nothing is written.
        case error
        /// Something of the description is lost or doubtful; generation goes on.
        case warning
        /// Something was decided that is good to know; nothing is lost. `--strict` lets it pass.
        case note

        /// The worst first.
        public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }
    }

    /// A second place that belongs to the fact.
    public struct Note: Hashable, Sendable {
        public let message: String
        public let location: Location?

        public init(_ message: String, at location: Location?) {
            self.message = message
            self.location = location
        }
    }

    public let severity: Severity
    /// The stable kebab-case name of the rule: `duplicate-key`.
    public let id: String
    /// Lower case, no full stop, names in '…'.
    public let message: String
    /// Nil only where the fact has no place, such as an unknown configuration file.
    public let location: Location?
    public let notes: [Note]

    public init(_ severity: Severity, _ id: String, _ message: String, at location: Location?, notes: [Note] = []) {
        self.severity = severity
        self.id = id
        self.message = message
        self.location = location
        self.notes = notes
    }
}

/// What one pass has to say, in the order in which it was found.
public struct Diagnostics: Sendable {
    public private(set) var all: [Diagnostic] = []

    public init() {}

    public var hasErrors: Bool { all.contains { $0.severity == .error } }

    public mutating func report(_ diagnostic: Diagnostic) {
        all.append(diagnostic)
    }

    public mutating func error(_ id: String, _ message: String, at location: Location?, notes: [Diagnostic.Note] = []) {
        report(Diagnostic(.error, id, message, at: location, notes: notes))
    }

    public mutating func warning(
        _ id: String,
        _ message: String,
        at location: Location?,
        notes: [Diagnostic.Note] = []
    ) {
        report(Diagnostic(.warning, id, message, at: location, notes: notes))
    }

    public mutating func note(_ id: String, _ message: String, at location: Location?, notes: [Diagnostic.Note] = []) {
        report(Diagnostic(.note, id, message, at: location, notes: notes))
    }

    public mutating func append(contentsOf other: Diagnostics) {
        all.append(contentsOf: other.all)
    }
}
