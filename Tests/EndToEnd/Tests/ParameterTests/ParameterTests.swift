import HTTPTypes
import Hummingbird
import ParameterStyles
import Synchronization
import Testing

/// Every style and shape of parameters: the client's text is what OpenAPI says, and the server reads it back.
@Suite struct ParameterTests {
    private static let rgb = RGB(r: 100, g: 200, b: 150)

    @Test func pathsInTheStyleSimple() async throws {
        let input = Simple.Input(a: .blue, b: [.blue, .black], c: Self.rgb, d: Self.rgb)
        try await travels(input, to: "/simple/blue/blue,black/R,100,G,200,B,150/R=100,G=200,B=150") { client, echo in
            _ = try await client.simple(input)
            return echo.simple
        }
    }

    @Test func pathsInTheStyleLabel() async throws {
        let input = Label.Input(a: "x/y", b: [1, 2], c: Self.rgb, d: Self.rgb)
        try await travels(input, to: "/label/.x%2Fy/.1.2/.R,100,G,200,B,150/.R=100.G=200.B=150") { client, echo in
            _ = try await client.label(input)
            return echo.label
        }
    }

    @Test func pathsInTheStyleMatrix() async throws {
        let input = Matrix.Input(a: "", b: ["x", "", "y z"], c: Self.rgb, d: Self.rgb)
        let path = "/matrix/;a/;b=x;b;b=y%20z/;c=R,100,G,200,B,150/;R=100;G=200;B=150"
        try await travels(input, to: path) { client, echo in
            _ = try await client.matrix(input)
            return echo.matrix
        }
    }

    @Test func queries() async throws {
        var input = Query.Input()
        input.text = "a&b=c+d é"
        input.list = ["x,y", ""]
        input.commas = ["x,y", "z"]
        input.blanks = ["a", "b"]
        input.pipes = ["a", "b"]
        input.object = Self.rgb
        input.deep = Filter(name: "n", ids: [1, 2], nested: .init(x: 0.5), additionalProperties: ["more": "m"])
        input.free = ["one": 1]
        input.any = .int(7)
        input.json = Filter(name: "j")
        input.odd = ["o", "p"]
        let path =
            "/query?text=a%26b%3Dc%2Bd%20%C3%A9&list=x%2Cy&list=&commas=x%2Cy,z&blanks=a%20b&pipes=a%7Cb"
            + "&object=R,100,G,200,B,150&deep%5Bname%5D=n&deep%5Bids%5D%5B%5D=1&deep%5Bids%5D%5B%5D=2"
            + "&deep%5Bnested%5D%5Bx%5D=0.5&deep%5Bmore%5D=m&one=1&any=7"
            + "&json=%7B%22name%22%3A%22j%22%7D&odd=o&odd=p"
        try await travels(input, to: path) { [input] client, echo in
            _ = try await client.query(input)
            return echo.query
        }
    }

    @Test func deepObjects() async throws {
        let gift = Cart(labels: ["to": "Ida"])
        let cart = Cart(
            items: [.init(sku: "A1", count: 2), .init(sku: "2")],
            tags: .strings(["new", "3"]),
            labels: ["a]b": ""],
            gift: Cart(tags: .empty(.empty), gift: gift)
        )
        let input = Deep.Input(expand: ["a", "b c"], created: .range(.init(gt: 5)), cart: cart)
        let path =
            "/deep?expand[]=a&expand[]=b%20c&created[gt]=5&cart[items][0][sku]=A1&cart[items][0][count]=2"
            + "&cart[items][1][sku]=2&cart[tags][]=new&cart[tags][]=3&cart[labels][a]b]="
            + "&cart[gift][tags]=&cart[gift][gift][labels][to]=Ida"
        let encoded = path.replacing("[", with: "%5B").replacing("]", with: "%5D")
        try await travels(input, to: encoded) { client, echo in
            _ = try await client.deep(input)
            return echo.deep
        }
        try await travels(Deep.Input(created: .int(7)), to: "/deep?created=7") { client, echo in
            _ = try await client.deep(Deep.Input(created: .int(7)))
            return echo.deep
        }
    }

    @Test func explodedObjects() async throws {
        let input = Exploded.Input(page: 2, color: Self.rgb)
        try await travels(input, to: "/exploded?page=2&R=100&G=200&B=150") { client, echo in
            _ = try await client.exploded(input)
            return echo.exploded
        }
    }

    @Test func headersAndCookies() async throws {
        var input = Others.Input()
        input.xList = [1, 2]
        input.xObject = Self.rgb
        input.xExploded = Self.rgb
        input.xJSON = [3]
        input.list = ["a;b", "c"]
        input.commas = ["d", "e"]
        input.object = Self.rgb
        let cookies = "list=a%3Bb; list=c; commas=d,e; R=100; G=200; B=150"
        try await travels(input, to: "/others", cookies: cookies) { [input] client, echo in
            _ = try await client.others(input)
            return echo.others
        }
    }

    @Test func reservedCharacters() async throws {
        let text = "a/b?c&d;e,f=g h%"
        var input = Reserved.Input(value: text, dots: [1.5, 2])
        input.valueQuery = text
        input.valueHeader = "x"
        input.valueCookie = text
        let path = "/reserved/a%2Fb%3Fc&d;e,f=g%20h%25/.1%2E5.2%2E0?value=a/b?c%26d;e,f=g%20h%25"
        let cookies = "value=a/b?c&d%3Be%2Cf=g%20h%25"
        try await travels(input, to: path, cookies: cookies) { [input] client, echo in
            _ = try await client.reserved(input)
            return echo.reserved
        }
    }

    @Test func delimitersAreInNoValue() async throws {
        let client = ParameterStylesClient(server: .init(url: "http://echo"), transport: Self.backend().1)
        for input in [Query.Input(blanks: ["a b"]), Query.Input(pipes: ["a", "b|c"])] {
            await #expect {
                _ = try await client.query(input)
            } throws: {
                "\($0)".contains("' cannot have the value '")
            }
        }
    }

    @Test func wholeQueryStrings() async throws {
        let input = Whole.Input(all: Filter(name: "a b", ids: [1], additionalProperties: ["x": "y"]))
        try await travels(input, to: "/whole?name=a%20b&ids=1&x=y") { client, echo in
            _ = try await client.whole(input)
            return echo.whole
        }
        let json = WholeJSON.Input(all: Filter(name: "n"))
        try await travels(json, to: "/whole?%7B%22name%22%3A%22n%22%7D") { client, echo in
            _ = try await client.wholeJSON(json)
            return echo.wholeJSON
        }
    }

    @Test(arguments: [
        ("/query?flag=", 204, ""), ("/query?flag=x", 400, "query flag: 'x' is not true or false"),
        ("/query?object=R,1,G", 400, "query object: is not spelt as the description says"),
        ("/query?object=R,1", 400, "query object: the required member 'G' is missing"),
        ("/query?deep[ids]=x", 400, "query deep/ids/0: expected a number, found a string"),
        ("/query?blanks=a+b&pipes=a|b", 204, ""), ("/query?json=%7B", 400, "query json: expected ',' or '}'"),
        ("/query?text=%zz", 400, "query text: is not spelt as the description says"),
        ("/label/x/.1/.R,1,G,1,B,1/.R=1.G=1.B=1", 400, "path a: is required"),
    ])
    func wrongSpellings(_ path: String, _ status: Int, _ fault: String) async throws {
        let (_, wire) = Self.backend()
        let (head, text) = try await wire.send(.get, path)
        #expect(head.status.code == status)
        if !fault.isEmpty {
            let parts = fault.split(separator: ": ", maxSplits: 1)
            #expect(text.contains("\"pointer\":\"\(parts[0])\""), "\(text)")
            #expect(text.contains(String(parts[1])), "\(text)")
        }
    }

    // MARK: Echo

    private static func backend() -> (Echo, ParameterWire) {
        let echo = Echo()
        let router = Router()
        EchoHandler(echo: echo).addRoutes(to: router)
        return (echo, ParameterWire(transport: InMemoryTransport(router: router), echo: echo))
    }

    /// Sends `input`, looks at the text on the way, and compares what the handler gets.
    private func travels<Input>(
        _ input: Input,
        to target: String,
        cookies: String? = nil,
        _ call: (ParameterStylesClient, Echo) async throws -> Input?
    ) async throws {
        let (echo, wire) = Self.backend()
        let client = ParameterStylesClient(server: .init(url: "http://echo"), transport: wire)
        let received = try await call(client, echo)
        #expect(echo.target == target)
        if let cookies { #expect(echo.cookies == cookies) }
        #expect(received.map { "\($0)" } == "\(input)")
    }
}

/// What the handler was called with.
private final class Echo: Sendable {
    struct State {
        var target: String?
        var cookies: String?
        var inputs: [String: Any & Sendable] = [:]
    }

    let state = Mutex(State())

    var target: String? { state.withLock(\.target) }
    var cookies: String? { state.withLock(\.cookies) }

    private func input<Input>(_ name: String) -> Input? { state.withLock { $0.inputs[name] as? Input } }

    var simple: Simple.Input? { input("simple") }
    var label: Label.Input? { input("label") }
    var matrix: Matrix.Input? { input("matrix") }
    var query: Query.Input? { input("query") }
    var deep: Deep.Input? { input("deep") }
    var exploded: Exploded.Input? { input("exploded") }
    var others: Others.Input? { input("others") }
    var reserved: Reserved.Input? { input("reserved") }
    var whole: Whole.Input? { input("whole") }
    var wholeJSON: WholeJSON.Input? { input("wholeJSON") }
}

private struct ParameterWire: ClientTransport {
    let transport: any ClientTransport
    let echo: Echo

    func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        echo.state.withLock {
            $0.target = request.path
            $0.cookies = request.headerFields[.cookie]
        }
        return try await transport.send(request, body: body)
    }

    func send(_ method: HTTPRequest.Method, _ path: String) async throws -> (head: HTTPResponse, text: String) {
        let (head, body) = try await send(
            HTTPRequest(method: method, scheme: "http", authority: "echo", path: path),
            body: nil
        )
        return (head, String(decoding: try await body.collect(), as: UTF8.self))
    }
}

private struct EchoHandler: ParameterStylesHandler {
    typealias Context = BasicRequestContext
    let echo: Echo

    private func note(_ name: String, _ input: any Sendable) {
        echo.state.withLock { $0.inputs[name] = input }
    }

    func simple(_ input: Simple.Input, context: OpenContext) async throws -> Simple.Output {
        note("simple", input)
        return .noContent
    }

    func label(_ input: Label.Input, context: OpenContext) async throws -> Label.Output {
        note("label", input)
        return .noContent
    }

    func matrix(_ input: Matrix.Input, context: OpenContext) async throws -> Matrix.Output {
        note("matrix", input)
        return .noContent
    }

    func query(_ input: Query.Input, context: OpenContext) async throws -> Query.Output {
        note("query", input)
        return .noContent
    }

    func deep(_ input: Deep.Input, context: OpenContext) async throws -> Deep.Output {
        note("deep", input)
        return .noContent
    }

    func exploded(_ input: Exploded.Input, context: OpenContext) async throws -> Exploded.Output {
        note("exploded", input)
        return .noContent
    }

    func others(_ input: Others.Input, context: OpenContext) async throws -> Others.Output {
        note("others", input)
        return .noContent
    }

    func reserved(_ input: Reserved.Input, context: OpenContext) async throws -> Reserved.Output {
        note("reserved", input)
        return .noContent
    }

    func whole(_ input: Whole.Input, context: OpenContext) async throws -> Whole.Output {
        note("whole", input)
        return .noContent
    }

    func wholeJSON(_ input: WholeJSON.Input, context: OpenContext) async throws -> WholeJSON.Output {
        note("wholeJSON", input)
        return .noContent
    }
}
