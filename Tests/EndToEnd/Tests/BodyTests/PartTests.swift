import Bodies
import Foundation
import HTTPTypes
import Interop
import Testing

/// Parts with headers of their own, and parts that have positions instead of names.
@Suite struct PartTests {
    // MARK: Headers

    @Test func headersOfPartsAreTyped() async throws {
        let received = try await BodyTests.client().sendLabelled(body: [
            .text("Größe", xLanguage: "de"), .files(FilePart(body: HTTPBody("x")), xSizes: [1, 2]),
            .files(FilePart(body: HTTPBody(""))),
            .range(RangeModel(from: 1), xRange: SpanModel(low: 2, high: 3), xAnotherRatherLongName: true),
        ])
        let words = [
            "text Größe in de", "- application/octet-stream 1 120 [1, 2]", "- application/octet-stream 0 0 []",
            "1 2-3 true",
        ]
        #expect(received.parts == words)
    }

    @Test(arguments: [
        ("", "/text", "header 'X-Language' is missing"),
        ("X-Language: d\r\n", "/text header X-Language", "must have at least 2 characters"),
    ])
    func wrongHeadersAreFaults(_ header: String, _ pointer: String, _ detail: String) async throws {
        let body = "--B\r\nContent-Disposition: form-data; name=\"text\"\r\n\(header)\r\nx\r\n--B--\r\n"
        let (status, answer) = try await BodyTests.send(body, as: "multipart/form-data; boundary=B", to: "/labelled")
        #expect(status == 400)
        #expect(answer.contains("\"pointer\":\"\(pointer)\",\"detail\":\"\(detail)\""), "\(answer)")
    }

    @Test func headersOfAnotherTypeAreFaults() async throws {
        let body = """
            --B\r
            Content-Disposition: form-data; name="files"; filename="f"\r
            X-Sizes: 1,x\r
            \r
            \r
            --B--\r

            """
        let (status, answer) = try await BodyTests.send(body, as: "multipart/form-data; boundary=B", to: "/labelled")
        #expect(status == 400)
        #expect(
            answer.contains("\"pointer\":\"/files\",\"detail\":\"header 'X-Sizes' has the unexpected value '1,x'\"")
        )
    }

    @Test(.enabled(if: InteropTests.curl != nil)) func curlSendsHeadersOfParts() async throws {
        let curl = try #require(InteropTests.curl)
        try await withServer(BodyTests.router()) { port in
            let text = try await curl.run([
                "--silent", "--form", #"text=Größe;headers="X-Language: de""#, "http://127.0.0.1:\(port)/labelled",
            ])
            #expect(text == #"{"parts":["text Größe in de"]}"#)
        }
    }

    @Test func anObjectNamesThePartsOfAnyMultipart() async throws {
        let parts: [Others.MixedPart] = [
            .note(Note(text: "n")), .files(FilePart(contentType: "image/png", body: HTTPBody("PNG"))),
            .undocumented(name: "more", FilePart(body: HTTPBody("?"))),
        ]
        let output = try await BodyTests.client().others(.init(body: .mixed(ItemStream(parts))))
        guard case .ok(let received, _) = output else {
            Issue.record("\(output)")
            return
        }
        #expect(received.parts == ["note=n", "- image/png 3 229", "more?"])
    }

    @Test(arguments: [
        ("", "/note", "is required"), ("Content-Disposition: form-data; name=note\r\n", "/note", "expected"),
        ("Content-Disposition: attachment\r\n", "", "a part of the form has no name"),
    ])
    func wrongNamedPartsAreFaults(_ header: String, _ pointer: String, _ detail: String) async throws {
        let part = header.isEmpty ? "" : "--B\r\n\(header)\r\nx\r\n"
        let (status, answer) = try await BodyTests.send(
            part + "--B--\r\n",
            as: "multipart/mixed; boundary=B",
            to: "/others"
        )
        #expect(status == 400)
        #expect(answer.contains("\"pointer\":\"\(pointer)\",\"detail\":\"\(detail)"), "\(answer)")
    }

    @Test func nothingGetsOutOfAHeader() async throws {
        await #expect {
            try await BodyTests.client().sendLabelled(body: [.text("x", xLanguage: "de\r\nX: y")])
        } throws: {
            "\($0)".contains("the request cannot be written: parameter 'X-Language' cannot have the value")
        }
    }

    // MARK: Positions

    private static let parts: [SendOrdered.Part] = [
        .note(Note(text: "n")), .second(FilePart(filename: "a\".png", body: HTTPBody("PNG")), xWidth: 3),
        .caption("c"), .item(1), .item(2),
    ]

    @Test func partsHaveTheirOrder() async throws {
        try await withServer(BodyTests.router()) { port in
            let output = try await BodyTests.client(port: port)
                .sendOrdered(.init(body: .related(ItemStream(Self.parts))))
            guard case .ok(let body) = output else { throw UnexpectedAnswer() }
            var words: [String] = []
            for try await part in body {
                switch part {
                case .received(let received): words += received.parts
                case .second(let text, let id): words.append("\(text) \(id ?? "")")
                }
            }
            #expect(words == ["n", "a\".png image/png 3 229 3", "c", "1", "2", "end <1@x>"])
        }
    }

    @Test func partsWithoutATypeKeepTheirHeaders() async throws {
        let body: SendOrdered.Body = .mixed([.item("a"), .item("\r\n--b")])
        guard case .accepted(let parts) = try await BodyTests.client().sendOrdered(.init(body: body)) else {
            throw UnexpectedAnswer()
        }
        var words: [String] = []
        for try await case .item(let file) in parts {
            let language = file.headers[.contentLanguage] ?? "-"
            words.append("\(try await Backend.words(file)) \(language)")
        }
        #expect(words == ["a.txt application/octet-stream 1 97 de", "a.txt application/octet-stream 5 211 de"])
    }

    @Test(.enabled(if: InteropTests.python != nil)) func pythonReadsPartsInTheirOrder() async throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "server.py")
        try await #require(InteropTests.python).serve(script) { port in
            let body = SendOrdered.Body.related(ItemStream(Self.parts))
            let output = try await BodyTests.client(port: port).sendOrdered(.init(body: body))
            guard case .undocumented(.created, _, let answer) = output else { throw UnexpectedAnswer() }
            let words = [
                "None - application/json {\"text\":\"n\"}", "None a\".png image/png PNG", "None - text/plain c",
                "None - text/plain 1", "None - text/plain 2",
            ]
            #expect(try Received(json: await answer.collect()).parts == words)
        }
    }

    @Test func partsInAnotherPlaceAreNotSent() async throws {
        for (parts, reason) in [
            (Array(Self.parts.reversed()), "part '1': stands in the place of part 3"),
            ([Self.parts[0]], "must have at least 2 parts"),
        ] {
            await #expect {
                try await BodyTests.client().sendOrdered(.init(body: .related(ItemStream(parts))))
            } throws: {
                "\($0)".hasSuffix("the request cannot be written: \(reason)")
            }
        }
    }

    @Test(arguments: [
        ("{\"text\":1}", "3", "c", "1", "/0/text", "expected a string, found a number"),
        ("{\"text\":\"n\"}", "10", "c", "1", "/1 header X-Width", "must be at most 9"),
        ("{\"text\":\"n\"}", "3", "caption", "1", "/2", "must have at most 5 characters"),
        ("{\"text\":\"n\"}", "3", "c", "0", "/3", "must be at least 1"),
    ])
    func wrongPartsAreFaults(
        _ note: String,
        _ width: String,
        _ caption: String,
        _ item: String,
        _ pointer: String,
        _ detail: String
    ) async throws {
        let parts = [
            "\r\n\(note)", "X-Width: \(width)\r\nContent-Type: image/gif\r\n\r\nGIF", "\r\n\(caption)", "\r\n\(item)",
        ]
        let body = parts.map { "--B\r\n\($0)\r\n" }.joined() + "--B--\r\n"
        let (status, answer) = try await BodyTests.send(body, as: "multipart/related; boundary=B", to: "/ordered")
        #expect(status == 400)
        #expect(answer.contains("\"pointer\":\"\(pointer)\",\"detail\":\"\(detail)\""), "\(answer)")
    }

    @Test func partsAreNotNestedDeeperThanAllowed() async throws {
        var limits = ServerLimits()
        limits.jsonDepth = 3
        let body = "--B\r\n\r\n{\"text\":\"n\",\"x\":[[[]]]}\r\n--B--\r\n"
        let type = "multipart/related; boundary=B"
        let (status, text) = try await BodyTests.send(body, as: type, to: "/ordered", limits: limits)
        #expect(status == 400)
        #expect(text.contains("nested deeper than 3 levels"), "\(text)")
    }

    private struct UnexpectedAnswer: Error {}
}
