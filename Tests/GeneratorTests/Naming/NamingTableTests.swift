import Foundation
import SpecLoader
import Testing

@testable import Generator

/// `Documentation/NAMES.md` shows the rules for names by what they make of names. `UPDATE_SNAPSHOTS=1` writes it anew.
@Suite struct NamingTableTests {
    private static let url = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Documentation/NAMES.md").standardized

    @Test func theTableIsAsTheRulesAre() throws {
        let text = try Self.text()
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil { try Data(text.utf8).write(to: Self.url) }
        #expect(text == (try String(contentsOf: Self.url, encoding: .utf8)))
    }

    private static func text() throws -> String {
        """
        # Names

        What the names of a description become in Swift. A test writes these tables with the rules themselves.
        `generate-bai explain NAME SPEC` tells why something has its name.

        ## Choosing a name

        A name that does not please can be chosen by its place, under `names` in [`generate-bai.yaml`](CONFIGURATION.md):

        ```yaml
        names:
          "openapi.yaml#/components/schemas/CartRecord": Cart
        ```

        | what can be named | its place |
        | --- | --- |
        | a type: a schema, also one that stands inline | `/components/schemas/Cart`, `/components/schemas/Cart/oneOf/1` |
        | a property | `/components/schemas/Cart/properties/id`, `/components/schemas/Place/prefixItems/0` |
        | an operation: its method, and its types | `/paths/~1carts/get` |
        | a parameter | `/paths/~1carts/get/parameters/0`, `/components/parameters/page` |
        | a server | `/servers/0` |
        | a credential | `/components/securitySchemes/BearerAuth` |
        | the module | no place: `name` in the configuration, or `--name` |

        - The place is where the definition stands, in a file relative to the root document's folder; a `$ref` has no name.
        - Where a property's schema stands inline and has a type, both have one place, and so one wish. Define the schema
          under `components` to name them apart.
        - Cases of enumerations are named in the schema, by `x-enum-varnames` or `x-enumNames`; cases of a union after their
          variants. Folders and protocols of areas are called after documents and tags.
        - A name is of ASCII letters, digits and `_`, is none that Swift or the generated code needs, and wins over all rules
          below. One that something else there has, too, is told (`unused-name`).

        ## Properties, arguments and methods

        \(table(NamingExamples.properties) { Code.identifier(.property($0)).text })

        ## Cases of enumerations

        \(table(NamingExamples.cases) { Code.identifier(.enumCase($0)).text })

        ## Types

        \(table(NamingExamples.types) { Code.identifier(.type($0)).text })

        ## Names that want to be the same

        The order in which they stand makes no difference.

        \(clashes)

        ## Names by place

        | where it stands | in Swift | what it is |
        | --- | --- | --- |
        \(try places())
        """ + "\n"
    }

    private static func table(_ examples: [NamingExamples.Example], _ name: (String) -> String) -> String {
        let rows = examples.map { "| \(shown($0.wire)) | \(code(name($0.wire))) | \($0.reason) |" }
        return (["| in the description | in Swift | because |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
    }

    private static var clashes: String {
        let properties = NamingExamples.propertyClashes.map { clash in
            row(clash, NameTable.resolve(clash.wires.map { ($0, .property($0)) }))
        }
        let types = NamingExamples.typeClashes.map { clash in
            row(clash, NameTable.resolve(clash.wires.map { ($0, .type($0)) }))
        }
        let head = ["| in the description | in Swift | because |", "| --- | --- | --- |"]
        return (head + properties + types).joined(separator: "\n")
    }

    private static func row(_ clash: NamingExamples.Clash, _ names: [Identifier]) -> String {
        let wires = clash.wires.map(shown).joined(separator: "<br>")
        return "| \(wires) | \(names.map { code($0.text) }.joined(separator: "<br>")) | \(clash.reason) |"
    }

    private static func places() throws -> String {
        let output = try HostileOutput([NamingExamples.description])
        let (module, names) = (try #require(output.module), try #require(output.names))
        var rows: [String] = []
        for index in module.declarations.indices {
            let declaration = module.declarations[index]
            let name = names.qualified(DeclarationID(index: index)).text
            rows.append(row(declaration.location.pointer, name, word(declaration)))
            for (member, called) in zip(members(of: declaration), names.members[index]) {
                rows.append("| \(member) | \(code("\(name).\(called.text)")) | |")
            }
        }
        for (operation, called) in zip(module.operations, names.operations) {
            let parameters = called.parameters.map { $0.text + ":" }.joined()
            let route = "`\(operation.method) \(operation.path)`"
            rows.append(
                "| \(route) | \(code("\(called.method.text)(\(parameters))")) | a call and a handler's method |"
            )
            rows.append("| \(route) | \(code(called.namespace.text)) | its types |")
        }
        rows += zip(module.servers, names.servers).map { row($0.location.pointer, ".\($1.text)", "a server") }
        return rows.joined(separator: "\n")
    }

    private static func members(of declaration: Declaration) -> [String] {
        switch declaration.kind {
        case .structure(let structure): structure.properties.map { code($0.location.pointer.description) }
        case .enumeration(let enumeration): enumeration.cases.map { code($0.rawValue) }
        case .union(let union): union.variants.map { code($0.wireName) }
        case .alias: []
        }
    }

    private static func word(_ declaration: Declaration) -> String {
        let form = declaration.isRequestForm ? ", as requests have it" : ""
        switch declaration.kind {
        case .structure(let structure): return (structure.isTuple ? "a tuple" : "an object") + form
        case .enumeration: return "an enumeration"
        case .union: return "a union"
        case .alias: return "another name"
        }
    }

    private static func row(_ pointer: JSONPointer, _ name: String, _ what: String) -> String {
        "| \(code(pointer.description)) | \(code(name)) | \(what) |"
    }

    /// Text as code in Markdown, also where it has backticks.
    private static func code(_ text: String) -> String {
        text.contains("`") ? "`` \(text) ``" : "`\(text)`"
    }

    /// A wire name with its quotes, so that blanks and nothing are to be seen.
    private static func shown(_ wire: String) -> String {
        let isPlain = wire.unicodeScalars.allSatisfy { $0.value > 0x20 && !$0.properties.isGraphemeExtend }
        return code(isPlain && !wire.isEmpty ? wire : StringLiteral.encode(wire))
    }
}
