extension ValidationRule {
    static let readableTexts = ValidationRule(
        "hidden-direction",
        "A name or a text has characters that nobody sees and that turn the text around them."
    ) { document, log in
        for source in document.sources {
            guard let root = source.root, source.bytes.mayTurnDirection else { continue }
            HiddenDirections(log: log).walk(root) { Place(source: source.id, pointer: .root) }
        }
    }
}

/// Looks for characters that change the direction of writing (Unicode Standard Annex 9): what is read then need not be
/// what is there.
private struct HiddenDirections {
    let log: RuleLog

    /// - Parameter place: Asked for only where something is found.
    func walk(_ node: Node, at place: () -> Place) {
        switch node.content {
        case .scalar(let scalar):
            check(scalar.text, at: place, node.position)
        case .sequence(let elements):
            for (index, element) in elements.enumerated() {
                walk(element) { place().appending(String(index)) }
            }
        case .mapping(let mapping):
            for member in mapping.members {
                let memberPlace = { place().appending(member.key) }
                check(member.key, at: memberPlace, member.keyPosition)
                walk(member.value, at: memberPlace)
            }
        }
    }

    private func check(_ text: String, at place: () -> Place, _ position: Position) {
        guard Array(text.utf8).mayTurnDirection,
            let scalar = text.unicodeScalars.first(where: { $0.properties.isBidiControl })
        else { return }
        let place = place()
        log.warning(
            "there is a \(scalar.escaped) here, which turns the text around it unseen",
            at: Location(source: place.source, position: position, pointer: place.pointer)
        )
    }
}

extension [UInt8] {
    /// Whether such a character may be in the text, as itself or as an escape of JSON or YAML.
    fileprivate var mayTurnDirection: Bool {
        [0xD8, 0xE2, UInt8(ascii: "\\")].contains { indices(of: $0).contains(where: mayTurnDirection(at:)) }
    }

    private func mayTurnDirection(at index: Int) -> Bool {
        let second = index + 1 < count ? self[index + 1] : 0
        let third = index + 2 < count ? self[index + 2] : 0
        return switch (self[index], second, third) {
        case (0xD8, 0x9C, _), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9),
            (UInt8(ascii: "\\"), UInt8(ascii: "u"), _), (UInt8(ascii: "\\"), UInt8(ascii: "U"), _):
            true
        default: false
        }
    }
}
