import Foundation
import Testing

@testable import Runtime

/// OAS "Style Examples": each style and shape in words of our own; with `CORPUS`, the tables of the specification too.
@Suite struct ParameterStyleTests {
    private static let members = [("x", "1"), ("y", "2")].map { (name: $0.0, text: $0.1) }

    @Test(
        arguments: [
            (.simple(), "a b", "1,2", "x,1,y,2"), (.simple(explode: true), "a b", "1,2", "x=1,y=2"),
            (.label(), ".a b", ".1,2", ".x,1,y,2"), (.label(explode: true), ".a b", ".1.2", ".x=1.y=2"),
            (.matrix(), ";n=a b", ";n=1,2", ";n=x,1,y,2"), (.matrix(explode: true), ";n=a b", ";n=1;n=2", ";x=1;y=2"),
            (.form(explode: false), "n=a b", "n=1,2", "n=x,1,y,2"), (.form(), "n=a b", "n=1&n=2", "x=1&y=2"),
            (.cookie(explode: false), "n=a b", "n=1,2", "n=x,1,y,2"), (.cookie(), "n=a b", "n=1; n=2", "x=1; y=2"),
            (.spaceDelimited, "n=a b", "n=1%202", "n=x%201%20y%202"),
            (.pipeDelimited, "n=a b", "n=1%7C2", "n=x%7C1%7Cy%7C2"), (.deepObject, "n=a b", "n=1&n=2", "n[x]=1&n[y]=2"),
        ] as [(ParameterStyle, String, String, String)]
    )
    func spells(_ style: ParameterStyle, _ text: String, _ list: String, _ members: String) {
        #expect(style.spell("n", .text("a b")) { $0 } == text)
        #expect(style.spell("n", .list(["1", "2"])) { $0 } == list)
        #expect(style.spell("n", .members(Self.members)) { $0 } == members)
    }

    /// Of one cookie, a semicolon made two.
    @Test func noCookieHasASemicolon() throws {
        let parts: [ParameterParts] = [
            .text("a; admin=1"), .list(["a", "b;c"]), .members([("x", "1;")]), .members([("x;y", "1")]),
            .text("a\u{301};\u{301}"),
        ]
        for parts in parts {
            for style in [ParameterStyle.cookie(), .cookie(explode: false)] {
                var writer = RequestWriter()
                #expect(throws: ParameterError.self) { try writer.write(parts, .cookie("n"), style, false) }
                #expect(writer.headers.isEmpty)
            }
        }
        var writer = RequestWriter()
        try writer.write("a; b", at: .cookie("n"))
        try writer.write("a, b", at: .cookie("m"), style: .cookie())
        #expect(writer.headers[.cookie] == "n=a%3B%20b; m=a, b")
    }

    private struct Tables: Decodable {
        struct Row: Decodable {
            let style: String
            let explode: Bool?
            let undefined, string, array, object: String?
        }

        let tables: [String: [Row]]
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["CORPUS"] != nil))
    func theTablesOfTheSpecification() throws {
        let corpus = ProcessInfo.processInfo.environment["CORPUS"] ?? ""
        let data = try Data(contentsOf: URL(filePath: "\(corpus)/vectors/oas-style-table.json"))
        let tables = try JSONDecoder().decode(Tables.self, from: data).tables
        let members = [("R", "100"), ("G", "200"), ("B", "150")].map { (name: $0.0, text: $0.1) }
        var cells = 0
        for row in tables.values.joined() {
            let style = try #require(Self.style(row.style, row.explode ?? true))
            let expected: [(String?, ParameterParts)] = [
                (row.undefined, .text("")), (row.string, .text("blue")),
                (row.array, .list(["blue", "black", "brown"])), (row.object, .members(members)),
            ]
            for (cell, parts) in expected {
                guard let cell = cell.map({ $0.hasPrefix("?") ? String($0.dropFirst()) : $0 }) else { continue }
                cells += 1
                #expect(style.spell("color", parts) { PercentEncoding.encode($0) } == cell, "\(row)")
                try readsBack(cell, style, parts)
            }
        }
        #expect(cells == 37 + 37 + 45)
    }

    private func readsBack(_ cell: String, _ style: ParameterStyle, _ parts: ParameterParts) throws {
        let text: ParameterText
        switch style {
        case .simple, .label, .matrix: text = ParameterText(segment: cell, encoding: .percent)
        case .cookie: text = ParameterText(cookies: cell, style)
        default: text = ParameterText(query: cell[...])
        }
        switch parts {
        case .text(let expected): #expect(try text.text("color", style) == expected)
        case .list(let expected): #expect(try text.list("color", style) == expected)
        case .members(let expected) where style == .deepObject:
            let read = try text.deepFields("color")
            #expect(read?.map { "\($0.steps.joined()): \($0.text)" } == expected.map { "\($0.name): \($0.text)" })
        case .members(let expected):
            let read = try text.members("color", style, ParameterText.Members(known: nil))
            #expect(read?.map { "\($0)" } == expected.map { "\($0)" })
        }
    }

    private static func style(_ name: String, _ explode: Bool) -> ParameterStyle? {
        switch name {
        case "simple": .simple(explode: explode)
        case "label": .label(explode: explode)
        case "matrix": .matrix(explode: explode)
        case "form": .form(explode: explode)
        case "cookie": .cookie(explode: explode)
        case "spaceDelimited": .spaceDelimited
        case "pipeDelimited": .pipeDelimited
        case "deepObject": .deepObject
        default: nil
        }
    }
}
