import Testing

@testable import Generator

@Suite struct WordsTests {
    @Test(arguments: [
        ("is_delete", ["is", "delete"]),
        ("x-rate-limit", ["x", "rate", "limit"]),
        ("cartID", ["cart", "ID"]),
        ("HTTPServer", ["HTTP", "Server"]),
        ("userIDs", ["user", "IDs"]),
        ("prod_list_id", ["prod", "list", "id"]),
        ("foo2bar", ["foo2", "bar"]),
        ("Foo2Bar", ["Foo2", "Bar"]),
        ("md5", ["md5"]),
        ("2fa", ["2fa"]),
        ("3DModel", ["3", "D", "Model"]),
        ("订单号", ["订单号"]),
        ("订单ID", ["订单", "ID"]),
        ("hello 世界", ["hello", "世界"]),
        ("+1", ["plus", "1"]),
        ("-created", ["minus", "created"]),
        ("a-1", ["a", "1"]),
        ("1.5", ["1", "point", "5"]),
        ("v1.2.3", ["v1", "point", "2", "point", "3"]),
        ("<=", ["less", "than", "equals"]),
        ("-", ["dash"]),
        (" ", ["space"]),
        ("", ["empty"]),
        ("a👍", ["a", "u1f44d"]),
        ("\u{202E}", ["u202e"]),
        ("e\u{301}te\u{301}", ["\u{E9}t\u{E9}"]),
        ("हिन्दी", ["हिन्दी"]),
        ("٣٤", ["34"]),
    ])
    func `names are split into words`(name: String, words: [String]) {
        #expect(Words.split(name).map { Array($0.utf8) } == words.map { Array($0.utf8) })
    }

    @Test(arguments: [
        ("foo-bar", ["foo", "dash", "bar"]),
        ("_id", ["underscore", "id"]),
        ("a<b", ["a", "less", "than", "b"]),
        ("", ["empty"]),
    ])
    func `symbols can be spelled out`(name: String, words: [String]) {
        #expect(Words.spelled(name) == words)
    }

    @Test(arguments: [
        ("cart_id", "cartID", "CartID"),
        ("ID", "id", "ID"),
        ("ids", "ids", "IDs"),
        ("HTTP_SERVER", "httpServer", "HTTPServer"),
        ("url_path", "urlPath", "URLPath"),
        ("avatar_urls", "avatarURLs", "AvatarURLs"),
        ("attachments_md5", "attachmentsMD5", "AttachmentsMD5"),
        ("sha256_sum", "sha256Sum", "SHA256Sum"),
        ("IPv4Address", "ipv4Address", "IPv4Address"),
        ("client_ipv6", "clientIPv6", "ClientIPv6"),
        ("OAuth2Token", "oauth2Token", "OAuth2Token"),
        ("useGraphQL", "useGraphQL", "UseGraphQL"),
        ("PKCEVerifier", "pkceVerifier", "PKCEVerifier"),
        ("XYZValue", "xyzValue", "XYZValue"),
        ("my_XYZ", "myXYZ", "MyXYZ"),
        ("MY_XYZ", "myXyz", "MyXyz"),
        ("straße", "straße", "Straße"),
        ("订单_id", "订单ID", "订单ID"),
    ])
    func `words are put together with uniform acronyms`(name: String, lower: String, upper: String) {
        #expect(Words.lowerCamel(Words.split(name)) == lower)
        #expect(Words.upperCamel(Words.split(name)) == upper)
    }
}
