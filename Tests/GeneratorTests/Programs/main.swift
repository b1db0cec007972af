// Reads what is generated for `Texts` and `Members` from standard input, and writes it again: a line of JSON each.

while let line = readLine() {
    let isList = line.utf8.first == UInt8(ascii: "[")
    let bytes = try isList ? [Texts](json: line).jsonBytes() : Members(json: line).jsonBytes()
    print(String(decoding: bytes, as: UTF8.self))
}
