import Generator
import SpecLoader

/// The Swift files of a server.
struct SourceFolder {
    let path: String
    /// What they declare.
    private(set) var names = SwiftNames()

    /// Sources that a person has written are smaller; and how many folders and files are looked at.
    static let fileSizeLimit = 16 << 20
    private static let depthLimit = 16
    private static let fileLimit = 20_000

    /// - Throws: ``CommandError`` where a file cannot be read, as nobody knows then what is missing.
    init(path: String, fileSystem: any FileSystem) throws(CommandError) {
        self.path = path
        var waiting = [(path: path, depth: 0)]
        var count = 0
        while let folder = waiting.popLast() {
            let found = fileSystem.list(folder.path)
            // What is generated is nobody's own.
            if found.contains(Manifest.fileName) {
                guard folder.depth == 0 else { continue }
                let message = "'\(path)' is a generated package; name the folder of your server's sources"
                throw CommandError(.noOutput, "output-folder", message)
            }
            for name in found where !name.hasPrefix(".") {
                count += 1
                guard count <= Self.fileLimit else {
                    throw CommandError(.noInput, "source-files", "'\(path)' has more than \(Self.fileLimit) files")
                }
                let file = folder.path + "/" + name
                if name.hasSuffix(".swift"), let text = try Self.read(file, fileSystem) {
                    names.add(file: name, text)
                } else if folder.depth < Self.depthLimit {
                    waiting.append((file, folder.depth + 1))
                }
            }
        }
    }

    /// Nil where there is no file: for a folder, and for a link that leads nowhere.
    private static func read(_ path: String, _ fileSystem: any FileSystem) throws(CommandError) -> [UInt8]? {
        do {
            return try fileSystem.read(path)
        } catch {
            if error == .isDirectory || error == .notFound { return nil }
            throw CommandError(.noInput, "source-files", "cannot read '\(path)', which may declare what is missing")
        }
    }

    /// Writes a file beside those that are there: `Backend+Cart.swift`, else `Backend+Cart2.swift` and so on.
    ///
    /// - Returns: its name.
    func add(_ file: GeneratedFile) throws(CommandError) -> String {
        let stem = file.path.dropLast(".swift".count)
        do throws(SystemError) {
            let folder = try Folder(creating: path)
            var number = 1
            while true {
                let name = stem + (number == 1 ? "" : String(number)) + ".swift"
                if try folder.createIfMissing(String(name), Array(file.text.utf8)) { return String(name) }
                number += 1
            }
        } catch {
            throw CommandError(.noOutput, "output-file", "cannot write '\(path)/\(file.path)': \(error.message)")
        }
    }
}
