import ArgumentParser
import BAIWeChat

struct OrderCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order",
        abstract: "Your orders.",
        subcommands: [List.self, Show.self, Create.self, Update.self, Remove.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the orders.")

        @Option(help: "pending, confirmed, paid, shipped, completed or cancelled.")
        var status: String?

        @Option(help: "A part of the number or the remark.")
        var search: String?

        @OptionGroup var connection: Connection

        func run() async throws {
            let request = OrderListRequest(
                keyword: search,
                orderStatus: status.map { OrderStatus(rawValue: $0) },
                perPage: 100
            )
            let page = try await connection.client.listOrders(body: request).data
            try connection.output.show(page, OrderRecord.header, page.items.map(\.row))
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one order.")

        @Argument(help: "The number of the order.")
        var order: String

        @OptionGroup var connection: Connection

        func run() async throws {
            let order = try await connection.client.getOrder(body: OrderDetailRequest(orderID: order)).data
            try connection.output.show(order, OrderRecord.header, [order.row])
        }
    }

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Order what is in the cart.")

        @Argument(help: "The number of the cart's entry.")
        var cart: String

        @Option(help: "A remark.")
        var remark: String?

        @OptionGroup var connection: Connection

        func run() async throws {
            let cart = try await connection.client.getCart(body: CartDetailRequest(cartID: cart)).data
            let name = cart.productInfo?.prodListName ?? cart.cartProductID
            let request = OrderCreateRequest(
                orderSnap: [
                    "product_info": ["prod_list_name": .string(name)],
                    "quantity": .number(JSONNumber(cart.cartProductQuantity)),
                ],
                orderAmount: (cart.cartAtPrice * Double(cart.cartProductQuantity) * 100).rounded() / 100,
                orderSource: .cart,
                orderSourceID: cart.pbID,
                orderRemark: remark
            )
            let order = try await connection.client.createOrder(body: request).data
            try connection.output.show(order, OrderRecord.header, [order.row])
        }
    }

    struct Update: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Change an order.")

        @Argument(help: "The number of the order.")
        var order: String

        @Option(help: "pending, confirmed, paid, shipped, completed or cancelled.")
        var status: String?

        @Option(help: "A remark; an empty one removes it.")
        var remark: String?

        @OptionGroup var connection: Connection

        func run() async throws {
            let request = OrderUpdateRequest(
                orderID: order,
                orderStatus: status.map { OrderStatus(rawValue: $0) },
                orderRemark: remark.map { $0.isEmpty ? .null : .value($0) }
            )
            let order = try await connection.client.updateOrder(body: request).data
            try connection.output.show(order, OrderRecord.header, [order.row])
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Remove an order from the list.")

        @Argument(help: "The number of the order.")
        var order: String

        @OptionGroup var connection: Connection

        func run() async throws {
            let answer = try await connection.client.deleteOrder(body: OrderDeleteRequest(orderID: order))
            try connection.output.say(answer.data, "removed \(answer.data.orderID)")
        }
    }
}
