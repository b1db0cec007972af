import Generator
import SpecLoader

// What the configuration says about types that have room for what the description does not name.
extension ConfigurationDecoder {
    /// The key of what holds where no place says otherwise.
    private static let general = "default"

    /// Reads a word, or words by place: `closed`, `{default: closed, "cart.yaml#/Cart": open}`.
    mutating func decode<Value: Hashable & Sendable & CaseIterable & RawRepresentable<String>>(
        _ node: Node,
        _ pointer: JSONPointer,
        called key: String,
        _ setting: WritableKeyPath<Configuration, PlaceSetting<Value>>
    ) {
        guard let members = node.mapping?.members else {
            let value = word(node, pointer, called: key, of: Value.self)
            if let value { configuration[keyPath: setting].general = value }
            return
        }
        for member in members {
            let pointer = pointer.appending(member.key)
            guard member.key == Self.general || member.key.contains("#/") else {
                let suggestion = Spelling.suggestion(for: member.key, among: [Self.general])
                let advice = suggestion.isEmpty ? ", such as 'shop/cart.yaml#/components/schemas/Cart'" : suggestion
                let message = "'\(member.key)' is neither '\(Self.general)' nor a place\(advice)"
                report("configuration-value", message, member.keyPosition, pointer)
                continue
            }
            guard let value = word(member.value, pointer, called: key, of: Value.self) else { continue }
            if member.key == Self.general {
                configuration[keyPath: setting].general = value
            } else {
                configuration[keyPath: setting].places[member.key] = value
                let location = location(member.keyPosition, pointer)
                configuration[keyPath: setting].locations[member.key] = location
            }
        }
    }

    private mutating func word<Value: CaseIterable & RawRepresentable<String>>(
        _ node: Node,
        _ pointer: JSONPointer,
        called key: String,
        of type: Value.Type
    ) -> Value? {
        let words = Value.allCases.map(\.rawValue)
        guard let text = node.scalar?.text else {
            report("configuration-type", "'\(key)' must be \(words.joined(separator: " or "))", node.position, pointer)
            return nil
        }
        if let value = Value(rawValue: text) { return value }
        let message = "'\(key)' can be \(words.joined(separator: " or ")), not '\(text)'"
        report("configuration-value", message + Spelling.suggestion(for: text, among: words), node.position, pointer)
        return nil
    }
}
