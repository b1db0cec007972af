import SpecLoader

extension SchemaLowering {
    /// Where an inline schema's declaration goes, and what it is called there.
    struct Place {
        var wireName: String
        var parent: DeclarationID?
        var operation: OperationID?
        /// Of the form in requests, where responses have another one.
        var isRequestForm = false
        /// Why it is called so.
        var origin = WireNameOrigin.position

        /// A place in the same scope for what this is made of.
        func beside(_ wireName: String) -> Place {
            var place = self
            place.wireName = wireName
            place.origin = .position
            return place
        }

        /// A place in the same scope for the elements of a list that stands here.
        var ofElements: Place {
            guard parent == nil, operation == nil else { return beside(wireName) }
            var place = beside(wireName + "Item")
            if case .component(.parameter, let key) = origin {
                place.origin = .component(.parameter, key: key + "Item")
            }
            return place
        }
    }

    /// A type, and whether `null` may stand for its value.
    struct Lowered: Hashable {
        var type: SwiftType
        var isNullable = false

        /// The type where null has no other place to be.
        var value: SwiftType { isNullable ? .nullable(type) : type }

        /// The same where it is known whether null is allowed.
        func with(null permitsNull: Bool?) -> Self { Self(type: type, isNullable: permitsNull ?? isNullable) }

        /// The same, or null too.
        func orNull(_ isNull: Bool) -> Self { Self(type: type, isNullable: isNullable || isNull) }
    }
}

extension Declaration {
    /// Whether it is what was asked for at this place.
    func stands(at place: SchemaLowering.Place) -> Bool {
        parent == place.parent && operation == place.operation && isRequestForm == place.isRequestForm
            && wireName.hasSameBytes(as: place.wireName)
    }
}

extension SchemaLowering.Place {
    /// Of a part of an operation: inside the operation, unless it belongs to a reusable object.
    init(_ wireName: String, _ object: ReusableObject, component: String?, in operation: OperationID) {
        self.init(
            wireName: wireName,
            operation: component == nil ? operation : nil,
            origin: component.map { .component(object, key: $0) } ?? .position
        )
    }
}

extension Schema.Content {
    /// Whether no new declaration comes of it: it has a name, or it is a plain value.
    var hasKnownType: Bool {
        let plain: [JSONTypes] = [.string, .integer, .number, .boolean]
        let isPlain = plain.contains(types.subtracting(.null)) && enumeration == nil && const == nil
        return uniqueName != nil || isPlain && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty && reference == nil
    }

    /// Where its declaration goes if it has a name.
    var place: SchemaLowering.Place? {
        uniqueName.map { SchemaLowering.Place(wireName: $0, origin: .schema(nameOrigin ?? .key)) }
    }
}

extension SchemaLowering {
    /// The type that a schema was found to have, `null` among its values where it may be; nil where it has none of its
    /// own.
    func knownType(of id: SchemaID, in direction: Direction) -> SwiftType? {
        let key = Key(ids: [id], form: directions.form(of: id, in: direction))
        return lowered[key]?.value
    }
}
