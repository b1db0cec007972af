import Testing

@testable import SpecLoader

/// RFC 3986 section 5.
@Suite struct URIReferenceTests {
    /// The examples of sections 5.4.1 and 5.4.2 that have no fragment.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
        ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
        ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
        (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
        ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/../x", "http://a/b/c/g?y/../x"), ("http:g", "http:g"),
    ])
    func resolves(reference: String, result: String) {
        #expect(URIReference(reference).resolved(against: URIReference("http://a/b/c/d;p?q")).text == result)
    }

    @Test(arguments: [
        ("item", "urn:uuid:1", "urn:item"), ("a/b", "description:/x/y.yaml", "description:/x/a/b"),
        ("g", "http://host", "http://host/g"), ("HTTP://Host/A", "urn:x", "http://host/A"),
    ])
    func resolvesAgainst(reference: String, base: String, result: String) {
        #expect(URIReference(reference).resolved(against: URIReference(base)).text == result)
    }

    @Test func encodesPaths() {
        #expect(URIReference.encoded("a b/名%.yaml") == "a%20b/%E5%90%8D%25.yaml")
    }
}

/// Local files in place of what is on the network.
@Suite struct RemoteFileTests {
    private func load(_ reference: String) throws -> [String] {
        var options = SpecLoader.Options()
        options.remoteFiles = [
            .init(url: "https://example.com/one.yaml", path: "vendor/first.yaml"),
            .init(url: "https://example.com/all/", path: "vendor/all"),
        ]
        let files = [
            "spec/openapi.yaml": """
            openapi: 3.1.0
            info: {title: a, version: '1'}
            components: {schemas: {A: {$ref: '\(reference)'}}}
            """,
            "vendor/first.yaml": "type: string",
            "vendor/secret.yaml": "type: string",
            "vendor/all/a b.yaml": "properties: {x: {$ref: deep/c.yaml}, y: {$ref: ../one.yaml}}",
            "vendor/all/deep/c.yaml": "properties: {x: {$ref: '../a%20b.yaml'}}",
            "vendor/all/leaves.yaml": "$ref: ../secret.yaml",
        ]
        let result = SpecLoader.load(path: "spec/openapi.yaml", fileSystem: InMemoryFileSystem(files), options: options)
        return result.diagnostics.map { message($0, in: result.sources) }
            + result.sources.dropFirst().map(\.path)
    }

    @Test(arguments: [
        ("https://example.com/one.yaml", ["../vendor/first.yaml"]),
        (
            "https://example.com/all/a%20b.yaml",
            ["../vendor/all/a b.yaml", "../vendor/all/deep/c.yaml", "../vendor/first.yaml"]
        ),
        (
            "https://example.com/all/leaves.yaml",
            [
                "spec/../vendor/all/leaves.yaml:1:7: error: '../secret.yaml' leaves the folder of the root document (--allow-outside-root permits it) [outside-root]",
                "../vendor/all/leaves.yaml",
            ]
        ),
        (
            "https://example.com/all/none.yaml",
            [
                "spec/openapi.yaml:3:34: error: there is no file '/vendor/all/none.yaml', which stands for 'https://example.com/all/none.yaml' [missing-file]"
            ]
        ),
        (
            "https://example.com/two.yaml",
            [
                "spec/openapi.yaml:3:34: error: 'https://example.com/two.yaml' is on the network, which is never read; save the document and name it by '--map', or refer to the file instead [remote-reference]"
            ]
        ),
    ])
    func areReadForTheirURLs(reference: String, expected: [String]) throws {
        #expect(try load(reference) == expected)
    }
}
