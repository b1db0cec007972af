import Foundation
import Testing

@testable import Generator

/// What comes out of hostile descriptions: names, messages and, where a text tries to become code, the lines in which it
/// stands. `UPDATE_SNAPSHOTS=1` writes what comes out now.
@Suite(.serialized) struct HostileOutputTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "expected")
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil

    @Test(arguments: [
        ("I", HostileFragment.injections), ("N", HostileFragment.names), ("S", HostileFragment.sizes),
    ])
    func theOutputIsAsExpected(letter: String, fragments: [HostileFragment]) throws {
        let texts = try fragments.map { fragment in
            let output = try HostileOutput([fragment])
            let paths = letter == "N" ? output.files.map(\.path).filter { $0.hasSuffix(".swift") } : []
            let lines = output.messages + output.namesOfAll + output.canaries + paths
            return "\(fragment.id) \(fragment.input)\n" + lines.map { "  \($0)\n" }.joined()
        }
        let url = Self.folder.appending(path: "\(letter).txt")
        if Self.isUpdating {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try Data(texts.joined(separator: "\n").utf8).write(to: url)
        }
        let expected = try String(contentsOf: url, encoding: .utf8)
        #expect(texts.joined(separator: "\n").utf8.elementsEqual(expected.utf8))
    }

    @Test func noNameLeavesTheOutputFolder() throws {
        for fragment in HostileFragment.names + HostileFragment.injections {
            for file in try HostileOutput([fragment], emit: [.models, .client, .server]).files {
                let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
                #expect(parts.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." && $0.utf8.count <= 255 })
                #expect(file.path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" && $0 != ":" })
            }
        }
    }

    /// Whatever stands in no comment and no literal is code.
    @Test func noCanaryIsCode() throws {
        for fragment in HostileFragment.injections + HostileFragment.names {
            for file in try HostileOutput([fragment], emit: [.models, .client, .server]).files
            where file.path.hasSuffix(".swift") {
                let words = Self.code(of: file.text).split { !$0.isLetter && !$0.isNumber && $0 != "_" }
                #expect(
                    !words.contains("canary") && !words.contains("Canary"),
                    "\(fragment.id): \(Self.code(of: file.text))"
                )
            }
        }
    }

    @Test func nothingInvisibleStandsInTheOutput() throws {
        let invisible: [ClosedRange<UInt32>] = [
            0x00...0x09, 0x0B...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069,
        ]
        for file in try HostileOutput(Self.fine, emit: [.models, .client, .server]).files {
            let found = file.text.unicodeScalars.filter { scalar in invisible.contains { $0.contains(scalar.value) } }
            #expect(found.isEmpty, "\(file.path)")
        }
    }

    /// All that the loader takes, in one module, in one run of the compiler.
    @Test func allOfItCompiles() throws {
        try expectToCompile(Self.fine)
    }

    @Test func whatIsLargeCompiles() throws {
        try expectToCompile(HostileFragment.sizes)
    }

    /// The cases without an error.
    private static let fine = (HostileFragment.injections + HostileFragment.names).filter { fragment in
        (try? HostileOutput([fragment]))?.module != nil
    }

    private func expectToCompile(_ fragments: [HostileFragment]) throws {
        let output = try HostileOutput(fragments)
        #expect(output.module != nil, "\(output.messages)")
        let result = try TemporarySources(output.all).compile(["-typecheck"])
        #expect(result.status == 0, "\(result.output.prefix(4_000))")
    }

    /// A Swift text without comments and without what stands in literals, as far as the output has them: line comments
    /// and literals on one line.
    private static func code(of text: String) -> String {
        var code = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var isLiteral = false
            var scalars = Array(line.unicodeScalars)[...]
            while let scalar = scalars.popFirst() {
                if isLiteral, scalar == "\\" { _ = scalars.popFirst() } else if scalar == "\"" { isLiteral.toggle() }
                if !isLiteral, scalar == "/", scalars.first == "/" { break }
                if !isLiteral { code.unicodeScalars.append(scalar) }
            }
            code += "\n"
        }
        return code
    }
}
