extension SchemaLowering {
    /// Where an inline schema's declaration goes, and what it is called there.
    struct Place {
        var wireName: String
        var parent: DeclarationID?
        var operation: OperationID?
        /// Of the form in requests, where responses have another one.
        var isRequestForm = false

        /// A place in the same scope for what this is made of.
        func beside(_ wireName: String) -> Place {
            var place = self
            place.wireName = wireName
            return place
        }
    }

    /// A type, and whether `null` may stand for its value.
    struct Lowered: Hashable {
        var type: SwiftType
        var isNullable = false
    }
}

extension Declaration {
    /// Whether it is what was asked for at this place.
    func stands(at place: SchemaLowering.Place) -> Bool {
        parent == place.parent && operation == place.operation && isRequestForm == place.isRequestForm
            && wireName.utf8.elementsEqual(place.wireName.utf8)
    }
}
