extension ValidationRule {
    static let uniqueOperationIDs = ValidationRule(
        "duplicate-operation-id",
        "Two operations have the same operationId; a warning where it is one operation, to which two paths refer."
    ) { document, log in
        var first: [ExactKey: Operation] = [:]
        for operation in document.mainOperations {
            guard let id = operation.operationID else { continue }
            guard let other = first.insert(operation, forKey: ExactKey(id)) else { continue }
            log.error(
                "there are two operations with the operationId '\(id)'",
                at: operation.location,
                notes: [Diagnostic.Note("the other one stands here", at: other.location)]
            )
        }
    }

    static let uniqueTags = ValidationRule("duplicate-tag", "Two tags have the same name.") { document, log in
        var first: [ExactKey: Tag] = [:]
        for tag in document.tags {
            guard let other = first.insert(tag, forKey: ExactKey(tag.name)) else { continue }
            log.warning(
                "there are two tags '\(tag.name)'",
                at: tag.location,
                notes: [Diagnostic.Note("the other one stands here", at: other.location)]
            )
        }
    }

    static let knownParentTags = ValidationRule(
        "tag-parent",
        "The parent of a tag is none of the tags, or stands below it."
    ) { document, log in
        let parents = Dictionary(document.tags.map { (ExactKey($0.name), $0.parent) }) { first, _ in first }
        var done: Set<ExactKey> = []
        for tag in document.tags {
            guard let parent = tag.parent else { continue }
            if parents[ExactKey(parent)] == nil {
                let suggestion = log.suggestion(for: parent, among: document.tags.lazy.map(\.name))
                log.warning("there is no tag '\(parent)' for this one to stand below\(suggestion)", at: tag.location)
            }
            var seen: Set<ExactKey> = []
            var next: ExactKey? = ExactKey(tag.name)
            while let name = next, !done.contains(name), seen.insert(name).inserted {
                next = parents[name].flatMap(\.self).map(ExactKey.init)
            }
            if let name = next, seen.contains(name) {
                log.warning("the tag '\(name.text)' stands below itself", at: tag.location)
            }
            done.formUnion(seen)
        }
    }

    static let knownLinkTargets = ValidationRule(
        "unknown-operation",
        "A link names an operationId that no operation has."
    ) { document, log in
        let operations = document.operations
        let names = operations.compactMap(\.operationID)
        let known = Set(names.map(ExactKey.init))
        for link in operations.flatMap(\.responses).flatMap(\.links) + document.components.links.map(\.value) {
            guard case .operationID(let id) = link.target, !known.contains(ExactKey(id)) else { continue }
            let suggestion = log.suggestion(for: id, among: names)
            log.warning("no operation has the operationId '\(id)'\(suggestion)", at: link.location)
        }
    }

    static let uniqueServerNames = ValidationRule(
        "duplicate-server",
        "Two servers have the same name."
    ) { document, log in
        var first: [ExactKey: Server] = [:]
        for server in document.servers {
            guard let name = server.name, let other = first.insert(server, forKey: ExactKey(name)) else { continue }
            log.warning(
                "there are two servers '\(name)'",
                at: server.location,
                notes: [Diagnostic.Note("the other one stands here", at: other.location)]
            )
        }
    }

    static let knownSecuritySchemes = ValidationRule(
        "unknown-security-scheme",
        "A security requirement names a scheme that the root document's components do not have."
    ) { document, log in
        let names = document.components.securitySchemes.map(\.name)
        let known = Set(names.map(ExactKey.init))
        for requirement in document.security + document.mainOperations.flatMap({ $0.security ?? [] }) {
            for entry in requirement.entries where !known.contains(ExactKey(entry.scheme)) {
                let suggestion = log.suggestion(for: entry.scheme, among: names)
                log.error(
                    "there is no security scheme '\(entry.scheme)' in the root document's components\(suggestion)",
                    at: entry.location
                )
            }
        }
    }

    static let queryCredentials = ValidationRule(
        "query-credential",
        "A security scheme puts its key into a query string that a parameter is the whole of."
    ) { document, log in
        for operation in document.paths.flatMap(\.operations) {
            guard let whole = operation.parameters.first(where: \.isWholeQuery) else { continue }
            let entries = (operation.security ?? document.security).flatMap(\.entries)
            for scheme in document.components.securitySchemes {
                guard case .apiKey(let key, .query) = scheme.kind,
                    let entry = entries.first(where: { ExactKey($0.scheme) == ExactKey(scheme.name) })
                else { continue }
                log.warning(
                    "the key '\(key)' of the security scheme '\(scheme.name)' cannot stand beside '\(whole.name)', "
                        + "which is the whole query string; servers do not read it",
                    at: whole.location,
                    notes: [Diagnostic.Note("the scheme is asked for here", at: entry.location)]
                )
            }
        }
    }

    static let serverHosts = ValidationRule(
        "server-host",
        "A server URL names a host and does not begin with a scheme."
    ) { document, log in
        for server in document.allServers where server.url.beginsLikeHost {
            log.warning(
                "the server URL '\(server.url)' is a path, which begins at the address of the description; "
                    + "a host needs a scheme, as in 'https://\(server.url)'",
                at: server.location
            )
        }
    }

    static let serverQueries = ValidationRule(
        "server-query",
        "A server URL has a query or a fragment."
    ) { document, log in
        for server in document.allServers {
            guard let sign = server.url.first(where: { $0 == "?" || $0 == "#" }) else { continue }
            log.warning(
                "what follows '\(sign)' in the server URL '\(server.url)' is left out",
                at: server.location
            )
        }
    }

    static let serverVariables = ValidationRule(
        "server-variables",
        "A server's URL and its variables have not the same names, or a default is not in its enum."
    ) { document, log in
        for server in document.allServers {
            ServerCheck(server: server).check(log)
        }
    }
}

extension String {
    /// Whether this would be a host if a scheme stood before it, such as `api.example.com/v1` or `localhost:8080`.
    fileprivate var beginsLikeHost: Bool {
        let first = prefix { $0 != "/" }
        guard let start = first.unicodeScalars.first, start.isASCII, start.properties.isAlphabetic else { return false }
        let pieces = first.split(separator: ":", omittingEmptySubsequences: false)
        let hasPort = pieces.count == 2 && !pieces[1].isEmpty && pieces[1].allSatisfy(\.isWholeNumber)
        return hasPort || (pieces.count == 1 && (first.contains(".") || first == "localhost"))
    }
}

extension Parameter {
    /// Whether nothing else may stand in the query: it is a text, while a form leaves room for other fields.
    fileprivate var isWholeQuery: Bool {
        `in` == .querystring && content?.name.essence != "application/x-www-form-urlencoded"
    }
}

extension Document {
    /// Those of paths and webhooks, without callbacks.
    fileprivate var mainOperations: [Operation] { (paths + webhooks).flatMap(\.operations) }

    /// Its own and those of its operations.
    fileprivate var allServers: [Server] { servers + mainOperations.flatMap(\.servers) }
}

extension Server {
    /// The variables in the URL, which is templated like a path but need not begin with '/'.
    fileprivate var names: Set<ExactKey> { PathTemplate("/" + url).distinct }

    /// The variables in the URL of which nothing tells what stands for them.
    public var undescribedVariables: [String] {
        names.subtracting(variables.map { ExactKey($0.name) }).map(\.text).sorted()
    }
}

/// Compares a server's variables with its URL.
private struct ServerCheck {
    let server: Server

    func check(_ log: RuleLog) {
        let missing = server.undescribedVariables
        for name in missing {
            let suggestion = log.suggestion(for: name, among: server.variables.lazy.map(\.name))
            log.warning(
                "the server URL '\(server.url)' has no variable '\(name)' beside it, so it is left out\(suggestion)",
                at: server.location
            )
        }
        for variable in server.variables {
            check(variable, log)
            guard missing.isEmpty, !server.names.contains(ExactKey(variable.name)) else { continue }
            log.warning(
                "the server URL '\(server.url)' has no '{\(variable.name)}', so that this variable has no effect",
                at: variable.location
            )
        }
    }

    private func check(_ variable: ServerVariable, _ log: RuleLog) {
        let allowed = variable.allowedValues
        guard !allowed.isEmpty, !allowed.contains(where: { $0.hasSameBytes(as: variable.defaultValue) }) else { return }
        log.warning(
            "the default '\(variable.defaultValue)' of the server variable '\(variable.name)' is not in its 'enum'",
            at: variable.location
        )
    }
}
