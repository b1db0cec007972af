/// One way in which a value breaks its description.
public nonisolated struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// The JSON pointer (RFC 6901) of the value in the body, or the place of a parameter: `query page`.
    public let pointer: String
    public let message: String

    public init(pointer: String, message: String) {
        self.pointer = pointer
        self.message = message
    }

    public var description: String { pointer.isEmpty ? message : "\(pointer): \(message)" }
}

nonisolated extension Fault {
    /// Stands for all that are left out.
    static let more = Fault(pointer: "", message: "there are more faults than these")
}

nonisolated extension [Fault] {
    /// Whether some are left out.
    var isFull: Bool { last == .more }

    /// Adds a fault, unless these are enough to be read: a hundred, or 64 KiB.
    mutating func add(_ fault: Fault) {
        if isFull { return }
        let size = reduce(0) { $0 + $1.pointer.utf8.count + $1.message.utf8.count }
        append(count < 100 && size < 64 << 10 ? fault : .more)
    }
}

/// A value that breaks the constraints of its description.
public nonisolated struct ValidationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// In the order of the description; of very many the first ones, and then one that says so (``Validation/faults``).
    public let faults: [Fault]

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// A model whose description has constraints that its type alone does not hold.
public nonisolated protocol Validatable {
    /// Adds the faults of this value to those found so far.
    func validate(_ validation: inout Validation)
}

nonisolated extension Validatable {
    /// Checks every constraint of the description.
    ///
    /// - Throws: ``ValidationError`` with all faults at once, up to a hundred.
    public func validate() throws(ValidationError) {
        var validation = Validation()
        validate(&validation)
        guard validation.faults.isEmpty else { throw ValidationError(faults: validation.faults) }
    }
}

/// Collects faults while a value is walked.
public nonisolated struct Validation: Sendable {
    /// In the order in which they were found.
    ///
    /// A value can have as many faults as it has elements, so there is an end: a hundred, or fewer where their texts are
    /// long. The last one says that there are more.
    public private(set) var faults: [Fault] = []
    private var path: [String] = []

    public init() {}

    /// For a part of the same value.
    init(at other: Validation) {
        path = other.path
    }

    public mutating func fault(_ message: String) {
        if faults.isFull { return }
        let pointer = path.map { "/" + Self.escaped($0) }.joined()
        faults.add(Fault(pointer: pointer, message: message))
    }

    /// Adds those that are not known yet: some keywords are asked for twice, by a line and among the rules of the whole.
    mutating func add(_ more: [Fault]) {
        for fault in more where !faults.contains(fault) { faults.add(fault) }
    }

    private static func escaped(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
        return String(
            token.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                switch scalar {
                case "~": ["~", "0"]
                case "/": ["~", "1"]
                default: [scalar]
                }
            }.reduce(into: String.UnicodeScalarView()) { $0.append($1) }
        )
    }

    // MARK: Steps

    /// Goes into a part of the value; the name is nil where what follows is about the value itself.
    mutating func enter(_ name: String?, _ check: (inout Validation) -> Void) {
        guard let name else { return check(&self) }
        path.append(name)
        check(&self)
        path.removeLast()
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func member(_ name: String?, _ value: (some Validatable)?) {
        guard let value else { return }
        enter(name) { value.validate(&$0) }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func members(_ name: String?, _ values: [some Validatable]?, from start: Int = 0) {
        each(name, values, from: start) { $1.validate(&$0) }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func members(_ name: String?, _ values: [String: some Validatable]?) {
        each(name, values) { $1.validate(&$0) }
    }

    /// Checks every element, within its place; the first one's number is `start`.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func each<Value>(
        _ name: String?,
        _ values: [Value]?,
        from start: Int = 0,
        _ check: (inout Validation, Value) -> Void
    ) {
        guard let values else { return }
        enter(name) { validation in
            for (index, value) in values.enumerated() {
                validation.enter(String(start + index)) { check(&$0, value) }
            }
        }
    }

    /// Checks every member in the order of the names, within its place.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func each<Value>(
        _ name: String?,
        _ values: [String: Value]?,
        _ check: (inout Validation, Value) -> Void
    ) {
        guard let values else { return }
        enter(name) { validation in
            for key in JSONWriter.sorted(Array(values.keys)) {
                guard let value = values[key] else { continue }
                validation.enter(key) { check(&$0, value) }
            }
        }
    }

    @inline(never)
    mutating func fault(_ name: String?, _ message: String) {
        enter(name) { $0.fault(message) }
    }
}
