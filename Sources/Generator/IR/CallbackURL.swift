/// Where the requests of a callback go, as far as the input of the call says it (OAS "Runtime Expressions").
struct CallbackURL: Sendable {
    /// Where in the input the URL stands.
    enum Source: Sendable {
        /// The index of the parameter, which is a text.
        case parameter(Int)
        /// From the body, which has one media type, to a text in it.
        case body([Member])
        /// From a body that is a union: for each of its variants, which are objects, the way to the text.
        case variants(DeclarationID, [[Member]])
    }

    /// A property of a structure.
    struct Member: Sendable {
        var declaration: DeclarationID
        /// The index of the property.
        var property: Int
    }

    /// The name of the callback.
    var callback: String
    /// As the description writes it.
    var expression: String
    var source: Source
}
