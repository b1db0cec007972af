import SpecLoader
import Templates

/// The templates by their names, not yet checked against any context.
///
/// The language is a part of Mustache, read strictly:
///
/// | tag | prints |
/// | --- | --- |
/// | `{{name}}` | a text, never escaped; alone on its line: each of its lines with the indentation of the tag, and no line for an empty text |
/// | `{{#name}}…{{/name}}` | the section if a flag is set, an optional text is there, or once for each context of a list |
/// | `{{^name}}…{{/name}}` | the section in the other case |
/// | `{{> folder/template}}` | another template, with the indentation of a tag that has a line for itself; else without its last line feed |
/// | `{{! comment }}` | nothing |
///
/// A name means a field of the innermost context that has one, then of those around it; in a list there are the flags
/// `first` and `last` too. A tag that prints nothing and stands alone on its line vanishes with the line.
///
/// Two opening braces in a row always begin a tag: in Swift code they are written with a blank, `{ {`, and in a string
/// literal as `{\u{7B}`.
struct TemplateSet: Sendable {
    /// One template: its pieces, and what is wrong with its tags.
    struct Template: Sendable {
        let path: String
        let tokens: [TemplateToken]
        let errors: [TemplateError]
    }

    static let pathExtension = ".mustache"

    /// By name: the path without `.mustache`.
    private(set) var templates: [String: Template] = [:]

    /// Templates from texts. `path` is the path below the folder of templates, `models/struct.swift.mustache`.
    ///
    /// - Throws: ``TemplateErrors`` when a path does not end in `.mustache` or stands twice. Faults inside of a
    ///   template are found by ``Renderer``, together with all others.
    init(sources: [(path: String, text: String)]) throws(TemplateErrors) {
        var errors: [TemplateError] = []
        for source in sources {
            guard let name = Self.name(of: source.path) else {
                errors.append(Self.fault(source.path, "the name of a template ends in '\(Self.pathExtension)'"))
                continue
            }
            let previous = templates.updateValue(Template(source), forKey: name)
            if previous != nil { errors.append(Self.fault(source.path, "this template is there twice")) }
        }
        if !errors.isEmpty { throw TemplateErrors(errors) }
    }

    /// The templates that this package brings along.
    static func builtIn() throws(TemplateErrors) -> TemplateSet {
        try TemplateSet(sources: Templates.all)
    }

    private static func name(of path: String) -> String? {
        guard path.hasSuffix(pathExtension) else { return nil }
        return String(path.dropLast(pathExtension.count))
    }

    private static func fault(_ path: String, _ message: String) -> TemplateError {
        TemplateError(path: path, line: 0, column: 0, message: message)
    }
}

extension TemplateSet.Template {
    /// Cuts the text into pieces and pairs the tags of sections. Line ends may be LF or CR LF.
    fileprivate init(_ source: (path: String, text: String)) {
        let text = String(decoding: source.text.utf8.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
        var scanner = TemplateScanner(path: source.path, text: text)
        path = source.path
        tokens = scanner.scan()
        errors = scanner.errors + Self.unpairedTags(of: tokens, path: source.path)
    }

    private static func unpairedTags(of tokens: [TemplateToken], path: String) -> [TemplateError] {
        var open: [TemplateToken] = []
        var errors: [TemplateError] = []
        func report(_ token: TemplateToken, _ message: String) {
            errors.append(TemplateError(path: path, line: token.line, column: token.column, message: message))
        }
        for token in tokens {
            switch token.kind {
            case .section, .inverted:
                open.append(token)
            case .end:
                guard let section = open.last else {
                    report(token, "no section is open that '{{/\(token.name)}}' could close")
                    continue
                }
                if section.name == token.name {
                    open.removeLast()
                } else if let match = open.lastIndex(where: { $0.name == token.name }) {
                    for unclosed in open[(match + 1)...] {
                        report(unclosed, "section '\(unclosed.name)' is never closed")
                    }
                    open.removeSubrange(match...)
                } else {
                    report(token, "'{{/\(token.name)}}' stands where '{{/\(section.name)}}' is due")
                }
            case .text, .value, .partial, .comment:
                break
            }
        }
        for unclosed in open { report(unclosed, "section '\(unclosed.name)' is never closed") }
        return errors
    }
}
