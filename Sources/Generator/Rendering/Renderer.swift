/// Prints contexts with their templates. Can be used from several threads at once.
struct Renderer: Sendable {
    private let program: TemplateProgram
    /// The slot and the routine of each type that can be printed.
    private let roots: [ObjectIdentifier: (slot: Int, routine: Int)]

    /// The fields that no template prints or asks for, sorted: `StructContext.name`.
    let unusedFields: [String]
    /// The templates that no context reaches, sorted.
    let unusedTemplates: [String]

    /// Compiles the templates of `contexts` and of all that they call.
    ///
    /// - Throws: ``TemplateErrors`` with everything that is wrong.
    init(_ templates: TemplateSet, contexts: [any TemplateContext.Type]) throws(TemplateErrors) {
        let types = ContextTypes(contexts)
        var compiler = TemplateCompiler(templates, types)
        var roots: [ObjectIdentifier: (slot: Int, routine: Int)] = [:]
        for context in contexts {
            guard let type = types.number(of: context), let routine = compiler.addRoot(type) else { continue }
            roots[ObjectIdentifier(context)] = (type, routine)
        }
        compiler.compile()
        if !compiler.errors.isEmpty { throw TemplateErrors(compiler.errors) }
        self.roots = roots
        program = compiler.program
        unusedFields = types.all.enumerated().flatMap { number, type in
            type.fields.keys
                .filter { !compiler.usedFields.contains(.init(type: number, name: $0)) }
                .map { "\(type.name).\($0)" }
        }
        .sorted()
        unusedTemplates = templates.templates.keys.filter { !compiler.usedTemplates.contains($0) }.sorted()
    }

    /// The text for one context.
    ///
    /// - Precondition: `Context` is among the types that the renderer was made for.
    func render<Context: TemplateContext>(_ context: Context) -> String {
        var output: [UInt8] = []
        render(context, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends the text for one context, as UTF-8.
    ///
    /// - Parameter isIndented: Whether lines stand as far in as the templates have them, for which nobody asks whose
    ///   text gets a layout.
    /// - Precondition: `Context` is among the types that the renderer was made for.
    func render<Context: TemplateContext>(_ context: Context, into output: inout [UInt8], isIndented: Bool = true) {
        guard let root = roots[ObjectIdentifier(Context.self)] else {
            preconditionFailure("\(Context.self) is not among the contexts of this renderer")
        }
        var run = TemplateRun(program, output: output, isIndented: isIndented)
        output = []
        run.run(routine: root.routine, slot: root.slot, frame: ContextFrame([context]))
        output = run.output
    }

    /// The file of Swift that one context makes, laid out.
    ///
    /// - Precondition: `Context` is among the types that the renderer was made for.
    func file<Context: TemplateContext>(_ path: String, _ context: Context) -> GeneratedFile {
        var text: [UInt8] = []
        render(context, into: &text, isIndented: false)
        return GeneratedFile(path: path, bytes: Layout.layOut(text))
    }
}
