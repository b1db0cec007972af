import BAIWeChat
import HTTPTypes
import RecordQueries

extension FieldsParameter {
    /// The members that are wanted; nil for all of them. To be asked before anything is written, because it may fail.
    ///
    /// - Throws: `QueryError` where `fields` cannot be read.
    func selection() throws -> FieldSelection? {
        guard let fields, !fields.isEmpty else { return nil }
        let selection = try FieldSelection(parsing: fields)
        return selection.keepsAll ? nil : selection
    }
}

extension OKOutput where Payload: JSONCodable {
    /// The answer that is this JSON, with the members that are wanted.
    ///
    /// An answer with fewer members than the description asks for is not one that it names, so it goes out as such.
    static func answer(_ json: String, _ selection: FieldSelection?) throws -> Self {
        let payload = try Payload(json: json)
        guard let selection else { return .ok(payload) }
        let trimmed = try JSONValue(json: payload.jsonBytes()).trimmed(to: selection)
        return .undocumented(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: HTTPBody(try trimmed.jsonBytes())
        )
    }
}

extension JSONValue {
    /// A record with the members that are wanted, or a list of such records.
    fileprivate func trimmed(to selection: FieldSelection) -> JSONValue {
        guard case .object(var list) = self, let items = list["items"]?.array else { return keeping(selection) }
        list["items"] = .array(items.map { $0.keeping(selection) })
        return .object(list)
    }

    private func keeping(_ selection: FieldSelection) -> JSONValue {
        if selection.keepsAll { return self }
        switch self {
        case .object(let object):
            return .object(
                JSONObject(
                    object.compactMap { member in
                        selection[member.name].map { (member.name, member.value.keeping($0)) }
                    }
                )
            )
        case .array(let elements): return .array(elements.map { $0.keeping(selection) })
        default: return self
        }
    }
}
