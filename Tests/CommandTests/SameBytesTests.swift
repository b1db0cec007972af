import Foundation
import Testing

/// The same description gives the same bytes, wherever and however the tool runs.
@Suite(.timeLimit(.minutes(20))) struct SameBytesTests {
    private static let cases = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "GeneratorTests/Cases")

    private static func specification(_ name: String) -> String {
        cases.appending(path: "\(name)/openapi.yaml").path
    }

    private static let parts = ["--emit", "models,client,server,tests"]

    /// Every process has a seed of its own for hashes.
    @Test(arguments: ["composition", "examples"])
    func `neither seeds nor jobs nor places nor languages nor time zones matter`(name: String) throws {
        let folder = try TemporaryFolder()
        let languages = ["C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "zh_CN.GB18030"]
        let zones = ["UTC", "Asia/Shanghai", "America/St_Johns"]
        var expected: [String: String] = [:]
        for number in 0..<20 {
            let home = "home\(number)"
            try folder.createFolder(home)
            let jobs = ["1", "2", "8"][number % 3]
            let run = try ProcessRun(
                Tool.path,
                [Self.specification(name), "--out", "out", "--quiet", "--jobs", jobs] + Self.parts,
                in: folder.path(home),
                environment: [
                    "LC_ALL": languages[number % languages.count], "LANG": languages[(number + 1) % languages.count],
                    "TZ": zones[number % zones.count], "HOME": folder.path(home),
                ]
            )
            #expect(run.status == 0)
            let files = try contents(of: folder.path(home + "/out"))
            if number == 0 { expected = files }
            #expect(files == expected)
        }
        #expect(expected.count > 5)
    }

    /// The name of a file is part of the output, so that of the twin is put in its place; the manifest has hashes of
    /// files in which it stands.
    @Test(arguments: ["composition", "types", "unions", "examples", "operations", "validation", "directions"])
    func `YAML and JSON are twins`(name: String) throws {
        let folder = try TemporaryFolder()
        for form in ["yaml", "json"] {
            let bundle = try Tool.run("bundle", Self.specification(name), "--out", "twin.\(form)", in: folder)
            #expect(bundle.status == 0)
            let arguments = ["twin.\(form)", "--out", form, "--quiet"] + Self.parts
            #expect(try ProcessRun(Tool.path, arguments, in: folder.path).status == 0)
        }
        var (yaml, json) = (try contents(of: folder.path("yaml")), try contents(of: folder.path("json")))
        #expect(yaml.removeValue(forKey: ".generate-bai.manifest") != nil)
        #expect(json.removeValue(forKey: ".generate-bai.manifest") != nil)
        #expect(yaml.keys.sorted() == json.keys.sorted())
        for (path, text) in yaml {
            #expect(json[path]?.replacing("twin.json", with: "twin.yaml") == text, "\(path)")
        }
    }

    /// JSON is YAML too: under the same name, all bytes are the same.
    @Test func `JSON read as YAML`() throws {
        let folder = try TemporaryFolder()
        var outputs: [[String: String]] = []
        for form in ["yaml", "json"] {
            try folder.createFolder(form)
            let bundle = try Tool.run("bundle", Self.specification("types"), "--out", "bundle.\(form)", in: folder)
            #expect(bundle.status == 0)
            try folder.write(folder.read("bundle.\(form)"), to: "\(form)/twin.yaml")
            let arguments = ["twin.yaml", "--out", "out", "--quiet"] + Self.parts
            #expect(try ProcessRun(Tool.path, arguments, in: folder.path(form)).status == 0)
            outputs.append(try contents(of: folder.path("\(form)/out")))
        }
        #expect(outputs[0] == outputs[1])
    }

    private func contents(of folder: String) throws -> [String: String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
        let texts = paths.compactMap { path in
            FileManager.default.contents(atPath: folder + "/" + path).map {
                (path, String(decoding: $0, as: UTF8.self))
            }
        }
        return Dictionary(uniqueKeysWithValues: texts)
    }
}
