import SpecLoader

/// Every name of the output, chosen in one pass, so that no later step has to think about clashes.
struct ModuleNames: Sendable {
    struct OperationNames: Sendable {
        /// The namespace of the operation's types.
        var namespace: Identifier
        /// The methods that call and serve it.
        var method: Identifier
        var parameters: [Identifier]
        /// Why the namespace is called otherwise than the operation.
        var reason: NameReason?
    }

    /// The package and its module.
    let module: Identifier
    /// By declaration, without what stands around it.
    private(set) var types: [Identifier] = []
    /// By declaration: why the type is called otherwise than its wire name says.
    private(set) var reasons: [NameReason?] = []
    /// By declaration: properties, cases or variants.
    private(set) var members: [[Identifier]] = []
    /// By declaration: where a struct keeps the values of its properties.
    private(set) var storage: [[Identifier]] = []
    private(set) var operations: [OperationNames] = []
    /// By shared parameter: its protocol, and the property that it asks for.
    private(set) var sharedParameters: [(type: Identifier, property: Identifier)] = []
    /// By shared failure: its type.
    private(set) var sharedFailures: [Identifier] = []
    /// The type of the failures that an operation shares with others.
    private(set) var failures: [OperationID: Identifier] = [:]
    /// By group; also the folder.
    private(set) var groups: [Identifier] = []
    /// By group: the protocol of its calls.
    private(set) var groupAPIs: [Identifier] = []
    private(set) var servers: [Identifier] = []
    private(set) var credentials: [Identifier] = []

    let source: SwiftModule
    let overrides: NameOverrides

    /// - Parameters:
    ///   - name: Of the module; from the title where it is nil.
    ///   - jobs: How many threads choose them.
    init(module source: SwiftModule, name: String?, overrides: NameOverrides, jobs: Int = 1) {
        self.source = source
        self.overrides = overrides
        module = Self.moduleName(name, title: source.title)
        groups = groupNames(source.groups)
        groupAPIs = names(ofGroupAPIs: groups)
        nameTypesAndMembers(jobs: jobs)
        servers = names(of: source.servers)
        credentials = NameTable.resolve(
            source.credentials.map { ($0.wireName, overrides[$0.location] ?? .property($0.wireName)) }
        )
    }

    /// The words of the title, without a closing "API", which says nothing. Also the name of a folder.
    private static func moduleName(_ name: String?, title: String) -> Identifier {
        let portable = FileNames.portable(.type(name ?? title))
        let saysNothing = name == nil && portable.hasSuffix("API") && portable.count > 3
        let name = Identifier.type(saysNothing ? String(portable.dropLast(3)) : portable)
        return ReservedModules.contains(name.text) ? name.appending("Model") : name
    }

    // MARK: Types

    /// First the module's own types, then the members of all, then the types nested in operations and types, none of
    /// which may hide a top-level one.
    private mutating func nameTypesAndMembers(jobs: Int) {
        var names = [NameTable.Choice?](repeating: nil, count: source.declarations.count)
        // Of several with one wire name, definitions win over what operations have brought, and these over forms for
        // requests: whichever files they stand in.
        let topLevel = source.groups.flatMap(\.declarations).sorted { left, right in
            let (isForm, isOtherForm) = (source[left].isRequestForm, source[right].isRequestForm)
            return isForm == isOtherForm ? left < right : isOtherForm
        }
        let wishes = apart(topLevel.map(topLevelWish), of: topLevel)
        let packageTypes = packageTypes
        let ofOperations = Set(source.operations.flatMap(OperationTypeNames.all))
        let reserved = packageTypes.union(ofOperations)
        let forms = Set(topLevel.indices.filter { source[topLevel[$0]].isRequestForm })
        let chosen = Self.choose(wishes, reserved: reserved, yielding: forms)
        for (id, name) in zip(topLevel, chosen) { names[id.index] = name }

        var taken = Set(names.compactMap(\.self).map(\.name)).union(packageTypes)
        nameSharedParameters(taken: &taken)
        nameSharedFailures(taken: &taken)
        nameOperations(taken: &taken, reserved: ofOperations.union(Self.serviceTypes), jobs: jobs)
        members = source.declarations.concurrentMap(jobs: jobs) { [self, taken] in
            self.names(of: $0, besides: taken)
        }
        storage = zip(source.declarations, members).map { declaration, names in
            declaration.kind.structure.map { storageNames(of: $0, names) } ?? names
        }
        let nested = source.declarationIDs.filter { names[$0.index] == nil }
        let scopes = Dictionary(grouping: nested) { Scope(parent: source[$0].parent, operation: source[$0].operation) }
        let inner = Array(scopes.values).concurrentMap(jobs: jobs) { [self, taken] ids in
            zip(ids, nestedNames(ids, besides: taken))
        }
        for (id, name) in inner.joined() { names[id.index] = name }
        types = names.map { $0?.name ?? Identifier.type("Unnamed") }
        reasons = names.map { $0?.reason }
    }

    /// The names of types that stand in one type or operation.
    private func nestedNames(_ ids: [DeclarationID], besides taken: Set<Identifier>) -> [NameTable.Choice] {
        // Names without letters that have two cases are the same as a member's.
        let members = Set(source[ids[0]].parent.map { self.members[$0.index] } ?? [])
        let wishes = ids.map { nestedWish(source[$0]) { taken.contains($0) || members.contains($0) } }
        let here = members.union(operationTypes(around: source[ids[0]]))
        return Self.choose(wishes, reserved: taken, here: here)
    }

    private func topLevelWish(_ id: DeclarationID) -> Wish {
        let declaration = source[id]
        let wish = wish(declaration.wireName, at: declaration.location)
        guard declaration.isRequestForm else { return wish }
        let name = Self.appending("Request", to: wish.wanted)
        return (wish.wire + "RequestForm", name, .requestForm(wish.wanted))
    }

    private struct Scope: Hashable {
        let parent: DeclarationID?
        let operation: OperationID?
    }

    /// A name that something wants to have, and why it is not the one that its wire name makes.
    typealias Wish = (wire: String, wanted: Identifier, reason: NameReason?)

    private static func choose(
        _ wishes: [Wish],
        reserved: Set<Identifier>,
        here: Set<Identifier> = [],
        yielding: Set<Int> = []
    ) -> [NameTable.Choice] {
        let wanted = wishes.map { ($0.wire, $0.wanted) }
        let choices = NameTable.choose(wanted, reserved: reserved, here: here, yielding: yielding)
        return zip(wishes, choices).map { wish, choice in
            NameTable.Choice(name: choice.name, reason: choice.reason ?? wish.reason)
        }
    }

    private func wish(_ wire: String, at location: Location?) -> Wish {
        if let name = location.flatMap({ overrides[$0] }) { return (wire, name, .configured) }
        let wanted = Identifier.type(wire)
        // Only what has `Model` behind it can have stepped back; most names need not be put together twice.
        let reserved = wanted.text.hasSuffix("Model") ? Identifier.reservedType(wire) : nil
        return (wire, wanted, reserved.map(NameReason.reserved))
    }

    private func nestedWish(_ declaration: Declaration, isTaken: (Identifier) -> Bool) -> Wish {
        // A name for a place is that of the outer one of two types that stand there.
        let isInner = declaration.parent.map { source[$0].location == declaration.location } ?? false
        let wish = wish(declaration.wireName, at: isInner ? nil : declaration.location)
        if wish.reason == .configured { return wish }
        let isReserved = operationTypes(around: declaration).contains(wish.wanted)
        guard isTaken(wish.wanted) || isReserved else { return wish }
        let reason = isReserved ? NameReason.reserved(wish.wanted) : .hiding(wish.wanted)
        // With this word behind it, a name that Swift has needs no other one.
        let name = if case .reserved(let name) = wish.reason { name } else { wish.wanted }
        return (wish.wire, Self.appending("Payload", to: name), reason)
    }

    /// What handlers and clients have by these names themselves.
    private static let serviceTypes: Set<Identifier> = [
        "Context", "Identity", "AuthenticatedContext", "OpenContext", "Server", "Credentials",
    ]

    /// The types that the package has besides those of the description.
    private var packageTypes: Set<Identifier> {
        let served = source.groups.indices.filter { !source.groups[$0].operations.isEmpty }
        let ofModule: [Identifier] = ["API", "Client", "Handler", "StrictHandler", "Authenticator"]
        let ofGroups: [Identifier] = ["Handler", "CallTests"]
        let apis = groupAPIs
        let ofPushes: [Identifier] = source.hasPushes ? ["WebhookSender", "WebhookHandler"] : []
        return Set((ofModule + ofPushes).map(prefix.appending))
            .union(served.flatMap { ofGroups.map(groups[$0].appending) })
            .union(served.map { apis[$0] })
    }

    /// What the names of these types begin with: the module's name, unless the support code has them already.
    var prefix: Identifier {
        let client = module.appending("Client")
        return ReservedTypes.all.contains(client.text) ? module.appending("Service") : module
    }

    private mutating func nameSharedParameters(taken: inout Set<Identifier>) {
        let wishes = source.sharedParameters.map { ($0.wireName, Self.typeName(ofParameter: $0.wireName)) }
        let types = NameTable.resolve(wishes, reserved: taken)
        taken.formUnion(types)
        sharedParameters = zip(types, source.sharedParameters).map { type, parameter in
            (type, names(of: [parameter.parameter])[0])
        }
    }

    private mutating func nameSharedFailures(taken: inout Set<Identifier>) {
        let wishes = source.sharedFailures.map { ($0.wireName, Self.typeName(ofFailures: $0.wireName)) }
        sharedFailures = NameTable.resolve(wishes, reserved: taken)
        taken.formUnion(sharedFailures)
        for (name, shared) in zip(sharedFailures, source.sharedFailures) {
            for operation in shared.operations { failures[operation] = name }
        }
    }

    /// `Failure400_404`: a word for each status would be a very long name.
    private static func typeName(ofFailures statuses: String) -> Identifier {
        .configured("Failure" + statuses) ?? "SharedFailure"
    }

    /// `PageParameter` for `Page`.
    private static func typeName(ofParameter name: String) -> Identifier {
        let name = Identifier.type(name)
        let isClear = name.text.hasSuffix("Parameter") || name.text.hasSuffix("Param")
        return isClear ? name : name.appending("Parameter")
    }

    /// An operation's namespace steps back where a schema has its name.
    private mutating func nameOperations(taken: inout Set<Identifier>, reserved: Set<Identifier>, jobs: Int) {
        let wanted = source.operations.concurrentMap(jobs: jobs) { [self] operation in
            let method = overrides[operation.location] ?? .property(operation.wireName)
            let type = wish(operation.wireName, at: operation.location)
            return (method: method, type: type, parameters: names(of: operation.parameters))
        }
        let methods = NameTable.resolve(zip(source.operations, wanted).map { ($0.wireName, $1.method) })
        // Names without letters that have two cases are the same as a method's.
        let methodNames = Set(methods)
        let reserved = reserved.union(taken)
        let wishes = wanted.map { operation in
            var wish = operation.type
            if wish.reason == .configured { wish.wanted = .type(wish.wanted.text) }
            guard reserved.contains(wish.wanted) || methodNames.contains(wish.wanted) else { return wish }
            return (wish.wire, Self.appending("Operation", to: wish.wanted), .hiding(wish.wanted))
        }
        let namespaces = Self.choose(wishes, reserved: reserved, here: methodNames)
        taken.formUnion(namespaces.map(\.name))
        operations = source.operations.indices.map { index in
            OperationNames(
                namespace: namespaces[index].name,
                method: methods[index],
                parameters: wanted[index].parameters,
                reason: namespaces[index].reason
            )
        }
    }

    /// The name with `word` behind it, which is not one that the support code has.
    static func appending(_ word: Identifier, to name: Identifier) -> Identifier {
        let appended = name.appending(word)
        return ReservedTypes.all.contains(appended.text) ? appended.appending("Model") : appended
    }

    // MARK: Members

    /// - Parameter types: What no variant and no element of a tuple is called, as their code names types: only names
    ///   without letters that have two cases come into question.
    private func names(of declaration: Declaration, besides types: Set<Identifier>) -> [Identifier] {
        switch declaration.kind {
        case .structure(let structure): names(of: structure, besides: types)
        case .enumeration(let enumeration): names(of: enumeration)
        case .union(let union): names(of: union, besides: types)
        case .alias: []
        }
    }

    private func names(of structure: Structure, besides types: Set<Identifier>) -> [Identifier] {
        let wishes: [(String, Identifier)] = structure.properties.map { property in
            let name = property.suggestedName ?? property.wireName
            return (name, overrides[property.location] ?? .property(name))
        }
        return NameTable.resolve(
            wishes,
            reserved: structure.isTuple ? types : [],
            here: structure.additionalProperties == nil ? [] : [structure.nameOfOthers]
        )
    }

    private func names(of enumeration: Enumeration) -> [Identifier] {
        var own: Set<Identifier> = ["allCases", "rawValue"]
        if enumeration.isOpen { own.formUnion(["undocumented", "isDocumented"]) }
        if enumeration.isLarge { own.insert("documented") }
        // A name that the description gives to several values says nothing about any of them.
        let counts = Dictionary(enumeration.cases.compactMap(\.suggestedName).map { ($0, 1) }, uniquingKeysWith: +)
        let wires = enumeration.cases.map { item in
            item.suggestedName.flatMap { counts[$0] == 1 ? $0 : nil } ?? item.rawValue
        }
        return NameTable.resolve(wires.map { ($0, .enumCase($0)) }, reserved: own, allowsCapitals: true)
    }

    private func names(of union: Union, besides types: Set<Identifier>) -> [Identifier] {
        let variants = union.described
        let room: [Identifier] = variants.count < union.variants.count ? ["undocumented"] : []
        let wishes: [(String, Identifier)] = variants.map { ($0.wireName, .enumCase($0.wireName)) }
        return NameTable.resolve(wishes, reserved: types, here: Set(["variants"] + room)) + room
    }
}
