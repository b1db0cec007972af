extension SpecLoader {
    /// Bounds on hostile input; beyond each there is a located error.
    public struct Limits: Hashable, Sendable {
        /// Nesting of nodes.
        public var depth = 128
        /// Bytes of one file.
        public var fileSize = 64 << 20
        /// Files of the tree.
        public var files = 20_000
        /// Aliases in one file.
        public var aliases = 10_000
        /// How many times as large as it is written aliases may make a file.
        public var expansion = 10
        /// References followed one after the other from one place.
        public var hops = 1_024

        public init() {}

        /// The bound that a name stands for.
        public subscript(_ limit: Limit) -> Int {
            get { self[keyPath: limit.path] }
            set { self[keyPath: limit.path] = newValue }
        }

        /// What the message of an error says behind the fact: how to have more.
        func advice(_ limit: Limit) -> String {
            self[limit] < limit.maximum
                ? " (--limit \(limit.rawValue)=… permits up to \(limit.maximum))"
                : " (the limit '\(limit.rawValue)' cannot be higher)"
        }
    }

    /// One of the ``Limits``, by the name that users write.
    public enum Limit: String, Hashable, Sendable, CaseIterable {
        case depth, fileSize, files, aliases, expansion, hops

        /// The most that it can be.
        public var maximum: Int {
            switch self {
            // Many passes walk nodes by calling themselves. Debug builds, which need the most, go through
            // this on a stack of half a MiB, as some threads have it; see ARCHITECTURE.md.
            case .depth: 256
            case .fileSize: 1 << 30
            case .files: 1_000_000
            case .aliases: 10_000_000
            case .expansion: 1_000
            case .hops: 16_384
            }
        }

        /// What it bounds, in a few words.
        public var meaning: String {
            switch self {
            case .depth: "levels of mappings and sequences in one file"
            case .fileSize: "bytes of one file"
            case .files: "files of the description"
            case .aliases: "YAML aliases in one file"
            case .expansion: "how many times as large as it is written aliases may make a file"
            case .hops: "references that lead from one to the next"
            }
        }

        /// The number that a user writes: `256`, or for bytes also `128MiB`; nil where it is none from 1 to
        /// ``maximum``.
        public func value(_ text: String) -> Int? {
            var digits = text[...]
            var factor = 1
            if self == .fileSize, let unit = Self.units.first(where: { text.hasSuffix($0.name) }) {
                digits = text.dropLast(unit.name.count)
                factor = unit.factor
            }
            guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(digits) else {
                return nil
            }
            let (value, isOverflow) = number.multipliedReportingOverflow(by: factor)
            return !isOverflow && 1...maximum ~= value ? value : nil
        }

        /// What a value must be, for messages: `a number from 1 to 256`.
        public var demand: String {
            self == .fileSize
                ? "a number of bytes up to 1GiB, such as 128MiB" : "a whole number from 1 to \(maximum)"
        }

        private static let units = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)].map { (name: $0, factor: $1) }

        fileprivate var path: WritableKeyPath<Limits, Int> {
            switch self {
            case .depth: \.depth
            case .fileSize: \.fileSize
            case .files: \.files
            case .aliases: \.aliases
            case .expansion: \.expansion
            case .hops: \.hops
            }
        }
    }
}
