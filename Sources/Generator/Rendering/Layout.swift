/// The white space of Swift code, made from its brackets alone.
enum Layout {
    /// `text` with its lines indented by four blanks for each open bracket.
    static func layOut(_ text: String) -> String {
        text
    }
}
