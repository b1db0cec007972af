import SpecLoader

/// One node of a document that is written.
struct OutputNode {
    enum Content {
        case scalar(Scalar)
        case sequence([OutputNode])
        case mapping([OutputMember])
    }

    var content: Content
    /// What a comment in front of the node says, on one line.
    var comment: String?

    init(_ content: Content, comment: String? = nil) {
        self.content = content
        self.comment = comment
    }

    static func string(_ text: String) -> OutputNode {
        OutputNode(.scalar(Scalar(text: text, kind: .string)))
    }

    var members: [OutputMember]? {
        if case .mapping(let members) = content { members } else { nil }
    }
}

/// One member of a mapping that is written.
struct OutputMember {
    var key: String
    var value: OutputNode
}
