import BAIWeChat
import Testing

@testable import Backend

@Suite("The records API")
struct RecordsTests {
    @Test("A list has a page, its bounds and totals")
    func pages() async throws {
        let harness = try await Harness()
        let answer = try await harness.list(
            "tbl_product_list",
            ["perPage": "3", "page": "2", "sort": "prod_list_sort"]
        )
        #expect(answer.status == 200)
        #expect(answer.json["page"] == 2)
        #expect(answer.json["perPage"] == 3)
        #expect(answer.json["totalItems"] == 4)
        #expect(answer.json["totalPages"] == 2)
        #expect(answer.ids == ["p4r2o3d4u5c6t7x"])
        let without = try await harness.list("tbl_product_list", ["skipTotal": "true", "perPage": "1"])
        #expect(without.json["totalItems"] == -1)
        #expect(without.json["totalPages"] == -1)
        #expect(without.ids.count == 1)
        let beyond = try await harness.list("tbl_product_list", ["page": "2147483647", "perPage": "1000"])
        #expect(beyond.status == 200)
        #expect(beyond.ids.isEmpty)
    }

    @Test(
        "Sorts",
        arguments: [
            ("prod_list_basic_price", "p3 p2 p4 p1"), ("-prod_list_basic_price", "p1 p4 p2 p3"),
            ("prod_list_category,-id", "p4 p3 p2 p1"),
        ]
    )
    func sort(keys: String, order: String) async throws {
        let answer = try await Harness().list("tbl_product_list", ["sort": keys])
        #expect(answer.ids.map { String($0.prefix(2)) }.joined(separator: " ") == order)
    }

    @Test(
        "Filters",
        arguments: [
            ("prod_list_basic_price > 268", "p1 p4"), ("prod_list_name ~ '智能'", "p1 p4"),
            ("prod_list_name !~ '智能'", "p2 p3"), ("prod_list_icon = null", "p2 p3 p4"),
            ("prod_list_icon != ''", "p1"), ("prod_list_icon.attachments_filename ~ 'manual'", "p1"),
            ("prod_list_sort >= 20 && prod_list_sort < 40", "p2 p3"),
            ("prod_list_modelnumber ~ 'blv-%-02'", "p2"), ("(id = 'p1r2o3d4u5c6t7x' || prod_list_sort = 20)", "p1 p2"),
            ("prod_list_modelnumber ~ '%'", "p1 p2 p3 p4"), ("prod_list_modelnumber ~ '_'", ""),
            ("created > '2001-01-01 00:00:00.000Z' && created <= @now", "p1 p2 p3 p4"),
            ("prod_list_sort = '20'", "p2"), ("prod_list_parameters != null", "p1"),
        ]
    )
    func filter(filter: String, found: String) async throws {
        let answer = try await Harness().list("tbl_product_list", ["filter": filter, "sort": "id"])
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.ids.map { String($0.prefix(2)) }.joined(separator: " ") == found)
    }

    @Test("A filter that cannot be read is 400, with what is wrong and nothing of the database")
    func badFilter() async throws {
        let harness = try await Harness()
        let answer = try await harness.list("tbl_cart", ["filter": "password = 1"])
        #expect(answer.status == 400)
        #expect(
            answer.text == """
                {"status":400,"message":"Something went wrong while processing your request: invalid filter: \
                unknown field 'password'.","data":{}}
                """
        )
        #expect(try await harness.list("tbl_cart", ["sort": "created_by"]).status == 400)
        #expect(try await harness.list("tbl_cart", ["filter": "created_by != ''"]).status == 400)
        #expect(try await harness.list("tbl_cart", ["filter": "pb_id != ''"]).status == 400)
    }

    @Test(
        "Injections find nothing and break nothing",
        arguments: [
            "cart_remark = '' OR 1=1", "cart_remark = \"'; DROP TABLE tbl_cart; --\"", "cart_remark ~ \"' OR '1'='1\"",
            "cart_id = 'x' UNION SELECT record FROM tbl_auth_users", "cart_id = 'x\u{0}'", "\"cart_owner\" = 1",
        ]
    )
    func injections(filter: String) async throws {
        let harness = try await Harness()
        let answer = try await harness.list("tbl_cart", ["filter": filter])
        #expect([200, 400].contains(answer.status))
        #expect(answer.ids.isEmpty)
        #expect(try await harness.list("tbl_cart", [:]).ids == ["c1a2r3t4r5e6c7d"])
        for field in ["sort", "fields", "expand"] {
            let other = try await harness.list("tbl_cart", [field: filter])
            #expect([200, 400].contains(other.status))
        }
    }

    @Test("Expands relations, over several steps and backwards")
    func expand() async throws {
        let harness = try await Harness()
        let user = try await harness.user(Samples.code)
        let carts = try await user.listCartRecords(
            expand: ["cart_product_id.prod_list_icon", "tbl_order_via_order_source_id", "unknown", "cart_owner"]
        )
        let expand = carts.items.first?.expand
        #expect(expand?.cartProductID?.prodListName == "智能客控主机")
        #expect(expand?.cartProductID?.expand?.prodListIcon?.attachmentsFilename == "manual.pdf")
        #expect(expand?.tblOrderViaOrderSourceID?.map(\.orderID) == ["ORDER202201010001"])
        let documents = try await user.listDocumentRecords(expand: ["document_image", "document_video"])
        #expect(documents.items.first?.expand?.documentImage?.map(\.id) == ["a1b2c3d4e5f6g7h"])
        #expect(documents.items.first?.expand?.documentVideo == nil)
        #expect(try await user.listCartRecords().items.first?.expand == nil)
    }

    @Test("Fields leaves out the rest of each record")
    func fields() async throws {
        let harness = try await Harness()
        let answer = try await harness.list(
            "tbl_cart",
            ["fields": "cart_id,expand.cart_product_id.prod_list_name", "expand": "cart_product_id"]
        )
        #expect(answer.json["totalItems"] == 1)
        #expect(
            answer.json["items"]?[0]?.description == """
                {"cart_id":"CART202201010001","expand":{"cart_product_id":{"prod_list_name":"智能客控主机"}}}
                """
        )
        let all = try await harness.list("tbl_cart", ["fields": "*"])
        #expect(all.json["items"]?[0]?["cart_owner"]?.string == Samples.openid)
        #expect(all.json["items"]?[0]?["pb_id"] == nil)
        #expect(all.json["items"]?[0]?["created_by"] == nil)
    }

    @Test("Records are made, changed and emptied")
    func companies() async throws {
        let user = try await Harness().user("new")
        let made = try await user.createCompanyRecord(
            body: .init(companyName: "甲", companyStatus: .待审核, companyCity: "惠州市")
        )
        #expect(made.id.wholeMatch(of: /[a-z0-9]{15}/) != nil)
        #expect(made.collectionName == "tbl_company")
        #expect(made.companyID.hasPrefix("C"))
        #expect(made.companyAddress?.isEmpty == true)
        let changed = try await user.updateCompanyRecord(
            recordID: made.id,
            body: .init(companyCity: .null, companyLevel: .value("A"))
        )
        #expect(changed.companyCity?.isEmpty == true)
        #expect(changed.companyLevel == "A")
        #expect(changed.companyName == "甲")
        #expect(changed.created == made.created)
        let found = try await user.listCompanyRecords(filter: "company_level = 'A'")
        #expect(found.items == [changed])
    }

    @Test("What is taken, malformed or missing is 400, by field")
    func refusals() async throws {
        let harness = try await Harness()
        let token = try await harness.tokens.token(for: Caller(openid: Samples.openid))
        func answer(_ body: String) async throws -> JSONValue {
            let path = "/pb/api/collections/tbl_company/records"
            return try await harness.send(.post, path, authorization: "Bearer \(token)", body: body).json
        }
        let status = #""company_status":"有效""#
        let taken = try await answer(#"{"id":"q1w2e3r4t5y6u7i","company_name":"a",\#(status)}"#)
        #expect(taken["status"] == 400)
        #expect(taken["data"]?["id"]?["code"] == "validation_not_unique")
        let number = try await answer(#"{"company_id":"C202201010001","company_name":"a",\#(status)}"#)
        #expect(number["data"]?["company_id"]?["code"] == "validation_not_unique")
        let malformed = try await answer(#"{"id":"Q1W2E3R4T5Y6U7I","company_name":"a",\#(status)}"#)
        #expect(malformed["data"]?["id"]?["code"] == "validation_invalid_format")
        let missing = try await answer("{\(status)}")
        #expect(missing["status"] == 400)
        #expect(missing["data"]?["company_name"]?["code"] == "validation_required")
    }

    @Test("What is refused has written nothing")
    func refusedWrites() async throws {
        let user = try await Harness().user(Samples.code)
        let company = PocketBaseCompanyCreateRequest(companyName: "a", companyStatus: .有效)
        #expect(await status { try await user.createCompanyRecord(body: company, fields: "id:excerpt(1)") } == 400)
        #expect(try await user.listCompanyRecords().totalItems == 2)
        let change = PocketBaseCartUpdateRequest(cartRemark: .value("changed"))
        let id = "c1a2r3t4r5e6c7d"
        #expect(await status { try await user.updateCartRecord(recordID: id, body: change, fields: "a:b") } == 400)
        #expect(try await user.getCartRecord(recordID: id).cartRemark?.isEmpty == true)
    }
}
