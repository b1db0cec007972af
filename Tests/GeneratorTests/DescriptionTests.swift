import Foundation
import SpecLoader
import Testing

@testable import Generator

/// The project's own description, from its root document to the text that is generated.
@Suite struct DescriptionTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    private static func generate() throws -> (document: Document, text: String) {
        let path = root.appending(path: "spec/openapi-wx.yaml").path
        let loaded = SpecLoader.load(path: path, fileSystem: DiskFileSystem())
        #expect(loaded.diagnostics.isEmpty)
        let document = try #require(loaded.document)
        let result = try Generator(options: GeneratorOptions(name: "BAIWeChat")).generate(document)
        #expect(result.diagnostics.isEmpty)
        let own = result.files.filter { !$0.path.contains("/Runtime/") }
        return (document, own.map(\.text).joined())
    }

    @Test func everySchemaIsAType() throws {
        let (document, text) = try Self.generate()
        #expect(document.components.schemas.count == 56)
        for schema in document.components.schemas {
            let declarations = ["struct \(schema.name): ", "enum \(schema.name): ", "typealias \(schema.name) = "]
            #expect(declarations.contains { text.contains("nonisolated \($0)") || text.contains("public \($0)") })
        }
    }

    @Test func everyOperationIsAMethodAndARoute() throws {
        let (document, text) = try Self.generate()
        let operations = document.paths.flatMap { path in path.operations.map { (path.path, $0) } }
        #expect(document.paths.count == 23)
        #expect(operations.count == 32)
        for (path, operation) in operations {
            let id = try #require(operation.operationID)
            let namespace = id.prefix(1).uppercased() + id.dropFirst()
            #expect(text.contains("public func \(id)("), "no method for \(id)")
            let route = "(\(namespace).self, at: \"\(path)\")"
            #expect(
                text.contains("routes.add\(route)") || text.contains("routes.addOpen\(route)"),
                "no route for \(id)"
            )
            #expect(text.contains("method: .\(operation.method.lowercased()),\n        path: \"\(path)\""))
        }
    }

    @Test func everyTemplateAndEveryFieldIsUsed() throws {
        let renderer = try Renderer(TemplateSet.builtIn(), contexts: PackageOutput.contexts)
        #expect(renderer.unusedTemplates.isEmpty)
        #expect(renderer.unusedFields == [])
    }
}
