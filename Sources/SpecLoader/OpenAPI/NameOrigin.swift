/// Why a schema is called what it is called.
public enum NameOrigin: Hashable, Sendable {
    /// By the key of the definition.
    case key
    /// By the name of the file that it is.
    case file
    /// By the component at this place, which refers to it and spells its name otherwise.
    case spelling(component: Location)
    /// By the component at this place, which refers to it, because the schema at `other` has its name.
    case component(Location, other: Location)
    /// With what it is defined in before its own, because the schema at `other` has its name.
    case qualified(other: Location)
}
