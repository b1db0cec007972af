import Foundation

/// A folder of its own for one test, gone when the test ends.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("generate-bai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file and the folders above it.
    func write(_ text: String, to name: String) throws {
        try createFolder(String(name[..<(name.lastIndex(of: "/") ?? name.startIndex)]))
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }

    func createFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    }

    func hardLink(_ name: String, to target: String) throws {
        try FileManager.default.linkItem(atPath: path(target), toPath: path(name))
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path(name))
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
    }

    func exists(_ name: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path(name))) != nil
    }

    /// Everything below this folder, sorted; folders end with `/`.
    func list() -> [String] {
        let names = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
        return names.map { isFolder($0) ? $0 + "/" : $0 }.sorted()
    }

    private func isFolder(_ name: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
        return attributes?[.type] as? FileAttributeType == .typeDirectory
    }

    /// Sets the time of everything below back by an hour, so that a change shows.
    func age() throws {
        for name in list() { try age(name) }
    }

    func age(_ name: String) throws {
        let past = Date(timeIntervalSinceNow: -3_600)
        try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: path(name))
    }

    /// The time of everything below.
    func times() throws -> [String: Date] {
        var times: [String: Date] = [:]
        for name in list() {
            let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
            times[name] = attributes[.modificationDate] as? Date
        }
        return times
    }
}
