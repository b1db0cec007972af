import SpecLoader

/// Turns the examples of the description into the tests of the package.
struct ExampleFilePresenter {
    private let module: SwiftModule
    private let names: ModuleNames
    private let support: Set<SupportPart>
    /// Of the lists: `cartExamples`.
    private let lists: [Code]

    init(module: SwiftModule, names: ModuleNames, support: Set<SupportPart>) {
        self.module = module
        self.names = names
        self.support = support
        let wanted = zip(module.groups, names.groups).map { group, name in
            let list = Identifier.property(name.text).appending("Examples")
            return (group.document + "#" + group.wireName, list)
        }
        lists = NameTable.resolve(wanted).map { .identifier($0) }
    }

    /// What all of the tests share; nil where there are none.
    var describedExample: DescribedExampleContext? {
        let groups = module.groups.indices.filter { !module.groups[$0].examples.isEmpty }
        guard !groups.isEmpty else { return nil }
        return DescribedExampleContext(
            document: document,
            module: .identifier(names.module),
            hasDates: support.contains(.dates),
            spellings: Self.spelledTypes.filter { $0.supportPart.map(support.contains) ?? false }
                .map { NameContext(name: .builtin($0)) },
            lists: groups.map { ExampleListContext(name: lists[$0], isOnly: groups.count == 1) }
        )
    }

    /// The types besides dates whose values have more than one spelling.
    private static let spelledTypes: [SwiftType.Builtin] = [.uuid, .localTime, .localDateTime, .duration]

    var suite: ExampleSuiteContext { ExampleSuiteContext(document: document) }

    func file(of group: Int) -> ExampleFileContext {
        let source = module.groups[group]
        let examples = source.examples
        return ExampleFileContext(
            document: .inComment(source.placeOfDeclarations),
            needsFoundation: examples.contains { module.needsFoundation($0.type) },
            module: .identifier(names.module),
            name: lists[group],
            examples: examples.map { example in
                ExampleContext(
                    type: names.code(example.type),
                    place: .literal(example.place),
                    json: .rawLiteral(example.json),
                    isOnly: examples.count == 1
                )
            }
        )
    }

    private var document: Code { .inComment(module.rootDocument) }
}

/// The examples of one document.
struct ExampleFileContext: TemplateContext {
    static let template = "tests/examples.swift"
    static let fields = Fields<ExampleFileContext>(
        .text("document") { $0.document },
        .flag("needsFoundation") { $0.needsFoundation },
        .text("module") { $0.module },
        .text("name") { $0.name },
        .list("examples") { $0.examples }
    )

    let document: Code
    let needsFoundation: Bool
    let module: Code
    let name: Code
    let examples: [ExampleContext]
}

struct ExampleContext: TemplateContext {
    static let fields = Fields<ExampleContext>(
        .text("type") { $0.type },
        .text("place") { $0.place },
        .text("json") { $0.json },
        .flag("isOnly") { $0.isOnly }
    )

    let type: Code
    let place: Code
    let json: Code
    let isOnly: Bool
}

/// What is done with every example.
struct DescribedExampleContext: TemplateContext {
    static let template = "tests/example.swift"
    static let fields = Fields<DescribedExampleContext>(
        .text("document") { $0.document },
        .text("module") { $0.module },
        .flag("hasDates") { $0.hasDates },
        .flag("hasSpellings") { !$0.spellings.isEmpty },
        .list("spellings") { $0.spellings },
        .list("lists") { $0.lists }
    )

    let document: Code
    let module: Code
    let hasDates: Bool
    /// The types whose values have more than one spelling.
    let spellings: [NameContext]
    let lists: [ExampleListContext]
}

struct ExampleListContext: TemplateContext {
    static let fields = Fields<ExampleListContext>(
        .text("name") { $0.name },
        .flag("isOnly") { $0.isOnly }
    )

    let name: Code
    let isOnly: Bool
}

/// The suite that goes through the examples.
struct ExampleSuiteContext: TemplateContext {
    static let template = "tests/suite.swift"
    static let fields = Fields<ExampleSuiteContext>(.text("document") { $0.document })

    let document: Code
}
