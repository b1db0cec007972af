@testable import Generator

/// What the table of names shows: names as descriptions have them, and why they become what they become.
struct NamingExamples {
    /// One name by itself.
    typealias Example = (wire: String, reason: String)
    /// Several names in one scope.
    typealias Clash = (wires: [String], reason: String)

    static let properties: [Example] = [
        ("is_delete", "the words of the name in lowerCamelCase"),
        ("X-Rate-Limit", "all but letters and digits stands between words"),
        ("userID", "a change of case begins a word"),
        ("URL", "known acronyms are in one case"),
        ("id", "… lower where the name begins with one"),
        ("html_body", "the same"),
        ("default", "a keyword stands in backticks where it needs them"),
        ("self", "`self`, `init` and the like cannot be had even so"),
        ("init", "the same"),
        ("Type", "not magic once it is in lower case"),
        ("1st", "no name begins with a digit"),
        ("$ref", "a mark in front is dropped"),
        ("@id", "the same"),
        ("_", "a name of nothing but marks spells them"),
        ("", "there is no name"),
        (" ", "nor is this one"),
        ("订单号", "letters of all languages are letters"),
        ("💰", "what is neither letter nor digit has a number"),
    ]

    static let cases: [Example] = [
        ("is_open", "as a property"),
        ("NULL", "as a property"),
        ("0", "numbers get `value` in front"),
        ("-1", "or the word of their sign"),
        ("+1", "the same"),
        ("1.5", "a point between digits is a word"),
        ("-0.25", "the same"),
        ("18446744073709551615", "whatever their size"),
        ("2fa", "what begins with a digit gets `value` in front too"),
        ("-created", "a sign that orders keeps its meaning"),
        ("text/plain", "other marks stand between words"),
        ("", "there is no name"),
        ("true", "a keyword stands in backticks where it needs them"),
        ("self", "some names cannot be had even so"),
        ("none", "an optional has a case of this name itself"),
    ]

    static let types: [Example] = [
        ("CartRecord", "a legal name in UpperCamelCase stays as it is"),
        ("ApiResponseBase", "also where an acronym is not in one case"),
        ("cart_record", "else it is put together from its words"),
        ("user.Profile", "the same"),
        ("Foo_Bar", "the same"),
        ("2fa", "no name begins with a digit"),
        ("订单", "letters of all languages are letters"),
        ("Error", "Swift has a type of this name"),
        ("url", "Foundation has a type of this name"),
        ("JSONValue", "the support code has a type of this name"),
        ("Type", "a name that Swift keeps for itself"),
        ("../../evil", "marks are no letters"),
    ]

    static let propertyClashes: [Clash] = [
        (
            ["foo-bar", "foo_bar", "fooBar", "FooBar"],
            "the name goes to the one that is spelt so; others spell their marks, or end in a checksum of the wire name"
        ),
        (["@id", "id", "$id"], "the same"),
        (["b_c", "b.c"], "where none is spelt so, it goes to the first by bytes"),
        (["\u{E9}", "e\u{301}"], "names that look the same are one name to Swift"),
    ]

    static let typeClashes: [Clash] = [
        (["URL", "url"], "both step back from Foundation, and one from the other"),
        (["Cart", "cart"], "names differ by more than case where files are made of them"),
    ]

    /// What stands where decides the name too.
    static let description = HostileFragment(
        id: "",
        input: "",
        schemas: """
            "Cart": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer", "readOnly": true},
            "item": {"type": "object", "properties": {"cart": {"type": "object", "properties": {"a": {}}}}}}},
            "Place": {"type": "array", "prefixItems": [{"type": "number", "title": "longitude"}, {"type": "number"}], "minItems": 2},
            "Animal": {"oneOf": [{"$ref": "#/components/schemas/Cart"}, {"type": "string"}, {"type": "array", "items": {"type": "integer"}}]},
            "Error": {"type": "object", "properties": {"error": {"type": "object", "properties": {"a": {}}}}},
            "ListCarts": {"type": "object", "properties": {"a": {}}},
            "Size": {"type": "string", "enum": ["s", "xl"], "x-enum-varnames": ["Small", "extraLarge"]}
            """,
        paths: """
            "/carts": {"get": {"operationId": "list_carts", "responses": {"204": {"description": "a"}}},
            "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Cart"}}}},
            "responses": {"200": {"description": "a", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Cart"}}}}}}},
            "/carts/{cart_id}/items": {"delete": {"parameters": [{"name": "cart_id", "in": "path", "required": true, "schema": {"type": "string"}},
            {"name": "request", "in": "query", "schema": {"type": "object", "properties": {"a": {"type": "string"}}}}], "responses": {"204": {"description": "a"}}}}
            """,
        servers: #"{"url": "https://a.example", "description": "Test stage"}, {"url": "https://b.example"}"#
    )
}
