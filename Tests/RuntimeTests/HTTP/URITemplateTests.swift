import Foundation
import Testing

@testable import Runtime

/// The public test suite of RFC 6570, for the operators that styles stand for: none is `simple`, `.` is `label`, `;` is
/// `matrix`, `?` and `&` are `form`, `+` is `simple` with reserved characters.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CORPUS"] != nil))
struct URITemplateTests {
    /// An expression with one variable and without a prefix modifier: templates of OpenAPI have no others.
    private struct Expression {
        let operation: Character?
        let name: String
        let explodes: Bool

        init?(_ template: some StringProtocol) {
            guard template.first == "{", template.last == "}" else { return nil }
            var text = template.dropFirst().dropLast()
            operation = text.first.flatMap { ".;?&+".contains($0) ? $0 : nil }
            if operation != nil { text = text.dropFirst() }
            explodes = text.last == "*"
            if explodes { text = text.dropLast() }
            guard text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return nil }
            name = String(text)
        }

        var style: ParameterStyle {
            switch operation {
            case ".": .label(explode: explodes)
            case ";": .matrix(explode: explodes)
            case "?", "&": .form(explode: explodes)
            default: .simple(explode: explodes)
            }
        }

        /// What stands before the parameter where a request puts it.
        var prefix: String { operation.map { "?&".contains($0) ? String($0) : "" } ?? "" }
    }

    /// Nil for no value, and for a map without members, which is none in RFC 6570; a request leaves it out too.
    private static func parts(_ value: Any?) -> ParameterParts? {
        switch value {
        case let text as String: .text(text)
        case let texts as [String]: .list(texts)
        case let members as [String: String] where !members.isEmpty:
            .members(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        default: nil
        }
    }

    @Test func expressionsAreSpeltAsStyles() throws {
        let corpus = ProcessInfo.processInfo.environment["CORPUS"] ?? ""
        let data = try Data(contentsOf: URL(filePath: "\(corpus)/uritemplate-test/spec-examples-by-section.json"))
        let sections = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
        var count = 0
        for section in sections.values {
            let variables = section["variables"] as? [String: Any] ?? [:]
            for test in section["testcases"] as? [[Any]] ?? [] {
                guard let template = test[0] as? String, let open = template.firstIndex(of: "{"),
                    let expression = Expression(template[open...]), let parts = Self.parts(variables[expression.name])
                else { continue }
                let results = test[1] as? [String] ?? [test[1] as? String ?? ""]
                let text = expression.style.spell(expression.name, parts) {
                    PercentEncoding.encode($0, keeping: expression.operation == "+" ? .inQuery : .none)
                }
                count += 1
                let written = template[..<open] + expression.prefix + text
                #expect(results.contains(String(written)), "\(template): \(written)")
            }
        }
        #expect(count == 48)
    }
}
