extension StringProtocol {
    /// A media type without its parameters, in lower case (RFC 9110 section 8.3.1).
    var essence: String {
        String(prefix { $0 != ";" }.filter { $0 != " " }).lowercased()
    }
}
