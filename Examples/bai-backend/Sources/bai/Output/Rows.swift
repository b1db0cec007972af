import BAIWeChat

extension Double {
    /// An amount with two decimals.
    var amount: String {
        let cents = (self * 100).rounded()
        guard let whole = Int(exactly: cents) else { return "\(self)" }
        let fraction = abs(whole % 100)
        return "\(whole / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}

extension CartRecord {
    static let header = ["CART", "PRODUCT", "QUANTITY", "PRICE", "STATUS", "REMARK"]

    var row: [String] {
        [
            cartID, productInfo?.prodListName ?? cartProductID, "\(cartProductQuantity)", cartAtPrice.amount,
            cartStatus.rawValue, cartRemark ?? "",
        ]
    }
}

extension OrderRecord {
    static let header = ["ORDER", "NUMBER", "SOURCE", "STATUS", "AMOUNT", "REMARK"]

    var row: [String] {
        [orderID, orderNumber, orderSource.rawValue, orderStatus.rawValue, orderAmount.amount, orderRemark ?? ""]
    }
}

extension PocketBaseProductListRecord {
    static let header = ["ID", "NAME", "MODEL", "PRICE"]

    var row: [String] { [id, prodListName, prodListModelnumber ?? "", prodListBasicPrice.amount] }
}
