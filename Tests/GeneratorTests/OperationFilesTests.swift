import Foundation
import SpecLoader
import Testing

@testable import Generator

/// Documents with more operations than one file holds.
@Suite struct OperationFilesTests {
    /// One document with that many paths, one of them a webhook's.
    private static func files(operations: Int) throws -> [String: String] {
        let operation = "{\"get\":{\"responses\":{\"200\":{\"description\":\"OK\"}}}}"
        let paths = (0..<operations).map { "\"/items\($0 * 7919 % 1009)\":\(operation)" }.joined(separator: ",")
        let text = """
            {"openapi":"3.1.0","info":{"title":"Shop","version":"1"},"paths":{\(paths)},"webhooks":{"moved":\(operation)}}
            """
        let loaded = SpecLoader.load(path: "many.json", fileSystem: InMemoryFileSystem(["many.json": text]))
        let files = try Generator(options: GeneratorOptions()).generate(try #require(loaded.document)).files
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
            .filter { $0.key.contains("/Many/Many") }
    }

    private static func count(_ text: String, _ kind: String, _ files: [String: String]) -> Int {
        files.filter { $0.key.contains("/Many\(kind)") }
            .reduce(0) { $0 + $1.value.components(separatedBy: text).count - 1 }
    }

    @Test func fewStayTogether() throws {
        let names = try Self.files(operations: 39).keys.map { $0.split(separator: "/").last ?? "" }.sorted()
        #expect(names == ["ManyCalls.swift", "ManyOperations.swift", "ManyRoutes.swift"])
    }

    @Test func everyPartOfManyStandsInOneFile() throws {
        let files = try Self.files(operations: 200)
        for kind in ["Calls", "Operations", "Routes"] {
            let parts = files.keys.filter { $0.contains("/Many\(kind)") }
            #expect((5...17).contains(parts.count), "\(parts)")
        }
        #expect(Self.count(": APIOperation {", "Operations", files) == 201)
        #expect(Self.count("throws(OperationError<", "Calls", files) == 200)
        #expect(Self.count(": ServerOperation {", "Routes", files) == 200)
    }

    @Test func whatIsOfTheWholeGroupStandsInTheFirstFile() throws {
        let files = try Self.files(operations: 200)
        for (kind, declaration) in [("Calls", "protocol ManyAPI"), ("Routes", "protocol ManyHandler")] {
            let holders = files.filter { $0.value.contains(declaration) }.keys
            #expect(holders.map { $0.split(separator: "/").last } == ["Many\(kind).swift"])
        }
        #expect(Self.count("routes.addOpen(", "Routes", files) == 200)
    }
}
