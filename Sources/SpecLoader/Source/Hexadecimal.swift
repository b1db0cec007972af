extension BinaryInteger {
    /// The number in hexadecimal digits, with as many zeros before it as it needs to have `digits` of them.
    package func hexadecimal(digits: Int, uppercase: Bool = false) -> String {
        let text = String(self, radix: 16, uppercase: uppercase)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
