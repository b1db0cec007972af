/// The files of this folder, as the build put them into the binary.
public enum Templates {
    /// All templates by their paths below this folder (`models/struct.swift.mustache`), sorted by path.
    public static let all: [(path: String, text: String)] = embeddedTemplates

    /// The support code of the generated package by its paths below `Runtime`, sorted by path.
    public static let runtime: [(path: String, text: String)] = embeddedRuntime
}
