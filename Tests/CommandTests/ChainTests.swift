import Foundation
import Testing

/// Schemas that lead to schemas, on and on, as only a program writes them: what is asked for ends in time, or with a
/// message. As a process, because the tests have no stack for that.
@Suite(.timeLimit(.minutes(20))) struct ChainTests {
    /// Schemas `A0`, `A1` and so on, the last of which is an object.
    private static func chain(_ count: Int, _ schema: (_ index: Int, _ next: String) -> String) throws
        -> TemporaryFolder
    {
        let folder = try TemporaryFolder()
        let schemas = (0..<count).map { "    A\($0): \(schema($0, "{$ref: '#/components/schemas/A\($0 + 1)'}"))\n" }
        let head = "openapi: 3.1.0\ninfo: {title: Chain, version: \"1\"}\npaths: {}\ncomponents:\n  schemas:\n"
        try folder.write(head + schemas.joined() + "    A\(count): {type: object}\n", to: "chain.yaml")
        return folder
    }

    private static func models(in folder: TemporaryFolder) throws -> String {
        try folder.list().filter { $0.hasPrefix("out/Sources/Chain/Chain/ChainModels") }.map(folder.read).joined()
    }

    @Test func `thousands of choices`() throws {
        let folder = try Self.chain(4_000) { "{oneOf: [\($1), {type: string, maxLength: \($0 + 1)}]}" }
        let run = try Tool.run("chain.yaml", "--out", "out", "--quiet", in: folder)
        #expect(run.status == 0)
        #expect(run.standardError == "")
        #expect(try Self.models(in: folder).contains("enum A3999"))
    }

    @Test func `properties that lead to checks at the end`() throws {
        let folder = try Self.chain(4_000) { index, next in
            index < 3_999 ? "{properties: {next: \(next)}}" : "{properties: {name: {type: string, maxLength: 3}}}"
        }
        let run = try Tool.run("chain.yaml", "--out", "out", "--quiet", in: folder)
        #expect(run.status == 0)
        #expect(run.standardError == "")
        #expect(try Self.models(in: folder).contains("validation.member"))
    }

    @Test(arguments: [
        ("{allOf: [$, {type: object, properties: {a: {type: string}}}]}", "6:9"),
        ("{properties: {a: {type: string}}, oneOf: [$]}", "1006:12"),
    ])
    func `parts of parts of parts`(schema: String, place: String) throws {
        let folder = try Self.chain(1_200) { schema.replacing("$", with: $1) }
        let run = try Tool.run("chain.yaml", "--out", "out", in: folder)
        #expect(run.status == 1)
        let message = "this is made of more than 1000 schemas that apply at the same place [schema-chain]"
        #expect(run.standardError.hasPrefix("chain.yaml:\(place): error: \(message)\n"), "\(run.standardError)")
        #expect(run.standardError.hasSuffix("\n1 error\n"))
        #expect(!folder.exists("out"))
    }

    @Test func `choices of choices with something beside them`() throws {
        let folder = try Self.chain(7) {
            "{properties: {p\($0): {type: string}}, oneOf: [\($1), {required: [p\($0)]}]}"
        }
        let run = try Tool.run("chain.yaml", "--out", "out", in: folder)
        #expect(run.status == 0)
        let reason = "there would be 128 variants"
        let message =
            "what stands beside this choice of schemas is not part of the Swift type: \(reason) "
            + "[choice-siblings-not-supported]\n"
        #expect(run.standardError.hasPrefix("chain.yaml:12:9: warning: \(message)"), "\(run.standardError.prefix(900))")
    }

    @Test func `more merged variants than anybody reads`() throws {
        let folder = try Self.chain(1_100) { index, next in
            "{properties: {p\(index): {type: string}}, oneOf: [\(next), {required: [p\(index)]}]}"
        }
        let run = try Tool.run("chain.yaml", "--out", "out", "--verbose", in: folder)
        #expect(run.status == 0)
        #expect(
            run.standardError.contains(": there are 10000 of such variants already [choice-siblings-not-supported]")
        )
    }
}
