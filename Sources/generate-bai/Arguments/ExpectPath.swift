import ArgumentParser

extension ParsableCommand {
    /// - Throws: Where `path`, the value of `option`, is empty: many tools would take it for the working folder.
    func expectPath(_ path: String, of option: String) throws {
        if path.isEmpty { throw ValidationError("\(option) needs a path.") }
    }
}
