/// Makes servers of where the API is served (OAS 2.0 `host`, `basePath`, `schemes`).
struct SwaggerServerDecoder {
    let state: DecodingState
    private let host: (text: String, location: Location)?
    private let basePath: (text: String, location: Location)?
    /// Where the root document stands.
    private let location: Location

    init(_ document: ObjectFields, state: DecodingState) {
        self.state = state
        host = Self.host(document, state)
        basePath = Self.basePath(document, state)
        location = document.location
    }

    /// One server for each of `schemes`. Without a host it is the one that served the description.
    func servers(_ schemes: Cursor?) -> [Server] {
        guard let host else {
            if schemes != nil { reportNoHost() }
            return basePath.map { [Server(url: $0.text, location: $0.location)] } ?? []
        }
        var names = schemes.map { state.elements($0).compactMap(scheme) } ?? []
        if names.isEmpty {
            state.log.note(
                "scheme-not-said",
                "no 'schemes' says how '\(host.text)' is reached; 'https' is taken",
                at: schemes?.location ?? host.location
            )
            names = [("https", host.location)]
        }
        return names.map { name, location in
            Server(url: "\(name)://\(host.text)\(basePath?.text ?? "")", location: location)
        }
    }

    /// Once, however many operations have schemes of their own.
    private func reportNoHost() {
        state.log.note(
            "host-not-said",
            "no 'host' says where the API is served, so 'schemes' has no effect",
            at: location
        )
    }

    private static func host(_ document: ObjectFields, _ state: DecodingState) -> (text: String, location: Location)? {
        guard let cursor = document["host"], var text = document.string("host"), !text.isEmpty else { return nil }
        while text.hasSuffix("/") { text.removeLast() }
        if let end = text.firstRange(of: "://") {
            text = String(text[end.upperBound...])
            state.log.warning(
                "host-syntax",
                "'host' has no scheme; write 'host: \(text)', and the scheme in 'schemes'",
                at: cursor.location
            )
        }
        if text.utf8.contains(UInt8(ascii: "/")) {
            state.log.warning(
                "host-syntax",
                "'host' has no path; write the path in 'basePath'",
                at: cursor.location
            )
        }
        return (text, cursor.location)
    }

    /// Without the `/` at its end, as each path begins with one; nil where nothing is left.
    private static func basePath(
        _ document: ObjectFields,
        _ state: DecodingState
    ) -> (text: String, location: Location)? {
        guard let cursor = document["basePath"], var text = document.string("basePath"), !text.isEmpty else {
            return nil
        }
        if !text.hasPrefix("/") {
            text = "/" + text
            state.log.warning("base-path", "'basePath' must begin with '/'; write '\(text)'", at: cursor.location)
        }
        while text.hasSuffix("/") { text.removeLast() }
        return text.isEmpty ? nil : (text, cursor.location)
    }

    private func scheme(_ cursor: Cursor) -> (String, Location)? {
        guard let text = ScalarDecoder(state: state).string(cursor) else { return nil }
        if Self.schemes.contains(text) { return (text, cursor.location) }
        state.log.error(
            "unknown-value",
            "a scheme cannot be '\(text)'; it is one of \(Self.schemes.joined(separator: ", "))",
            at: cursor.location
        )
        return nil
    }

    private static let schemes = ["http", "https", "ws", "wss"]
}
