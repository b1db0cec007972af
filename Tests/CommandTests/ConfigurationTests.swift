import SpecLoader
import Testing

@testable import generate_bai

@Suite struct ConfigurationTests {
    private func load(_ text: String, path: String? = nil) throws -> LoadedConfiguration {
        let files = InMemoryFileSystem([path ?? "spec/generate-bai.yaml": text, "spec/openapi.yaml": ""])
        return try LoadedConfiguration(
            path: path,
            besides: "spec/openapi.yaml",
            id: SourceID(index: 7),
            fileSystem: files
        )
    }

    @Test func `reads every setting`() throws {
        let loaded = try load(
            """
            name: BAIWeChat
            emit: [client, models]
            names:
              "parts/cart.yaml#/Cart": ShoppingCart
              "openapi.yaml#/servers/0": production
            """
        )
        #expect(loaded.diagnostics == [])
        #expect(
            loaded.configuration
                == Configuration(
                    name: "BAIWeChat",
                    emit: [.models, .client],
                    names: ["parts/cart.yaml#/Cart": "ShoppingCart", "openapi.yaml#/servers/0": "production"]
                )
        )
        #expect(loaded.source?.displayPath == "spec/generate-bai.yaml")
    }

    @Test func `no file is no fault, unless the user named it`() throws {
        let files = InMemoryFileSystem(["openapi.yaml": ""])
        let id = SourceID(index: 0)
        let loaded = try LoadedConfiguration(path: nil, besides: "openapi.yaml", id: id, fileSystem: files)
        #expect(loaded.configuration == Configuration())
        #expect(loaded.source == nil)
        let error = #expect(throws: CommandError.self) {
            try LoadedConfiguration(path: "mine.yaml", besides: "openapi.yaml", id: id, fileSystem: files)
        }
        #expect(error?.status == .noInput)
        #expect(error?.diagnostics.map(\.message) == ["cannot read 'mine.yaml': there is no such file"])
    }

    @Test func `the file may be JSON`() throws {
        #expect(try load(#"{"name": "Shop"}"#, path: "other/mine.json").configuration.name == "Shop")
    }

    @Test(arguments: [
        ("nmae: Shop", "1:1: there is no setting 'nmae'; did you mean 'name'?"),
        ("kitchen: Shop", "1:1: there is no setting 'kitchen'"),
        ("[name]", "1:1: the configuration must be a mapping"),
        ("name: 1", "1:7: 'name' must be a string"),
        ("name: true", "1:7: 'name' must be a string"),
        ("name: [a]", "1:7: 'name' must be a string"),
        ("name: a b", "1:7: 'a b' cannot be the name of a Swift module"),
        ("name: ../evil", "1:7: '../evil' cannot be the name of a Swift module"),
        ("name: 购物车", "1:7: '购物车' cannot be the name of a Swift module"),
        ("emit: models", "1:7: 'emit' must be a sequence, such as [models, client]"),
        ("emit: []", "1:7: 'emit' must be a sequence, such as [models, client]"),
        ("emit: [models, clint]", "1:16: 'emit' knows models, client, server, not 'clint'; did you mean 'client'?"),
        ("emit: [1]", "1:8: an element of 'emit' must be a string"),
        ("names: [a]", "1:8: 'names' must be a mapping"),
        ("names: {Cart: Basket}", "1:9: 'Cart' is not a place, such as 'shop/cart.yaml#/components/schemas/Cart'"),
        ("names: {'a.yaml#/Cart': 1}", "1:25: a name must be a string"),
        ("names: {'a.yaml#/Cart': '1st'}", "1:25: '1st' cannot be a Swift name"),
        ("names: {'a.yaml#/Cart': 'A\\nB'}", "1:25: 'A\\nB' cannot be a Swift name"),
    ])
    func `faults are named with their place`(text: String, message: String) throws {
        let loaded = try load(text)
        let messages = loaded.diagnostics.map { diagnostic in
            let position = diagnostic.location?.position
            return "\(position?.line ?? 0):\(position?.column ?? 0): \(diagnostic.message)"
        }
        #expect(messages == [message])
        #expect(loaded.diagnostics.allSatisfy { $0.severity == .error && $0.location?.source == SourceID(index: 7) })
    }

    @Test func `a syntax error and a duplicate key are found as in a description`() throws {
        #expect(try load("name: [").diagnostics.map(\.severity) == [.error])
        #expect(try load("name: a\nname: b").diagnostics.map(\.id) == ["duplicate-key"])
    }

    @Test func `a fault does not hide the other settings`() throws {
        let loaded = try load("name: 1\nemit: [models, clint]\nnames: {'a#/b': C, d: E}")
        #expect(loaded.diagnostics.count == 3)
        #expect(loaded.configuration == Configuration(emit: [.models], names: ["a#/b": "C"]))
    }
}
