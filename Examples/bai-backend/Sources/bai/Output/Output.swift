import BAIWeChat
import Foundation

/// What the commands say: JSON for programs, tables for people.
struct Output {
    let isJSON: Bool

    /// Writes a value as JSON, or as the table of `rows`.
    func show(_ value: some JSONCodable, _ header: [String], _ rows: [[String]]) throws {
        if isJSON {
            write(String(decoding: try value.jsonBytes(), as: UTF8.self))
        } else {
            write(Table(header: header, rows: rows).text(isTerminal: isatty(STDOUT_FILENO) == 1))
        }
    }

    /// Writes a value as JSON, or a sentence.
    func say(_ value: some JSONCodable, _ sentence: String) throws {
        write(isJSON ? String(decoding: try value.jsonBytes(), as: UTF8.self) : sentence)
    }

    private func write(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}
