import BAIWeChat
import Foundation
import GRDB
import Testing

/// The carts that the server said it had taken.
private actor Acknowledged {
    private(set) var carts: Set<String> = []

    func add(_ cart: String) { carts.insert(cart) }
}

@Suite("A server that is killed")
struct CrashTests {
    /// `SOAK` is the number of rounds in a long run.
    private static let rounds = ProcessInfo.processInfo.environment["SOAK"].flatMap { Int($0) } ?? 2

    @Test("No write that was acknowledged is lost, and the database is intact")
    func kill() async throws {
        let folder = try TemporaryFolder()
        let database = folder.path("bai.sqlite")
        let acknowledged = Acknowledged()
        for round in 0..<Self.rounds {
            let server = try await ServerProcess(database: database)
            let client = try await client(server)
            let writers = Task { await Self.write(client, acknowledged) }
            try await Task.sleep(for: .milliseconds(Int.random(in: 300...1500)))
            server.crash()
            await writers.value
            try Self.checkIntegrity(database)

            let restarted = try await ServerProcess(database: database)
            let found = try await Self.carts(self.client(restarted))
            let lost = await acknowledged.carts.subtracting(found)
            #expect(lost.isEmpty, "round \(round)")
        }
        #expect(await !acknowledged.carts.isEmpty)
    }

    private func client(_ server: ServerProcess) async throws -> BAIWeChatClient {
        let server = BAIWeChatClient.Server(url: server.url)
        let guest = BAIWeChatClient(server: server)
        let token = try await guest.wechatLogin(body: WechatLoginRequest(code: "writer")).token
        return BAIWeChatClient(server: server, credentials: .init(bearerAuth: token))
    }

    /// Writes with several tasks until the server is gone.
    private static func write(_ client: BAIWeChatClient, _ acknowledged: Acknowledged) async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let request = CartCreateRequest(cartProductID: "p1r2o3d4u5c6t7x", cartAtPrice: 1)
                    while let cart = try? await client.createCart(body: request).data {
                        await acknowledged.add(cart.cartID)
                    }
                }
            }
        }
    }

    private static func carts(_ client: BAIWeChatClient) async throws -> Set<String> {
        var carts: Set<String> = []
        var page: Int32 = 1
        while true {
            let list = try await client.listCartRecords(page: page, perPage: 1000, sort: ["id"], skipTotal: true)
            if list.items.isEmpty { return carts }
            carts.formUnion(list.items.map(\.cartID))
            page += 1
        }
    }

    private static func checkIntegrity(_ path: String) throws {
        let answer = try DatabaseQueue(path: path).read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
        #expect(answer == "ok")
    }
}
