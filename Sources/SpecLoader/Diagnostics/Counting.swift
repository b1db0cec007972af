extension Int {
    /// `1 file`, `2 files`.
    ///
    /// - Parameter plural: Nil where it is the noun with an 's'.
    package func counting(_ noun: String, _ plural: String? = nil) -> String {
        "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
    }
}
