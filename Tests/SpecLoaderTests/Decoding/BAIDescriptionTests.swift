import Foundation
import Testing

@testable import SpecLoader

/// The description that this project is for.
@Suite struct BAIDescriptionTests {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "spec/openapi-wx.yaml").path
    private let result = SpecLoader.load(path: path, fileSystem: DiskFileSystem())

    @Test func loadsWithoutDiagnostics() throws {
        #expect(result.diagnostics.map { message($0, in: result.sources) } == [])
        let document = try #require(result.document)
        #expect(document.paths.count == 23)
        #expect(document.paths.flatMap(\.operations).count == 32)
        #expect(document.components.schemas.count == 56)
        #expect(document.tags.count == 8)
        #expect(document.servers.map(\.url) == ["https://bai-api.blv-oa.com", "http://127.0.0.1:8090"])
        #expect(document.security.isEmpty)
    }

    @Test func listsTheRootFirstAndTheOthersSorted() {
        let areas = [
            "attachments", "cart", "company", "documents", "order", "products", "system", "wechat-auth",
        ]
        #expect(result.sources.map(\.path) == ["openapi-wx.yaml"] + areas.map { "openapi-wx/\($0).yaml" })
        #expect(result.sources.map(\.id.index) == Array(0..<9))
    }

    @Test func everyComponentIsDefinedUnderItsOwnNameInAnAreaDocument() throws {
        let document = try #require(result.document)
        for component in document.components.schemas {
            let schema = document.schemas[component.value]
            #expect(schema.name == component.name)
            #expect(schema.location.pointer.description == "/components/schemas/\(component.name)")
            #expect(schema.location.source != SourceID(index: 0))
        }
    }

    @Test func pathsPointBackToTheirKeysInTheRoot() throws {
        let document = try #require(result.document)
        for item in document.paths {
            #expect(item.keyLocation.source == SourceID(index: 0))
            #expect(item.location.source != SourceID(index: 0))
        }
    }
}
