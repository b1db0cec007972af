import Foundation
import Testing

/// Compiles the Swift of the documents as it stands there, each block as a `main.swift` of its own.
@Suite(.serialized) struct DocumentationTests {
    /// A block of Swift in a document.
    struct Sample: Sendable, CustomTestStringConvertible {
        let document: String
        let line: Int
        let text: String
        /// The package whose names it uses.
        let module: String

        var testDescription: String { "\(document):\(line)" }

        /// Whether it is a `Package.swift`, or part of one.
        var isManifest: Bool { text.contains(".package(name:") }
    }

    @Test func `there are samples`() {
        #expect(Sample.all.count(where: \.isManifest) >= 4)
        #expect(Sample.all.count { !$0.isManifest } >= 15)
    }

    @Test(arguments: Sample.all.filter { !$0.isManifest })
    func `a sample compiles at the top level of a program`(sample: Sample) throws {
        let folder = try Folder()
        let compiler = try Compiler()
        let surroundings = "Surroundings\(sample.module)"
        let around = try compiler.run([
            "-emit-module", "-parse-as-library", "-module-name", surroundings, "-o",
            folder.path("\(surroundings).swiftmodule"),
            Documents.root.appending(path: "Tests/EndToEnd/Surroundings/\(sample.module).swift").path,
        ])
        #expect(around == "")
        try folder.write(sample.program(importing: surroundings), to: "main.swift")
        let said = try compiler.run([
            "-emit-sil", "-module-name", "Sample", "-I", folder.path(""), "-o", "/dev/null", folder.path("main.swift"),
        ])
        #expect(said == "", "\(sample.testDescription)")
    }

    @Test(arguments: Sample.all.filter(\.isManifest))
    func `a manifest is one that SwiftPM reads`(sample: Sample) throws {
        let folder = try Folder()
        try folder.write(sample.manifest(whole: Sample.wholeManifest), to: "Package.swift")
        let run = try Program.run("swift", ["package", "--package-path", folder.path(""), "dump-package"])
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("\"BAIWeChat\""))
    }
}

extension DocumentationTests.Sample {
    private static let documents = [
        "README.md", "Documentation/RECIPES.md", "Documentation/TYPES.md", "Documentation/CONFIGURATION.md",
        "Generated/README.md",
    ]

    static let all: [Self] = documents.flatMap { document in
        let text = (try? String(contentsOf: Documents.root.appending(path: document), encoding: .utf8)) ?? ""
        return text.matches(of: #/(?ms)(?:^<!-- module: (\w+) -->\n)?^```swift\n(.*?)^```$/#).map { match in
            Self(
                document: document,
                line: text[..<match.range.lowerBound].count { $0 == "\n" } + 1,
                text: String(match.2),
                module: match.1.map(String.init) ?? "BAIWeChat"
            )
        }
    }

    /// A manifest of which others may be a part.
    static var wholeManifest: String { all.first { $0.text.hasPrefix("// swift-tools-version") }?.text ?? "" }

    /// The block, with the imports that it goes without, and the names that stand for those of its user.
    func program(importing surroundings: String) -> String {
        let imports = [module, "HTTPTypes", "Hummingbird", surroundings].filter { !text.contains("import \($0)\n") }
        return imports.map { "import \($0)\n" }.joined() + text
    }

    /// The block; where it is a part, in place of what `whole` has there.
    func manifest(whole: String) -> String {
        if text.hasPrefix("// swift-tools-version") { return text }
        return (whole.components(separatedBy: "    dependencies: ").first ?? "") + text + ")\n"
    }
}
