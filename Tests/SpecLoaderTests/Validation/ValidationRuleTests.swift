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
    func saysWhatItDemandsInOneSentence(_ sentence: String) {
        #expect(sentence.hasSuffix("."))
        #expect(sentence.first?.isUppercase == true)
    }
}
