import Bodies
import Hummingbird
import Interop
import Testing

/// Forms that are one of several, or whose fields have any name.
@Suite struct FormTests {
    @Test(arguments: [
        (GrantForm.codeGrant(CodeGrant(code: "c&d", seconds: 5)), "code c&d 5"),
        (GrantForm.passwordGrant(PasswordGrant(name: "n", scopes: ["a,b", "c"], seconds: "5")), "password n a,b|c 5"),
    ])
    func aFormMayBeOneOfSeveral(_ form: GrantForm, _ expected: String) async throws {
        for body in [Grant.Body.form(form), .multipart(form)] {
            guard case .ok(let received) = try await BodyTests.client().grant(.init(body: body)) else {
                Issue.record("not granted")
                continue
            }
            #expect(received.parts == [expected])
        }
    }

    @Test func fieldsOfVariantsAreSpeltAsTheEncodingSays() async throws {
        let (status, text) = try await BodyTests.send(
            "kind=password&name=n&scopes=a%2Cb,c&seconds=5",
            as: "application/x-www-form-urlencoded",
            to: "/tokens"
        )
        #expect(status == 200)
        #expect(text == #"{"parts":["password n a,b|c 5"]}"#)
        let (refused, _) = try await BodyTests.send("code=c", as: "application/x-www-form-urlencoded", to: "/tokens")
        #expect(refused == 400)
    }

    @Test func fieldsMayHaveAnyName() async throws {
        let bodies: [(Label.Body, [String])] = [
            (.form(["a b": 1, "c": 2]), ["a b=1", "c=2"]),
            (.multipart(["a": ["1", "x"], "b": ["2"]]), ["a=1|x", "b=2"]),
        ]
        for (body, expected) in bodies {
            guard case .ok(let received) = try await BodyTests.client().label(.init(body: body)) else {
                Issue.record("not labelled")
                continue
            }
            #expect(received.parts == expected)
        }
        let form = "application/x-www-form-urlencoded"
        let (few, answer) = try await BodyTests.send("a=1&b=2&c=3&d=4", as: form, to: "/labels")
        #expect(few == 400)
        #expect(answer.contains("at most 3"), "\(answer)")
        #expect(try await BodyTests.send("a=x", as: form, to: "/labels").status == 400)
    }

    @Test func aPartMayBeOfOneVariantAlone() async throws {
        let client = BodyTests.client()
        let file = FilePart(filename: "f.png", contentType: "image/png", body: HTTPBody("PNG"))
        let received = try await client.addPicture(body: [.album("x"), .file(file), .note(Note(text: "n"))])
        #expect(received.parts == ["album=x", "f.png image/png 3 229", "note=n"])
        #expect(try await client.addPicture(body: [.link("u"), .album("x")]).parts == ["link=u", "album=x"])
        await #expect(throws: OperationError<Never>.self) { try await client.addPicture(body: [.link("u")]) }
    }

    @Test func filesMayHaveAnyName() async throws {
        let file = FilePart(filename: "f.png", contentType: "image/png", body: HTTPBody("PNG"))
        let received = try await BodyTests.client().replacePictures(body: [.undocumented(name: "é", file)])
        #expect(received.parts == ["é f.png image/png 3 229"])
    }
}
