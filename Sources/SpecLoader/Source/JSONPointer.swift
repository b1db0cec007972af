/// A JSON pointer (RFC 6901), kept as a chain that shares its prefix with its siblings.
///
/// Appending a token costs one allocation whatever the depth, so every node of a big tree can have a pointer.
public struct JSONPointer: Sendable {
    private final class Step: Sendable {
        let parent: Step?
        let token: String
        /// Of all tokens up to this one, so that looking a long pointer up costs no more than a short one.
        let hash: Int

        init(parent: Step?, token: String) {
            self.parent = parent
            self.token = token
            hash = token.utf8.reduce((parent?.hash ?? 0) &+ 1) { ($0 &* 31) &+ Int($1) }
        }
    }

    private let last: Step?

    private init(last: Step?) {
        self.last = last
    }

    /// The pointer of the whole document.
    public static let root = JSONPointer(last: nil)

    /// The pointer of the member or element `token` (not escaped) of what this pointer names.
    public func appending(_ token: String) -> JSONPointer {
        JSONPointer(last: Step(parent: last, token: token))
    }

    /// The pointer of the element at `index` of what this pointer names.
    public func appending(_ index: Int) -> JSONPointer {
        appending(String(index))
    }

    /// The tokens from the root on, not escaped.
    public var tokens: [String] {
        var tokens: [String] = []
        var step = last
        while let current = step {
            tokens.append(current.token)
            step = current.parent
        }
        return tokens.reversed()
    }

    /// The last token, not escaped; nil for the root.
    public var lastToken: String? { last?.token }

    /// The pointer of the node around this one; nil for the root.
    public var parent: JSONPointer? {
        last.map { JSONPointer(last: $0.parent) }
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The pointer as RFC 6901 section 3 writes it: `/components/schemas/Pet`, with `~` and `/` escaped.
    public var description: String {
        tokens.reduce(into: "") { text, token in
            text += "/"
            guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
                text += token
                return
            }
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
    }
}

extension JSONPointer: Hashable {
    public static func == (lhs: JSONPointer, rhs: JSONPointer) -> Bool {
        var (left, right) = (lhs.last, rhs.last)
        while let a = left, let b = right {
            if a === b { return true }
            // Byte by byte: String equality takes canonically equivalent names for one.
            guard a.hash == b.hash, a.token.hasSameBytes(as: b.token) else { return false }
            (left, right) = (a.parent, b.parent)
        }
        return left == nil && right == nil
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(last?.hash)
    }
}
