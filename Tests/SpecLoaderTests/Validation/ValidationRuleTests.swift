import Foundation
import Testing

@testable import SpecLoader

@Suite struct ValidationRuleTests {
    @Test func idsAreDistinct() {
        #expect(Set(ValidationRule.all.map(\.id)).count == ValidationRule.all.count)
    }

    @Test(arguments: ValidationRule.all.map(\.id))
    func hasACaseThatBreaksIt(_ id: String) throws {
        let cases = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Cases")
        let texts = try FileManager.default.contentsOfDirectory(at: cases, includingPropertiesForKeys: nil).map {
            try String(contentsOf: $0.appending(path: "diagnostics.txt"), encoding: .utf8)
        }
        #expect(texts.contains { $0.contains("[\(id)]") })
    }

    @Test(arguments: ValidationRule.all.map(\.sentence))
    func saysWhatIsWrongInOneSentence(_ sentence: String) {
        #expect(sentence.hasSuffix("."))
        #expect(sentence.first.map { $0.isUppercase || $0 == "'" } == true)
    }

    @Test(arguments: [0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069])
    func hiddenDirectionsAreFoundAsTheyStandAndAsEscapes(_ code: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(code))
        let digits = String(code, radix: 16)
        for text in [String(scalar), "\\u" + String(repeating: "0", count: 4 - digits.count) + digits] {
            let root = "openapi: 3.1.0\ninfo: {title: T, version: '1', description: \"a\(text)b\"}\npaths: {}"
            #expect(try load(["openapi.yaml": root]).messages.contains { $0.hasSuffix("[hidden-direction]") })
        }
    }

    @Test func whatOnlyLooksLikeThemIsNone() throws {
        let files = ["openapi.yaml": "openapi: 3.1.0\ninfo: {title: '…“’ \u{2065} \u{061B}', version: '1'}\npaths: {}"]
        #expect(try load(files).messages.isEmpty)
    }
}
