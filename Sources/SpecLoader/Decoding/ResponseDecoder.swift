/// Decodes responses (OAS "Responses Object", "Response Object").
struct ResponseDecoder {
    let state: DecodingState

    /// The entries of a `responses` field.
    func responses(_ entries: [Entry]) -> [Response] {
        entries.compactMap { entry in
            guard !entry.name.hasPrefix("x-"), let status = status(entry) else { return nil }
            return response(entry.value, status: status)
        }
    }

    func response(_ cursor: Cursor, status: ResponseStatus) -> Response? {
        guard let fields = state.object(cursor, .response) else { return nil }
        var response = state.responses[fields.cursor.place] ?? response(fields)
        state.responses[fields.cursor.place] = response
        response.status = status
        // The reference may have a description of its own.
        response.summary = fields.summary
        response.description = fields.description
        return response
    }

    private func response(_ fields: ObjectFields) -> Response {
        if fields.description == nil, state.version < .v32 { fields.reportMissing("description", .warning) }
        return Response(
            status: .default,
            summary: fields.summary,
            description: fields.description,
            headers: HeaderDecoder(state: state).headers(fields.entries("headers")),
            content: MediaTypeDecoder(state: state).content(fields),
            links: fields.entries("links").compactMap(LinkDecoder(state: state).link),
            component: fields.component,
            extensions: fields.extensions,
            location: fields.location
        )
    }

    func status(_ entry: Entry) -> ResponseStatus? {
        if let status = ResponseStatus(key: entry.name) { return status }
        let upper = ResponseStatus(key: entry.name.uppercased()) == nil ? "" : "; write '\(entry.name.uppercased())'"
        state.log.error(
            "bad-status",
            "'\(entry.name)' is no status; it is 'default', a code from 100 to 599, or a range such as '4XX'\(upper)",
            at: entry.keyLocation
        )
        return nil
    }
}

extension ResponseStatus {
    /// The status that a key of a Responses Object names.
    fileprivate init?(key: String) {
        if key == "default" {
            self = .default
            return
        }
        let bytes = Array(key.utf8)
        guard bytes.count == 3, (0x31...0x35).contains(bytes[0]) else { return nil }
        if bytes[1...] == [0x58, 0x58] {
            self = .range(Int(bytes[0] - 0x30))
        } else if let code = Int(key) {
            self = .code(code)
        } else {
            return nil
        }
    }
}
