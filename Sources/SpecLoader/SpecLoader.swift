/// Reads a description: `bytes → nodes → references → Document → validated Document`.
public struct SpecLoader: Sendable {
    /// What the user may choose.
    public struct Options: Sendable {
        /// References may leave the folder of the root document.
        public var allowOutsideRoot = false
        /// How many files are parsed at the same time.
        public var jobs = 1
        public var limits = Limits()

        public init() {}
    }

    /// Bounds on hostile input; beyond each there is a located error.
    public struct Limits: Sendable {
        /// Nesting of nodes.
        public var depth = 128
        /// Bytes of one file.
        public var fileSize = 64 << 20
        /// Files of the tree.
        public var files = 20_000
        /// Aliases in one file.
        public var aliases = 10_000
        /// References followed one after the other from one place.
        public var hops = 1_024

        public init() {}
    }

    /// What came of it.
    public struct Result: Sendable {
        /// Nil where the root document could not be understood at all. Not to be used when ``diagnostics`` has
        /// errors, except to name places.
        public var document: Document?
        /// Sorted, each once.
        public var diagnostics: [Diagnostic]
        /// Every file that was read, also where there is no document.
        public var sources: [Source]
        /// Seconds for reading and parsing files, and for resolving, decoding and validating.
        public var timings: [(stage: String, seconds: Double)]
    }
}
