import Foundation
import RecordQueries
import Testing

private let fields: Set<String> = ["id", "is_delete", "cart_status", "cart_at_price", "created"]

private func sql(_ filter: String) throws -> Condition {
    try Filter(parsing: filter, macros: FilterMacros(now: Date(timeIntervalSince1970: 1_641_031_200.123)))
        .sql { fields.contains($0) ? "\"\($0)\"" : nil }
}

/// Why a filter is refused.
private func refusal(_ filter: String) -> String {
    do {
        return "taken: \(try sql(filter))"
    } catch {
        return "\(error)"
    }
}

@Suite("Filters")
struct FilterTests {
    @Test(
        "Become SQL whose values are arguments",
        arguments: [
            ("is_delete = 0", "(\"is_delete\" IS ?)", [Condition.Value.number(0)]),
            ("cart_status='active'", "(\"cart_status\" IS ?)", [.text("active")]),
            ("cart_status != \"a\"", "(\"cart_status\" IS NOT ?)", [.text("a")]),
            ("cart_at_price>=-1.5", "(\"cart_at_price\" >= ?)", [.number(-1.5)]),
            ("cart_status = null", "(COALESCE(\"cart_status\", '') = '')", []),
            ("'' != cart_status", "NOT (COALESCE(\"cart_status\", '') = '')", []),
            ("is_delete = true", "(\"is_delete\" IS ?)", [.boolean(true)]),
            ("cart_status ~ 'a_%'", "(COALESCE(\"cart_status\", '') LIKE ? ESCAPE '\\')", [.text("a\\_%")]),
            ("cart_status ~ '5\\5'", "(COALESCE(\"cart_status\", '') LIKE ? ESCAPE '\\')", [.text("%5\\\\5%")]),
            ("cart_status !~ 'x'", "NOT (COALESCE(\"cart_status\", '') LIKE ? ESCAPE '\\')", [.text("%x%")]),
            ("cart_status ~ id", "(COALESCE(\"cart_status\", '') LIKE ('%' || \"id\" || '%') ESCAPE '\\')", []),
            ("created > @now", "(\"created\" > ?)", [.text("2022-01-01 10:00:00.123Z")]),
            ("created > @todayStart", "(\"created\" > ?)", [.text("2022-01-01 00:00:00.000Z")]),
            ("id = 'it\\'s' // a remark", "(\"id\" IS ?)", [.text("it's")]),
        ]
    )
    func comparisons(filter: String, text: String, arguments: [Condition.Value]) throws {
        #expect(try sql(filter) == Condition(text, arguments))
    }

    @Test("'&&' binds more than '||', and brackets more than both")
    func precedence() throws {
        let flat = try sql("id = 'a' || id = 'b' && is_delete = 0")
        #expect(flat.text == "((\"id\" IS ?) OR ((\"id\" IS ?) AND (\"is_delete\" IS ?)))")
        let grouped = try sql("(id = 'a' || id = 'b') && is_delete = 0")
        #expect(grouped.text == "(((\"id\" IS ?) OR (\"id\" IS ?)) AND (\"is_delete\" IS ?))")
        #expect(grouped.arguments == [.text("a"), .text("b"), .number(0)])
    }

    @Test(
        "Are refused with their place",
        arguments: [
            ("", "invalid filter: a field or a value is expected at character 1"),
            ("id", "invalid filter: one of '=' '!=' '>' '>=' '<' '<=' '~' '!~' is expected at character 3"),
            ("id =", "invalid filter: a field or a value is expected at character 5"),
            ("id = 'a", "invalid filter: a text without an end at character 6"),
            ("id = 1.", "invalid filter: '1.' is not a number at character 6"),
            ("id = 1-2", "invalid filter: '1-2' is not a number at character 6"),
            ("id = 1 id", "invalid filter: '&&' or '||' is expected at character 8"),
            ("(id = 1", "invalid filter: ')' is expected at character 8"),
            ("id = 1)", "invalid filter: '&&' or '||' is expected at character 7"),
            ("id ?= 1", "invalid filter: '?=', which compares any of several, is not supported at character 4"),
            ("id & 1", "invalid filter: '&' is not expected at character 4"),
            ("id = ;", "invalid filter: ';' is not expected at character 6"),
            ("id = @request.auth.id", "invalid filter: unknown macro '@request.auth.id' at character 6"),
            ("id:lower = 1", "invalid filter: modifiers such as 'id:lower' are not supported at character 1"),
            ("password = 1", "invalid filter: unknown field 'password'"),
            ("rowid > 0", "invalid filter: unknown field 'rowid'"),
            ("record ~ 'x'", "invalid filter: unknown field 'record'"),
        ]
    )
    func refusals(filter: String, message: String) {
        #expect(refusal(filter) == message)
    }

    @Test(
        "SQL of a client never becomes SQL",
        arguments: [
            "id = 1; DROP TABLE tbl_cart",
            "id = 1 UNION SELECT * FROM tbl_auth_users",
            "1 = 1) OR (1 = 1",
            "id = 'a' -- b",
            "id = 'a' /* b */",
            "\"id\" = 1 OR 1",
            "id = (SELECT 1)",
            "sqlite_version() = 1",
            "`id` = 1",
            "[id] = 1",
            "id = 0x41",
            "id = ?",
            "id = :name",
        ]
    )
    func injections(filter: String) {
        #expect(refusal(filter).hasPrefix("invalid filter: "))
    }

    @Test("A text with SQL in it stays a text")
    func textsStayTexts() throws {
        let text = "' OR 1=1; DROP TABLE tbl_cart; --"
        #expect(try sql("id = \"\(text)\"") == Condition("(\"id\" IS ?)", [.text(text)]))
        // Two texts side by side are compared, and neither is a name.
        #expect(try sql("\"id\" = 1") == Condition("(? IS ?)", [.text("id"), .number(1)]))
    }

    @Test("Are bounded")
    func bounds() throws {
        let deep = String(repeating: "(", count: 33) + "id = 1" + String(repeating: ")", count: 33)
        #expect(refusal(deep) == "invalid filter: more than 32 brackets within each other at character 33")
        #expect(refusal(String(repeating: "(", count: 3500)).contains("more than 32 brackets"))
        _ = try sql(String(deep.dropFirst().dropLast()))
        let long = Array(repeating: "id=1", count: 201).joined(separator: "||")
        #expect(refusal(long) == "invalid filter: more than 200 comparisons at character 1201")
        #expect(refusal(String(repeating: " ", count: 3501)) == "invalid filter: longer than 3500 bytes")
    }

    @Test("Whatever is sent, the answer is a filter or a refusal")
    func randomInputs() {
        var random = SplitMix(state: 20_220_101)
        let pieces = [
            "id", "=", "!=", "~", "'", "\"", "\\", "(", ")", "&&", "||", "1", "-", ".", "@now", "null", " ", "//", "\n",
            "é", "?", ":", "%",
        ]
        for _ in 0..<5000 {
            let filter = (0..<Int.random(in: 1...24, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }
            .joined()
            let result = refusal(filter)
            #expect(result.hasPrefix("invalid filter: ") || result.hasPrefix("taken: "))
        }
    }
}

/// The same numbers every time.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
