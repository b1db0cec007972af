import Generator
import Testing

@testable import generate_bai

@Suite struct OutputFolderTests {
    private static let cart = GeneratedFile(path: "Sources/Cart/Cart.swift", text: "struct Cart {}\n")
    private static let item = GeneratedFile(path: "Sources/Cart/Item.swift", text: "struct Item {}\n")
    private static let user = GeneratedFile(path: "Sources/User/User.swift", text: "struct User {}\n")

    private func output(_ folder: TemporaryFolder, jobs: Int = 2) throws -> OutputFolder {
        let specification = folder.path("spec/openapi.yaml")
        return try OutputFolder(path: folder.path("out"), specification: specification, home: nil, jobs: jobs)
    }

    private func messages(_ folder: TemporaryFolder, _ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let error as CommandError {
            return error.diagnostics.map { $0.message.replacing(folder.path, with: "TMP") }
        } catch {
            return ["\(error)"]
        }
    }

    @Test func `writes every file and a manifest`() throws {
        let folder = try TemporaryFolder()
        let plan = try output(folder).write([Self.user, Self.cart])
        #expect(plan.changes.map(\.path.description) == ["Sources/Cart/Cart.swift", "Sources/User/User.swift"])
        #expect(
            folder.list() == [
                "out/", "out/.generate-bai.manifest", "out/Sources/", "out/Sources/Cart/",
                "out/Sources/Cart/Cart.swift",
                "out/Sources/User/", "out/Sources/User/User.swift",
            ]
        )
        #expect(try folder.read("out/Sources/Cart/Cart.swift") == "struct Cart {}\n")
        #expect(
            try folder.read("out/.generate-bai.manifest") == """
                # Files written by generate-bai, with a hash (64-bit FNV-1a) of each. Not to be edited.
                1cd90c99af84ca70 Sources/Cart/Cart.swift
                39abed0d263962d1 Sources/User/User.swift

                """
        )
    }

    @Test func `a second run touches nothing`() throws {
        let folder = try TemporaryFolder()
        _ = try output(folder).write([Self.cart, Self.user])
        try folder.age()
        let times = try folder.times()
        let plan = try output(folder).write([Self.cart, Self.user])
        #expect(plan.isEmpty)
        #expect(try folder.times() == times)
    }

    @Test func `writes only what differs`() throws {
        let folder = try TemporaryFolder()
        _ = try output(folder).write([Self.cart, Self.user])
        try folder.age()
        let times = try folder.times()
        try folder.write("struct Cart { /* edited */ }\n", to: "out/Sources/Cart/Cart.swift")
        let plan = try output(folder).write([Self.cart, Self.user])
        #expect(plan.changes.map(\.path.description) == ["Sources/Cart/Cart.swift"])
        #expect(try folder.read("out/Sources/Cart/Cart.swift") == "struct Cart {}\n")
        let later = try folder.times()
        #expect(later["out/Sources/User/User.swift"] == times["out/Sources/User/User.swift"])
        #expect(later["out/.generate-bai.manifest"] == times["out/.generate-bai.manifest"])
    }

    @Test func `removes what is no longer generated, and folders that are empty then`() throws {
        let folder = try TemporaryFolder()
        _ = try output(folder).write([Self.cart, Self.item, Self.user])
        let plan = try output(folder).write([Self.cart])
        #expect(
            plan.changes.filter { $0.after == nil }.map(\.path.description)
                == ["Sources/Cart/Item.swift", "Sources/User/User.swift"]
        )
        #expect(
            folder.list() == [
                "out/", "out/.generate-bai.manifest", "out/Sources/", "out/Sources/Cart/",
                "out/Sources/Cart/Cart.swift",
            ]
        )
    }

    @Test func `keeps a stale file that somebody edited, and does not forget that it wrote it`() throws {
        let folder = try TemporaryFolder()
        _ = try output(folder).write([Self.cart, Self.user])
        try folder.write("// mine\n", to: "out/Sources/User/User.swift")
        let plan = try output(folder).write([Self.cart])
        #expect(plan.kept.map(\.description) == ["Sources/User/User.swift"])
        #expect(try folder.read("out/Sources/User/User.swift") == "// mine\n")
        #expect(try output(folder).write([Self.cart]).kept.map(\.description) == ["Sources/User/User.swift"])
        #expect(try output(folder).write([Self.cart, Self.user]).kept == [])
        #expect(try folder.read("out/Sources/User/User.swift") == Self.user.text)
    }

    @Test func `leaves foreign files alone`() throws {
        let folder = try TemporaryFolder()
        _ = try output(folder).write([Self.cart, Self.user])
        try folder.write("pins", to: "out/Package.resolved")
        try folder.write("object", to: "out/.build/debug.o")
        try folder.write("// mine\n", to: "out/Sources/User/Mine.swift")
        _ = try output(folder).write([Self.cart])
        #expect(
            folder.list() == [
                "out/", "out/.build/", "out/.build/debug.o", "out/.generate-bai.manifest", "out/Package.resolved",
                "out/Sources/", "out/Sources/Cart/", "out/Sources/Cart/Cart.swift", "out/Sources/User/",
                "out/Sources/User/Mine.swift",
            ]
        )
    }

    @Test func `refuses to overwrite a file that it did not write, before anything is written`() throws {
        let folder = try TemporaryFolder()
        try folder.write("// mine\n", to: "out/Sources/User/User.swift")
        #expect(
            messages(folder) { _ = try output(folder).write([Self.cart, Self.user]) } == [
                "'TMP/out/Sources/User/User.swift' was not written by generate-bai; move it away or choose another folder"
            ]
        )
        #expect(folder.list() == ["out/", "out/Sources/", "out/Sources/User/", "out/Sources/User/User.swift"])
    }

    @Test func `takes over a file that has the right bytes already`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.user.text, to: "out/Sources/User/User.swift")
        let plan = try output(folder).write([Self.user])
        #expect(plan.changes.isEmpty)
        #expect(try folder.read("out/.generate-bai.manifest").contains("Sources/User/User.swift"))
        _ = try output(folder).write([])
        #expect(folder.list() == ["out/", "out/.generate-bai.manifest"])
    }

    @Test(arguments: [
        ("out/Sources/Cart/Cart.swift", "'TMP/out/Sources/Cart/Cart.swift' is a symbolic link; remove it"),
        ("out/Sources/Cart", "'TMP/out/Sources/Cart/Cart.swift' leads through the symbolic link 'Cart'; remove it"),
        ("out/Sources", "'TMP/out/Sources/Cart/Cart.swift' leads through the symbolic link 'Sources'; remove it"),
        ("out/.generate-bai.manifest", "'TMP/out/.generate-bai.manifest' is not a regular file"),
    ])
    func `refuses symbolic links on the way`(link: String, message: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("struct Cart {}\n", to: "elsewhere/Cart.swift")
        try folder.write("", to: "\(link)x")
        // Not found by mistake behind the link.
        try folder.write("// mine\n", to: "out/Cart/Cart.swift")
        try folder.write("// mine\n", to: "out/Cart.swift")
        try folder.link(link, to: folder.path(link.hasSuffix(".swift") ? "elsewhere/Cart.swift" : "elsewhere"))
        let before = folder.list()
        #expect(messages(folder) { _ = try output(folder).write([Self.cart]) } == [message])
        #expect(folder.list() == before)
        #expect(try folder.read("elsewhere/Cart.swift") == "struct Cart {}\n")
    }

    @Test func `never follows a dangling link`() throws {
        let folder = try TemporaryFolder()
        try folder.createFolder("out/Sources/Cart")
        try folder.link("out/Sources/Cart/Cart.swift", to: folder.path("evil"))
        #expect(messages(folder) { _ = try output(folder).write([Self.cart]) }.count == 1)
        #expect(!folder.exists("evil"))
    }

    @Test func `refuses what is not a file in a file's place, and not a folder in a folder's`() throws {
        let folder = try TemporaryFolder()
        try folder.createFolder("out/Sources/Cart/Cart.swift")
        try folder.write("", to: "out/Sources/User")
        #expect(
            messages(folder) { _ = try output(folder).write([Self.cart, Self.user]) } == [
                "'TMP/out/Sources/Cart/Cart.swift' is not a regular file",
                "'TMP/out/Sources/User/User.swift' leads through 'User', which is no folder",
            ]
        )
    }

    @Test(arguments: [1, 2, 8])
    func `however many threads compare, what they find is the same`(jobs: Int) throws {
        let folder = try TemporaryFolder()
        let paths = (10..<60).map { "Sources/File\($0).swift" }
        let files = paths.map { GeneratedFile(path: $0, text: "// \($0)\n") }
        for path in paths[..<20] { try folder.write("// mine\n", to: "out/" + path) }
        for path in paths[20..<30] { try folder.createFolder("out/" + path) }
        let mine = "was not written by generate-bai; move it away or choose another folder"
        #expect(
            messages(folder) { _ = try output(folder, jobs: jobs).plan(files) }
                == paths[..<20].map { "'TMP/out/\($0)' \(mine)" }
                + paths[20..<30].map { "'TMP/out/\($0)' is not a regular file" }
        )
        let plan = try output(folder, jobs: jobs).write(Array(files[30...]))
        #expect(plan.changes.map(\.path.description) == Array(paths[30...]))
        for (path, file) in zip(paths, files).dropFirst(30) { #expect(try folder.read("out/" + path) == file.text) }
    }

    @Test func `a hard link is replaced, not written through`() throws {
        let folder = try TemporaryFolder()
        _ = try output(folder).write([Self.cart])
        try folder.write("// shared\n", to: "shared")
        try folder.remove("out/Sources/Cart/Cart.swift")
        try folder.hardLink("out/Sources/Cart/Cart.swift", to: "shared")
        _ = try output(folder).write([Self.cart])
        #expect(try folder.read("shared") == "// shared\n")
        #expect(try folder.read("out/Sources/Cart/Cart.swift") == "struct Cart {}\n")
    }

    @Test func `a temporary file left by a killed run is in nobody's way`() throws {
        let folder = try TemporaryFolder()
        try folder.createFolder("out")
        let names = ["out/.generate-bai.tmp", "out/.generate-bai.2.tmp", "out/.generate-bai.4.tmp"]
        for name in names { try folder.link(name, to: folder.path("evil")) }
        _ = try output(folder).write([Self.cart, Self.item, Self.user])
        #expect(!folder.exists("evil"))
        for name in names { #expect(!folder.exists(name)) }
    }

    @Test(arguments: ["spec", ".", "spec/", "./spec/../spec", "/", "link"])
    func `refuses to write over the description`(path: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("openapi: 3.1.0", to: "spec/openapi.yaml")
        try folder.link("link", to: "spec")
        let path = path == "/" ? path : folder.path(path)
        #expect(
            messages(folder) {
                _ = try OutputFolder(path: path, specification: folder.path("spec/openapi.yaml"), home: nil)
            } == ["'\(path)' holds the description; choose another output folder".replacing(folder.path, with: "TMP")]
        )
    }

    @Test func `refuses the home folder and what is around it`() throws {
        let folder = try TemporaryFolder()
        try folder.createFolder("home/me/project")
        func check(_ path: String) -> [String] {
            messages(folder) {
                let spec = folder.path("spec/openapi.yaml")
                _ = try OutputFolder(path: folder.path(path), specification: spec, home: folder.path("home/me"))
            }
        }
        #expect(check("home/me") == ["'TMP/home/me' holds your home folder; choose another output folder"])
        #expect(check("home") == ["'TMP/home' holds your home folder; choose another output folder"])
        #expect(check("home/me/project") == [])
        #expect(check("home/me/new/folder") == [])
    }

    @Test func `a file in the place of the folder is an error`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "out")
        #expect(
            messages(folder) { _ = try output(folder).write([Self.cart]) }
                == ["cannot use the output folder 'TMP/out': not a directory"]
        )
    }

    @Test func `planning writes nothing, not even the folder`() throws {
        let folder = try TemporaryFolder()
        let plan = try output(folder).plan([Self.cart])
        #expect(plan.changes.count == 1)
        #expect(folder.list() == [])
    }

    @Test func `names that differ only in case are a fault of the generator`() throws {
        let folder = try TemporaryFolder()
        let files = [
            GeneratedFile(path: "Sources/Cart.swift", text: ""), GeneratedFile(path: "Sources/cart.swift", text: ""),
        ]
        #expect(
            messages(folder) { _ = try output(folder).write(files) } == [
                "'Sources/cart.swift' is not a path to write to: another file has the same path but for upper and lower case"
            ]
        )
        #expect(folder.list() == [])
    }
}
