@testable import SpecLoader

/// A description as text, without the places where things stand: two descriptions that mean the same have one dump.
///
/// A schema is written out where it is used, the second time as the number of its first.
struct GraphDump {
    private let schemas: SchemaTable
    private var numbers: [SchemaID: Int] = [:]
    private(set) var text = ""

    init(_ document: Document) {
        schemas = document.schemas
        write(document.info, "info", indent: 0)
        write(document.servers, "servers", indent: 0)
        write(document.tags, "tags", indent: 0)
        write(document.externalDocumentation as Any, "externalDocumentation", indent: 0)
        write(document.security, "security", indent: 0)
        write(document.paths, "paths", indent: 0)
        write(document.webhooks, "webhooks", indent: 0)
        write(document.components, "components", indent: 0)
        write(document.extensions, "extensions", indent: 0)
    }

    private mutating func write(_ value: Any, _ label: String, indent: Int) {
        let margin = String(repeating: "  ", count: indent)
        switch value {
        case is Location, is Position: return
        case let id as SchemaID: write(id, label, indent: indent)
        case let node as Node: text += "\(margin)\(label): \(node.plain)\n"
        case let types as JSONTypes: text += "\(margin)\(label): \(types.rawValue)\n"
        default:
            let mirror = Mirror(reflecting: value)
            if mirror.displayStyle == .optional {
                if let some = mirror.children.first?.value { write(some, label, indent: indent) }
            } else if mirror.children.isEmpty {
                text += "\(margin)\(label): \(value)\n"
            } else {
                text += "\(margin)\(label):\n"
                for child in mirror.children {
                    write(child.value, child.label ?? "-", indent: indent + 1)
                }
            }
        }
    }

    private mutating func write(_ id: SchemaID, _ label: String, indent: Int) {
        let margin = String(repeating: "  ", count: indent)
        if let number = numbers[id] {
            text += "\(margin)\(label): schema \(number)\n"
            return
        }
        numbers[id] = numbers.count
        text += "\(margin)\(label): schema \(numbers.count - 1)\n"
        for child in Mirror(reflecting: schemas[id]).children {
            write(child.value, child.label ?? "-", indent: indent + 1)
        }
    }
}

extension Node {
    /// The node as flow YAML.
    var plain: String {
        switch content {
        case .scalar(let scalar): scalar.kind == .null ? "null" : "\(scalar.kind) \(scalar.text)"
        case .sequence(let elements): "[\(elements.map(\.plain).joined(separator: ", "))]"
        case .mapping(let mapping):
            "{\(mapping.members.map { "\($0.key): \($0.value.plain)" }.joined(separator: ", "))}"
        }
    }
}
