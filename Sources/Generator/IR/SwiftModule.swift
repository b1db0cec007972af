import SpecLoader

/// What will be written, in Swift's words: the types and operations of one package, group by group.
struct SwiftModule: Sendable {
    /// The declarations and operations of one source document, of one tag, or of one folder of documents; a folder of
    /// the output.
    struct Group: Sendable {
        /// Wire name of the folder: `cart`, `wechat-auth`.
        var wireName: String
        /// The document or folder that it mirrors, relative to the root's folder.
        var document: String
        /// Where its declarations stand, if they are many documents.
        var folder: String?
        /// What is said of the tag.
        var documentation: String?
        /// Top-level declarations in the order of the document.
        var declarations: [DeclarationID] = []
        var operations: [OperationID] = []
        /// Webhooks and callbacks.
        var pushes: [OperationID] = []
        var examples: [Example] = []

        /// The document or folder of its declarations.
        var placeOfDeclarations: String { folder ?? document }
        var isEmpty: Bool { declarations.isEmpty && operations.isEmpty && pushes.isEmpty && examples.isEmpty }
    }

    /// An example that its own schema allows.
    struct Example: Hashable, Sendable {
        var type: SwiftType
        /// The value, without members that no schema names.
        var json: String
        /// Where it stands: the document and, behind `#`, the JSON pointer.
        var place: String
    }

    struct Server: Sendable {
        var url: String
        var variables: [ServerVariable]
        var suggestedName: String
        var documentation: String?
        var location: Location

        /// Whether the URL has no scheme: it is below the one where somebody serves the API (OAS "Server Object").
        var isRelative: Bool { !url.contains("://") && !url.hasPrefix("//") && !url.hasPrefix("{") }

        /// The URL with the usual values of the variables.
        var usualURL: String {
            variables.reduce(url) { $0.replacing("{\($1.name)}", with: $1.defaultValue) }
        }
    }

    struct Credential: Sendable {
        enum Kind: Hashable, Sendable {
            case bearer
            /// A bearer token that is issued for a while: OAuth 2 and OpenID Connect; where, as URLs.
            case provided([String])
            case basic
            case apiKey(name: String, place: ParameterLocation)
            /// A certificate of the connection, not of a request.
            case mutualTLS
        }

        /// The name of the scheme.
        var wireName: String
        var kind: Kind
        var documentation: String?
        var isDeprecated = false
        var location: Location
    }

    var title: String
    var version: String
    var documentation: String?
    var rootDocument: String
    var servers: [Server] = []
    var credentials: [Credential] = []
    var groups: [Group] = []
    var declarations: [Declaration] = []
    var operations: [OperationDeclaration] = []
    var sharedParameters: [SharedParameter] = []
    var sharedFailures: [SharedFailure] = []
    /// Of the operations that have samples.
    var samples: [OperationID: OperationSample] = [:]
    /// Whether structs and unions conform to `Hashable`.
    var isHashable = true

    var declarationIDs: [DeclarationID] { declarations.indices.map(DeclarationID.init(index:)) }
    var operationIDs: [OperationID] { operations.indices.map(OperationID.init(index:)) }

    var hasCalls: Bool { operations.contains { $0.kind == .call } }
    /// Whether there is an operation of which a test knows what to send.
    var hasCallTests: Bool { samples.values.contains { $0.request != nil } }
    var hasPushes: Bool { operations.contains { $0.kind != .call } }

    /// The types that travel as forms, or as parameters whose members stand one beside the other.
    var formTypes: Set<DeclarationID> {
        let contents = operations.compactMap(\.body).flatMap(\.contents)
        let types = contents.filter(\.coding.isForm).map(\.type)
        let parameters = operations.flatMap(\.parameters).filter { [.object, .form].contains($0.shape) }.map(\.type)
        let headers = operations.flatMap(\.headers).filter { $0.shape == .object }.map(\.type)
        let fields = spellings.filter(\.isObject).map(\.type)
        return variants(of: types + parameters + headers + fields).union(deepTypes)
    }

    /// How fields of forms are spelt.
    private var spellings: [OperationDeclaration.FieldSpelling] {
        operations.flatMap { ($0.body?.contents ?? []).flatMap(\.spellings) + $0.parameters.flatMap(\.spellings) }
    }

    /// The types with those of the variants of unions.
    private func variants(of types: [SwiftType]) -> Set<DeclarationID> {
        var waiting = types
        var seen: Set<DeclarationID> = []
        while let type = waiting.popLast() {
            guard let id = resolved(type).inlineDeclaration, seen.insert(id).inserted else { continue }
            if case .union(let union) = self[id].kind { waiting += union.variants.map(\.type) }
        }
        return seen
    }

    /// The structs in what travels in the style `deepObject`: the members of each have fields of their own.
    private var deepTypes: Set<DeclarationID> {
        let parameters = operations.flatMap(\.parameters).filter { $0.style == .deepObject }.map(\.type)
        var waiting = parameters + spellings.filter { $0.style == .deepObject }.map(\.type)
        var seen: Set<DeclarationID> = []
        while let type = waiting.popLast() {
            guard let id = coreDeclaration(of: type), seen.insert(id).inserted else { continue }
            waiting += self[id].heldTypes
        }
        return seen.filter { if case .structure(let structure) = self[$0].kind { !structure.isTuple } else { false } }
    }

    /// The type behind other names.
    func resolved(_ type: SwiftType) -> SwiftType { declarations.resolved(type) }

    /// Whether the values of a type are any JSON, `null` among them: it is that, or a union with that among its
    /// variants.
    func admitsAnyJSON(_ type: SwiftType) -> Bool {
        switch resolved(type) {
        case .builtin(.json): true
        case .declared(let id):
            if case .union(let union) = self[id].kind {
                union.variants.contains { !$0.isUndocumented && resolved($0.type) == .json }
            } else {
                false
            }
        default: false
        }
    }

    /// By declaration: those that hold values of it, in lists and maps too and under other names.
    var holders: [[DeclarationID]] {
        var holders: [[DeclarationID]] = Array(repeating: [], count: declarations.count)
        for (index, declaration) in declarations.enumerated() {
            if case .alias = declaration.kind { continue }
            for id in declaration.heldTypes.compactMap(coreDeclaration) {
                holders[id.index].append(DeclarationID(index: index))
            }
        }
        return holders
    }

    /// Whether code for a type has to name one of Foundation's: checks and defaults do so behind other names too.
    func needsFoundation(_ type: SwiftType) -> Bool {
        if case .builtin(let builtin) = core(of: type) { builtin.needsFoundation } else { false }
    }

    /// The declaration behind lists, maps and other names.
    private func coreDeclaration(of type: SwiftType) -> DeclarationID? {
        if case .declared(let id) = core(of: type) { id } else { nil }
    }

    /// The type behind lists, maps and other names.
    private func core(of type: SwiftType) -> SwiftType {
        var type = type
        while true {
            switch type {
            case .builtin: return type
            case .array(let inner), .dictionary(let inner), .optional(let inner), .nullable(let inner): type = inner
            case .declared(let id):
                guard case .alias(let alias) = self[id].kind else { return type }
                type = alias.type
            }
        }
    }

    subscript(id: DeclarationID) -> Declaration {
        get { declarations[id.index] }
        set { declarations[id.index] = newValue }
    }

    subscript(id: OperationID) -> OperationDeclaration {
        get { operations[id.index] }
        set { operations[id.index] = newValue }
    }
}
