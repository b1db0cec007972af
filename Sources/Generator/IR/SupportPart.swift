/// A part of the support code that is only written where something needs it. What is in no part always is.
enum SupportPart: String, CaseIterable, Sendable {
    // Models.
    case unions, tuples, nullables, boxes, largeEnumerations
    /// Structs that can be compared.
    case memberPairs
    /// Regular expressions.
    case patterns
    /// Keywords that are checked on the JSON of a value.
    case rules
    /// Texts of a format among them.
    case formats
    // Types of values.
    case base64, dates, decimals, decimalTexts, durations, localDates, localDateTimes, localTimes, uuids
    /// Dates, times and durations are read with it.
    case scanner
    // Bodies and parameters.
    /// Objects whose members are texts.
    case fields
    /// The style `deepObject`.
    case deepFields
    case forms
    /// Multipart bodies whose parts come one by one.
    case multipart
    /// Multipart bodies that are read as a whole.
    case multipartForms
    case jsonStreams, events
    /// Bodies whose elements come one by one.
    case streams
    /// Bodies that are looked at while they arrive.
    case window
    case files

    /// The files that it is made of, below the folder of the support code; a folder stands for all that is in it.
    var paths: [String] {
        switch self {
        case .unions: ["JSON/JSONReader+Variants.swift", "JSON/JSONVariants.swift"]
        case .tuples: ["JSON/JSONElements.swift"]
        case .nullables: ["Values/Nullable.swift"]
        case .boxes: ["Values/Boxed.swift"]
        case .memberPairs: ["Values/MemberPairs.swift"]
        case .largeEnumerations: ["Values/DocumentedValues.swift"]
        case .patterns: ["Validation/Patterns/"]
        case .rules: ["Validation/Rules/"]
        case .formats: ["Validation/Formats/"]
        case .base64: ["Values/Base64Data.swift"]
        case .dates: ["Values/Date+JSON.swift"]
        case .decimals: ["Values/Decimal+JSON.swift"]
        case .decimalTexts: ["Values/DecimalText.swift"]
        case .durations: ["Values/ISODuration.swift"]
        case .localDates: ["Values/LocalDate.swift", "Values/LocalDate+Date.swift"]
        case .localDateTimes: ["Values/LocalDateTime.swift", "Values/LocalDateTime+Date.swift"]
        case .localTimes: ["Values/LocalTime.swift"]
        case .uuids: ["Values/UUID+JSON.swift"]
        case .scanner: ["Values/ASCIIScanner.swift"]
        case .fields:
            [
                "HTTP/Fields/", "Server/FormFields+Reading.swift", "Server/RequestReader+Choices.swift",
                "Server/RequestReader+Members.swift",
            ]
        case .deepFields: ["HTTP/DeepFields/", "Server/RequestReader+DeepFields.swift"]
        case .forms: ["HTTP/Forms/", "Server/RequestReader+Form.swift"]
        case .multipart: ["HTTP/Multipart/", "Server/RequestReader+Parts.swift"]
        case .multipartForms:
            ["HTTP/Multipart/BodyWriter+MultipartForm.swift", "Server/RequestReader+MultipartForm.swift"]
        case .jsonStreams: ["HTTP/JSONStreams/", "Server/RequestReader+JSONStream.swift"]
        case .events: ["HTTP/Events/", "Server/RequestReader+Events.swift"]
        case .streams: ["HTTP/Streams/", "Server/RequestReader+Streams.swift"]
        case .window: ["HTTP/ByteWindow.swift"]
        case .files: ["HTTP/HTTPBody+File.swift"]
        }
    }

    /// The parts that its files use, or what is written beside them: rules ask a value that may be null as a `Nullable`.
    var needs: [SupportPart] {
        switch self {
        case .rules: [.patterns, .nullables]
        case .formats: [.rules, .base64, .dates, .decimalTexts, .durations, .uuids]
        case .dates: [.localDateTimes]
        case .decimalTexts: [.decimals]
        case .localDateTimes: [.localDates, .localTimes]
        case .localDates, .localTimes, .durations: [.scanner]
        case .deepFields: [.fields]
        case .forms: [.deepFields]
        case .multipart: [.window, .files]
        case .multipartForms: [.multipart, .fields]
        case .jsonStreams, .events: [.streams]
        case .streams: [.window]
        default: []
        }
    }

    /// Whether `path` is one of its files.
    func has(_ path: String) -> Bool {
        paths.contains { $0.hasSuffix("/") ? path.hasPrefix($0) : path == $0 }
    }
}

extension Set<SupportPart> {
    /// Adds a part with all that it needs.
    mutating func add(_ part: SupportPart) {
        if insert(part).inserted { part.needs.forEach { add($0) } }
    }

    /// Whether a file belongs to no part, or to these only.
    func include(_ path: String) -> Bool {
        SupportPart.allCases.allSatisfy { contains($0) || !$0.has(path) }
    }
}

extension SwiftType.Builtin {
    /// The part that makes the type one that travels; nil for those that always do.
    var supportPart: SupportPart? {
        switch self {
        case .base64: .base64
        case .date: .dates
        case .decimal: .decimals
        case .decimalText: .decimalTexts
        case .duration: .durations
        case .localDate: .localDates
        case .localDateTime: .localDateTimes
        case .localTime: .localTimes
        case .uuid: .uuids
        default: nil
        }
    }
}
