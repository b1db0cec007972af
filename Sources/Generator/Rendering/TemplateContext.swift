/// What a template prints: a value with named fields, all decided before.
///
/// ```swift
/// struct PropertyContext: TemplateContext {
///     static let fields = Fields<PropertyContext>(
///         .text("name") { $0.name },
///         .optional("documentation") { $0.documentation }
///     )
///     let name: Code
///     let documentation: Code?
/// }
/// ```
protocol TemplateContext: Sendable {
    /// The name of the template that prints a context of this type: its path below `Templates` without `.mustache`.
    /// Empty for a type that only stands inside others.
    static var template: String { get }

    /// All that templates may name.
    static var fields: Fields<Self> { get }
}

extension TemplateContext {
    static var template: String { "" }
}

/// The fields of a context type, in any order.
struct Fields<Context: TemplateContext>: Sendable {
    let all: [Field<Context>]

    init(_ fields: Field<Context>...) {
        all = fields
    }
}

/// One field of a context: its name in templates, and how it is read.
struct Field<Context: TemplateContext>: Sendable {
    let name: String
    let content: FieldContent

    /// A value that is always there: `{{name}}`.
    static func text(_ name: String, _ read: @escaping @Sendable (Context) -> Code) -> Field {
        Field(name: name, content: .text { read($0.context(Context.self)) })
    }

    /// A value that may be missing: `{{#name}}… {{name}} …{{/name}}`.
    static func optional(_ name: String, _ read: @escaping @Sendable (Context) -> Code?) -> Field {
        Field(name: name, content: .optional { read($0.context(Context.self)) })
    }

    /// A decision: `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
    static func flag(_ name: String, _ read: @escaping @Sendable (Context) -> Bool) -> Field {
        Field(name: name, content: .flag { read($0.context(Context.self)) })
    }

    /// Contexts to repeat a section for: `{{#name}}…{{/name}}`, with `first` and `last` inside.
    static func list<Element: TemplateContext>(
        _ name: String,
        _ read: @escaping @Sendable (Context) -> [Element]
    ) -> Field {
        Field(
            name: name,
            content: .contexts(Element.self, isList: true) { frame in
                let elements = read(frame.context(Context.self))
                return elements.isEmpty ? nil : ContextFrame(elements)
            }
        )
    }

    /// Another context to print a section with, where it is there.
    static func nested<Element: TemplateContext>(
        _ name: String,
        _ read: @escaping @Sendable (Context) -> Element?
    ) -> Field {
        Field(
            name: name,
            content: .contexts(Element.self, isList: false) { frame in
                read(frame.context(Context.self)).map { ContextFrame([$0]) }
            }
        )
    }
}

/// How a field is read once the type of its context is forgotten.
///
/// The compiler of templates has proved by then that the frame holds a context of the field's type.
enum FieldContent: Sendable {
    case text(@Sendable (Frame) -> Code)
    case optional(@Sendable (Frame) -> Code?)
    case flag(@Sendable (Frame) -> Bool)
    /// A list or a nested context; nil for an empty list and for a context that is not there.
    case contexts(any TemplateContext.Type, isList: Bool, @Sendable (Frame) -> Frame?)
}

/// The contexts that a section goes through, and where it is.
class Frame {
    fileprivate(set) var index = 0
    let count: Int

    fileprivate init(count: Int) {
        self.count = count
    }

    var isFirst: Bool { index == 0 }
    var isLast: Bool { index == count - 1 }

    /// Goes to the next context; false where there is none.
    func advance() -> Bool {
        index += 1
        return index < count
    }

    fileprivate func context<Context: TemplateContext>(_ type: Context.Type) -> Context {
        let frame = unsafeDowncast(self, to: ContextFrame<Context>.self)
        return frame.contexts[frame.index]
    }
}

final class ContextFrame<Context: TemplateContext>: Frame {
    fileprivate let contexts: [Context]

    init(_ contexts: [Context]) {
        self.contexts = contexts
        super.init(count: contexts.count)
    }
}
