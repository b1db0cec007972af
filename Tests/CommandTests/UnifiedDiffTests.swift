import Testing

@testable import generate_bai

@Suite struct UnifiedDiffTests {
    private func diff(_ before: String?, _ after: String?) -> String {
        UnifiedDiff(path: "f", from: before.map { Array($0.utf8) }, to: after.map { Array($0.utf8) }).text
    }

    @Test(arguments: [
        ("", ""), ("a\n", "a\n"), ("a", "a"),
    ])
    func `equal texts have no difference`(before: String, after: String) {
        #expect(diff(before, after) == "")
    }

    @Test(arguments: [
        ("a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"),
        ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
        ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
        ("a\nb\n", "a\n", "@@ -1,2 +1 @@\n a\n-b\n"),
        ("b\n", "a\nb\n", "@@ -1 +1,2 @@\n+a\n b\n"),
        ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
        ("a\n", "a", "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n"),
        ("a\nb", "x\nb", "@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n"),
        ("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"),
        (
            "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
            "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"
        ),
        (
            "1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n",
            "@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n"
        ),
        (
            "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n",
            "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n"
        ),
    ])
    func `changed lines stand in their context`(before: String, after: String, hunks: String) {
        #expect(diff(before, after) == "--- a/f\n+++ b/f\n" + hunks)
    }

    @Test func `files that come and go`() {
        #expect(diff(nil, "a\n") == "--- /dev/null\n+++ b/f\n@@ -0,0 +1 @@\n+a\n")
        #expect(diff("a\n", nil) == "--- a/f\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
        #expect(diff(nil, "") == "--- /dev/null\n+++ b/f\n")
        #expect(diff("", nil) == "--- a/f\n+++ /dev/null\n")
    }

    @Test func `the classic example has the fewest changes`() {
        let edits = LineEdit.edits(from: lines("ABCABBA"), to: lines("CBABAC"))
        #expect(edits.count { if case .keep = $0 { false } else { true } } == 5)
    }

    @Test(arguments: 0..<200)
    func `the steps lead from one text to the other`(seed: Int) {
        var state = UInt64(seed)
        func random(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        func text() -> [UInt8] {
            let letters = (0..<random(12)).map { _ in ["A", "B", "C"][Int(random(3))] }.joined()
            return lines(letters) + Array((random(5) == 0 ? "A" : "").utf8)
        }
        let (before, after) = (text(), text())
        var (old, new): ([UInt8], [UInt8]) = ([], [])
        for edit in LineEdit.edits(from: before, to: after) {
            switch edit {
            case .keep(let line):
                old += line
                new += line
            case .remove(let line): old += line
            case .insert(let line): new += line
            }
        }
        #expect(old == before)
        #expect(new == after)
    }

    @Test func `too many changes are shown as one`() {
        let before = (0..<1_500).flatMap { Array("a\($0)\n".utf8) } + Array("same\n".utf8)
        let after = (0..<1_500).flatMap { Array("b\($0)\n".utf8) } + Array("same\n".utf8)
        let diff = UnifiedDiff(path: "f", from: before, to: after)
        #expect(diff.summary == "# f: 1500 lines added, 1500 lines removed (too many to show)\n")
        #expect(diff.text.hasPrefix("--- a/f\n+++ b/f\n@@ -1,1501 +1,1501 @@\n-a0\n"))
    }

    private func lines(_ text: String) -> [UInt8] {
        text.utf8.flatMap { [$0, UInt8(ascii: "\n")] }
    }
}
