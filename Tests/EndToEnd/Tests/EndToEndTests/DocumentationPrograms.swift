import Foundation

/// Where the documents stand.
enum Documents {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "../../../..").standardized
}

/// A folder for one test.
final class Folder {
    private let url = FileManager.default.temporaryDirectory.appending(path: "documents-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: url.appending(path: name))
    }
}

/// Programs that are found by the `PATH`.
enum Program {
    static func run(_ name: String, _ arguments: [String]) throws -> (status: Int32, output: String, error: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let folder = try Folder()
        try folder.write("", to: "out")
        try folder.write("", to: "err")
        process.standardOutput = FileHandle(forWritingAtPath: folder.path("out"))
        process.standardError = FileHandle(forWritingAtPath: folder.path("err"))
        try process.run()
        process.waitUntilExit()
        let texts = try ["out", "err"].map { try String(contentsOfFile: folder.path($0), encoding: .utf8) }
        return (process.terminationStatus, texts[0], texts[1])
    }
}

/// The compiler, with the modules that this package was built from.
struct Compiler {
    private let options: [String]

    init() throws {
        let build = Documents.root.appending(path: "Tests/EndToEnd/.build")
        let plan = try String(contentsOf: build.appending(path: "debug.yaml"), encoding: .utf8)
        let line = plan.split(separator: "\n").first {
            $0.contains("args: [") && $0.contains(#""-module-name","BAIWeChat""#)
        }
        guard let list = line?.split(separator: "args: ", maxSplits: 1).last else {
            throw CocoaError(.fileReadCorruptFile)
        }
        let arguments = try JSONDecoder().decode([String].self, from: Data(list.utf8))
        // What SwiftPM says of the modules of C.
        let clang = arguments.indices.filter { index in
            arguments[index] == "-Xcc" || (index > 0 && arguments[index - 1] == "-Xcc")
        }
        let modules = build.appending(path: "debug/Modules").path
        options = ["-swift-version", "6", "-warnings-as-errors", "-I", modules] + clang.map { arguments[$0] }
    }

    /// What the compiler says about these inputs; nothing where it is content.
    func run(_ arguments: [String]) throws -> String {
        let run = try Program.run("swiftc", ["-frontend"] + arguments + options)
        return run.status == 0 ? "" : run.error.isEmpty ? "status \(run.status)" : run.error
    }
}
