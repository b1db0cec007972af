import Foundation
import Testing

@Suite("The programs")
struct SessionTests {
    @Test("What the server prints works, and so does a session with bai")
    func session() async throws {
        let folder = try TemporaryFolder()
        let server = try await ServerProcess(database: folder.path("bai.sqlite"))
        let calls = server.output.split(separator: "\n").filter { $0.hasPrefix("curl") }.map(String.init)
        #expect(calls.count == 3)
        let answers = try calls.map { try Run("/bin/sh", ["-c", $0]).output }
        #expect(answers.first == #"{"statusCode":200,"errMsg":"查询成功","data":{"total_users":1}}"#)
        #expect(answers[1].contains(#""status":"login_success""#))
        #expect(answers[2].contains(#""prod_list_name":"智能客控主机""#))

        func bai(_ arguments: String...) throws -> Run {
            let environment = ["BAI_SERVER": server.url, "BAI_CONFIG": folder.path("config")]
            return try Run(Programs.path("bai"), arguments, environment: environment)
        }
        let early = try bai("cart", "list")
        #expect(early.status == 1)
        #expect(early.errors == "Error: not logged in; try 'bai login CODE'\n")
        #expect(try bai("login", "someone").output == "logged in as dev_someone\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("config/token"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(
            try bai("products", "--search", "温控").output
                == "ID\tNAME\tMODEL\tPRICE\np2r2o3d4u5c6t7x\t温控面板\tBLV-TCP-02\t268.00\n"
        )
        let added = try bai("cart", "add", "p2r2o3d4u5c6t7x", "--quantity", "2")
        let number = try #require(added.output.firstMatch(of: /CART[0-9A-Z]+/)).output
        #expect(added.output.hasSuffix("\(number)\t温控面板\t2\t268.00\tactive\t\n"))
        #expect(try bai("cart", "update", String(number), "--remark", "soon").output.hasSuffix("\tactive\tsoon\n"))
        let order = try bai("order", "create", String(number))
        #expect(order.output.hasSuffix("\tcart\tpending\t536.00\t\n"))
        #expect(try bai("cart", "--json").output.contains(#""cart_status":"ordered""#))
        #expect(try bai("cart", "remove", String(number)).output == "removed \(number)\n")
        let gone = try bai("cart", "remove", String(number))
        #expect(gone.errors == "Error: 记录不存在\n")
        #expect(gone.status == 1)
        #expect(try bai("logout").status == 0)
        #expect(!FileManager.default.fileExists(atPath: folder.path("config/token")))
        #expect(server.stop() == 0)
    }
}
