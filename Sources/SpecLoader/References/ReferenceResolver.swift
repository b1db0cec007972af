/// Follows references from node to node, over all files.
final class ReferenceResolver {
    let tree: SourceTree
    private let log: DiagnosticLog
    private let limits: SpecLoader.Limits
    /// What was found so far, each reference once, in the order of the search.
    private(set) var resolved: [ResolvedReference] = []
    private var noted: Set<Place> = []
    /// Where the references of a file lead, by their text, if that is the same wherever they stand.
    private var found: [SourceID: [ExactKey: Cursor]] = [:]
    /// Files in which references are read as if nothing there had an `$id`.
    private var reportedIdentifiers: Set<SourceID> = []

    init(tree: SourceTree, log: DiagnosticLog, limits: SpecLoader.Limits) {
        self.tree = tree
        self.log = log
        self.limits = limits
    }

    /// The node that the `$ref` of `cursor` names, which may be a reference again; nil, and an error, where there is
    /// none.
    ///
    /// - Parameter kind: What is wanted there.
    func target(of cursor: Cursor, _ kind: ObjectKind) -> Cursor? {
        guard let reference = cursor.value(of: "$ref") else { return nil }
        guard let scalar = reference.node.scalar, scalar.kind == .string else {
            log.error(
                "bad-reference",
                "'$ref' must be a string, not \(reference.node.kindWithArticle)",
                at: reference.location
            )
            return nil
        }
        do {
            return try target(of: scalar.text, at: reference, kind)
        } catch {
            let document = tree.document(reference.source)
            log.report(BareName(text: scalar.text, kind: kind).explaining(error, in: document), at: reference.location)
            return nil
        }
    }

    /// The node that `text` names when it stands in a `$ref` at `cursor`.
    ///
    /// - Throws: ``ReferenceFailure`` when there is none.
    func target(of text: String, at cursor: Cursor, _ kind: ObjectKind) throws(ReferenceFailure) -> Cursor {
        let target = try search(text, at: cursor)
        note(text, at: cursor, leadsTo: target, kind)
        return target
    }

    /// The same, searched once for all references that must lead to one place.
    private func search(_ text: String, at cursor: Cursor) throws(ReferenceFailure) -> Cursor {
        guard tree.hasOneResource(cursor.source) else { return try find(text, at: cursor) }
        let key = ExactKey(text)
        if let target = found[cursor.source]?[key] { return target }
        let target = try find(text, at: cursor)
        found[cursor.source, default: [:]][key] = target
        return target
    }

    /// Remembers that the reference at `cursor` leads to `target`.
    func note(_ text: String, at cursor: Cursor, leadsTo target: Cursor, _ kind: ObjectKind) {
        guard noted.insert(cursor.place).inserted else { return }
        if kind.name == ObjectKind.schema.name { DefinitionsFile(target)?.report(text, at: cursor, to: log) }
        resolved.append(
            ResolvedReference(location: cursor.location, text: text, target: target.location, kind: kind)
        )
    }

    /// The node that a `$dynamicRef` at `cursor` names; nil, and an error, where there is none or more than one.
    ///
    /// What it means depends on the way by which a validator came, unless only one schema of the description has a
    /// `$dynamicAnchor` of that name (JSON Schema core, section 8.2.3.2).
    func dynamicTarget(of text: String, at cursor: Cursor) -> Cursor? {
        do throws(ReferenceFailure) {
            let target = try target(of: text, at: cursor, .schema)
            guard case .anchor(let name) = try Reference(parsing: text).fragment,
                target.node.mapping?["$dynamicAnchor"]?.scalar?.text.hasSameBytes(as: name) == true
            else { return target }
            let count = tree.store.dynamicAnchors(name)
            guard count == 1 else {
                throw ReferenceFailure(
                    "dynamic-ref-ambiguous",
                    "'\(text)' can mean \(count) schemas, by the way that leads here, which no type can express; refer to one of them by '$ref'"
                )
            }
            return target
        } catch {
            log.report(error, at: cursor.location)
            return nil
        }
    }

    /// The schema that a `$recursiveRef` at `cursor` names, which JSON Schema had before `$dynamicRef`: the nearest one
    /// around it with `$recursiveAnchor: true`; by the letter, the way that leads here counts too. Nil, and a warning,
    /// where there is none.
    func recursiveTarget(_ cursor: Cursor) -> Cursor? {
        var (around, target): (Cursor?, Cursor?) = (tree.document(cursor.source), nil)
        for token in cursor.pointer.tokens {
            if around?.value(of: "$recursiveAnchor")?.node.scalar?.text == "true" { target = around }
            around = around.flatMap { step(from: $0, to: token) }
        }
        let message = "no schema around this '$recursiveRef' says '$recursiveAnchor: true'; it is ignored"
        if target == nil { log.warning("missing-target", message, at: cursor.location) }
        return target
    }

    /// Follows `text`, first by the letter, and then as if nothing had an `$id`, which is what many mean who write one.
    private func find(_ text: String, at cursor: Cursor) throws(ReferenceFailure) -> Cursor {
        do {
            return try walk(try start(of: text, at: cursor), text)
        } catch {
            guard tree.resource(around: cursor) != nil,
                let target = try? walk(plainStart(of: text, at: cursor), text)
            else { throw error }
            if reportedIdentifiers.insert(cursor.source).inserted {
                log.warning(
                    "id-ignored",
                    "beside the '$id' here, '\(text)' leads nowhere; in this file it is read as if there were none",
                    at: cursor.location
                )
            }
            return target
        }
    }

    /// Where to begin, and the pointer to follow from there.
    private typealias Start = (cursor: Cursor, tokens: [String])

    private func walk(_ start: Start, _ text: String) throws(ReferenceFailure) -> Cursor {
        var (current, tokens) = start
        var hops = 0
        // Pointers are walked from their end, so that what a reference on the way prepends is appended.
        tokens.reverse()
        while let token = tokens.popLast() {
            if let next = step(from: current, to: token) {
                current = next
                continue
            }
            guard let onTheWay = current.reference, let scalar = onTheWay.node.scalar, scalar.kind == .string else {
                throw missing(token, in: current, text)
            }
            hops += 1
            guard hops <= limits.hops else { throw tooManyHops(text) }
            let next = try self.start(of: scalar.text, at: onTheWay)
            current = next.cursor
            tokens.append(token)
            tokens.append(contentsOf: next.tokens.reversed())
        }
        return current
    }

    func tooManyHops(_ text: String) -> ReferenceFailure {
        ReferenceFailure(
            "reference-cycle",
            "'\(text)' leads through more than \(limits.hops) references, or round in a circle\(limits.advice(.hops))"
        )
    }

    private func start(of text: String, at cursor: Cursor) throws(ReferenceFailure) -> Start {
        let reference = try Reference(parsing: text)
        let document = try document(of: reference, at: cursor)
        switch reference.fragment {
        case .pointer(let tokens): return (document, tokens)
        case .anchor(let name): return (try anchor(name, in: document, reference), [])
        }
    }

    /// The same by paths alone.
    private func plainStart(of text: String, at cursor: Cursor) throws(ReferenceFailure) -> Start {
        let reference = try Reference(parsing: text)
        let source =
            reference.uri.isEmpty ? cursor.source : try tree.source(at: reference.path, from: cursor.location)
        guard case .pointer(let tokens) = reference.fragment, let document = tree.document(source) else {
            throw .alreadyReported
        }
        return (document, tokens)
    }

    /// The document, or the schema with an `$id`, that a reference names without its fragment.
    private func document(of reference: Reference, at cursor: Cursor) throws(ReferenceFailure) -> Cursor {
        if reference.uri.isEmpty {
            if let resource = tree.resource(around: cursor) {
                return Cursor(node: resource.node, source: cursor.source, pointer: resource.pointer)
            }
            return try document(cursor.source)
        }
        if tree.store.knowsURIs, let base = tree.base(of: cursor) {
            let uri = reference.uri.resolved(against: base)
            if let found = try tree.document(uri, from: cursor.location) { return found }
            // Files beside a document that names itself are taken to lie beside it there too.
            guard tree.resource(around: cursor).map(\.pointer) ?? .root == .root else {
                throw .unknownURI(uri, of: reference)
            }
        }
        return try document(tree.source(at: reference.path, from: cursor.location))
    }

    private func document(_ source: SourceID) throws(ReferenceFailure) -> Cursor {
        guard let document = tree.document(source) else { throw .alreadyReported }
        return document
    }

    private func anchor(_ name: String, in document: Cursor, _ reference: Reference) throws(ReferenceFailure) -> Cursor
    {
        let anchors = tree.resource(around: document)?.anchors ?? [:]
        guard let anchor = anchors[ExactKey(name)] else {
            let file = tree.displayPath(document.source)
            let suggestion = log.suggestion(for: name, among: anchors.keys.lazy.map(\.text))
            throw ReferenceFailure(
                "missing-target",
                "'\(reference.text)' leads nowhere: no schema in '\(file)' has the '$anchor' '\(name)'"
                    + (suggestion.isEmpty ? "; a JSON pointer begins with '#/'" : suggestion)
            )
        }
        return Cursor(node: anchor.node, source: document.source, pointer: anchor.pointer)
    }

    /// The member or element `token`; nil where there is none.
    private func step(from cursor: Cursor, to token: String) -> Cursor? {
        switch cursor.node.content {
        case .scalar: return nil
        case .sequence(let elements):
            guard let index = Self.index(token), index < elements.count else { return nil }
            return Cursor(node: elements[index], source: cursor.source, pointer: cursor.pointer.appending(token))
        case .mapping(let mapping):
            return mapping.member(token).map(cursor.value(of:))
        }
    }

    /// RFC 6901 section 4: digits without leading zeros.
    private static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ (0x30...0x39).contains($0) }), token == "0" || token.utf8.first != 0x30 else {
            return nil
        }
        return Int(token)
    }

    private func missing(_ token: String, in cursor: Cursor, _ text: String) -> ReferenceFailure {
        let file = tree.displayPath(cursor.source)
        let parent = cursor.pointer == .root ? "'\(file)'" : "'\(cursor.pointer)' of '\(file)'"
        switch cursor.node.content {
        case .scalar:
            return ReferenceFailure(
                "missing-target",
                "'\(text)' leads nowhere: \(parent) is a scalar, which has no '\(token)'"
            )
        case .sequence(let elements):
            return ReferenceFailure(
                "missing-target",
                "'\(text)' leads nowhere: \(parent) is a sequence of \(elements.count) elements, which has no '\(token)'"
            )
        case .mapping(let mapping):
            let suggestion = hint(text, cursor) ?? log.suggestion(for: token, among: mapping.members.lazy.map(\.key))
            return ReferenceFailure(
                "missing-target",
                "'\(text)' leads nowhere: \(parent) has no '\(token)'\(suggestion)"
            )
        }
    }

    /// What was meant by a slash without a name, or in a file of which the reference speaks as if it were the root
    /// document.
    private func hint(_ text: String, _ cursor: Cursor) -> String? {
        if text.hasSuffix("#/") { return "; the whole file is '\(text.dropLast())'" }
        guard cursor.source != tree.root, text.hasPrefix("#"), let reference = try? Reference(parsing: text),
            case .pointer(let tokens) = reference.fragment, let root = tree.document(tree.root),
            tokens.reduce(root, { current, token in current.flatMap { step(from: $0, to: token) } }) != nil
        else { return nil }
        return "; '#' is this file, and it is '\(tree.displayPath(tree.root))' that has it"
    }
}
