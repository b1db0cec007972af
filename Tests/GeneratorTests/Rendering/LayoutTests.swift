import Foundation
import Testing

@testable import Generator

@Suite struct LayoutTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The package's own Swift files, which `swift format` has laid out.
    private static func files() throws -> [URL] {
        try ["Sources", "Tests", "Templates", "Plugins"].flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: repository.appending(path: folder).path)
                .filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }
                .map { repository.appending(path: folder).appending(path: $0) }
        }
    }

    @Test func `code that is formatted stays as it is`() throws {
        for file in try Self.files() {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(Layout.layOut(text).utf8.elementsEqual(text.utf8), "\(file.path)")
        }
    }

    @Test func `code without any indentation gets it back`() throws {
        for file in try Self.files() {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard !text.contains("\"\"\"") else { continue }
            let flat = text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.drop { $0 == " " } }
                .joined(separator: "\n")
            #expect(Layout.layOut(flat) == text, "\(file.path)")
        }
    }

    @Test(arguments: [
        ("", ""),
        ("\n\n", ""),
        ("let a = 1", "let a = 1\n"),
        ("\n\nlet a = 1  \n\n\n\tlet b = 2\n\n", "let a = 1\n\nlet b = 2\n"),
        ("struct A {\n\nlet b: Int\n\n}\n", "struct A {\n    let b: Int\n}\n"),
        (
            "struct A {\n\n/// Documented.\n\nlet b: Int\n// End.\n}\n",
            "struct A {\n    /// Documented.\n\n    let b: Int\n    // End.\n}\n"
        ),
        ("foo(bar([\n1,\n2\n]))\n", "foo(bar([\n    1,\n    2\n]))\n"),
        ("a {\nb\n} else {\nc\n}\n", "a {\n    b\n} else {\n    c\n}\n"),
        ("let s = \"{([\"\nlet t = 1 // {\n", "let s = \"{([\"\nlet t = 1 // {\n"),
        ("f(\"\\(g({ [1] }))(\")\nx\n", "f(\"\\(g({ [1] }))(\")\nx\n"),
        ("f(#\"\"(\"#, #\"\\#(1)\"#)\nx\n", "f(#\"\"(\"#, #\"\\#(1)\"#)\nx\n"),
        ("let a = `b {`\nx\n", "let a = `b {`\nx\n"),
    ])
    func `puts white space right`(text: String, expected: String) {
        #expect(Layout.layOut(text) == expected)
        #expect(Layout.layOut(expected) == expected)
    }

    @Test(arguments: [
        """
        switch value {
        case .a,
            .b:
            let x = foo
                .map { $0 }
                .filter { y in
                    y
                }
                .last
        // A comment.
        case .c where z: break
        #if DEBUG
        case .d: break
        #endif
        @unknown default:
            return
        }

        """,
        """
        func f<
            A,
            B
        >(a: A) throws -> B
        where
            A: Sendable,
            B: Sendable
        {
            guard
                let a = b
                    ?? c,
                a.isThere
                    && d
            else {
                return nil
            }
            return a.map {
                $0
            }
            .filter { $0 }
        }

        """,
        #"""
        /*
            Untouched {
          */
        #if A
        func f() {
        #else
        func g() {
        #endif
            let text = """
              {
                \(a.map {
                    $0
                })
              """
            let b =
                c
                ? d
                : e
            let list = [
                .one,
                .two(3)
            ]
        }

        """#,
    ])
    func `keeps the forms that code is written in`(text: String) {
        #expect(Layout.layOut(text) == text)
    }
}
