extension ValidationRule {
    static let pathSyntax = ValidationRule(
        "path-syntax",
        "A path does not begin with '/', or its template expressions are not named, closed and distinct; a warning where it is clear what is meant."
    ) { document, log in
        let mayRepeat = document.openAPIVersion.map { $0 < .v32 } ?? false
        for item in document.paths {
            let template = PathTemplate(item.path)
            if let problem = template.problem {
                // The whole file stands in place of the paths in it.
                let advice = item.path == "paths" ? "; a reference to it ends with '#\(item.keyLocation.pointer)'" : ""
                log.error("the path '\(item.path)' \(problem)\(advice)", at: item.keyLocation)
            } else if let name = template.repeated {
                log.report(
                    mayRepeat ? .warning : .error,
                    "the path '\(item.path)' has '{\(name)}' twice; both stand for one value",
                    at: item.keyLocation
                )
            } else if let tail = template.tail {
                log.warning(
                    "what follows '\(tail)' in '\(item.path)' is no part of a path: \(template.effectOfTail)",
                    at: item.keyLocation
                )
            }
        }
    }

    static let distinctPaths = ValidationRule(
        "identical-paths",
        "Two paths differ only in the names of their template expressions: an error where both have the same method, else a warning."
    ) { document, log in
        var first: [ExactKey: PathItem] = [:]
        for item in document.paths {
            let template = PathTemplate(item.path)
            guard template.problem == nil else { continue }
            let skeleton = ExactKey(template.skeleton)
            guard let other = first.insert(item, forKey: skeleton) else { continue }
            // Formally an error too; but what each request means is clear while no method is there twice.
            let methods = Set(other.operations.map(\.method))
            let isAmbiguous = item.operations.contains { methods.contains($0.method) }
            log.report(
                isAmbiguous ? .error : .warning,
                "'\(item.path)' matches the same requests as '\(other.path)'",
                at: item.keyLocation,
                notes: [Diagnostic.Note("the other path stands here", at: other.keyLocation)]
            )
        }
    }

    static let pathParameters = ValidationRule(
        "path-parameters",
        "A template expression of a path has no parameter, or a path parameter has no template expression."
    ) { document, log in
        for item in document.paths {
            let template = PathTemplate(item.path)
            guard template.problem == nil else { continue }
            for operation in item.operations {
                PathParameterCheck(item: item, operation: operation, template: template).check(log)
            }
        }
    }
}

extension PathTemplate {
    /// What becomes of the query or the fragment.
    fileprivate var effectOfTail: String {
        let target = RequestTarget(path)
        let others = names.filter { !target.hasInTemplate($0) }
        if others.isEmpty { return tail == "?" ? "clients send it, but no server looks at it" : "no server sees it" }
        let lost = others.filter { target.queryName(of: $0) == nil }.map { "'{\($0)}'" }
        if lost.isEmpty { return "its parameters are taken for parameters of the query" }
        let verb = lost.count == 1 ? "is" : "are"
        return "\(lost.joined(separator: " and ")) in it \(verb) left out; describe it by query parameters"
    }
}

/// Compares the path parameters of one operation with the template expressions of its path.
private struct PathParameterCheck {
    let item: PathItem
    let operation: Operation
    let template: PathTemplate

    func check(_ log: RuleLog) {
        let parameters = operation.parameters.filter { $0.in == .path }
        let described = Set(parameters.map { ExactKey($0.name) })
        let missing = template.names.filter { !described.contains(ExactKey($0)) }
        for name in missing {
            log.error(
                "\(operation.method) has no parameter for '{\(name)}' of the path '\(item.path)'",
                at: operation.location,
                notes: [Diagnostic.Note("the path stands here", at: item.keyLocation)]
            )
        }
        for parameter in parameters where !template.distinct.contains(ExactKey(parameter.name)) {
            let suggestion = log.suggestion(for: parameter.name, among: missing)
            log.error(
                "the path '\(item.path)' has no '{\(parameter.name)}'\(suggestion)",
                at: parameter.location,
                notes: [Diagnostic.Note("the path stands here", at: item.keyLocation)]
            )
        }
    }
}
