import SpecLoader

/// A choice for the whole description, and other ones for single places in it.
public struct PlaceSetting<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What holds where no place says otherwise.
    public var general: Value
    /// By place: the path below the root document's folder, `#` and the JSON pointer of the schema.
    public var places: [String: Value]
    /// By place, where somebody has chosen so; for messages.
    public var locations: [String: Location] = [:]

    public init(_ general: Value, places: [String: Value] = [:]) {
        self.general = general
        self.places = places
    }
}

extension [Source] {
    /// What the user calls a place: the path below the root document's folder, `#` and the JSON pointer.
    func place(_ location: Location) -> String { "\(self[location.source].path)#\(location.pointer)" }
}

/// Whether a type has room for what the description does not name.
public enum Openness: String, Hashable, Sendable, CaseIterable {
    /// It is kept, and sent back unchanged.
    case open
    /// It is refused.
    case closed
}

/// What becomes of members that the description neither names nor excludes.
public enum UnknownMembers: String, Hashable, Sendable, CaseIterable {
    /// They are dropped.
    case skip
    /// They are kept, and sent back unchanged.
    case keep
}
