import SpecLoader

/// The identity of an operation in a ``SwiftModule``.
struct OperationID: Hashable, Sendable, Comparable {
    let index: Int

    static func < (lhs: OperationID, rhs: OperationID) -> Bool { lhs.index < rhs.index }
}

/// An operation: the namespace of its types and the methods that call and serve it.
struct OperationDeclaration: Sendable {
    struct Parameter: Sendable {
        /// Of what texts its value is made.
        enum Shape: Hashable, Sendable {
            /// One text.
            case value
            /// A text for each element.
            case array
            /// A text for each member.
            case object
            /// One text that may be of several types.
            case any
            /// JSON.
            case json
            /// A form: one text, or the whole query string.
            case form
        }

        var wireName: String
        /// The name of the definition to which the operation refers.
        var component: String?
        var place: ParameterLocation
        /// The element's type where the parameter is an array.
        var type: SwiftType
        var shape: Shape
        var style: ParameterStyle
        var explode: Bool
        var isRequired: Bool
        var allowReserved: Bool
        /// Whether an empty text is as good as nothing.
        var ignoresEmpty = false
        var documentation: String?
        var defaultValue: DefaultValue?
        var checks: Checks
        var location: Location
        /// The fields of a form that are spelt in a way of their own.
        var spellings: [FieldSpelling] = []

        /// The type of the whole value.
        var valueType: SwiftType { shape == .array ? .array(type) : type }
        /// Whether its members stand among the other parameters.
        var isSpread: Bool { shape == .object && explode && style != .deepObject }
        /// Whether nothing stands for an empty list, so that what is not there is one (RFC 6570 section 2.3).
        var isEmptyWhenAbsent: Bool {
            isRequired && shape == .array && place == .query && checks.constraints.minItems ?? 0 == 0
        }
        /// Whether there always is a value.
        var isNeverNil: Bool {
            if case .parsed? = defaultValue { return isRequired }
            return isRequired || defaultValue != nil
        }
    }

    /// One media type of a body.
    struct Content: Hashable, Sendable {
        enum Coding: Sendable {
            case json, form, multipart, text, bytes
            /// A form, or another multipart body, whose parts come one by one.
            case parts
            /// Elements that come one by one; ``type`` is theirs.
            case jsonLines, jsonSequence
            /// Server-sent events; ``type`` is that of their data, which is a text or JSON.
            case events, jsonEvents
            /// Server-sent events of several kinds, which are ``parts``.
            case eventKinds

            /// True where a body is read or written while it is on its way.
            var isStream: Bool {
                switch self {
                case .json, .form, .multipart, .text: false
                case .bytes, .parts, .jsonLines, .jsonSequence, .events, .jsonEvents, .eventKinds: true
                }
            }

            /// True for a form that is read as a whole.
            var isForm: Bool { self == .form || self == .multipart }

            /// True where an enumeration stands for what the body is made of.
            var hasKinds: Bool { self == .parts || self == .eventKinds }
        }

        /// As the description writes it.
        var mediaType: String
        /// Of other media types that are taken for this one, in lower case.
        var otherNames: [String] = []
        var coding: Coding
        var type: SwiftType
        var checks = Checks()
        /// What a body is made of, which has a case for each.
        var parts: [Part] = []
        /// How many parts have to be there, where they go by position.
        var minimumCount = 0
        /// The word before the name of that enumeration; empty for the first media type of a body.
        var prefix = ""
        /// The fields of a form that are spelt in a way of their own.
        var spellings: [FieldSpelling] = []

        /// The media type without parameters, in lower case.
        var essence: String { mediaType.essence }
        /// Of all media types that this stands for.
        var essences: [String] { [essence] + otherNames }

        /// Whether what a body is made of is told apart by names.
        var hasNamedParts: Bool {
            coding == .parts && (parts.first.map { $0.key == .name } ?? (essence == "multipart/form-data"))
        }

        /// Those of the body and of all that it is made of.
        var types: [SwiftType] { [type] + parts.flatMap { [$0.type] + $0.headers.map(\.type) } }

        /// What it is called among others.
        var shortName: String {
            guard essence == "*/*" else { return Self.shortName(essence) }
            return coding == .bytes ? "binary" : coding == .text ? "text" : Self.shortName(essence)
        }

        /// What a media type without parameters is called: `json`, `form`, `png`; `image` for `image/*`.
        static func shortName(_ essence: String) -> String {
            switch essence {
            case "application/json": "json"
            case "application/x-www-form-urlencoded": "form"
            case "multipart/form-data": "multipart"
            case "text/plain": "text"
            case "application/octet-stream": "binary"
            case "*/*": "any"
            default: essence.split(separator: "/").last { $0 != "*" }.map(String.init) ?? essence
            }
        }
    }

    /// A part of a multipart body, or an event of a kind.
    struct Part: Hashable, Sendable {
        enum Coding: Sendable {
            case text, json, file
            /// A text where the value is no object and no list, which are JSON.
            case textOrJSON
        }

        /// What it is known by.
        enum Key: Hashable, Sendable {
            case name
            /// From 0.
            case position(Int)
            /// All behind those that have a position.
            case rest
        }

        /// What names its case too.
        var wireName: String
        var key = Key.name
        var coding: Coding
        /// Of no meaning for a file.
        var type: SwiftType
        /// What a part is sent as where that is not what its coding says anyway.
        var contentType: String?
        /// The media types that a file may have; none where that is left open.
        var accepted: [String] = []
        var isRequired: Bool
        /// There may be several.
        var isRepeated: Bool
        var documentation: String?
        var headers: [Header] = []
        var checks = Checks()

        /// Whether no struct can stand for a form with this part.
        var needsStream: Bool { coding == .file || contentType != nil || !headers.isEmpty }
    }

    /// A body; more than one content makes an enumeration.
    struct Body: Hashable, Sendable {
        var isRequired: Bool
        var contents: [Content]
        var documentation: String?
    }

    struct Header: Hashable, Sendable {
        var wireName: String
        /// The element's type where the header is an array.
        var type: SwiftType
        var shape = Parameter.Shape.value
        var explode = false
        var isRequired: Bool
        var documentation: String?
        /// Of a header that a server reads.
        var checks = Checks()

        /// The type of the whole value.
        var valueType: SwiftType { shape == .array ? .array(type) : type }
    }

    struct Response: Hashable, Sendable {
        var status: ResponseStatus
        var documentation: String?
        /// Nil for an answer without a body.
        var body: Body?
        var headers: [Header]

        var isSuccess: Bool { status == .range(2) || (200..<300).contains(code ?? 0) }

        var code: Int? {
            if case .code(let code) = status { code } else { nil }
        }
    }

    /// Who sends the request, and where to.
    enum Kind: Hashable, Sendable {
        /// A client, to the path.
        case call
        /// The server, to a URL that it was given for this name.
        case webhook(String)
        /// The server, to a URL that this expression finds in a call.
        case callback(String)
    }

    var kind = Kind.call
    /// What stands behind the method in a text for people.
    var target: String {
        switch kind {
        case .call: path
        case .webhook(let name): "for the webhook '\(name)'"
        case .callback(let expression): "to the URL of '\(expression)'"
        }
    }
    /// The `operationId`, or what stands for it.
    var wireName: String
    /// The description has no `operationId`: method and path stand for it.
    var isNameDerived = false
    /// Upper case.
    var method: String
    /// The template, as the description writes it.
    var path: String
    /// Nil where the server has a route.
    var unserved: Unserved?

    /// Why an operation has no route.
    enum Unserved: Sendable {
        /// Another one is meant by the same method and path, so that no server can tell them apart.
        case indistinguishable
        /// Nothing stands between two parameters of the path, so that no server can tell where one ends.
        case adjacentParameters
    }

    var isServed: Bool { unserved == nil }
    var summary: String?
    var description: String?
    var deprecated: Bool
    /// A security scheme that a call needs.
    struct RequiredScheme: Hashable, Sendable {
        var wireName: String
        var scopes: [String]
    }

    /// Alternatives of lists that go together.
    var security: [[RequiredScheme]]
    /// False where a call may be made without credentials.
    var needsCredentials: Bool { !security.isEmpty && !security.contains(where: \.isEmpty) }
    /// Those that this operation alone has; a client takes the first one where its user does not choose.
    var servers: [SwiftModule.Server] = []
    /// Whether there is anything to choose.
    var hasServerChoice: Bool { servers.count > 1 || servers.contains { !$0.variables.isEmpty } }
    var parameters: [Parameter]
    var body: Body?
    var responses: [Response]
    var callbackURLs: [CallbackURL] = []
    var location: Location

    /// All bodies of requests and answers, in each of their media types.
    var contents: [Content] { (body?.contents ?? []) + responses.flatMap { $0.body?.contents ?? [] } }

    /// Those of answers and of parts.
    var headers: [Header] {
        let bodies = [body].lazy + responses.lazy.map(\.body)
        let parts = bodies.compactMap(\.self).flatMap { $0.contents.lazy.flatMap(\.parts) }
        return responses.flatMap(\.headers) + parts.flatMap(\.headers)
    }

    /// Whether the description names this very status.
    func answers(_ code: Int) -> Bool { responses.contains { $0.code == code } }

    var successes: [Response] {
        let successes = responses.filter(\.isSuccess)
        return successes.isEmpty ? responses.filter { $0.status == .default } : successes
    }

    var failures: [Response] {
        let hasSuccess = responses.contains(where: \.isSuccess)
        return responses.filter { !$0.isSuccess && (hasSuccess || $0.status != .default) }
    }
}
