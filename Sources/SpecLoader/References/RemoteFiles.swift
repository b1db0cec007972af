/// Local files that stand for documents on the network, which is never read.
struct RemoteFiles: Sendable {
    private struct Entry {
        let uri: URIReference
        /// Absolute, without symbolic links.
        let path: String

        /// For a URL that ends with `/`: it and all below it.
        var isFolder: Bool { uri.path.utf8.last == UInt8(ascii: "/") }
    }

    private let entries: [Entry]

    /// - Throws: ``ReferenceFailure`` when there is nothing at the path of an entry.
    init(_ map: [SpecLoader.Options.RemoteFile], fileSystem: any FileSystem) throws(ReferenceFailure) {
        var entries: [Entry] = []
        for file in map {
            guard let path = fileSystem.realPath(file.path) else {
                throw ReferenceFailure(
                    "missing-file",
                    "there is no file '\(file.path)', which stands for '\(file.url)'"
                )
            }
            entries.append(Entry(uri: URIReference(file.url), path: path))
        }
        self.entries = entries
    }

    var isEmpty: Bool { entries.isEmpty }

    /// The path of the file that stands for `uri`, which need not exist; nil where none does.
    ///
    /// - Throws: ``ReferenceFailure`` when it names no file.
    func path(of uri: URIReference) throws(ReferenceFailure) -> String? {
        for entry in entries {
            guard entry.isFolder else {
                if entry.uri.text.hasSameBytes(as: uri.text) { return entry.path }
                continue
            }
            guard uri.scheme == entry.uri.scheme, uri.authority == entry.uri.authority, uri.query == nil,
                uri.path.utf8.starts(with: entry.uri.path.utf8), uri.path.utf8.count > entry.uri.path.utf8.count
            else { continue }
            let rest = String(decoding: uri.path.utf8.dropFirst(entry.uri.path.utf8.count), as: UTF8.self)
            return entry.path + "/" + (try Reference.decodedPath(rest, in: uri.text))
        }
        return nil
    }

    /// The URI for which the file at `path`, absolute and without symbolic links, stands; nil where there is none.
    func uri(of path: String) -> URIReference? {
        for entry in entries {
            if !entry.isFolder, entry.path.hasSameBytes(as: path) { return entry.uri }
            let folder = entry.path + "/"
            guard entry.isFolder, path.utf8.starts(with: folder.utf8) else { continue }
            let rest = String(decoding: path.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
            return URIReference(entry.uri.text + URIReference.encoded(rest))
        }
        return nil
    }
}
