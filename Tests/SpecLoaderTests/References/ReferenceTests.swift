import Testing

@testable import SpecLoader

/// The parts of a `$ref`. What is wrong with one is pinned by the cases.
@Suite struct ReferenceTests {
    @Test(arguments: [
        ("#", nil, [String]()), ("#/", nil, [""]), ("#/a/b", nil, ["a", "b"]), ("a.yaml", "a.yaml", []),
        ("a.yaml#", "a.yaml", []), ("./a/../b.yaml#/x", "./a/../b.yaml", ["x"]),
        ("a%20b.yaml#/%E5%90%8D", "a b.yaml", ["名"]), ("#/a~1b~0c", nil, ["a/b~c"]), ("#/~01", nil, ["~1"]),
        ("#/a%2Fb", nil, ["a", "b"]), ("#//", nil, ["", ""]), ("#/a#b", nil, ["a#b"]), ("a:b", nil, []),
        ("folder/a:b.yaml", "folder/a:b.yaml", []), ("1:a.yaml", "1:a.yaml", []),
    ])
    func hasAPathAndAPointer(text: String, path: String?, tokens: [String]) throws {
        let reference = try Reference(parsing: text)
        guard text != "a:b" else {
            #expect(throws: ReferenceFailure.self) { try reference.path }
            return
        }
        #expect(try reference.path == path ?? "")
        guard case .pointer(let actual) = reference.fragment else {
            Issue.record("\(text) has no pointer")
            return
        }
        #expect(actual == tokens)
    }

    @Test(arguments: [
        ("a/b.yaml", "c.yaml", "a/c.yaml"), ("a/b.yaml", "../c.yaml", "c.yaml"),
        ("a/b.yaml", "./d//c.yaml", "a/d/c.yaml"),
        ("a/b.yaml", "../../c.yaml", "../c.yaml"), ("b.yaml", "..", ".."),
        ("b.yaml", "x/../../y/c.yaml", "../y/c.yaml"),
    ])
    func resolvesBesideItsFile(file: String, reference: String, result: String) {
        #expect(RelativePath(file).sibling(reference).text == result)
    }

    @Test(arguments: [("/a/b/c.yaml", "/a", "b/c.yaml"), ("/x/c.yaml", "/a/b", "../../x/c.yaml"), ("/a", "/a", "")])
    func isSeenFromAFolder(path: String, folder: String, result: String) {
        #expect(RelativePath(of: path, from: folder).text == result)
    }

    @Test(arguments: [
        ("CartRecrod", ["CartRecord", "OrderRecord", "Cart"], ["CartRecord"]),
        ("pets", ["Pets", "pet"], ["Pets", "pet"]),
        ("zebra", ["apple"], []), ("in", ["on", "an", "it", "is"], ["an", "is", "it"]), ("", ["a", "ab"], ["a"]),
    ])
    func findsNamesThatAreClose(name: String, names: [String], nearest: [String]) {
        #expect(Spelling.nearest(to: name, among: names) == nearest)
    }

    @Test(arguments: [
        ("application/json", true), ("text/*", true), ("*/*", true), ("a/b; c=d", true), ("a/b;c=\"d e\"", true),
        ("application/vnd.a+json;version=1.0", true), ("json", false), ("a/b/c", false), ("a/", false), ("/b", false),
        ("a/b;", false), ("a/b; c", false), ("a/b; c=\"d", false), ("a/b\n", false), ("", false),
    ])
    func knowsMediaTypes(text: String, isOne: Bool) {
        #expect(HTTPSyntax.isMediaType(text) == isOne)
    }

    @Test(arguments: [
        ("/", [], "/"), ("/a/{b}/c", ["b"], "/a/{}/c"), ("/{a}.{b}", ["a", "b"], "/{}.{}"), ("/{名 a}", ["名 a"], "/{}"),
    ])
    func splitsPathTemplates(path: String, names: [String], skeleton: String) {
        let template = PathTemplate(path)
        #expect(template.names == names)
        #expect(template.skeleton == skeleton)
        #expect(template.problem == nil)
    }
}
