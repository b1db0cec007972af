/// The one way from a path to the text behind it: finds the file, sees that it may be read, reads and parses it.
struct SourceReader: Sendable {
    /// The root document.
    let root: RelativePath
    /// The root document's folder as the user wrote it; empty for the working folder.
    private let folder: String
    private let realFolder: String
    private let realRoot: String
    private let remoteFiles: RemoteFiles
    private let fileSystem: any FileSystem
    private let options: SpecLoader.Options

    /// - Throws: ``ReferenceFailure`` when there is no file at `path`.
    init(path: String, fileSystem: any FileSystem, options: SpecLoader.Options) throws(ReferenceFailure) {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        folder = slash.map { String(path[...$0]) } ?? ""
        root = RelativePath(slash.map { String(path[path.index(after: $0)...]) } ?? path)
        guard let realFolder = fileSystem.realPath(folder.isEmpty ? "." : folder),
            let realRoot = fileSystem.realPath(path)
        else {
            throw ReferenceFailure("missing-file", "there is no file '\(path)'")
        }
        self.realFolder = realFolder
        self.realRoot = realRoot
        remoteFiles = try RemoteFiles(options.remoteFiles, fileSystem: fileSystem)
        self.fileSystem = fileSystem
        self.options = options
    }

    /// The file that `reference`, the path of a `$ref` in `file`, names; the same for every spelling of the path.
    ///
    /// - Parameter suggesting: Whether to look for what may be meant where there is none.
    /// - Throws: ``ReferenceFailure`` when there is none or it may not be read.
    func locate(
        _ reference: String,
        from file: SourceFile,
        suggesting: Bool = true
    ) throws(ReferenceFailure) -> RelativePath {
        let isAbsolute = reference.utf8.first == UInt8(ascii: "/")
        let path = returning(file.path.sibling(reference))
        guard options.allowOutsideRoot || !isAbsolute && (!path.leavesRoot || hasRemoteFiles) else {
            guard isAbsolute else { throw outsideRoot("'\(reference)' leaves the folder of the root document") }
            let relative = suggesting ? fromAround(RelativePath(reference).components[...], to: file.path) : nil
            let advice = relative.map { ": '\($0)'" } ?? ""
            throw outsideRoot("'\(reference)' is an absolute path; write it relative to this document\(advice)")
        }
        let written = isAbsolute ? reference : folder + path.text
        guard let real = fileSystem.realPath(written) else {
            let suggestion =
                isAbsolute || !suggesting ? "" : suggestion(for: path, insteadOf: reference, from: file.path)
            throw ReferenceFailure("missing-file", "there is no file '\(written)'\(suggestion)")
        }
        guard !real.hasSameBytes(as: realRoot) else { return root }
        // As it nearly always is, with no symbolic link on the way.
        if real.hasSameBytes(as: realFolder + "/" + path.text) { return path }
        let located = RelativePath(of: real, from: realFolder)
        guard options.allowOutsideRoot || !located.leavesRoot || remoteFiles.uri(of: real) != nil else {
            throw outsideRoot(
                "'\(reference)' leaves the folder of the root document"
                    + (path.leavesRoot ? "" : " through a symbolic link")
            )
        }
        // A file system that ignores case would find the file here and not on another machine.
        guard located == path || located.text.lowercased() != path.text.lowercased() else {
            throw ReferenceFailure(
                "missing-file",
                "there is no file '\(written)'; did you mean '\(folder + located.text)'?"
            )
        }
        return located
    }

    /// `path`, or where it leads if it leaves the root document's folder and comes back: `../shop/pet.yaml` in `shop`.
    private func returning(_ path: RelativePath) -> RelativePath {
        guard path.leavesRoot else { return path }
        return RelativePath(of: RelativePath(realFolder + "/" + path.text).text, from: realFolder)
    }

    /// Whether local files stand for documents on the network.
    var hasRemoteFiles: Bool { !remoteFiles.isEmpty }

    /// The file that stands for `uri`; nil where the user named none.
    ///
    /// - Throws: ``ReferenceFailure`` when it is not there or may not be read.
    func locate(_ uri: URIReference) throws(ReferenceFailure) -> RelativePath? {
        guard let path = try remoteFiles.path(of: uri) else { return nil }
        guard let real = fileSystem.realPath(path) else {
            throw ReferenceFailure("missing-file", "there is no file '\(path)', which stands for '\(uri.text)'")
        }
        guard options.allowOutsideRoot || remoteFiles.uri(of: real) != nil else {
            throw outsideRoot("'\(path)', which stands for '\(uri.text)', leaves its folder through a symbolic link")
        }
        return real.hasSameBytes(as: realRoot) ? root : RelativePath(of: real, from: realFolder)
    }

    private func outsideRoot(_ message: String) -> ReferenceFailure {
        ReferenceFailure("outside-root", "\(message) (--allow-outside-root permits it)")
    }

    /// What `reference`, which leads to no file, may be meant to say.
    private func suggestion(for path: RelativePath, insteadOf reference: String, from file: RelativePath) -> String {
        let written = RelativePath(reference).components
        if let correct = fromRoot(written, to: file) { return Self.advice(correct) }
        // The names beside the first component that does not exist.
        var known = folder
        for (index, component) in path.components.enumerated() {
            guard fileSystem.realPath(known + component) != nil else {
                let names = fileSystem.list(known.isEmpty ? "." : known)
                let rest = path.components.dropFirst(index + 1).map { "/" + $0 }.joined()
                let near = Spelling.nearest(to: component, among: names)
                let meant = near.isEmpty ? Self.otherEndings(of: component, among: names) : near
                let paths = meant.map { known + $0 + rest }.filter { fileSystem.realPath($0) != nil }
                guard paths.isEmpty else { return Spelling.suggestion(paths) }
                return fromAround(written.dropFirst(), to: file).map(Self.advice) ?? ""
            }
            known += component + "/"
        }
        return ""
    }

    private static func advice(_ correct: String) -> String {
        "; a path begins at the folder of the document where it stands: write '\(correct)'"
    }

    /// How `file` refers to what is at these components in the root document's folder; nil where nothing is.
    private func fromRoot(_ components: some Sequence<String>, to file: RelativePath) -> String? {
        let path = RelativePath(components: components)
        guard !path.leavesRoot, fileSystem.realPath(folder + path.text) != nil else { return nil }
        return RelativePath(of: path.text, from: file.folder.text).text
    }

    /// The same for components that may begin at a folder around the root document's, such as that of a repository.
    private func fromAround(_ components: ArraySlice<String>, to file: RelativePath) -> String? {
        components.indices.prefix(32).lazy.compactMap { fromRoot(components[$0...], to: file) }.first
    }

    /// `cart.yaml` for `cart.json` or `cart`.
    private static func otherEndings(of name: String, among names: [String]) -> [String] {
        let stem = name.prefix { $0 != "." }
        return names.filter { $0.hasPrefix(stem + ".") && !stem.isEmpty }.sorted()
    }

    /// The file at `path`, which ``locate(_:from:)`` gave.
    ///
    /// - Throws: ``ReferenceFailure`` when it cannot be read.
    func read(_ path: RelativePath) throws(ReferenceFailure) -> SourceFile {
        let displayPath = folder + path.text
        let bytes: [UInt8]
        do {
            bytes = try fileSystem.read(displayPath)
        } catch {
            throw failure(error, displayPath)
        }
        var diagnostics = Diagnostics()
        let parser = DocumentParser(source: SourceID(index: 0), path: displayPath, limits: options.limits)
        let node = parser.parse(bytes, into: &diagnostics)
        let uri = uri(of: path)
        let scan = node.map(ReferenceScan.init)
        let identifiers = scan?.hasIdentifiers == true ? node.map { SchemaIdentifiers($0, uri: uri) } : nil
        return SourceFile(
            path: path,
            folder: path.folder,
            displayPath: displayPath,
            bytes: bytes,
            uri: uri,
            root: node,
            references: scan?.references ?? [],
            identifiers: identifiers,
            diagnostics: diagnostics.all + (identifiers?.diagnostics.all ?? [])
        )
    }

    private func uri(of path: RelativePath) -> URIReference {
        if !remoteFiles.isEmpty, let real = fileSystem.realPath(folder + path.text),
            let uri = remoteFiles.uri(of: real)
        {
            return uri
        }
        // What leaves the root's folder must not be normalised away.
        let components = path.components.map { $0 == ".." ? "%2E%2E" : URIReference.encoded($0) }
        return URIReference("\(Self.scheme):/" + components.joined(separator: "/"))
    }

    /// Of URIs that only tell the files of a description apart.
    static let scheme = "description"

    private func failure(_ error: FileSystemError, _ path: String) -> ReferenceFailure {
        switch error {
        case .notFound: ReferenceFailure("missing-file", "there is no file '\(path)'")
        case .isDirectory: ReferenceFailure("unreadable-file", "'\(path)' is a folder; refer to a file in it")
        case .notRegular: ReferenceFailure("unreadable-file", "'\(path)' is not a regular file")
        case .notPermitted: ReferenceFailure("unreadable-file", "'\(path)' may not be read by this user")
        case .tooLarge(let limit):
            ReferenceFailure(
                "unreadable-file",
                "'\(path)' has more than \(limit) bytes\(options.limits.advice(.fileSize))"
            )
        case .other(let reason): ReferenceFailure("unreadable-file", "'\(path)' cannot be read: \(reason)")
        }
    }
}
