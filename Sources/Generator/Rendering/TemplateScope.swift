/// What names mean at one point of a template: the contexts around it, the innermost last.
struct TemplateScope: Hashable {
    /// How a context came to be, seen from the beginning of the routine: the proof that recursion ends.
    enum Origin: Hashable {
        /// It was there before the routine's own context.
        case outer
        /// The routine was called for it.
        case own
        /// It is a part of the routine's own context.
        case part
        /// It is a part of an outer context.
        case foreign
    }

    struct Context: Hashable {
        /// Its number in ``ContextTypes``.
        let type: Int
        let isElement: Bool
        var origin: Origin
    }

    /// A field of one of the contexts.
    struct Field: Hashable {
        let type: Int
        let name: String
    }

    private(set) var contexts: [Context]
    /// The optional fields that are there, because a section around the point asked.
    private(set) var present: Set<Field> = []

    init(root type: Int) {
        contexts = [Context(type: type, isElement: false, origin: .own)]
    }

    /// The scope in which the routine for a partial begins that is called here.
    var atCall: TemplateScope {
        var scope = self
        for index in contexts.indices {
            scope.contexts[index].origin = index == contexts.indices.last ? .own : .outer
        }
        return scope
    }

    /// Where the context comes from that a partial is called for here.
    var origin: Origin { contexts.last?.origin ?? .outer }

    /// The scope inside a section for the contexts in a field of `source`. They hide an outer one of their type.
    func entering(type: Int, isElement: Bool, from source: Context) -> TemplateScope {
        let origin: Origin =
            switch source.origin {
            case .own, .part: .part
            case .outer, .foreign: .foreign
            }
        var scope = self
        scope.contexts.removeAll { $0.type == type }
        scope.present = scope.present.filter { $0.type != type }
        scope.contexts.append(Context(type: type, isElement: isElement, origin: origin))
        return scope
    }

    /// The scope inside a section that is printed only where `field` is there.
    func assuming(_ field: Field) -> TemplateScope {
        var scope = self
        scope.present.insert(field)
        return scope
    }
}
