import Testing

@testable import generate_bai

@Suite struct DepfileTests {
    @Test(arguments: [
        ("build/bai.d", "build/bai.stamp"), ("build/bai", "build/bai.stamp"), ("bai.deps", "bai.deps.stamp"),
    ])
    func `the target is a stamp beside the file`(path: String, target: String) {
        #expect(Depfile.target(of: path) == target)
    }

    @Test func `a rule for the stamp and an empty one for each file`() {
        let depfile = Depfile(path: "build/bai.d", dependencies: ["spec/root.yaml", "spec/a b$#:.yaml"])
        #expect(
            depfile.text == ##"""
                build/bai.stamp: \
                  spec/root.yaml \
                  spec/a\ b$$\#\:.yaml

                spec/root.yaml:

                spec/a\ b$$\#\:.yaml:

                """##
        )
        #expect(depfile.unnameable == [])
    }

    @Test(arguments: ["a;b", "a=b", "a|b", "a%b", "a(b)", "~a", "a\nb", "a\tb", "a\\b", "a\u{0}b"])
    func `names that would mean something else to Make are left out`(name: String) {
        let depfile = Depfile(path: "bai.d", dependencies: ["x", name])
        #expect(depfile.unnameable == [name])
        #expect(depfile.text == "bai.stamp: \\\n  x\n\nx:\n")
    }

    @Test(arguments: [
        "plain.yaml", "a b", "a$b", "${shell touch evil}", "a#b",
        "a:b", "a*b", "a[b]", "a?b", "é购物车", "a&b", "a,b", "a'b\"c", "-x", "a!b", "a^b",
    ])
    func `Make runs again when the file changes and when it is gone, and only then`(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: name)
        try folder.write(Depfile(path: "bai.d", dependencies: [name]).text, to: "bai.d")
        try folder.write("bai.stamp:\n\t@echo ran; touch $@\ninclude bai.d\n", to: "Makefile")
        try folder.age()
        #expect(try folder.make() == "ran\n")
        #expect(try folder.make() == "make: 'bai.stamp' is up to date.\n")
        try folder.write("changed", to: name)
        try folder.age("bai.stamp")
        #expect(try folder.make() == "ran\n")
        try folder.remove(name)
        #expect(try folder.make() == "ran\n")
        #expect(folder.list() == ["Makefile", "bai.d", "bai.stamp"])
    }
}

extension TemporaryFolder {
    /// What `make` prints in this folder, on either stream.
    fileprivate func make() throws -> String {
        let run = try ProcessRun("/usr/bin/env", ["make"], in: path, environment: ["LC_ALL": "C"])
        return run.standardOutput + run.standardError
    }
}
