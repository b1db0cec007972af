import Bodies
import Foundation
import Hummingbird
import Interop
import Testing

/// Programs of others understand what is sent, and are understood.
@Suite struct InteropTests {
    static let curl = Program("curl")
    static let python = Program("python3")

    @Test(.enabled(if: curl != nil)) func curlSendsAForm() async throws {
        let curl = try #require(Self.curl)
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await withFile(bytes) { first in
            try await withFile(Array("two".utf8)) { second in
                try await withServer(BodyTests.router()) { port in
                    let answer = try await curl.run([
                        "--silent", "--show-error", "--form", "title=Curl", "--form",
                        "note={\"text\":\"n\"};type=application/json",
                        "--form", "tags=draft", "--form", "files=@\(first);type=image/png;filename=\"a;b.png\"",
                        "--form", "files=@\(second);filename=zwei.txt", "http://127.0.0.1:\(port)/documents",
                    ])
                    let sum = bytes.reduce(0) { ($0 + Int($1)) & 0xFFFF }
                    let parts = [
                        "title=Curl", "note=n", "tag=draft", "file a;b.png image/png 3000000 \(sum)",
                        "file zwei.txt text/plain 3 346",
                    ]
                    #expect(try Received(json: answer).parts == parts)
                }
            }
        }
    }

    @Test(.enabled(if: python != nil)) func pythonReadsAForm() async throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "server.py")
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await withFile(bytes) { path in
            try await #require(Self.python).serve(script) { port in
                let file = try FilePart(file: path, filename: "größe \"1\".bin", contentType: "image/png")
                let body: ItemStream<UploadDocument.Part> = [
                    .title("Füße"), .note(Note(text: "n")), .files(file), .files(FilePart(body: HTTPBody("two"))),
                ]
                let received = try await BodyTests.client(port: port).uploadDocument(body: body)
                #expect(
                    received.parts == [
                        "title - text/plain Füße", "note - application/json {\"text\":\"n\"}",
                        "files größe \"1\".bin image/png 300000", "files - application/octet-stream two",
                    ]
                )
            }
        }
    }
}
