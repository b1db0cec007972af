extension Unicode.Scalar {
    /// Whether a terminal would show nothing for it, obey it, or turn the text around it: controls, format and
    /// bidirectional characters, line separators, and what is not assigned to any character.
    package var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }

    /// Itself, or `\u{…}` when it is invisible.
    var escaped: String {
        isInvisible ? "\\u{" + String(value, radix: 16, uppercase: true) + "}" : String(self)
    }
}

extension String {
    /// The text with every invisible scalar as `\u{…}`: fit for a terminal, whatever the text is.
    package var visible: String {
        if unicodeScalars.allSatisfy({ !$0.isInvisible }) { return self }
        return unicodeScalars.reduce(into: "") { $0 += $1.escaped }
    }
}
