import SpecLoader

/// Makes one program of all templates that the contexts reach, and finds everything that is wrong with them.
///
/// A partial is compiled once for each scope from which it is called: what its names mean depends on that.
struct TemplateCompiler {
    /// A template in one scope.
    private struct Routine: Hashable {
        let template: String
        let scope: TemplateScope
    }

    /// A section whose end is still to come.
    private struct Section {
        /// The instruction that skips the section.
        let skip: Int
        /// Where the names around the section are looked up again; nil when the section itself is wrong.
        let scopeAround: TemplateScope?
        /// The slot of the section's contexts, nil where it pushes none.
        let slot: Int?
    }

    /// What a name stands for.
    private enum Meaning {
        case field(TemplateScope.Context, FieldContent)
        /// `first` or `last` of a list element.
        case position(slot: Int, @Sendable (Frame) -> Bool)
    }

    private let templates: [String: TemplateSet.Template]
    private let types: ContextTypes
    private(set) var program = TemplateProgram()
    private(set) var errors: [TemplateError]
    private(set) var usedFields: Set<TemplateScope.Field> = []
    private(set) var usedTemplates: Set<String> = []

    private var numbers: [Routine: Int] = [:]
    private var routines: [Routine] = []
    private var calls = RoutineCalls()

    // The routine that is being compiled.
    private var number = 0
    private var path = ""
    private var scope = TemplateScope(root: 0)
    private var sections: [Section] = []

    init(_ templates: TemplateSet, _ types: ContextTypes) {
        self.templates = templates.templates
        self.types = types
        errors = types.errors + templates.templates.values.flatMap(\.errors)
        program.slotCount = types.all.count
    }

    /// Adds the routine that prints contexts of a type with the type's own template.
    ///
    /// - Returns: The routine's number; nil where there is no such template.
    mutating func addRoot(_ type: Int) -> Int? {
        let contextType = types.all[type]
        guard templates[contextType.template] != nil else {
            let suggestion = Spelling.suggestion(for: contextType.template, among: templates.keys)
            let message = "there is no template '\(contextType.template)' for \(contextType.name)\(suggestion)"
            errors.append(TemplateError(path: nil, line: 0, column: 0, message: message))
            return nil
        }
        return number(of: Routine(template: contextType.template, scope: TemplateScope(root: type)))
    }

    /// Compiles the roots and all that they call.
    mutating func compile() {
        while number < routines.count {
            compile(routines[number])
            number += 1
        }
        errors += calls.endlessCalls()
    }

    private mutating func number(of routine: Routine) -> Int {
        if let known = numbers[routine] { return known }
        numbers[routine] = routines.count
        routines.append(routine)
        return routines.count - 1
    }

    private mutating func compile(_ routine: Routine) {
        program.routines.append(program.instructions.count)
        usedTemplates.insert(routine.template)
        if let template = templates[routine.template], template.errors.isEmpty {
            path = template.path
            scope = routine.scope
            sections = []
            for token in template.tokens { compile(token) }
        }
        emit(.return)
    }

    private mutating func emit(_ instruction: TemplateProgram.Instruction) {
        program.instructions.append(instruction)
    }
}

// MARK: - Pieces

extension TemplateCompiler {
    private mutating func compile(_ token: TemplateToken) {
        if case .text(let text) = token.kind {
            return emit(.text(program.add(text), startsLine: token.startsLine))
        }
        if token.startsLine, token.indentation == nil { emit(.indent) }
        switch token.kind {
        case .value: compileValue(token)
        case .section: compileSection(token, expected: true)
        case .inverted: compileSection(token, expected: false)
        case .end: compileEnd()
        case .partial: compilePartial(token)
        case .text, .comment: break
        }
    }

    private mutating func compileValue(_ token: TemplateToken) {
        guard let meaning = lookUp(token) else { return }
        guard case .field(let context, let content) = meaning else { return reportFlag(token) }
        let read: @Sendable (Frame) -> Code
        switch content {
        case .text(let text):
            read = text
        case .optional(let optional):
            guard scope.present.contains(.init(type: context.type, name: token.name)) else {
                let section = "{{#\(token.name)}}…{{/\(token.name)}}"
                return report(token, "'\(token.name)' may be missing: print it inside '\(section)'")
            }
            read = { optional($0) ?? .empty }
        case .flag:
            return reportFlag(token)
        case .contexts(_, true, _):
            return report(token, "'\(token.name)' is a list: repeat a section for it with '{{#\(token.name)}}'")
        case .contexts(_, false, _):
            return report(token, "'\(token.name)' is a context: open it with '{{#\(token.name)}}'")
        }
        if let indentation = token.indentation {
            emit(.lines(slot: context.type, read: read, indentation: program.add(indentation)))
        } else {
            emit(.value(slot: context.type, read: read))
        }
    }

    private mutating func reportFlag(_ token: TemplateToken) {
        report(token, "'\(token.name)' is a flag, which prints nothing: ask for it with '{{#\(token.name)}}'")
    }

    private mutating func compilePartial(_ token: TemplateToken) {
        guard sections.allSatisfy({ $0.scopeAround != nil }) else { return }
        guard templates[token.name] != nil else {
            let suggestion = Spelling.suggestion(for: token.name, among: templates.keys)
            return report(token, "there is no template '\(token.name)'\(suggestion)")
        }
        let callee = number(of: Routine(template: token.name, scope: scope.atCall))
        let place = TemplateError(path: path, line: token.line, column: token.column, message: token.name)
        calls.add(from: number, to: callee, for: scope.origin, at: place)
        let indentation = program.add(token.indentation ?? "")
        emit(.call(routine: callee, indentation: indentation, isInline: token.indentation == nil))
    }
}

// MARK: - Sections

extension TemplateCompiler {
    private mutating func compileSection(_ token: TemplateToken, expected: Bool) {
        guard let meaning = lookUp(token) else { return openWrongSection() }
        switch meaning {
        case .position(let slot, let read):
            openTest(of: slot, expected: expected, read)
        case .field(let context, .flag(let read)):
            openTest(of: context.type, expected: expected, read)
        case .field(let context, .optional(let read)):
            let inside = expected ? scope.assuming(.init(type: context.type, name: token.name)) : scope
            openTest(of: context.type, expected: expected, inside: inside) { read($0) != nil }
        case .field(let context, .contexts(let type, let isList, let read)):
            guard expected, let slot = types.number(of: type) else {
                return openTest(of: context.type, expected: false) { read($0) != nil }
            }
            let enter = TemplateProgram.Instruction.enter(source: context.type, read: read, slot: slot, target: 0)
            openSection(enter, slot: slot, inside: scope.entering(type: slot, isElement: isList, from: context))
        case .field(_, .text):
            report(token, "'\(token.name)' is always there: a section needs a flag, an optional, a context or a list")
            openWrongSection()
        }
    }

    /// Opens a section that is printed once or not at all.
    private mutating func openTest(
        of slot: Int,
        expected: Bool,
        inside: TemplateScope? = nil,
        _ read: @escaping @Sendable (Frame) -> Bool
    ) {
        openSection(.test(slot: slot, read: read, expected: expected, target: 0), inside: inside ?? scope)
    }

    private mutating func openSection(
        _ instruction: TemplateProgram.Instruction,
        slot: Int? = nil,
        inside: TemplateScope
    ) {
        sections.append(Section(skip: program.instructions.count, scopeAround: scope, slot: slot))
        scope = inside
        emit(instruction)
    }

    /// Names inside are not looked up: what they would mean is not known.
    private mutating func openWrongSection() {
        sections.append(Section(skip: program.instructions.count, scopeAround: nil, slot: nil))
    }

    private mutating func compileEnd() {
        guard let section = sections.popLast(), let around = section.scopeAround else { return }
        scope = around
        if let slot = section.slot { emit(.next(slot: slot, target: section.skip + 1)) }
        program.instructions[section.skip].setTarget(program.instructions.count)
    }
}

// MARK: - Names

extension TemplateCompiler {
    /// What the name of a tag means: the innermost context that knows it. Reports an unknown one.
    private mutating func lookUp(_ token: TemplateToken) -> Meaning? {
        guard sections.allSatisfy({ $0.scopeAround != nil }) else { return nil }
        for context in scope.contexts.reversed() {
            if let content = types.all[context.type].fields[token.name] {
                usedFields.insert(.init(type: context.type, name: token.name))
                return .field(context, content)
            }
            if context.isElement, token.name == "first" { return .position(slot: context.type) { $0.isFirst } }
            if context.isElement, token.name == "last" { return .position(slot: context.type) { $0.isLast } }
        }
        let names = scope.contexts.flatMap { types.all[$0.type].fields.keys }
        let contexts = scope.contexts.map { types.all[$0.type].name }.joined(separator: " > ")
        let suggestion = Spelling.suggestion(for: token.name, among: names)
        report(token, "unknown name '\(token.name)' in \(contexts)\(suggestion)")
        return nil
    }

    private mutating func report(_ token: TemplateToken, _ message: String) {
        errors.append(TemplateError(path: path, line: token.line, column: token.column, message: message))
    }
}
