import Foundation
import Testing

@testable import Runtime

@Suite("Models in JSON")
struct ModelTests {
    static let cart = #"""
        {"cart_id":"c1","cart_number":"n","is_delete":0,"note":null,"discount":null,"quantities":[1,2],"labels":{"a":"x","b":"y"},"owner":{"name":"Ä","id":"6fa459ea-ee8a-3ca4-894e-db77e160355e","extra":[1,{"k":null}]},"status":"shipped","created":"2024-05-01T08:00:00.123Z"}
        """#

    @Test func literalsStandForNullableValues() throws {
        var cart = try CartRecord(json: Self.cart)
        cart.discount = 12
        #expect(cart.discount == .value(12.0))
        cart.discount = 0.5
        #expect(cart.discount == Nullable(0.5))
        cart.discount = nil
        #expect(cart.discount == Nullable<Double>?.none)
        let texts: [Nullable<String>?] = ["a", "乙", .null, nil]
        let interpolated: Nullable<String>? = "a\(texts.count)"
        #expect(interpolated == .value("a4"))
        #expect(texts == [.some(.value("a")), .some(.value("乙")), .some(.null), .none])
        #expect(Nullable<Bool>?(true) == .value(true))
    }

    @Test func everyPropertyComesBackAsItWas() throws {
        let cart = try CartRecord(json: Self.cart)
        #expect(cart.cartID == "c1")
        #expect(cart.isDelete == .no)
        #expect(cart.note == nil)
        #expect(cart.discount == .null)
        #expect(cart.quantities == [1, 2])
        #expect(cart.labels == ["a": "x", "b": "y"])
        #expect(cart.owner?.additionalProperties == ["extra": [1, ["k": nil]]])
        #expect(cart.status == .other("shipped"))
        #expect(String(decoding: try cart.jsonBytes(), as: UTF8.self) == Self.cart)
    }
}
