import Foundation
import SpecLoader
import Testing

@Suite struct InMemoryFileSystemTests {
    private let files = InMemoryFileSystem(["spec/openapi.yaml": "a", "/spec/areas/cart.yaml": "b", "x": "c"])

    @Test func readsByEverySpellingOfThePath() throws {
        #expect(try files.read("/spec/openapi.yaml") == Array("a".utf8))
        #expect(try files.read("spec/areas/../areas/./cart.yaml") == Array("b".utf8))
        #expect(throws: FileSystemError.isDirectory) { try files.read("spec") }
        #expect(throws: FileSystemError.notFound) { try files.read("spec/openapi") }
    }

    @Test func knowsRealPathsAndFolders() {
        #expect(files.realPath("spec/../spec//openapi.yaml") == "/spec/openapi.yaml")
        #expect(files.realPath("spec/areas") == "/spec/areas")
        #expect(files.realPath("nothing") == nil)
        #expect(files.list("/") == ["spec", "x"])
        #expect(files.list("spec") == ["areas", "openapi.yaml"])
        #expect(files.list("nothing") == [])
    }
}

@Suite final class DiskFileSystemTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    private let disk = DiskFileSystem(fileSizeLimit: 100_000)

    init() throws {
        try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
        try write(Data("héllo".utf8), to: "a.yaml")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func write(_ data: Data, to name: String) throws {
        try data.write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    @Test func readsRegularFiles() throws {
        #expect(try disk.read(folder + "/a.yaml") == Array("héllo".utf8))
        try write(Data(), to: "empty")
        #expect(try disk.read(folder + "/empty") == [])
        try write(Data(repeating: 7, count: 100_000), to: "largest")
        #expect(try disk.read(folder + "/largest") == [UInt8](repeating: 7, count: 100_000))
    }

    @Test func refusesAllElse() throws {
        try write(Data(repeating: 7, count: 100_001), to: "large")
        #expect(throws: FileSystemError.tooLarge(limit: 100_000)) { try disk.read(folder + "/large") }
        #expect(throws: FileSystemError.notFound) { try disk.read(folder + "/b.yaml") }
        #expect(throws: FileSystemError.notFound) { try disk.read(folder + "/a.yaml/b") }
        #expect(throws: FileSystemError.notFound) { try disk.read(folder + "/a.yaml\0.png") }
        #expect(throws: FileSystemError.notFound) { try disk.read("") }
        #expect(throws: FileSystemError.isDirectory) { try disk.read(folder) }
        #expect(throws: FileSystemError.notRegular) { try disk.read("/dev/zero") }
    }

    @Test func doesNotWaitForAPipe() throws {
        try #require(mkfifo(folder + "/pipe", 0o600) == 0)
        #expect(throws: FileSystemError.notRegular) { try disk.read(folder + "/pipe") }
    }

    @Test func refusesALoopOfLinks() throws {
        try FileManager.default.createSymbolicLink(atPath: folder + "/loop", withDestinationPath: folder + "/loop")
        #expect(throws: FileSystemError.other("Too many levels of symbolic links")) { try disk.read(folder + "/loop") }
        #expect(disk.realPath(folder + "/loop") == nil)
    }

    @Test func resolvesLinksAndListsNames() throws {
        try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/a.yaml")
        #expect(disk.realPath(folder + "/sub/../link") == disk.realPath(folder + "/a.yaml"))
        #expect(disk.realPath(folder + "/sub/../link")?.hasSuffix("/a.yaml") == true)
        #expect(disk.realPath(folder + "/nothing") == nil)
        #expect(disk.list(folder) == ["a.yaml", "link", "sub"])
        #expect(disk.list(folder + "/nothing") == [])
    }
}
