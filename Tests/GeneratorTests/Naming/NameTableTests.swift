import Testing

@testable import Generator

@Suite struct NameTableTests {
    private func properties(_ wires: [String], reserved: Set<Identifier> = []) -> [String] {
        NameTable.resolve(wires.map { ($0, .property($0)) }, reserved: reserved).map(\.text)
    }

    @Test(arguments: [
        (["a", "b"], ["a", "b"]),
        (
            ["foo-bar", "foo_bar", "fooBar", "FooBar"],
            ["fooDashBar", "fooUnderscoreBar", "fooBar", "fooBarXA325DBE8"]
        ),
        (["@id", "id", "$id"], ["atID", "id", "dollarID"]),
        (["b_c", "b.c"], ["bUnderscoreC", "bC"]),
        (["_versionId", "versionId"], ["underscoreVersionID", "versionID"]),
        (["\u{E9}", "e\u{301}"], ["\u{E9}", "\u{E9}XFA9BC71F"]),
        (["a", "a", "a"], ["a", "aXE40C292C", "a2"]),
        (["url", "URL"], ["url", "urlX7569633E"]),
    ])
    func `clashes are solved by what tells the wire names apart`(wires: [String], expected: [String]) {
        #expect(properties(wires) == expected)
    }

    @Test func `the order of the wishes does not matter`() {
        let wires = ["foo-bar", "foo_bar", "fooBar", "FooBar", "foo.bar", "fooDashBar"]
        let names = Dictionary(uniqueKeysWithValues: zip(wires, properties(wires)))
        for _ in 0..<20 {
            let shuffled = wires.shuffled()
            #expect(Dictionary(uniqueKeysWithValues: zip(shuffled, properties(shuffled))) == names)
        }
        #expect(names["fooDashBar"] == "fooDashBar")
    }

    @Test func `reserved names cannot be had`() {
        #expect(properties(["body", "$body"], reserved: ["body"]) == ["bodyValue", "dollarBody"])
    }

    @Test func `types that step back keep out of reserved names`() {
        let names = NameTable.resolve([("URL", .type("URL")), ("url", .type("url"))]).map(\.text)
        #expect(names == ["URLModel", "URLModelX328F4C1E"])
    }

    @Test func `what is made up gives way`() {
        let wishes = [("cardRequestForm", Identifier.type("CardRequest")), ("card_request", .type("card_request"))]
        let names = NameTable.choose(wishes, yielding: [0]).map(\.name.text)
        #expect(names == ["CardRequestForm", "CardRequest"])
    }

    @Test func `names can be claimed one by one`() {
        var table = NameTable()
        #expect(table.claim(.type("Cart"), wire: "Cart").text == "Cart")
        #expect(table.claim(.type("cart"), wire: "cart").text == "CartX9827728F")
    }

    @Test func `names may differ in case where they are those of cases`() {
        let wires = ["asc", "ASC", "String", "string", "foo-bar", "foo_bar", "Foo_Bar"]
        let names = NameTable.resolve(wires.map { ($0, .enumCase($0)) }, allowsCapitals: true).map(\.text)
        let expected = ["asc", "ASC", "stringX\(Checksum.hexadecimal(of: "String"))", "string"]
        #expect(names == expected + ["fooDashBar", "fooUnderscoreBar", "fooBar"])
    }
}

@Suite struct FileNamesTests {
    @Test(arguments: [
        (["Cart", "Order"], ["Cart", "Order"]),
        (["Foo", "FOO"], ["Foo_0C7E1677", "FOO"]),
        (["订单"], ["订单"]), (["É", "Ünï", "Größe"], ["E", "Uni", "Grosse"]), (["Заказ"], ["U417U430U43AU430U437"]),
        (["con", "Aux"], ["Con_", "Aux_"]),
    ])
    func `names differ on every file system`(wires: [String], expected: [String]) {
        #expect(FileNames.resolve(wires.map { ($0, .type($0)) }) == expected)
    }

    @Test func `reserved names cannot be had`() {
        let names = FileNames.resolve([("runtime", .type("runtime"))], reserved: ["Runtime"])
        #expect(names == ["Runtime_\(Checksum.hexadecimal(of: "runtime"))"])
    }

    @Test func `long names are cut`() {
        let name = FileNames.resolve([("a", .type(String(repeating: "long", count: 100)))])[0]
        #expect(name.utf8.count == 99)
    }

    @Test func `folders are cut so that their files fit`() {
        #expect(FileNames.folderLimit(in: .type("Shop"), ending: "Models.swift") == 87)
        #expect(FileNames.folderLimit(in: .type(String(repeating: "s", count: 100)), ending: "Models.swift") == 39)
        let wishes = ["Cart", String(repeating: "a", count: 39), String(repeating: "b", count: 40)]
        let names = FileNames.resolve(wishes.map { ($0, .type($0)) }, limit: 39)
        #expect(names.map(\.utf8.count) == [4, 39, 38])
    }

    @Test func `paths are cut in their last component`() {
        let folder = "Sources/" + String(repeating: "购", count: 30) + "/"
        #expect(FileNames.fitting(folder + "Cart.swift") == folder + "Cart.swift")
        let cut = FileNames.fitting(folder + String(repeating: "物", count: 60) + ".swift")
        #expect(cut.utf8.count <= 200 && cut.utf8.count > 195)
        #expect(cut.hasPrefix(folder + "物") && cut.hasSuffix(".swift"))
        #expect(cut != FileNames.fitting(folder + String(repeating: "物", count: 61) + ".swift"))
    }
}
