import BAIWeChat
import Foundation
import Testing

@Suite struct OperationTests {
    /// The operationIds of the description, as its files write them.
    private static func describedOperations() throws -> [String] {
        let spec = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../spec/openapi-wx")
        let files = try FileManager.default.contentsOfDirectory(at: spec, includingPropertiesForKeys: nil)
        return try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
                let parts = line.split(separator: ":")
                guard parts.count == 2, parts[0].trimmingCharacters(in: .whitespaces) == "operationId" else {
                    return nil
                }
                return parts[1].trimmingCharacters(in: .whitespaces)
            }
        }
    }

    @Test func everyOperationOfTheDescriptionIsChecked() throws {
        let described = try Self.describedOperations()
        #expect(described.count == 32)
        #expect(described.sorted() == Check.all.map(\.operation.id).sorted())
    }

    @Test(arguments: Road.allCases)
    func everyOperationSucceeds(_ road: Road) async throws {
        try await withWire(road, backendRouter()) { wire in
            for check in Check.all {
                try await check.succeed(wire.client())
            }
        }
    }

    @Test(arguments: Road.allCases)
    func everyOperationFailsAsDocumented(_ road: Road) async throws {
        try await withWire(road, backendRouter()) { wire in
            let client = wire.client(middlewares: [AddHeader(name: Backend.failureHeader, value: "1")])
            for check in Check.all {
                try await check.fail(client)
            }
        }
    }
}
