import SpecLoader

/// What the configuration chooses for the places of a description, and which of its places have been asked for.
struct PlaceChoices<Value: Hashable & Sendable & RawRepresentable<String>> {
    private let setting: PlaceSetting<Value>
    private let sources: [Source]
    private var unused: Set<String>

    init(_ setting: PlaceSetting<Value>, sources: [Source]) {
        self.setting = setting
        self.sources = sources
        unused = Set(setting.places.keys)
    }

    /// The choice for what stands at `location`.
    subscript(location: Location) -> Value {
        mutating get {
            guard !setting.places.isEmpty else { return setting.general }
            let place = sources.place(location)
            unused.remove(place)
            return setting.places[place] ?? setting.general
        }
    }

    /// The choice for what stands at `location`, unless it is the usual one that nobody has made for this place.
    mutating func chosen(at location: Location, unless usual: Value) -> Value? {
        let value = self[location]
        return value == usual && setting.places[sources.place(location)] == nil ? nil : value
    }

    /// Tells which places are none.
    ///
    /// - Parameter subject: what stands at places that have a choice.
    func diagnostics(_ subject: String) -> Diagnostics {
        var diagnostics = Diagnostics()
        for place in unused.sorted() {
            let word = setting.places[place]?.rawValue ?? ""
            let message = "\(subject) stands at '\(place)'; '\(word)' is not used"
            diagnostics.warning("unused-setting", message, at: setting.locations[place])
        }
        return diagnostics
    }
}

/// The choices for types that have room for what the description does not name, or have none.
struct TypeChoices {
    var enums: PlaceChoices<Openness>
    var unions: PlaceChoices<Openness>
    var unknownMembers: PlaceChoices<UnknownMembers>
    /// Enumerations that stand beside any text in the description, which are open whatever is chosen.
    var openTexts: Set<SchemaID> = []

    init(_ options: GeneratorOptions, sources: [Source]) {
        enums = PlaceChoices(options.enums, sources: sources)
        unions = PlaceChoices(options.unions, sources: sources)
        unknownMembers = PlaceChoices(options.unknownMembers, sources: sources)
    }

    /// Tells which of the configured places are none.
    var diagnostics: Diagnostics {
        var all = enums.diagnostics("no enumeration")
        all.append(contentsOf: unions.diagnostics("no union"))
        all.append(contentsOf: unknownMembers.diagnostics("no object or tuple"))
        return all
    }
}
