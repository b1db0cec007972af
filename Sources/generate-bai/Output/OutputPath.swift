import Generator

/// The path of a file below the output folder, safe on every file system: closed alphabet, no way up or out.
struct OutputPath: Hashable, Comparable, CustomStringConvertible {
    /// With `/` between components.
    let description: String

    /// Why a text is no path to write to.
    enum Fault: String, Error {
        case empty = "it is empty or has an empty component"
        case tooLong = "it is longer than 200 bytes"
        case hidden = "a component begins with '.'"
        case option = "a component begins with '-'"
        case taken = "another file has the same path but for upper and lower case"
        case alphabet = "only letters of ASCII, ideographs, digits, '.', '_', '+' and '-' are allowed between '/'"
    }

    static let maximumLength = GeneratedFile.longestPath

    init(_ text: String) throws(Fault) {
        guard text.utf8.count <= Self.maximumLength else { throw .tooLong }
        for component in Self.components(of: text) {
            guard let first = component.utf8.first else { throw .empty }
            guard first != UInt8(ascii: ".") else { throw .hidden }
            guard first != UInt8(ascii: "-") else { throw .option }
            guard component.unicodeScalars.allSatisfy(Self.isAllowed) else { throw .alphabet }
        }
        description = text
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "+", "-": true
        default: scalar.isPlainIdeograph
        }
    }

    /// The names of the folders on the way, outermost first.
    var folders: [String] { components.dropLast().map { String($0) } }

    /// The name of the file in the innermost folder.
    var name: String { components.last.map { String($0) } ?? "" }

    private var components: [Substring] { Self.components(of: description) }

    private static func components(of text: String) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// The same for paths that name one file where the file system ignores case.
    var folded: String { description.lowercased() }

    static func < (lhs: OutputPath, rhs: OutputPath) -> Bool {
        lhs.description < rhs.description
    }
}
