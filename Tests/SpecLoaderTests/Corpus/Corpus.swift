import Foundation

/// The folder of public descriptions and test suites, which are no part of this project. `CORPUS` names it; without
/// it the tests that need it are skipped.
enum Corpus {
    static let isThere = ProcessInfo.processInfo.environment["CORPUS"] != nil
    static let folder = ProcessInfo.processInfo.environment["CORPUS"] ?? ""

    /// The paths of the files below `folder` of the corpus, sorted, relative to the corpus.
    static func files(_ folder: String, _ endings: String...) -> [String] {
        guard isThere else { return [] }
        let names = FileManager.default.enumerator(atPath: "\(Self.folder)/\(folder)")?.allObjects ?? []
        return names.compactMap { $0 as? String }
            .filter { name in endings.contains { name.hasSuffix($0) } }
            .map { "\(folder)/\($0)" }.sorted()
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }
}
