/// What Swift sources declare, as far as a scaffold has to know: functions, types and the entry point.
///
/// Comments and strings are passed over; nothing else of the language is understood.
public struct SwiftNames: Sendable {
    /// `listCarts(_` for `func listCarts(_ input: …)`.
    private(set) var functions: Set<String> = []
    private(set) var types: Set<String> = []
    private(set) var hasEntryPoint = false

    public init() {}

    /// Adds what a file declares.
    ///
    /// - Parameter name: of the file, without its folder.
    public mutating func add(file name: String, _ text: [UInt8]) {
        if name == "main.swift" { hasEntryPoint = true }
        var scanner = SwiftScanner(text)
        var tokens: [String] = []
        while let token = scanner.next() {
            tokens.append(token)
            if tokens.count > 4 { tokens.removeFirst() }
            note(tokens)
        }
    }

    private mutating func note(_ tokens: [String]) {
        if tokens.count == 4, tokens[0] == "func", tokens[2] == "(" { functions.insert(tokens[1] + "(" + tokens[3]) }
        guard let last = tokens.last, let before = tokens.dropLast().last else { return }
        if ["struct", "class", "actor", "enum", "typealias"].contains(before) { types.insert(last) }
        if before == "@", last == "main" { hasEntryPoint = true }
    }
}

/// Takes Swift apart into words and single other characters.
struct SwiftScanner {
    private var rest: ArraySlice<UInt8>

    init(_ text: [UInt8]) {
        rest = text[...]
    }

    /// The next word without backticks, or the next other character; nil at the end.
    mutating func next() -> String? {
        while let byte = rest.first {
            if byte <= 0x20 {
                rest = rest.dropFirst()
            } else if starts(with: "//") {
                rest = rest.drop { $0 != UInt8(ascii: "\n") }
            } else if starts(with: "/*") {
                skipComment()
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") {
                if !skipString() { rest = rest.dropFirst() }
            } else if byte.isWord {
                let word = rest.prefix { $0.isWord }
                rest = rest[word.endIndex...]
                return String(decoding: word, as: UTF8.self)
            } else {
                rest = rest.dropFirst()
                if byte == UInt8(ascii: "`") { continue }
                return String(decoding: [byte], as: UTF8.self)
            }
        }
        return nil
    }

    private func starts(with text: String) -> Bool {
        rest.starts(with: text.utf8)
    }

    /// Comments nest.
    private mutating func skipComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                rest = rest.dropFirst(2)
            } else if starts(with: "*/") {
                depth -= 1
                rest = rest.dropFirst(2)
            } else {
                rest = rest.dropFirst()
            }
        } while depth > 0 && !rest.isEmpty
    }

    /// A string of any kind; false where there is none. One on a single line ends with the line at the latest.
    private mutating func skipString() -> Bool {
        let hashes = rest.prefix { $0 == UInt8(ascii: "#") }
        let text = rest[hashes.endIndex...]
        guard text.first == UInt8(ascii: "\"") else { return false }
        let isLong = text.starts(with: "\"\"\"".utf8)
        let end = Array((isLong ? "\"\"\"" : "\"").utf8) + hashes
        let escape = [UInt8(ascii: "\\")] + hashes
        rest = text.dropFirst(isLong ? 3 : 1)
        while let byte = rest.first {
            if rest.starts(with: end) {
                rest = rest.dropFirst(end.count)
                return true
            }
            if byte == UInt8(ascii: "\n"), !isLong { return true }
            rest = rest.dropFirst(rest.starts(with: escape) ? escape.count + 1 : 1)
        }
        return true
    }
}
