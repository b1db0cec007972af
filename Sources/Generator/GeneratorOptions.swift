import SpecLoader

/// What the user chose about the output.
public struct GeneratorOptions: Sendable, Hashable {
    /// A part of the output that can be left out.
    public enum Emit: String, Sendable, Hashable, CaseIterable {
        /// The types of the schemas.
        case models
        /// Calls for every operation.
        case client
        /// Routes and the handler protocol for every operation.
        case server
        /// Tests that read and write the examples of the description and, with client and server, call every operation.
        case tests

        /// What is emitted where nobody says otherwise.
        public static let usual: Set<Emit> = [.models, .client, .server]
    }

    /// The name of the package and its module; from `info.title` where it is nil.
    public var name: String?
    /// The parts to emit.
    public var emit: Set<Emit>
    /// Swift names by place: the path below the root document's folder, `#` and the JSON pointer of the definition
    /// (`openapi-wx/cart.yaml#/components/schemas/CartRecord`).
    public var names: [String: String]
    /// By place, where somebody has chosen its name; for messages.
    public var nameLocations: [String: Location] = [:]
    /// Whether structs and unions conform to `Hashable`. Enumerations always do.
    public var isHashable: Bool
    /// Whether enumerations keep values that the description does not name.
    public var enums: PlaceSetting<Openness>
    /// Whether unions keep values that are of none of the variants.
    public var unions: PlaceSetting<Openness>
    /// What becomes of members that no property stands for.
    public var unknownMembers: PlaceSetting<UnknownMembers>
    /// How many files are rendered at the same time, at least 1.
    public var jobs: Int

    /// Whether the user may call something `name`: ASCII letters, digits and `_`, and not what Swift keeps for itself.
    public static func isName(_ name: String) -> Bool {
        Identifier.configured(name) != nil
    }

    /// Whether the user may call the module `name`, which is also the name of a folder.
    public static func isModuleName(_ name: String) -> Bool {
        isName(name) && name.utf8.count <= longestModuleName && !isReservedModule(name)
    }

    /// Whether a toolchain, or a package that the generated one needs, has a module of that name.
    public static func isReservedModule(_ name: String) -> Bool {
        ReservedModules.contains(name)
    }

    /// How many bytes the name of a module has at most.
    public static let longestModuleName = FileNames.maximumLength

    /// Whether the generated code needs what has this name, so that nothing else can have it.
    public static func isNeeded(_ name: String) -> Bool {
        ReservedTypes.needed.contains(name)
    }

    public init(
        name: String? = nil,
        emit: Set<Emit> = Emit.usual,
        names: [String: String] = [:],
        isHashable: Bool = true,
        enums: PlaceSetting<Openness> = PlaceSetting(.open),
        unions: PlaceSetting<Openness> = PlaceSetting(.closed),
        unknownMembers: PlaceSetting<UnknownMembers> = PlaceSetting(.skip),
        jobs: Int = 1
    ) {
        self.name = name
        self.emit = emit
        self.names = names
        self.isHashable = isHashable
        self.enums = enums
        self.unions = unions
        self.unknownMembers = unknownMembers
        self.jobs = jobs
    }
}
