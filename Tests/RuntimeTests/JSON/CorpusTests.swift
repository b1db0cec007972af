import Foundation
import Testing

@testable import Runtime

/// The public JSON test suite, where `CORPUS` names the folder that holds it.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CORPUS"] != nil))
struct CorpusTests {
    @Test(arguments: [("y_", true), ("n_", false)])
    func jsonTestSuite(_ prefix: String, _ isAccepted: Bool) throws {
        let corpus = ProcessInfo.processInfo.environment["CORPUS"] ?? ""
        let folder = URL(filePath: corpus).appending(path: "json-test-suite/test_parsing")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix(prefix) }
        #expect(files.count > 90)
        for file in files {
            let value = try? JSONValue(json: Data(contentsOf: file))
            #expect((value != nil) == isAccepted, "\(file.lastPathComponent)")
        }
    }
}
