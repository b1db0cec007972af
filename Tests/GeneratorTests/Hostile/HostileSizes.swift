extension HostileFragment {
    /// Names of schemas, of which files or folders might be made.
    static let names = [
        named("N01", "a path upwards", "../../../evil"),
        named("N02", "an absolute path", "/etc/evil"),
        named("N03", "a slash", "n03/evil"),
        named("N04", "the folder above", ".."),
        named("N05", "a hidden file", ".n05"),
        named("N06", "an option", "-n06"),
        named("N07", "a device", "CON"),
        named("N08", "300 characters", String(repeating: "Long", count: 75)),
        named("N09", "a zero byte", #"n09\u0000evil"#),
        named("N10", "an ending", "n10.swift"),
        named("N11", "a home folder", "~n11"),
        named("N12", "a command", "$(n12)"),
        named("N13", "a path upwards on Windows", #"..\\..\\evil"#),
        HostileFragment(
            id: "N20",
            input: "names that differ in case",
            schemas:
                #""N20Foo": {"type": "object", "properties": {"a": {}}}, "n20foo": {"type": "object", "properties": {"a": {}}}"#,
            paths: path("/n20/a", #""tags": ["Twenty"]"#) + ", " + path("/n20/b", #""tags": ["TWENTY"]"#)
        ),
        HostileFragment(
            id: "N21",
            input: "a tag and a schema of one name",
            schemas:
                #""N21": {"type": "object", "properties": {"a": {}}}, "Models": {"type": "object", "properties": {"a": {}}}"#,
            paths: path("/n21", #""tags": ["Models"]"#) + ", " + path("/n21/b", #""tags": ["Runtime"]"#)
        ),
    ]

    private static func named(_ id: String, _ input: String, _ name: String) -> HostileFragment {
        HostileFragment(
            id: id,
            input: input,
            schemas: "\"\(name)\": {\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}",
            paths: path("/\(id)", "\"operationId\": \"\(name)\", \"tags\": [\"\(name)\"]")
        )
    }

    /// More than most compilers have seen.
    static let sizes = [
        HostileFragment(
            id: "S25",
            input: "arrays 40 deep",
            schemas: "\"S25\": " + String(repeating: #"{"type": "array", "items": "#, count: 40)
                + #"{"type": "integer"}"#
                + String(repeating: "}", count: 40)
        ),
        HostileFragment(
            id: "S27",
            input: "an enumeration of 5,000 values",
            schemas:
                "\"S27\": {\"type\": \"string\", \"enum\": [\((0..<5_000).map { "\"value \($0)\"" }.joined(separator: ", "))]}"
        ),
        HostileFragment(
            id: "S28",
            input: "1,000 properties",
            schemas:
                "\"S28\": {\"type\": \"object\", \"properties\": {\((0..<1_000).map { "\"p\($0)\": {\"type\": \"string\"}" }.joined(separator: ", "))}}"
        ),
        HostileFragment(
            id: "S29",
            input: "300 variants without a discriminator",
            schemas: "\"S29\": {\"oneOf\": [\((0..<300).map(variant).joined(separator: ", "))]}"
        ),
        HostileFragment(
            id: "S30",
            input: "60 parameters",
            paths: path(
                "/S30",
                "\"operationId\": \"s30\", \"parameters\": [\((0..<60).map(parameter).joined(separator: ", "))]"
            )
        ),
    ]

    private static func variant(_ number: Int) -> String {
        #"{"type": "object", "required": ["r\#(number)"], "properties": {"r\#(number)": {"type": "integer"}}}"#
    }

    private static func parameter(_ number: Int) -> String {
        #"{"name": "p\#(number)", "in": "query", "schema": {"type": "array", "items": {"type": "integer"}}}"#
    }
}
