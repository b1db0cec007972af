/// How a method is declared behind `func`: on one line where that has room for it.
struct MethodSignature {
    /// What a line of 120 has left beside the indentation, `public func` and the brace.
    private static let width = 102

    /// Without a body.
    let declaration: Code
    /// With the brace that opens the body.
    let opening: Code

    /// - Parameters:
    ///   - effects: What stands between the parameters and the result: `async throws`.
    ///   - result: Nil where nothing is returned.
    init(_ name: Code, _ parameters: [Code], _ effects: Code, _ result: Code?) {
        let end = effects + (result.map { " -> " + $0 } ?? "")
        let line = name + "(" + parameters.joined(separator: ", ") + ") " + end
        if line.text.utf8.count <= Self.width && !line.hasLines {
            declaration = line
            opening = line + " {"
        } else if parameters.isEmpty {
            declaration = name + "() " + effects + (result.map { "\n-> " + $0 } ?? "")
            opening = declaration + "\n{"
        } else {
            declaration = name + "(\n" + parameters.joined(separator: ",\n") + "\n) " + end
            opening = declaration + " {"
        }
    }

    /// A call in its full form.
    static func call(_ method: Code, _ namespace: Code, _ others: [Code]) -> MethodSignature {
        let parameters = ["_ input: " + namespace + ".Input"] + others
        return MethodSignature(method, parameters, "async throws(ClientError)", namespace + ".Output")
    }

    /// A handler's method.
    static func handler(_ method: Code, _ namespace: Code, context: Code) -> MethodSignature {
        let parameters = ["_ input: " + namespace + ".Input", "context: " + context]
        return MethodSignature(method, parameters, "async throws", namespace + ".Output")
    }

    static func handler(_ method: Code, _ namespace: Code, needsCredentials: Bool) -> MethodSignature {
        handler(method, namespace, context: .handlerContext(needsCredentials: needsCredentials))
    }
}

extension Code {
    /// `page: Int = 1`
    static func parameter(_ label: Code, _ type: Code, _ defaultValue: Code?) -> Code {
        label + ": " + type + (defaultValue.map { " = " + $0 } ?? .empty)
    }

    /// The type of what a handler knows besides its input.
    static func handlerContext(needsCredentials: Bool) -> Code {
        needsCredentials ? "AuthenticatedContext" : "OpenContext"
    }
}
