import SpecLoader
import Testing

@testable import Generator

/// The name of the module, which the title gives.
@Suite struct ModuleNameTests {
    private static func name(_ title: String, _ name: String? = nil) throws -> String {
        let text = "{openapi: 3.1.0, info: {title: '\(title)', version: '1'}, paths: {}}"
        let files = InMemoryFileSystem(["openapi.yaml": text])
        let document = try #require(SpecLoader.load(path: "openapi.yaml", fileSystem: files).document)
        let result = try Generator(options: GeneratorOptions(name: name, emit: [.models])).generate(document)
        let source = try #require(result.files.first { $0.path.hasPrefix("Sources/") })
        return String(source.path.split(separator: "/")[1])
    }

    @Test(arguments: [
        ("Pet Store", "PetStore"), ("Swift", "SwiftModel"), ("SWIFT API", "SwiftModel"),
        ("Metrics API", "MetricsModel"), ("Configuration", "ConfigurationModel"),
        ("testing", "TestingModel"), ("Foundation", "FoundationModel"),
    ])
    func `no module of the compiler or of a dependency has it`(title: String, expected: String) throws {
        #expect(try Self.name(title) == expected)
    }

    @Test func `not if it is given by hand either`() throws {
        #expect(try Self.name("Pets", "Metrics") == "MetricsModel")
        #expect(try Self.name("Pets", "SWIFT") == "SWIFTModel")
    }

    @Test func `the list is sorted`() {
        let sorted = ReservedModules.all.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
        #expect(ReservedModules.all == sorted)
        #expect(Set(ReservedModules.all).count == ReservedModules.all.count)
    }
}
