import BAIWeChat
import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix
import Testing

/// The server before clients that send half of what they announce, or too much, or too many at once.
@Suite struct WrongClientTests {
    /// Sends bytes as they are, and gives what comes back until the connection ends or `until` has come.
    private static func exchange(
        _ authority: String,
        _ text: String,
        until end: String? = nil
    ) async throws -> String {
        let port = authority.split(separator: ":").last.flatMap { Int($0) } ?? 0
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: text))
            var answer = ""
            guard let end else { return answer }
            for try await chunk in inbound {
                answer += String(buffer: chunk)
                if answer.contains(end) { break }
            }
            return answer
        }
    }

    private static func head(_ more: String) -> String {
        "POST /pb/api/cart/create HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer \(Backend.token)\r\n"
            + "Content-Type: application/json\r\n\(more)\r\n\r\n"
    }

    private static func checkAlive(_ wire: Wire) async throws {
        #expect(try await wire.client().getUsersCount().data.totalUsers == 42)
    }

    @Test func aConnectionThatEndsInTheMiddle() async throws {
        try await withWire(.urlSession, backendRouter()) { wire in
            for text in ["", "POST /pb", Self.head("Content-Length: 100"), Self.head("Content-Length: 100") + "{"] {
                _ = try await Self.exchange(wire.authority, text)
            }
            try await Self.checkAlive(wire)
        }
    }

    @Test func halfADocument() async throws {
        try await withWire(.urlSession, backendRouter()) { wire in
            let answer = try await Self.exchange(
                wire.authority,
                Self.head("Content-Length: 18") + #"{"cart_product_id""#,
                until: "}]}"
            )
            #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
            #expect(answer.contains("application/problem+json"))
            try await Self.checkAlive(wire)
        }
    }

    @Test func aBodyThatIsLargerThanAnnounced() async throws {
        var limits = ServerLimits()
        limits.body = 1_000
        try await withWire(.urlSession, backendRouter(limits: limits)) { wire in
            let chunk = "3e8\r\n" + String(repeating: " ", count: 1_000) + "\r\n"
            let answer = try await Self.exchange(
                wire.authority,
                Self.head("Transfer-Encoding: chunked") + chunk + chunk,
                until: "413"
            )
            #expect(answer.hasPrefix("HTTP/1.1 413 "))
            try await Self.checkAlive(wire)
        }
    }

    @Test func aDocumentThatIsNestedTooDeeply() async throws {
        var limits = ServerLimits()
        limits.jsonDepth = 3
        try await withWire(.inMemory, backendRouter(limits: limits)) { wire in
            let headers: HTTPFields = [
                .contentType: "application/json", .authorization: "Bearer \(Backend.token)",
            ]
            let body = #"{"cart_product_id":"p","cart_at_price":1,"x":[[[0]]]}"#
            let (head, text) = try await wire.send(.post, "/pb/api/cart/create", headers, body: body)
            #expect(head.status == .badRequest)
            #expect(text.contains("nested"))
        }
    }

    /// Some never say the rest of what they have begun; the others are answered meanwhile.
    @Test func slowClientsDoNotHoldUpOthers() async throws {
        try await withWire(.urlSession, backendRouter()) { wire in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        _ = try await Self.exchange(
                            wire.authority,
                            Self.head("Content-Length: 100") + "{",
                            until: "never"
                        )
                    }
                }
                for _ in 0..<10 { try await Self.checkAlive(wire) }
                group.cancelAll()
                while await group.nextResult() != nil {}
            }
        }
    }

    @Test func manyRequestsAtOnce() async throws {
        try await withWire(.asyncHTTPClient, backendRouter()) { wire in
            let client = wire.client()
            let counts = try await withThrowingTaskGroup(of: Int64.self, returning: [Int64].self) { group in
                for _ in 0..<300 {
                    group.addTask { try await client.getUsersCount().data.totalUsers }
                }
                var counts: [Int64] = []
                for try await count in group { counts.append(count) }
                return counts
            }
            #expect(counts.count == 300)
            #expect(counts.allSatisfy { $0 == 42 })
        }
    }
}
