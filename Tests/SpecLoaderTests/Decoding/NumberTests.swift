import Testing

@testable import SpecLoader

/// Bounds keep their digits; YAML's own spellings become JSON's.
@Suite struct NumberTests {
    @Test(arguments: [
        ("5", "5"), ("-5", "-5"), ("1.50", "1.50"), ("1e3", "1e3"), ("0x1F", "31"), ("0o17", "15"), ("+5", "5"),
        (".5", "0.5"), ("5.", "5.0"), ("007", "7"), ("9223372036854776000", "9223372036854776000"),
        ("18446744073709551615", "18446744073709551615"), ("0.1000000000000000055511151231257827", nil),
    ])
    func keepsItsText(source: String, text: String?) throws {
        let (bound, messages) = try minimum(source)
        #expect(bound == text ?? source)
        #expect(messages == [])
    }

    @Test(arguments: [".inf", "-.inf", ".nan", "1e400", "0xFFFFFFFFFFFFFFFFF"])
    func isDroppedWhereNoNumberIsNear(source: String) throws {
        let (bound, messages) = try minimum(source)
        #expect(bound == nil)
        #expect(messages == ["openapi.yaml:6:16: warning: 'minimum' is out of range; it is ignored [number-range]"])
    }

    private func minimum(_ text: String) throws -> (bound: String?, messages: [String]) {
        let (document, messages) = try load([
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: a, version: b}
            components:
              schemas:
                A:
                  minimum: \(text)
            """
        ])
        let schema = try document.schemas[#require(document.components.schemas.first).value]
        return (schema.minimum?.text, messages)
    }
}
