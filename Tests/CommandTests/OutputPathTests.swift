import Generator
import SpecLoader
import Testing

@testable import generate_bai

@Suite struct OutputPathTests {
    @Test(arguments: [
        "Package.swift", "Sources/BAIWeChat/Cart/CartModels.swift", "a_b/c+d-e.f", "0", "Sources/订单/订单.swift",
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
        ("a:b", .alphabet), ("é", .alphabet), ("\u{F900}", .alphabet), ("a\u{202E}b", .alphabet), ("a\nb", .alphabet),
        (String(repeating: "a", count: 201), .tooLong),
    ])
    func `anything else is refused`(text: String, fault: OutputPath.Fault) {
        #expect(throws: fault) { try OutputPath(text) }
    }

    @Test(arguments: ["订单", "API 接口文档", "É", "Заказы API", "주문", "नमस्ते", "😀", "../../etc", "a/b\u{0}"])
    func `every title, tag and name makes a package that can be written`(name: String) throws {
        let quoted = "\"" + name.replacing("\u{0}", with: "\\0") + "\""
        let text = """
            openapi: 3.1.0
            info: {title: \(quoted), version: "1"}
            paths:
              /a: {get: {tags: [\(quoted)], responses: {"200": {description: ok}}}}
            components: {schemas: {\(quoted): {type: object}}}
            """
        let loaded = SpecLoader.load(path: "openapi.yaml", fileSystem: InMemoryFileSystem(["openapi.yaml": text]))
        let options = GeneratorOptions(emit: [.models, .client, .server, .tests])
        let files = try Generator(options: options).generate(#require(loaded.document)).files
        for file in files { #expect(throws: Never.self) { try OutputPath(file.path) } }
    }

    @Test func `folders and name`() throws {
        let path = try OutputPath("Sources/Cart/Cart.swift")
        #expect(path.folders == ["Sources", "Cart"])
        #expect(path.name == "Cart.swift")
        #expect(try OutputPath("README.md").folders == [])
    }
}
