import Templates
import Testing

@testable import Generator

@Suite struct IdentifierTests {
    @Test(arguments: [
        ("is_delete", "isDelete"),
        ("openid", "openid"),
        ("1st", "_1st"),
        ("self", "selfValue"),
        ("init", "initValue"),
        ("Type", "type"),
        ("_", "underscore"),
        ("default", "default"),
        ("$ref", "ref"),
        ("X-Rate-Limit", "xRateLimit"),
        ("订单号", "订单号"),
    ])
    func `names of properties`(wire: String, expected: String) {
        #expect(Identifier.property(wire).text == expected)
    }

    @Test(arguments: [
        ("is_open", "isOpen"),
        ("0", "value0"),
        ("-1", "minus1"),
        ("+1", "plus1"),
        ("1.5", "value1Point5"),
        ("2fa", "value2fa"), ("3D_CODE", "value3DCode"), ("4K_PER_USER", "value4KPerUser"),
        ("-created", "minusCreated"),
        ("text/plain", "textPlain"),
        ("", "empty"),
        ("self", "selfValue"),
        ("NULL", "null"),
    ])
    func `names of cases`(wire: String, expected: String) {
        #expect(Identifier.enumCase(wire).text == expected)
    }

    @Test(arguments: [
        ("CartRecord", "CartRecord"),
        ("PocketBaseNativeError", "PocketBaseNativeError"),
        ("APIError", "APIError"),
        ("ApiResponseBase", "ApiResponseBase"),
        ("Foo_Bar", "FooBar"),
        ("cart_record", "CartRecord"),
        ("user.Profile", "UserProfile"),
        ("2fa", "_2fa"),
        ("订单", "订单"),
        ("Error", "ErrorModel"),
        ("error", "ErrorModel"),
        ("url", "URLModel"),
        ("Type", "TypeModel"),
        ("Self", "SelfModel"),
        ("JSONValue", "JSONValueModel"),
    ])
    func `names of types`(wire: String, expected: String) {
        #expect(Identifier.type(wire).text == expected)
    }

    @Test func `names from the configuration must be legal`() {
        for name in ["cartID", "_x", "CartRecord", "default"] {
            #expect(Identifier.configured(name)?.text == name)
        }
        for name in ["", "_", "1a", "a b", "a`b", "self", "Type", "é", "a\u{301}"] {
            #expect(Identifier.configured(name) == nil)
        }
    }

    @Test func `keywords stand in backticks where they need them`() {
        #expect(Code.identifier(.property("default")) == "`default`")
        #expect(Code.label(.property("default")) == "default")
        #expect(Code.identifier(.property("name")) == "name")
        #expect(Identifier.property("cart").appending(.property("status")) == .property("cart_status"))
    }

    /// A type of the description with such a name would take its place.
    @Test func `every type of the support code is reserved`() {
        let declaration =
            /^(?:public |nonisolated |final |indirect )*(?:struct|enum|class|protocol|actor|typealias) (\w+)/
        let names = Templates.runtime.flatMap { _, text in
            text.split(separator: "\n").compactMap { $0.firstMatch(of: declaration).map { String($0.output.1) } }
        }
        #expect(names.contains("JSONReader"))
        #expect(names.filter { !ReservedTypes.all.contains($0) } == [])
    }
}
