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

/// A value that breaks the constraints of its description.
public nonisolated struct ValidationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// All of them, in the order of the description.
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
    /// - Throws: ``ValidationError`` with all faults at once.
    public func validate() throws(ValidationError) {
        var validation = Validation()
        validate(&validation)
        guard validation.faults.isEmpty else { throw ValidationError(faults: validation.faults) }
    }
}

/// Collects faults while a value is walked.
public nonisolated struct Validation: Sendable {
    public private(set) var faults: [Fault] = []
    private var path: [String] = []

    public init() {}

    public mutating func fault(_ message: String) {
        let pointer = path.map { "/" + Self.escaped($0) }.joined()
        faults.append(Fault(pointer: pointer, message: message))
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

    mutating func enter(_ member: String) {
        path.append(member)
    }

    mutating func leave() {
        path.removeLast()
    }

    mutating func member(_ name: String, _ value: (some Validatable)?) {
        guard let value else { return }
        path.append(name)
        value.validate(&self)
        path.removeLast()
    }

    mutating func members(_ name: String, _ values: [some Validatable]?) {
        guard let values else { return }
        path.append(name)
        for (index, value) in values.enumerated() {
            member(String(index), value)
        }
        path.removeLast()
    }

    mutating func members(_ name: String, _ values: [String: some Validatable]?) {
        guard let values else { return }
        path.append(name)
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            member(key, value)
        }
        path.removeLast()
    }

    // MARK: Constraints (JSON Schema validation, section 6)

    /// Lengths are counted in Unicode scalars.
    mutating func length(_ name: String, _ value: String?, min: Int = 0, max: Int = .max) {
        guard let value else { return }
        // Bytes bound the scalars from both sides, so most strings need no counting.
        let bytes = value.utf8.count
        if bytes <= max && bytes >= min &* 4 { return }
        let count = value.unicodeScalars.count
        if count < min { fault(name, "must have at least \(min) characters") }
        if count > max { fault(name, "must have at most \(max) characters") }
    }

    mutating func range<Number: Comparable>(
        _ name: String,
        _ value: Number?,
        min: Number? = nil,
        max: Number? = nil,
        above: Number? = nil,
        below: Number? = nil
    ) {
        guard let value else { return }
        if let min, value < min { fault(name, "must be at least \(min)") }
        if let above, value <= above { fault(name, "must be greater than \(above)") }
        if let max, value > max { fault(name, "must be at most \(max)") }
        if let below, value >= below { fault(name, "must be less than \(below)") }
    }

    mutating func multiple(_ name: String, _ value: (some BinaryInteger)?, of divisor: Int) {
        guard let value, Int64(value) % Int64(divisor) != 0 else { return }
        fault(name, "must be a multiple of \(divisor)")
    }

    mutating func count(_ name: String, _ count: Int?, min: Int = 0, max: Int = .max) {
        guard let count else { return }
        if count < min { fault(name, "must have at least \(min) \(min == 1 ? "element" : "elements")") }
        if count > max { fault(name, "must have at most \(max) \(max == 1 ? "element" : "elements")") }
    }

    mutating func unique(_ name: String, _ values: [some Hashable]?) {
        guard let values, Set(values).count < values.count else { return }
        fault(name, "must not have equal elements")
    }

    mutating func documented(_ name: String, _ value: (some OpenEnum)?) {
        guard let value, !value.isDocumented else { return }
        fault(name, "must be one of the documented values")
    }

    mutating func documented(_ name: String, _ values: [some OpenEnum]?) {
        guard let values, !values.allSatisfy(\.isDocumented) else { return }
        fault(name, "must have only documented values")
    }

    private mutating func fault(_ name: String, _ message: String) {
        path.append(name)
        fault(message)
        path.removeLast()
    }
}
