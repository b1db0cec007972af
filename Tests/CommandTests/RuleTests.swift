import Foundation
import SpecLoader
import Testing

@testable import generate_bai

/// The list of rules against what the sources say.
@Suite struct RuleTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    private static func texts(_ folder: String, ending: String) throws -> [String] {
        let folder = root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        return try names.filter { $0.hasSuffix(ending) }.map {
            try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
        }
    }

    /// The ids at the places where something is reported, with the severities that are written there.
    private static func reported() throws -> [String: Set<Diagnostic.Severity>] {
        let words = "error|warning|note|warn|report|ValidationRule|SyntaxError|ReferenceFailure"
        let site = try Regex(
            #"(?:\b(?<word>\#(words))\(|CommandError\(\s*\.\w+,|Diagnostic\((?<severity>[^",]+),)"#
                + #"\s*"(?<id>[a-z]+(?:-[a-z]+)*)""#,
            as: (Substring, word: Substring?, severity: Substring?, id: Substring).self
        ).wordBoundaryKind(.simple)
        var found: [String: Set<Diagnostic.Severity>] = [:]
        for text in try texts("Sources", ending: ".swift") {
            for match in text.matches(of: site) {
                let word =
                    match.word.map(String.init) ?? match.severity.map { String($0.drop { $0 != "." }.dropFirst()) }
                let severity: Diagnostic.Severity? =
                    switch word {
                    case "warn": .warning
                    case "SyntaxError", "ReferenceFailure", "report": .error
                    default: word.flatMap(Diagnostic.Severity.init)
                    }
                found[String(match.id), default: []].formUnion([severity].compactMap(\.self))
            }
        }
        return found
    }

    @Test func `every id that is reported is a rule, and every rule is reported`() throws {
        let reported = try Set(Self.reported().keys)
        let listed = Set(Rule.all.map(\.id))
        #expect(reported.subtracting(listed).sorted() == [])
        #expect(listed.subtracting(reported).sorted() == [])
        #expect(listed.count == Rule.all.count)
    }

    @Test func `no rule is reported as anything but what the list says`() throws {
        for (id, severities) in try Self.reported() {
            let listed = Set(Rule.named(id)?.severities ?? [])
            #expect(severities.isSubset(of: listed), "\(id)")
        }
    }

    @Test func `the expectations of cases have no other ids and severities`() throws {
        let line = #/(?m)^[^ ].*? (?<severity>error|warning|note): .*\[(?<id>[a-z-]+)\]$/#
        var count = 0
        for text in try Self.texts("Tests", ending: "diagnostics.txt") {
            for match in text.matches(of: line) {
                let rule = Rule.named(String(match.id))
                #expect(rule?.severities.map(\.rawValue).contains(String(match.severity)) == true, "\(match.output.0)")
                count += 1
            }
        }
        #expect(count > 100)
    }

    @Test func `every rule says what it means and what to do, in sentences`() {
        for rule in Rule.all {
            #expect(!rule.severities.isEmpty)
            for sentence in [rule.meaning, rule.advice] {
                #expect(sentence.hasSuffix("."), "\(rule.id): \(sentence)")
                #expect(sentence.first.map { $0.isUppercase || $0 == "'" } == true, "\(rule.id): \(sentence)")
            }
        }
    }

    @Test func `a rule that may be an error or not says when it is which`() {
        for rule in Rule.all where rule.severities.count > 1 {
            #expect(rule.meaning.contains("warning"), "\(rule.id): \(rule.meaning)")
        }
    }

    @Test func `a rule says what is wrong, and not what would be right`() {
        // What is wrong with these two is that something is not there.
        for rule in Rule.all where !["callback-url", "discriminator-values"].contains(rule.id) {
            let isLaw = ["No ", "Every ", "The values of ", "The keys of "].contains { rule.meaning.hasPrefix($0) }
            #expect(!isLaw, "\(rule.id): \(rule.meaning)")
            #expect(!rule.advice.hasPrefix("Nothing,"), "\(rule.id): \(rule.advice)")
        }
    }

    @Test(arguments: [
        (Diagnostic.Severity.error, RuleSetting.off, Diagnostic.Severity.error as Diagnostic.Severity?),
        (.error, .note, .error), (.warning, .error, .error), (.warning, .note, .note), (.warning, .off, nil),
        (.note, .warning, .warning), (.note, .off, nil),
    ])
    func `a setting changes warnings and notes, never errors`(
        severity: Diagnostic.Severity,
        setting: RuleSetting,
        expected: Diagnostic.Severity?
    ) {
        let diagnostic = Diagnostic(severity, "identical-paths", "", at: nil)
        #expect(RuleSetting.severity(of: diagnostic, ["identical-paths": setting]) == expected)
        #expect(RuleSetting.severity(of: diagnostic, ["path-syntax": setting]) == severity)
    }

    @Test func `the documentation is the list`() throws {
        let url = Self.root.appending(path: "Documentation/RULES.md")
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try Data(RuleText.documentation.utf8).write(to: url)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == RuleText.documentation)
    }
}
