import Testing

@testable import Generator

/// What is expected of the generator is also what the compiler takes: every case is type-checked with its support code,
/// in Swift 6 mode, with warnings as errors. The server's half is compiled with `Generated/`.
@Suite(.serialized) struct GoldenCompileTests {
    @Test(arguments: GoldenTests.cases)
    func theOutputCompiles(_ name: String) throws {
        try compile(GoldenTests.generate(name).files, name)
    }

    /// … without `Hashable` too, also where elements must be unique.
    @Test(arguments: ["unions", "validation"])
    func theOutputCompilesWithoutHashable(_ name: String) throws {
        let files = try GoldenTests.generate(name, GeneratorOptions(isHashable: false)).files
        let models = files.filter { $0.path.hasSuffix("Models.swift") }
        #expect(!models.isEmpty && !models.contains { $0.text.contains(": Hashable") })
        try compile(files, name)
    }

    private func compile(_ files: [GeneratedFile], _ name: String) throws {
        let sources = try TemporarySources(files.filter { $0.path.hasPrefix("Sources/") })
        let result = try sources.compile(["-typecheck"])
        #expect(result.status == 0, "\(name):\n\(result.output.prefix(4_000))")
    }
}
