import Foundation
import RecordQueries
import Testing

@Suite("Orders, pages, fields, dates")
struct QueryTests {
    private func column(_ name: String) -> String? {
        ["created", "id"].contains(name) ? "\"\(name)\"" : nil
    }

    @Test("An order ends with a key of its own")
    func sort() throws {
        let keys = ["-created", "+id"].map { SortKey(parsing: $0) }
        #expect(try SortKey.sql(keys, column: column) == "\"created\" DESC, \"id\", rowid")
        #expect(try SortKey.sql([], column: column) == "rowid")
    }

    @Test(
        "An order knows no other fields",
        arguments: ["created; DROP TABLE tbl_cart", "(SELECT 1)", "-", "", "created DESC", "@random"]
    )
    func unknownSort(key: String) {
        #expect(throws: QueryError.self) { try SortKey.sql([SortKey(parsing: key)], column: column) }
    }

    @Test(
        "Pages are clamped",
        arguments: [
            (1, 30, 1, 30), (0, 0, 1, 30), (-5, -1, 1, 30), (2, 1000, 2, 1000), (1, 1001, 1, 1000), (3, .max, 3, 1000),
        ]
    )
    func paging(page: Int, perPage: Int, clampedPage: Int, clampedPerPage: Int) {
        let paging = Paging(page: page, perPage: perPage)
        #expect(paging.page == clampedPage)
        #expect(paging.perPage == clampedPerPage)
    }

    @Test("Pages are counted")
    func pages() {
        let paging = Paging(page: 3, perPage: 10)
        #expect(paging.offset == 20)
        #expect([0, 1, 10, 11].map(paging.pages) == [0, 1, 1, 2])
        #expect(Paging(page: .max, perPage: 1000).offset == .max)
    }

    @Test("Fields are a tree")
    func fields() throws {
        let selection = try FieldSelection(parsing: "id, expand.cart_product_id.prod_list_name")
        #expect(selection["id"]?.keepsAll == true)
        #expect(selection["created"] == nil)
        #expect(selection["expand"]?["cart_product_id"]?["prod_list_name"]?.keepsAll == true)
        #expect(selection["expand"]?["cart_product_id"]?["id"] == nil)
        let star = try FieldSelection(parsing: "*,expand.a")
        #expect(star["created"]?.keepsAll == true)
        #expect(star["expand"]?["b"] == nil)
        #expect(!star.keepsAll)
        #expect(try FieldSelection(parsing: "*").keepsAll)
    }

    @Test(
        "Fields without bounds, and modifiers, are refused",
        arguments: ["a:excerpt(3)", String(repeating: "a.", count: 17)]
    )
    func refusedFields(fields: String) {
        #expect(throws: QueryError.self) { try FieldSelection(parsing: fields) }
    }

    @Test("Dates are PocketBase's")
    func dates() {
        #expect(Moment(Date(timeIntervalSince1970: 1_641_031_200.123)).text == "2022-01-01 10:00:00.123Z")
        #expect(Moment(Date(timeIntervalSince1970: 0)).text == "1970-01-01 00:00:00.000Z")
    }
}
