import Generator
import SpecLoader
import Testing

@testable import generate_bai

@Suite struct ConfigurationTests {
    private func load(_ text: String, path: String? = nil) throws -> LoadedConfiguration {
        let files = InMemoryFileSystem([
            path ?? "spec/generate-bai.yaml": text, "spec/openapi.yaml": "", "spec/parts/a": "",
        ])
        return try LoadedConfiguration(
            path: path,
            besides: "spec/openapi.yaml",
            fileSystem: files
        )
    }

    /// The settings alone, without the places where they stand.
    private func settings(_ loaded: LoadedConfiguration) -> Configuration {
        var settings = loaded.configuration
        settings.locations = Configuration.Locations()
        settings.enums.locations = [:]
        settings.unknownMembers.locations = [:]
        return settings
    }

    @Test func `reads every setting`() throws {
        let loaded = try load(
            """
            name: BAIWeChat
            emit: [client, models]
            names:
              "parts/cart.yaml#/Cart": ShoppingCart
              "openapi.yaml#/servers/0": production
            hashable: false
            enums: {default: closed, "openapi.yaml#/components/schemas/Colour": open}
            unions: open
            unknownMembers: {"openapi.yaml#/components/schemas/Cart": keep}
            formats: {date-time: date-time-local, guid: uuid}
            rules: {unknown-field: error, duplicate-tag: off, name-clash: warning, all-of-contradiction: error}
            limits: {depth: 200, fileSize: 2MiB}
            map: {"https://example.com/": parts/, "https://example.org/a": /spec/openapi.yaml}
            """
        )
        #expect(loaded.diagnostics == [])
        #expect(
            settings(loaded)
                == Configuration(
                    name: "BAIWeChat",
                    emit: [.models, .client],
                    names: ["parts/cart.yaml#/Cart": "ShoppingCart", "openapi.yaml#/servers/0": "production"],
                    isHashable: false,
                    enums: PlaceSetting(.closed, places: ["openapi.yaml#/components/schemas/Colour": .open]),
                    unions: PlaceSetting(.open),
                    unknownMembers: PlaceSetting(.skip, places: ["openapi.yaml#/components/schemas/Cart": .keep]),
                    rules: [
                        "unknown-field": .error, "duplicate-tag": .off, "name-clash": .warning,
                        "all-of-contradiction": .error,
                    ],
                    limits: [.depth: 200, .fileSize: 2 << 20],
                    formats: ["date-time": "date-time-local", "guid": "uuid"],
                    remoteFiles: [
                        SpecLoader.Options.RemoteFile(url: "https://example.com/", path: "spec/parts/"),
                        SpecLoader.Options.RemoteFile(url: "https://example.org/a", path: "/spec/openapi.yaml"),
                    ]
                )
        )
        #expect(loaded.source?.displayPath == "spec/generate-bai.yaml")
    }

    @Test func `no file is no fault, unless the user named it`() throws {
        let files = InMemoryFileSystem(["openapi.yaml": ""])
        let loaded = try LoadedConfiguration(path: nil, besides: "openapi.yaml", fileSystem: files)
        #expect(loaded.configuration == Configuration())
        #expect(loaded.source == nil)
        let error = #expect(throws: CommandError.self) {
            try LoadedConfiguration(path: "mine.yaml", besides: "openapi.yaml", fileSystem: files)
        }
        #expect(error?.status == .noInput)
        #expect(error?.diagnostics.map(\.message) == ["cannot read 'mine.yaml': there is no such file"])
    }

    @Test(arguments: ["", "# name: Shop\n", "---\n# Nothing yet.\n"])
    func `a file without settings is no fault`(text: String) throws {
        let loaded = try load(text)
        #expect(loaded.diagnostics == [])
        #expect(loaded.configuration == Configuration())
    }

    @Test func `what is not used is told with its place`() throws {
        let folder = try TemporaryFolder.withDescription()
        try folder.write(
            """
            names:
              "openapi.yaml#/nowhere": Cart
            formats: {guid: uuid}
            enums: {"openapi.yaml#/nowhere": open}
            unions: closed
            unknownMembers:
              default: keep
              "parts/cart.yaml#/nowhere": skip
            """,
            to: "spec/generate-bai.yaml"
        )
        let run = try Tool.run("spec/openapi.yaml", "--out", "out", in: folder)
        let places = run.standardError.split(separator: "\n").filter { $0.contains(": warning: ") }.map { line in
            line.prefix { $0 != " " } + (line.split(separator: " ").last ?? "")
        }
        #expect(
            places == [
                "spec/generate-bai.yaml:2:3:[unused-name]", "spec/generate-bai.yaml:3:11:[unused-setting]",
                "spec/generate-bai.yaml:4:9:[unused-setting]", "spec/generate-bai.yaml:8:3:[unused-setting]",
            ]
        )
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
        (
            "name: \(String(repeating: "n", count: 101))",
            "1:7: '\(String(repeating: "n", count: 101))' cannot be the name of a Swift module: "
                + "it is longer than 100 bytes"
        ),
        ("name: 购物车", "1:7: '购物车' cannot be the name of a Swift module"),
        ("hashable: no", "1:11: 'hashable' must be true or false"),
        ("hashable: [true]", "1:11: 'hashable' must be true or false"),
        ("emit: models", "1:7: 'emit' must be a sequence, such as [models, client]"),
        ("emit: []", "1:7: 'emit' must be a sequence, such as [models, client]"),
        (
            "emit: [models, clint]",
            "1:16: 'emit' knows models, client, server, tests, not 'clint'; did you mean 'client'?"
        ),
        ("emit: [1]", "1:8: an element of 'emit' must be a string"),
        ("names: [a]", "1:8: 'names' must be a mapping"),
        ("names: {Cart: Basket}", "1:9: 'Cart' is not a place, such as 'shop/cart.yaml#/components/schemas/Cart'"),
        ("names: {'a.yaml#/Cart': 1}", "1:25: a name must be a string"),
        ("names: {'a.yaml#/Cart': '1st'}", "1:25: '1st' cannot be a Swift name"),
        ("names: {'a.yaml#/Cart': Sendable}", "1:25: 'Sendable' is a name that the generated code needs itself"),
        ("names: {'a.yaml#/Cart': JSONValue}", "1:25: 'JSONValue' is a name that the generated code needs itself"),
        ("rules: [a]", "1:8: 'rules' must be a mapping"),
        ("rules: {bsae-path: off}", "1:9: there is no rule 'bsae-path'; did you mean 'base-path'?"),
        ("rules: {kitchen: off}", "1:9: there is no rule 'kitchen'"),
        ("rules: {unknown-field: false}", "1:24: 'unknown-field' must be a string"),
        (
            "rules: {unknown-field: of}",
            "1:24: 'unknown-field' can be error, warning, note, off, not 'of'; did you mean 'off'?"
        ),
        (
            "rules: {duplicate-key: warning}",
            "1:24: 'duplicate-key' is always an error: nothing right could be generated after it"
        ),
        ("formats: date", "1:10: 'formats' must be a mapping"),
        ("formats: {date-time: [date]}", "1:22: a format must be a string"),
        (
            "formats: {date-time: datetime-local}",
            "1:22: 'datetime-local' is no format that is known here; did you mean 'date-time-local'?"
        ),
        ("limits: 1", "1:9: 'limits' must be a mapping"),
        (
            "limits: {deep: 1}",
            "1:10: there is no limit 'deep'; there are depth, fileSize, files, aliases, expansion, hops"
        ),
        ("limits: {hop: 1}", "1:10: there is no limit 'hop'; did you mean 'hops'?"),
        ("limits: {depth: 257}", "1:17: 'depth' must be a whole number from 1 to 256, not '257'"),
        ("limits: {depth: [1]}", "1:17: 'depth' must be a whole number from 1 to 256"),
        (
            "limits: {fileSize: 1.5GiB}",
            "1:20: 'fileSize' must be a number of bytes up to 1GiB, such as 128MiB, not '1.5GiB'"
        ),
        ("enums: close", "1:8: 'enums' can be open or closed, not 'close'; did you mean 'closed'?"),
        ("enum: closed", "1:1: there is no setting 'enum'; did you mean 'enums'?"),
        ("unions: [open]", "1:9: 'unions' must be open or closed"),
        ("unknownMembers: keeps", "1:17: 'unknownMembers' can be skip or keep, not 'keeps'; did you mean 'keep'?"),
        ("unknownMembers: {'a.yaml#/A': yes}", "1:31: 'unknownMembers' can be skip or keep, not 'yes'"),
        ("enums: {'a.yaml#/A': [open]}", "1:22: 'enums' must be open or closed"),
        ("enums: {defaults: open}", "1:9: 'defaults' is neither 'default' nor a place; did you mean 'default'?"),
        (
            "enums: {Status: open}",
            "1:9: 'Status' is neither 'default' nor a place, such as 'shop/cart.yaml#/components/schemas/Cart'"
        ),
        ("map: []", "1:6: 'map' must be a mapping"),
        ("map: {cart.yaml: a}", "1:7: 'cart.yaml' is no URL, such as 'https://example.com/models/cart.yaml'"),
        ("map: {'https://e.com/a': 1}", "1:26: a path must be a string"),
        ("map: {'https://e.com/a': x}", "1:26: there is no file 'spec/x', which stands for 'https://e.com/a'"),
        ("map: {'https://e.com/a': ''}", "1:26: there is no file 'spec/', which stands for 'https://e.com/a'"),
        ("names: {'a.yaml#/Cart': 'A\\nB'}", "1:25: 'A\\nB' cannot be a Swift name"),
    ])
    func `faults are named with their place`(text: String, message: String) throws {
        let loaded = try load(text)
        let messages = loaded.diagnostics.map { diagnostic in
            let position = diagnostic.location?.position
            return "\(position?.line ?? 0):\(position?.column ?? 0): \(diagnostic.message)"
        }
        #expect(messages == [message])
        #expect(loaded.diagnostics.allSatisfy { $0.severity == .error && $0.location?.source == .configuration })
    }

    @Test func `a syntax error and a duplicate key are found as in a description`() throws {
        #expect(try load("name: [").diagnostics.map(\.severity) == [.error])
        #expect(try load("name: a\nname: b").diagnostics.map(\.id) == ["duplicate-key"])
    }

    @Test func `a fault does not hide the other settings`() throws {
        let loaded = try load("name: 1\nemit: [models, clint]\nnames: {'a#/b': C, d: E}")
        #expect(loaded.diagnostics.count == 3)
        #expect(settings(loaded) == Configuration(emit: [.models], names: ["a#/b": "C"]))
    }
}
