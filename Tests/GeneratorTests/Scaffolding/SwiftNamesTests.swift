import Testing

@testable import Generator

@Suite struct SwiftNamesTests {
    private static func names(_ text: String) -> SwiftNames {
        var names = SwiftNames()
        names.add(file: "a.swift", Array(text.utf8))
        return names
    }

    private static let sources: [(String, Set<String>)] = [
        ("func a(_ b: C) {}", ["a(_"]), ("func `in`(x y: C)", ["in(x"]), ("func a<T>(_ b: T)", []),
        ("// func a(_\nfunc b(_", ["b(_"]), ("/* /* */ func a(_ */ func b(_", ["b(_"]), ("/* func a(_", []),
        ("\"func a(_\" func b(_", ["b(_"]), ("\"\\\" func a(_\" func b(_", ["b(_"]),
        ("\"\"\"\n\" func a(_\n\"\"\" func b(_", ["b(_"]), ("#\"\\\"# func b(_", ["b(_"]),
        ("#if x\nfunc b(_", ["b(_"]), ("\"never closed\nfunc b(_", ["b(_"]), ("func 查询(_", ["查询(_"]),
        ("func", []), ("\"", []), ("#", []), ("", []),
    ]

    @Test(arguments: sources)
    func functions(_ text: String, _ functions: Set<String>) {
        #expect(Self.names(text).functions == functions)
    }

    @Test func typesAndEntryPoints() {
        #expect(
            Self.names("struct A {}; final class B; actor C; enum D; typealias E = A").types == [
                "A", "B", "C", "D", "E",
            ]
        )
        #expect(Self.names("@main struct A {}").hasEntryPoint)
        #expect(!Self.names("main").hasEntryPoint)
        var names = SwiftNames()
        names.add(file: "main.swift", [])
        #expect(names.hasEntryPoint)
    }
}
