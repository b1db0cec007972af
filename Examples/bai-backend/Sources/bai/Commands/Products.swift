import ArgumentParser
import BAIWeChat

struct Products: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the products.")

    @Option(help: "A part of the name or the model.")
    var search: String?

    @Option(help: "The page, from 1.")
    var page: Int32 = 1

    @OptionGroup var connection: Connection

    func run() async throws {
        let filter = search.map { text in
            let literal = FilterText(text)
            return "prod_list_name ~ \(literal) || prod_list_modelnumber ~ \(literal)"
        }
        let products = try await connection.client.listProductRecords(
            page: page,
            sort: ["prod_list_sort"],
            filter: filter
        )
        try connection.output.show(products, PocketBaseProductListRecord.header, products.items.map(\.row))
    }
}

/// A text within a filter. There is no way to write a backslash before the closing quote, so it is left out.
struct FilterText: CustomStringConvertible {
    let description: String

    init(_ text: String) {
        let content = text.replacing(/\\+$/, with: "").replacing("\"", with: "\\\"")
        description = "\"\(content)\""
    }
}
