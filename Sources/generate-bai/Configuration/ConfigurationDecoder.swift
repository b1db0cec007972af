import Generator
import SpecLoader

/// Turns the nodes of a configuration file into a ``Configuration``, and says of everything else what is wrong with it.
struct ConfigurationDecoder {
    private let source: SourceID
    /// The folder of the file, to which paths in it are relative; with `/` at its end, or empty.
    let folder: String
    let fileSystem: any FileSystem
    private(set) var diagnostics = Diagnostics()
    var configuration = Configuration()

    private enum Key: String, CaseIterable {
        case name, emit, names, hashable, enums, unions, unknownMembers, formats, rules, limits, map
    }

    /// The names of all settings, in quotes.
    static let settings = Key.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")

    init(source: SourceID, folder: String, fileSystem: any FileSystem) {
        self.source = source
        self.folder = folder
        self.fileSystem = fileSystem
    }

    mutating func decode(_ root: Node) -> Configuration {
        guard let members = mapping(root, .root, called: "the configuration") else { return configuration }
        for member in members {
            let pointer = JSONPointer.root.appending(member.key)
            switch Key(rawValue: member.key) {
            case .name: decodeName(member.value, pointer)
            case .emit: decodeEmit(member.value, pointer)
            case .names: decodeNames(member.value, pointer)
            case .hashable: decodeHashable(member.value, pointer)
            case .enums: decode(member.value, pointer, called: member.key, \.enums)
            case .unions: decode(member.value, pointer, called: member.key, \.unions)
            case .unknownMembers: decode(member.value, pointer, called: member.key, \.unknownMembers)
            case .formats: decodeFormats(member.value, pointer)
            case .rules: decodeRules(member.value, pointer)
            case .limits: decodeLimits(member.value, pointer)
            case .map: decodeMap(member.value, pointer)
            case nil:
                let suggestion = Spelling.suggestion(for: member.key, among: Key.allCases.map(\.rawValue))
                report(
                    "configuration-key",
                    "there is no setting '\(member.key)'\(suggestion)",
                    member.keyPosition,
                    pointer
                )
            }
        }
        return configuration
    }

    private mutating func decodeName(_ node: Node, _ pointer: JSONPointer) {
        guard let name = string(node, pointer, called: "'name'") else { return }
        if let fault = GeneratorOptions.fault(ofModuleName: name) {
            report("configuration-value", fault, node.position, pointer)
        } else {
            configuration.name = name
        }
    }

    private mutating func decodeEmit(_ node: Node, _ pointer: JSONPointer) {
        guard let elements = node.sequence, !elements.isEmpty else {
            report("configuration-type", "'emit' must be a sequence, such as [models, client]", node.position, pointer)
            return
        }
        var emit: Set<GeneratorOptions.Emit> = []
        for (index, element) in elements.enumerated() {
            let pointer = pointer.appending(index)
            guard let word = string(element, pointer, called: "an element of 'emit'") else { continue }
            if let part = GeneratorOptions.Emit(rawValue: word) {
                emit.insert(part)
            } else {
                let words = GeneratorOptions.Emit.allCases.map(\.rawValue)
                let message = "'emit' knows \(words.joined(separator: ", ")), not '\(word)'"
                report(
                    "configuration-value",
                    message + Spelling.suggestion(for: word, among: words),
                    element.position,
                    pointer
                )
            }
        }
        configuration.emit = emit
    }

    private mutating func decodeNames(_ node: Node, _ pointer: JSONPointer) {
        for member in mapping(node, pointer, called: "'names'") ?? [] {
            let pointer = pointer.appending(member.key)
            guard let name = string(member.value, pointer, called: "a name") else { continue }
            if !member.key.contains("#/") {
                let message = "'\(member.key)' is not a place, such as 'shop/cart.yaml#/components/schemas/Cart'"
                report("configuration-value", message, member.keyPosition, pointer)
            } else if !GeneratorOptions.isName(name) {
                report("configuration-value", "'\(name)' cannot be a Swift name", member.value.position, pointer)
            } else if GeneratorOptions.isNeeded(name) {
                let message = "'\(name)' is a name that the generated code needs itself"
                report("configuration-value", message, member.value.position, pointer)
            } else {
                configuration.names[member.key] = name
                configuration.locations.names[member.key] = location(member.keyPosition, pointer)
            }
        }
    }

    private mutating func decodeHashable(_ node: Node, _ pointer: JSONPointer) {
        if let scalar = node.scalar, scalar.kind == .boolean {
            configuration.isHashable = scalar.text.lowercased() == "true"
        } else {
            report("configuration-type", "'hashable' must be true or false", node.position, pointer)
        }
    }

    // MARK: Nodes

    mutating func mapping(_ node: Node, _ pointer: JSONPointer, called what: String) -> [Mapping.Member]? {
        if let mapping = node.mapping { return mapping.members }
        report("configuration-type", "\(what) must be a mapping", node.position, pointer)
        return nil
    }

    mutating func string(_ node: Node, _ pointer: JSONPointer, called what: String) -> String? {
        if let scalar = node.scalar, scalar.kind == .string { return scalar.text }
        report("configuration-type", "\(what) must be a string", node.position, pointer)
        return nil
    }

    mutating func report(_ id: String, _ message: String, _ position: Position, _ pointer: JSONPointer) {
        diagnostics.error(id, message, at: location(position, pointer))
    }

    func location(_ position: Position, _ pointer: JSONPointer) -> Location {
        Location(source: source, position: position, pointer: pointer)
    }
}
