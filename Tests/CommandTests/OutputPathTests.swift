import Testing

@testable import generate_bai

@Suite struct OutputPathTests {
    @Test(arguments: [
        "Package.swift", "Sources/BAIWeChat/Cart/CartModels.swift", "a_b/c+d-e.f", "0",
        String(repeating: "a", count: 200),
    ])
    func `safe paths are taken as they are`(text: String) throws {
        #expect(try OutputPath(text).description == text)
    }

    @Test(arguments: [
        ("", OutputPath.Fault.empty), ("/etc/passwd", .empty), ("a//b", .empty), ("a/", .empty),
        ("../evil", .hidden), ("a/../../evil", .hidden), ("./a", .hidden), (".bashrc", .hidden),
        ("a/.build/x", .hidden),
        ("-rf", .option), ("a/-rf", .option),
        ("a\\..\\b", .alphabet), ("~/a", .alphabet), ("$(id)", .alphabet), ("a b", .alphabet), ("a\u{0}b", .alphabet),
        ("a:b", .alphabet), ("é", .alphabet), ("a\u{202E}b", .alphabet), ("a\nb", .alphabet),
        (String(repeating: "a", count: 201), .tooLong),
    ])
    func `anything else is refused`(text: String, fault: OutputPath.Fault) {
        #expect(throws: fault) { try OutputPath(text) }
    }

    @Test func `folders and name`() throws {
        let path = try OutputPath("Sources/Cart/Cart.swift")
        #expect(path.folders == ["Sources", "Cart"])
        #expect(path.name == "Cart.swift")
        #expect(try OutputPath("README.md").folders == [])
    }
}
