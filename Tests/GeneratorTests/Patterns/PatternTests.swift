import Testing

@testable import Generator
@testable import Runtime

/// Regular expressions from the description's text to the answer of the support code.
@Suite struct PatternTests {
    private static func matches(_ pattern: String, _ text: String) throws -> Bool {
        TextPattern(pattern, try PatternSpelling.of(pattern)).matches(text)
    }

    @Test(arguments: [
        ("b", "abc"), ("", "x"), ("^$", ""), ("^[a-z]+$", "abc"), ("^a{2,3}$", "aaa"), ("^a{2}$", "aa"),
        ("^a{2,}$", "aaaaa"), ("^a?b*?c+?$", "cc"), ("^(foo|bar|)$", ""), ("^(?:foo|ba[rz])$", "baz"),
        ("(?<n>x)y", "xy"), ("^a{0}b$", "b"), ("^(a{0}|c)b$", "cb"), ("^(a*)*$", "aaaa"), ("^(a|b*)*c$", "abbac"),
        ("\\bfoo\\b", "a foo b"), ("^\\B.\\B$", "-"), ("^[^]$", "\n"), ("^.$", "😀"), ("^.$", "\u{85}"),
        ("^[\\w-.]+$", "a-."), ("^[a-]$", "-"), ("^[-a]$", "-"), ("^[\\]]$", "]"), ("^[\\b]$", "\u{08}"),
        ("^\\/a\\-b\\_$", "/a-b_"), ("a{,3}", "a{,3}"), ("^{a}]$", "{a}]"), ("^\\x41\\u0042\\cA\\0$", "AB\u{01}\0"),
        ("^\\u{1F600}$", "😀"), ("^\\uD83D\\uDE00$", "😀"), ("^[\\t\\n\\v\\f\\r]{5}$", "\t\n\u{0B}\u{0C}\r"),
        ("^\\d\\D\\w\\W\\s\\S$", "1aa- a"), ("^\\s$", "\u{FEFF}"), ("^[\\W\\d]+$", "1-"), ("^[^\\W\\d]+$", "a_"),
        ("^\\p{Letter}\\p{Lu}\\p{L}$", "éÉ中"), ("^\\P{L}$", "1"), ("^[\\p{gc=Nd}\\p{P}]+$", "٣!"), ("^\\p{LC}$", "ǅ"),
        ("^\\p{Any}\\p{ASCII}\\p{AHex}\\p{Alphabetic}$", "😀aFé"), ("^\\P{Alphabetic}$", "1"),
        ("^(?!.*\\.\\.)[a-z.]+$", "a.b"), ("^(?=.*[A-Z])(?=.*\\d).{4,}$", "Abc1"),
    ])
    func isFound(_ pattern: String, _ text: String) throws {
        #expect(try Self.matches(pattern, text))
        #expect(PatternMatcher.isFound(pattern, in: text) ?? true)
    }

    @Test(arguments: [
        ("^[a-z]+$", "abC"), ("^a{2,3}$", "aaaa"), ("^a{2,3}$", "a"), ("^a{2,}$", "a"), ("^(foo|bar)$", "ba"),
        ("[]", "a"), ("^.$", "\n"), ("^.$", "\u{2028}"), ("^.$", ""), ("^.$", "e\u{301}"), ("\\bfoo\\b", "afoo b"),
        ("^\\d$", "٣"), ("^\\w$", "é"), ("^[\\W]$", "a"), ("^[^a-c]$", "b"), ("^\\p{L}+$", "a1"), ("^[\\P{L}]$", "a"),
        ("^(?!.*\\.\\.)[a-z.]+$", "a..b"), ("^(?=.*[A-Z])(?=.*\\d).{4,}$", "abc1"), ("^a$", "a\n"), ("a^", "a"),
    ])
    func isNotFound(_ pattern: String, _ text: String) throws {
        #expect(try !Self.matches(pattern, text))
        #expect(PatternMatcher.isFound(pattern, in: text) != true)
    }

    @Test func `what would take too long has no answer`() {
        let text = String(repeating: "a", count: 20_000)
        #expect(PatternMatcher.isFound("^(a|a)*(a|a)*(a|a)*(a|a)*b$", in: text) == nil)
        #expect(PatternMatcher.isFound("^(aa?){20000}$", in: text) == nil)
        #expect(PatternMatcher.isFound("(a+)+b", in: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") == false)
    }

    @Test(arguments: [
        ("(a", "a group is never closed"), ("a)", "a ')' closes no group"),
        ("[a", "a set of characters is never closed"), ("*a", "a quantifier has nothing to repeat"),
        ("a**", "a quantifier has nothing to repeat"), ("a++", "a quantifier has nothing to repeat"),
        ("^*", "a quantifier has nothing to repeat"), ("(?=a)*", "a quantifier has nothing to repeat"),
        ("a{3,2}", "the bounds of a quantifier are in the wrong order"),
        ("[b-a]", "a range of characters is in the wrong order"),
        ("(?i)a", "a group starts with '(?' and what ECMA-262 does not know"),
        ("(?<a", "the name of a group is never closed"), ("\\", "it ends in a backslash"),
        ("\\q", "ECMA-262 does not know the escape '\\q'"), ("\\x4", "ECMA-262 does not know the escape '\\x'"),
        ("\\01", "ECMA-262 does not know the escape '\\0'"), ("\\c1", "ECMA-262 does not know the escape '\\c'"),
        ("\\u{", "ECMA-262 does not know the escape '\\u'"), ("\\p", "ECMA-262 does not know the escape '\\p'"),
        ("\\uD800", "an escape '\\u' stands for no character"),
        ("\\u{110000}", "an escape '\\u' stands for no character"),
        ("\\p{Script=Han}", "the property 'Script=Han' of characters is not supported"),
        ("(a)\\1", "it refers back to what a group has found"),
        ("(?<n>a)\\k<n>", "it refers back to what a group has found"), ("(?<=a)b", "it looks behind"),
        ("a(?=b)", "it looks ahead elsewhere than at the start of the text"),
        ("(?=a)b", "it looks ahead elsewhere than at the start of the text"),
        ("(ab{9999}){9999}", tooLarge), ("((){9999}){9999}", tooLarge), ("(ab){99999999999999999999}", tooLarge),
        (String(repeating: "(", count: 100_000), "its groups are nested too deep"),
    ])
    func isRefused(_ pattern: String, _ reason: String) {
        #expect(throws: PatternError(reason)) { try PatternSpelling.of(pattern) }
    }

    private static let tooLarge = "it needs more than 10000 steps for a character"

    @Test func theSpellingIsShort() throws {
        #expect(try PatternSpelling.of("^[a-z_]{1,64}(x|\\d)?$") == "+ &4 ^ *1,64 [61-7A,5F *0,1 [78,30-39 $")
        #expect(
            try PatternSpelling.of("(\\w|-|[^a]){2,101}b{101,}")
                == "+ &2 *2,101 |3 [30-39,41-5A,5F,61-7A [2D !61 #101, [62"
        )
        #expect(try PatternSpelling.of("^(?!ab)\\P{Lu}") == "- &2 ^ &2 [61 [62 + &2 ^ [\(Self.notUpperCase)")
    }

    private static let notUpperCase =
        "=Ll,=Lt,=Lm,=Lo,=Mn,=Mc,=Me,=Nd,=Nl,=No,=Pc,=Pd,=Ps,=Pe,=Pi,=Pf,=Po,=Sm,=Sc,=Sk,=So,=Zs,=Zl,=Zp,=Cc,=Cf,=Cs,"
        + "=Co,=Cn"

    /// Each of these takes a matcher that goes back longer than the universe will last.
    @Test(
        .timeLimit(.minutes(20)),
        arguments: ["^(a+)+$", "^(a|a)*$", "^(a*)*$", "^(.*)*x$", "(a|aa)+$", "^(([a-z])+.)+[A-Z]$"]
    )
    func noTextTakesLong(_ pattern: String) throws {
        let text = String(repeating: "a", count: 100_000) + "!"
        #expect(try !Self.matches(pattern, text))
    }

    @Test(.timeLimit(.minutes(20))) func largeCountsAreCounted() throws {
        #expect(try Self.matches("^[\\s\\S]{0,4096}$", String(repeating: "a", count: 4096)))
        #expect(try !Self.matches("^[\\s\\S]{0,4096}$", String(repeating: "a", count: 4097)))
        let text = String(repeating: "a", count: 100_000)
        #expect(try Self.matches("^(a|b){2,100000}$", text))
        #expect(try !Self.matches("^(a|b){2,99999}$", text))
        #expect(try !Self.matches("a{99999}b", text))
    }

    /// Counted as the same expressions are that are short enough to be gone through one by one.
    @Test(arguments: [
        ("^a{N,M}$", "a"), ("^[ab]{N,M}b$", "ab"), ("^a{N,}b{0,M}a{0,M}$", "ab"), ("(^|b)a{N,M}b", "ab"),
        ("^(a{N,M}b)+$", "ab"), ("b[ab]{0,M}b[ab]{N,M}a$", "ab"), ("^(b*a{N,M})*$", "ab"),
    ])
    func aCountIsThatOfEachCharacter(_ pattern: String, _ alphabet: String) throws {
        let (low, high) = (101, 103)
        let counted = pattern.replacing("N", with: "\(low)").replacing("M", with: "\(high)")
        // The same with something beside it that is never there, so that it is no set.
        let spelt = counted.replacing("a{", with: "(?:a|cc){").replacing("[ab]{", with: "(?:[ab]|cc){")
        var seed = 7
        for _ in 0..<60 {
            var text = ""
            for _ in 0..<4 {
                seed = (seed &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
                let letter = alphabet[alphabet.index(alphabet.startIndex, offsetBy: seed >> 8 & (alphabet.count - 1))]
                text += String(repeating: letter, count: [1, 2, 100, 101, 102, 103, 104, 205][seed >> 16 & 7])
            }
            #expect(try Self.matches(counted, text) == Self.matches(spelt, text), "\(counted) \(text)")
        }
    }
}
