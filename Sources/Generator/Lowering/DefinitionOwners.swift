import SpecLoader

/// In which definitions schemas stand to which references lead, though they have no name themselves:
/// `#/components/schemas/Cart/properties/owner` is of `Cart`.
struct DefinitionOwners: Sendable {
    private var owners: [Place: SchemaID] = [:]

    init(of document: Document) {
        let named = document.schemas.usedIDs.filter { document.schemas[$0].uniqueName != nil }
        let definitions = Dictionary(named.map { (document.schemas[$0].location.place, $0) }) { first, _ in first }
        for reference in document.references where reference.section == "schemas" {
            let place = reference.target.place
            guard definitions[place] == nil, owners[place] == nil else { continue }
            var around = place.pointer.parent
            while let pointer = around, owners[place] == nil {
                owners[place] = definitions[Place(source: place.source, pointer: pointer)]
                around = pointer.parent
            }
        }
    }

    /// The definition in which a schema without a name stands; nil where no reference leads to it.
    func owner(of schema: Schema) -> SchemaID? {
        owners.isEmpty || schema.uniqueName != nil ? nil : owners[schema.location.place]
    }
}

extension SchemaLowering {
    /// Where the type of an inline schema goes: into that of the definition in which it stands, whoever asks first.
    mutating func ownPlace(of id: SchemaID, _ form: Directions.Form, instead place: Place) -> Place {
        let schema = document.schemas[id]
        guard let owner = owners.owner(of: schema) else { return place }
        if !isBegun(owner) { _ = lower(owner, at: place) }
        let pointer = schema.location.pointer
        guard document.schemas[owner].location.pointer == pointer.parent?.parent,
            pointer.parent?.lastToken == "properties", let name = pointer.lastToken,
            case .declared(let parent)? = lowered[key(of: owner)]?.type, declarations[parent.index].kind.holdsTypes
        else { return place }
        var own = Place(wireName: name, parent: parent)
        own.isRequestForm = form == .split(.request) && directions.form(of: owner, in: .request) != form
        return own
    }
}

extension Declaration.Kind {
    /// Whether types of its members stand in it.
    fileprivate var holdsTypes: Bool {
        switch self {
        case .structure: true
        case .union(let union): union.keyword == "allOf"
        default: false
        }
    }
}
