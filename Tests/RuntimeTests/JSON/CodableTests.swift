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
