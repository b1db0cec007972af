extension LayoutScanner {
    /// An open bracket, and the statement or element that was last begun in it.
    struct Bracket {
        enum Kind {
            case braces, switchBraces, parentheses, squares, angles
            /// The parenthesis of an interpolation in a string literal.
            case interpolation(Literal)
        }

        let kind: Kind
        /// The blanks before the line on which it was opened.
        let indentation: Int
        /// The blanks before the statement or element.
        var statement: Int
        /// The blanks before the condition, where the conditions of the statement stand on lines of their own.
        var condition: Int?
        /// `switch` was seen, whose brace is to come.
        var awaitsSwitch = false

        /// The blanks before what stands in it.
        var content: Int { indentation + Layout.step }

        var holdsStatements: Bool {
            switch kind {
            case .braces, .switchBraces: true
            case .parentheses, .squares, .angles, .interpolation: false
            }
        }

        mutating func beginStatement(at indentation: Int) {
            statement = indentation
            condition = nil
            awaitsSwitch = false
        }

        init(_ kind: Kind, indentation: Int) {
            self.kind = kind
            self.indentation = indentation
            statement = indentation + Layout.step
        }
    }

    struct Literal {
        let hashes: Int
        let isMultiline: Bool
    }

    /// What a line of code ended with.
    enum Ending {
        case nothing, opening, closing, comma, colon
        /// A word behind which conditions come.
        case condition
        /// An operator with a blank before it, or a word, behind which the statement cannot end.
        case unfinished
        case other
    }
}
