/// The place inside a document at which reading stopped, found by reading its beginning once more.
nonisolated struct JSONPath {
    private enum Step {
        /// Inside an object, at the member with this name; nil before its first name.
        case member(String?)
        /// Inside an array, at this element.
        case element(Int)
    }

    private var steps: [Step] = []
    private var lastString = ""
    private var isInsideValue = true

    /// The JSON pointer of the value at `offset`.
    static func pointer(at offset: Int, in document: UnsafeBufferPointer<UInt8>) -> String {
        var path = JSONPath()
        path.scan(document[..<min(offset, document.count)])
        return path.pointer
    }

    /// The JSON pointer of a document's member.
    static func pointer(toMember name: String) -> String {
        "/" + escaped(name)
    }

    /// The JSON pointer of the place.
    var pointer: String {
        var tokens = steps.map { step in
            switch step {
            case .member(let name): name
            case .element(let index): String(index)
            }
        }
        // Behind a bracket or a comma and before the next name, the place is the object itself.
        if !isInsideValue { tokens.removeLast() }
        return tokens.compactMap(\.self).map { "/" + Self.escaped($0) }.joined()
    }

    /// Reads `text`, the part of the document before the fault; all of it has passed the reader before.
    mutating func scan(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            switch byte {
            case UInt8(ascii: "{"):
                steps.append(.member(nil))
                isInsideValue = true
            case UInt8(ascii: "["):
                steps.append(.element(0))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                steps.removeLast()
                isInsideValue = true
            case UInt8(ascii: ","):
                advance()
            case UInt8(ascii: ":"):
                steps[steps.count - 1] = .member(lastString)
                isInsideValue = true
            case UInt8(ascii: "\""):
                index = scanString(text, from: index)
            default:
                break
            }
        }
    }

    private mutating func advance() {
        guard let last = steps.last else { return }
        switch last {
        case .member:
            isInsideValue = false
        case .element(let index):
            steps[steps.count - 1] = .element(index + 1)
        }
    }

    /// Reads a string behind its opening quote and gives the index behind the closing one.
    private mutating func scanString(_ text: Slice<UnsafeBufferPointer<UInt8>>, from start: Int) -> Int {
        var index = start
        while index < text.endIndex, text[index] != UInt8(ascii: "\"") {
            index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard index < text.endIndex else { return text.endIndex }
        let quoted = UnsafeBufferPointer(rebasing: text[start - 1...index])
        lastString = (try? String(json: quoted)) ?? ""
        return index + 1
    }

    /// A reference token as RFC 6901 section 3 writes it.
    private static func escaped(_ token: String) -> String {
        var text = ""
        for scalar in token.unicodeScalars {
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
