/// Why something has another Swift name than the words of its wire name make.
enum NameReason: Hashable, Sendable {
    /// The configuration says so.
    case configured
    /// Swift, Foundation or the support code has this name.
    case reserved(Identifier)
    /// Something else in its scope has the better right to this name.
    case taken(Identifier)
    /// It is the form in requests of what has this name in responses.
    case requestForm(Identifier)
    /// It would hide a type of the module, or a member of its own type, that has this name.
    case hiding(Identifier)
}
