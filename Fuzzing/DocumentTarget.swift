/// A whole description in one text: each file begins after a line `#=== path`, the root document is `openapi.yaml`.
struct DocumentTarget {
    private var fileSystem = InMemoryFileSystem()

    init(_ bytes: [UInt8]) {
        var path = "openapi.yaml"
        var file: [UInt8] = []
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard line.starts(with: "#=== ".utf8) else {
                file += line
                file.append(UInt8(ascii: "\n"))
                continue
            }
            fileSystem[path] = file
            path = String(decoding: line.dropFirst(5), as: UTF8.self)
            file = []
        }
        fileSystem[path] = file
    }

    func check() {
        let result = load()
        expect(
            result.document != nil || result.diagnostics.contains { $0.severity == .error },
            "refused without an error"
        )
        let places = Dictionary(uniqueKeysWithValues: result.sources.map { ($0.id, Places($0.bytes)) })
        for location in result.diagnostics.flatMap({ [$0.location] + $0.notes.map(\.location) }) {
            guard let location else { continue }
            expect(places[location.source] != nil, "a place in no file")
            places[location.source]?.check(location)
        }
        if let document = result.document { check(document) }
        let text = render(result.diagnostics, result.sources)
        expect(render(load().diagnostics, result.sources) == text, "told otherwise the second time")
    }

    private func load() -> SpecLoader.Result {
        SpecLoader.load(path: "openapi.yaml", fileSystem: fileSystem)
    }

    /// Every schema that something names is in the table.
    private func check(_ document: Document) {
        for id in document.schemas.ids {
            let schema = document.schemas[id]
            let parts = schema.inPlaceSchemas + schema.properties.map(\.schema) + [schema.items].compactMap { $0 }
            expect(parts.allSatisfy { $0.index < document.schemas.count }, "a schema that is not there")
        }
        expect(document.operations.count < 100_000, "more operations than the text can hold")
    }
}
