import Foundation
import Testing

@testable import SpecLoader

/// References do not leave the root document's folder, whatever links there are.
@Suite struct ConfinementTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "confinement-\(UUID().uuidString)")

    init() throws {
        try write("outside/secret.yaml", "type: string\n")
        try write("spec/models/pet.yaml", "type: string\n")
    }

    @Test func aLinkThatLeadsOutIsRefused() throws {
        try link("spec/models/link.yaml", to: "../../outside/secret.yaml")
        try link("spec/folder", to: "../outside")
        let result = try load(["models/link.yaml", "folder/secret.yaml"])
        #expect(
            result.diagnostics.map(\.message) == [
                "'models/link.yaml' leaves the folder of the root document through a symbolic link "
                    + "(--allow-outside-root permits it)",
                "'folder/secret.yaml' leaves the folder of the root document through a symbolic link "
                    + "(--allow-outside-root permits it)",
            ]
        )
        #expect(result.sources.map(\.path) == ["openapi.yaml"])
        try remove()
    }

    @Test func aLinkThatStaysInsideIsTheFileItLeadsTo() throws {
        try link("spec/alias.yaml", to: "models/pet.yaml")
        let result = try load(["alias.yaml", "models/pet.yaml"])
        #expect(result.diagnostics.isEmpty)
        #expect(result.sources.map(\.path) == ["openapi.yaml", "models/pet.yaml"])
        #expect(Set(try #require(result.document).components.schemas.map(\.value)).count == 1)
        try remove()
    }

    @Test func aPathThatComesBackStaysInside() throws {
        try write("spec/models/shop.yaml", "{$ref: '../../spec/models/../models/pet.yaml'}\n")
        let result = try load(["../spec/models/pet.yaml", "models/shop.yaml", "models/pet.yaml"])
        #expect(result.diagnostics.isEmpty)
        #expect(result.sources.map(\.path) == ["openapi.yaml", "models/pet.yaml", "models/shop.yaml"])
        #expect(Set(try #require(result.document).components.schemas.map(\.value)).count == 1)
        let away = try load(["../other/models/pet.yaml"])
        #expect(away.diagnostics.map(\.id) == ["outside-root"])
        try remove()
    }

    @Test func outsideIsReadWhereThatIsPermitted() throws {
        var options = SpecLoader.Options()
        options.allowOutsideRoot = true
        let absolute = folder.appending(path: "outside/secret.yaml").path
        let result = try load(["../outside/secret.yaml", absolute], options: options)
        #expect(result.diagnostics.isEmpty)
        #expect(result.sources.map(\.path) == ["openapi.yaml", "../outside/secret.yaml"])
        try remove()
    }

    @Test func linksInACircleAndPipesAreErrors() throws {
        try link("spec/a.yaml", to: "b.yaml")
        try link("spec/b.yaml", to: "a.yaml")
        let pipe = folder.appending(path: "spec/pipe.yaml").path
        #expect(mkfifo(pipe, 0o600) == 0)
        let result = try load(["a.yaml", "pipe.yaml"])
        let spec = folder.appending(path: "spec").path
        #expect(
            result.diagnostics.map(\.message) == [
                "there is no file '\(spec)/a.yaml'", "'\(spec)/pipe.yaml' is not a regular file",
            ]
        )
        try remove()
    }

    @Test func theRootItselfMayBeALink() throws {
        try write("outside/openapi.yaml", root(["models/pet.yaml", "openapi.yaml#/components/schemas/S0"]))
        try link("spec/openapi.yaml", to: "../outside/openapi.yaml")
        let path = folder.appending(path: "spec/openapi.yaml").path
        let result = SpecLoader.load(path: path, fileSystem: DiskFileSystem())
        #expect(result.diagnostics.isEmpty)
        #expect(result.sources.map(\.path) == ["openapi.yaml", "models/pet.yaml"])
        try remove()
    }

    // MARK: The folder

    private func load(
        _ references: [String],
        options: SpecLoader.Options = SpecLoader.Options()
    ) throws -> SpecLoader.Result {
        try write("spec/openapi.yaml", root(references))
        let path = folder.appending(path: "spec/openapi.yaml").path
        return SpecLoader.load(path: path, fileSystem: DiskFileSystem(), options: options)
    }

    private func root(_ references: [String]) -> String {
        let schemas = references.enumerated().map { "    S\($0): {$ref: '\($1)'}\n" }
        return "openapi: 3.1.0\ninfo: {title: a, version: b}\ncomponents:\n  schemas:\n" + schemas.joined()
    }

    private func write(_ path: String, _ text: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func link(_ path: String, to target: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: target)
    }

    private func remove() throws {
        try FileManager.default.removeItem(at: folder)
    }
}
