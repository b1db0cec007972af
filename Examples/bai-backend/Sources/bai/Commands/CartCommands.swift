import ArgumentParser
import BAIWeChat

struct CartCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cart",
        abstract: "Your cart.",
        subcommands: [List.self, Add.self, Update.self, Remove.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List what is in the cart.")

        @Option(help: "active, ordered or invalid.")
        var status: String?

        @Option(help: "A part of the product's name or model.")
        var search: String?

        @OptionGroup var connection: Connection

        func run() async throws {
            let request = CartListRequest(
                keyword: search,
                cartStatus: status.map { CartStatus(rawValue: $0) },
                perPage: 100
            )
            let page = try await connection.client.listCarts(body: request).data
            try connection.output.show(page, CartRecord.header, page.items.map(\.row))
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Put a product into the cart.")

        @Argument(help: "The id of the product, as 'bai products' shows it.")
        var product: String

        @Option(help: "How many.")
        var quantity: Int32 = 1

        @Option(help: "The price of one; the product's own where it is not given.")
        var price: Double?

        @Option(help: "A remark.")
        var remark: String?

        @OptionGroup var connection: Connection

        func run() async throws {
            let request = CartCreateRequest(
                cartProductID: product,
                cartAtPrice: try await currentPrice(),
                cartProductQuantity: quantity,
                cartRemark: remark
            )
            let cart = try await connection.client.createCart(body: request).data
            try connection.output.show(cart, CartRecord.header, [cart.row])
        }

        private func currentPrice() async throws -> Double {
            if let price { return price }
            let found = try await connection.client.listProductRecords(
                perPage: 1,
                filter: "id = \(FilterText(product))",
                skipTotal: true
            )
            guard let product = found.items.first else { throw ValidationError("there is no product '\(product)'") }
            return product.prodListBasicPrice
        }
    }

    struct Update: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Change what is in the cart.")

        @Argument(help: "The number of the cart's entry.")
        var cart: String

        @Option(help: "How many.")
        var quantity: Int32?

        @Option(help: "The price of one.")
        var price: Double?

        @Option(help: "A remark; an empty one removes it.")
        var remark: String?

        @OptionGroup var connection: Connection

        func run() async throws {
            let request = CartUpdateRequest(
                cartID: cart,
                cartProductQuantity: quantity,
                cartAtPrice: price,
                cartRemark: remark.map { $0.isEmpty ? .null : .value($0) }
            )
            let cart = try await connection.client.updateCart(body: request).data
            try connection.output.show(cart, CartRecord.header, [cart.row])
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take something out of the cart.")

        @Argument(help: "The number of the cart's entry.")
        var cart: String

        @OptionGroup var connection: Connection

        func run() async throws {
            let answer = try await connection.client.deleteCart(body: CartDeleteRequest(cartID: cart))
            try connection.output.say(answer.data, "removed \(answer.data.cartID)")
        }
    }
}
