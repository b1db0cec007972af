"""Turns generated models into the same models with synthesized Codable, to compare what the compiler needs for both."""

import re

CODING = re.compile(r"^nonisolated extension (\S+): JSONCodable(.*?) \{\n(.*?)^\}\n", re.MULTILINE | re.DOTALL)
LINE = re.compile(r'^            json\.read\w*\(("(?:[^"\\]|\\.)*"), &(?:self\.)?(.*)\)$', re.MULTILINE)
VARIANTS = re.compile(r"^    private static let variants = JSONVariants\(\n.*?^    \)\n\n", re.MULTILINE | re.DOTALL)
READ = re.compile(r"^    public init\(json: .*?^    \}\n\n?", re.MULTILINE | re.DOTALL)
WRITE = re.compile(r"^    public func write\(to json: .*?^    \}\n\n?", re.MULTILINE | re.DOTALL)
PAIRS = re.compile(r"^    func pairMembers\(with other: .*?^    \}\n\n?", re.MULTILINE | re.DOTALL)
FORM = re.compile(r"^    /// How the fields of a form .*?(?=^\n|\Z)\n?", re.MULTILINE | re.DOTALL)
CONFORMANCE = re.compile(r"^nonisolated extension (Boxed|Nullable): Codable, JSONCodable .*?^\}\n", re.MULTILINE | re.DOTALL)


def without_forms(text):
    """Without what needs the support code for HTTP."""
    return FORM.sub("", text.replace(", FormCodable", ""))


def models(text):
    """The text of a file of models, with synthesized Codable and Hashable in place of the code for JSON and for pairs."""
    text = text.replace(", MemberwiseHashable", "")
    return CODING.sub(lambda match: extension(*match.groups()), text)


def extension(name, others, body):
    cases = coding_keys(body)
    for part in (VARIANTS, READ, WRITE, PAIRS):
        body = part.sub("", body)
    return f"nonisolated extension {name}: Codable{others} {{\n{cases}{body}}}\n"


def coding_keys(body):
    """The keys by which synthesized code finds the members."""
    stored = {local: name for name, local in re.findall(r"^        self\.(\S+) = (\S+)$", body, re.MULTILINE)}
    # A keyword needs no backticks behind a dot.
    stored = {local: local if local == f"`{name}`" else name for local, name in stored.items()}
    lines = [f"        case {stored.get(target, target)} = {name}\n" for name, target in LINE.findall(body)]
    if "additionalProperties" in body:
        lines.append("        case additionalProperties\n")
    return "    enum CodingKeys: String, CodingKey {\n" + "".join(lines) + "    }\n\n" if lines else ""


def support(text):
    """The text of a file of support code, without what only models with code for JSON can use."""
    return CONFORMANCE.sub(r"nonisolated extension \1: Codable where Value: Codable {}\n", text).replace(
        "extension Nullable: Codable where Value: Codable", "extension Nullable: Codable where Wrapped: Codable"
    )
