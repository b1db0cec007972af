import Testing

@testable import SpecLoader

/// Formats that are read as others, because the user says so.
@Suite struct FormatTests {
    private static let description = """
        openapi: 3.1.0
        info: {title: a, version: b}
        components:
          schemas:
            A: {type: string, format: date-time, example: '2024-05-01T10:00:00'}
            B: {type: string, format: guid, example: 5}
            C: {type: string, format: date, example: '2024-05-01'}
        """

    private static func formats(_ mapping: [String: String]) throws -> (formats: [String?], messages: [String]) {
        var options = SpecLoader.Options()
        options.formats = mapping
        let (document, messages) = try load(["openapi.yaml": description], options: options)
        return (document.components.schemas.map { document.schemas[$0.value].format }, messages)
    }

    @Test func asTheyAreCalled() throws {
        let (formats, messages) = try Self.formats([:])
        #expect(formats == ["date-time", "guid", "date"])
        #expect(messages.count == 2)
        #expect(messages.first?.contains(":5:51: warning: the example") == true, "\(messages)")
    }

    @Test func asOthers() throws {
        let (formats, messages) = try Self.formats(["date-time": "date-time-local", "guid": "uuid"])
        #expect(formats == ["date-time-local", "uuid", "date"])
        #expect(messages.count == 1)
        #expect(messages.first?.contains(":6:") == true)
    }

    @Test func thoseThatNoSchemaHas() throws {
        let (_, messages) = try Self.formats(["datetime": "date-time", "date-time": "date-time-local"])
        let message = "warning: no schema has the format 'datetime'; its setting is not used [unused-setting]"
        #expect(messages.contains(message), "\(messages)")
    }
}
