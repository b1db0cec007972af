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
        case .textSlashStar(let text): note = Note(text: text)
        case .png(let body): note = Note(text: "png of \(try await body.collect().count)")
        case .star(let body): note = Note(text: "picture of \(try await body.collect().count)")
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
