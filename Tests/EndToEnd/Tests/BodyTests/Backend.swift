import Bodies
import Hummingbird

/// Answers with what it has got.
struct Backend: BodiesHandler {
    typealias Context = BasicRequestContext

    func uploadDocument(
        _ input: UploadDocument.Input,
        context: OpenContext
    ) async throws -> UploadDocument.Output {
        var parts: [String] = []
        for try await part in input.body {
            switch part {
            case .title(let text): parts.append("title=\(text)")
            case .count(let number): parts.append("count=\(number)")
            case .tags(let tag): parts.append("tag=\(tag.rawValue)")
            case .notes(let text): parts.append("notes=\(text)")
            case .note(let note): parts.append("note=\(note.text)")
            case .sizes(let sizes): parts.append("width=\(sizes.width ?? 0)")
            case .cover(let file): parts.append("cover \(try await Self.words(file))")
            case .files(let file): parts.append("file \(try await Self.words(file))")
            case .formValue(let file): parts.append("form \(try await Self.words(file))")
            case .undocumented(let name, let file): parts.append("\(name)? \(try await Self.words(file))")
            }
        }
        return .created(Received(parts: parts))
    }

    /// Name, type, number of bytes and their sum.
    static func words(_ file: FilePart) async throws -> String {
        var (size, sum) = (0, 0)
        for try await chunk in file.body {
            size += chunk.count
            sum = chunk.withUnsafeBufferPointer { $0.reduce(sum) { ($0 + Int($1)) & 0xFFFF } }
        }
        return "\(file.filename ?? "-") \(file.contentType ?? "-") \(size) \(sum)"
    }

    func downloadDocument(
        _ input: DownloadDocument.Input,
        context: OpenContext
    ) async throws -> DownloadDocument.Output {
        .ok([.title("Both"), .attachments(FilePart(filename: "ü\".pdf", body: HTTPBody("a\r\n--b")))])
    }

    func sendLabelled(_ input: SendLabelled.Input, context: OpenContext) async throws -> SendLabelled.Output {
        var parts: [String] = []
        for try await part in input.body {
            switch part {
            case .text(let text, let language): parts.append("text \(text) in \(language)")
            case .files(let file, let sizes): parts.append("\(try await Self.words(file)) \(sizes ?? [])")
            case .range(let range, let span, nil, let flag):
                parts.append("\(range.from) \(span.low)-\(span.high ?? 0) \(flag ?? false)")
            case .range, .undocumented: parts.append("?")
            }
        }
        return .ok(Received(parts: parts))
    }

    /// Tells what has come; of others, what they say of themselves.
    func sendOrdered(_ input: SendOrdered.Input, context: OpenContext) async throws -> SendOrdered.Output {
        guard case .related(let body) = input.body else {
            guard case .mixed(let body) = input.body else { throw Forbidden() }
            let texts = body.map { part in
                switch part {
                case .item(let text):
                    SendOrdered.AcceptedPart.item(
                        FilePart(filename: "a.txt", headers: [.contentLanguage: "de"], body: HTTPBody(text))
                    )
                }
            }
            return .accepted(ItemStream(texts))
        }
        var parts: [String] = []
        for try await part in body {
            switch part {
            case .note(let note): parts.append(note.text)
            case .second(let file, let width): parts.append("\(try await Self.words(file)) \(width)")
            case .caption(let text): parts.append(text)
            case .item(let number): parts.append("\(number)")
            }
        }
        return .ok([.received(Received(parts: parts)), .second("end", contentID: "<1@x>")])
    }

    func echo(
        _ input: Echo.Input,
        context: OpenContext
    ) async throws -> Echo.Output {
        .ok(input.body)
    }

    func addNote(
        _ input: AddNote.Input,
        context: OpenContext
    ) async throws -> AddNote.Output {
        let note: Note
        switch input.body {
        case .vndNoteJSON(let value): note = value
        case .text(let text): note = Note(text: text)
        case .png(let body): note = Note(text: "png of \(try await body.collect().count)")
        case .image(let body): note = Note(text: "\(body.mediaType ?? "?") of \(try await body.collect().count)")
        case nil: return .noContent
        }
        let body: AddNote.OKContent =
            context.preferred(of: "application/json", "text/plain") == "text/plain" ? .text(note.text) : .json(note)
        return .ok(
            body,
            xTags: ["a", "b"],
            xSizes: [1, 2],
            xRange: note.range,
            xExploded: RangeModel(from: 3, to: 4),
            xNote: note,
            xNested: nil
        )
    }

    func others(_ input: Others.Input, context: OpenContext) async throws -> Others.Output {
        var parts: [String] = []
        if case .mixed(let body) = input.body {
            for try await part in body {
                switch part {
                case .note(let note): parts.append("note=\(note.text)")
                case .files(let file): parts.append(try await Self.words(file))
                case .undocumented(let name, _): parts.append("\(name)?")
                }
            }
        }
        return .ok(Received(parts: parts), setCookie: ["a=1; Expires=Wed, 09 Jun 2021 10:18:14 GMT", "b=2"])
    }

    func grant(_ input: Grant.Input, context: OpenContext) async throws -> Grant.Output {
        let form =
            switch input.body {
            case .form(let form), .multipart(let form): form
            }
        let words =
            switch form {
            case .codeGrant(let grant): "code \(grant.code) \(grant.seconds ?? 0)"
            case .passwordGrant(let grant):
                "password \(grant.name) \((grant.scopes ?? []).joined(separator: "|")) \(grant.seconds ?? "")"
            }
        return .ok(Received(parts: [words]))
    }

    func label(_ input: Label.Input, context: OpenContext) async throws -> Label.Output {
        let parts =
            switch input.body {
            case .form(let numbers): numbers.map { "\($0.key)=\($0.value)" }
            case .multipart(let texts): texts.map { "\($0.key)=\($0.value.joined(separator: "|"))" }
            }
        return .ok(Received(parts: parts.sorted()))
    }

    func addPicture(_ input: AddPicture.Input, context: OpenContext) async throws -> AddPicture.Output {
        var parts: [String] = []
        for try await part in input.body {
            switch part {
            case .album(let text): parts.append("album=\(text)")
            case .link(let text): parts.append("link=\(text)")
            case .note(let note): parts.append("note=\(note.text)")
            case .file(let file), .undocumented(_, let file): parts.append(try await Self.words(file))
            }
        }
        return .ok(Received(parts: parts))
    }

    func replacePictures(_ input: ReplacePictures.Input, context: OpenContext) async throws -> ReplacePictures.Output {
        var parts: [String] = []
        for try await part in input.body {
            switch part {
            case .undocumented(let name, let file): parts.append("\(name) \(try await Self.words(file))")
            }
        }
        return .ok(Received(parts: parts))
    }

    func sendNumber(_ input: SendNumber.Input, context: OpenContext) async throws -> SendNumber.Output {
        input.body == 9 ? .noContent : .ok(Double(input.body) / 2)
    }

    func sendAnything(_ input: SendAnything.Input, context: OpenContext) async throws -> SendAnything.Output {
        _ = try await input.body.collect()
        return .noContent
    }

    func sendForm(
        _ input: SendForm.Input,
        context: OpenContext
    ) async throws -> SendForm.Output {
        .noContent
    }

    func sendFields(
        _ input: SendFields.Input,
        context: OpenContext
    ) async throws -> SendFields.Output {
        .ok(input.body)
    }
}
