import Foundation
import Testing

@testable import Runtime

typealias JSONDate = Date

/// Models are `Codable` by way of their JSON.
@Suite struct CodableTests {
    @Test func aModelGoesThroughFoundation() throws {
        let text = #"{"name":"root","children":[{"name":"leaf","parent":{"name":"root"}}]}"#
        let category = try Category(json: text)
        #expect(try String(decoding: category.jsonBytes(), as: UTF8.self) == text)
        let data = try JSONEncoder().encode(category)
        #expect(try JSONDecoder().decode(Category.self, from: data) == category)
        #expect(
            try PropertyListDecoder().decode(Category.self, from: PropertyListEncoder().encode(category)) == category
        )
    }

    private enum Size: String, ClosedEnum {
        case small
        case large = "very large"
    }

    @Test func enumerationsAreTheirValues() throws {
        let values: [CartStatus] = [.open, .other("lost")]
        let data = try JSONEncoder().encode(values)
        #expect(String(decoding: data, as: UTF8.self) == #"["open","lost"]"#)
        #expect(try JSONDecoder().decode([CartStatus].self, from: data) == values)
        #expect(try String(decoding: JSONEncoder().encode([IsDelete.yes]), as: UTF8.self) == "[1]")
        #expect(try String(decoding: JSONEncoder().encode([Size.large]), as: UTF8.self) == #"["very large"]"#)
        #expect(try JSONDecoder().decode([Size].self, from: Data(#"["very large"]"#.utf8)) == [.large])
        #expect {
            try JSONDecoder().decode([Size].self, from: Data(#"["huge"]"#.utf8))
        } throws: {
            "\($0)".contains("'huge' is not one of the documented values")
        }
    }

    @Test func aFaultSaysWhere() {
        #expect {
            try JSONDecoder().decode(Category.self, from: Data(#"{"children":[]}"#.utf8))
        } throws: {
            "\($0)".contains("the required member 'name' is missing")
        }
    }

    @Test func valuesKeepOrderAndNumbers() throws {
        let text = #"{"b":1,"a":[1.50,123456789012345678901234567890,null,true,"x"]}"#
        #expect(try String(decoding: JSONValue(json: text).jsonBytes(), as: UTF8.self) == text)
    }
}
