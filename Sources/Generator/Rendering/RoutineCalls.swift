/// Who calls whom among the routines of a program, to find the calls that never come to an end.
struct RoutineCalls {
    private struct Call {
        let caller: Int
        let callee: Int
        let origin: TemplateScope.Origin
        /// The place of the tag; its message is the name of the template.
        let place: TemplateError
    }

    private var calls: [Call] = []

    mutating func add(from caller: Int, to callee: Int, for origin: TemplateScope.Origin, at place: TemplateError) {
        calls.append(Call(caller: caller, callee: callee, origin: origin, place: place))
    }

    /// One error for each call that leads back to itself with no smaller context.
    ///
    /// Recursion ends when each round goes to a part of the context of the round before: contexts are values, hence
    /// finite. So no round may use a context from outside, and none may consist of calls for the same context only.
    func endlessCalls() -> [TemplateError] {
        let all = callees(in: calls)
        let same = callees(in: calls.filter { $0.origin != .part })
        return calls.filter { call in
            switch call.origin {
            case .part, .outer: false
            case .own: reaches(call.caller, from: call.callee, over: same)
            case .foreign: reaches(call.caller, from: call.callee, over: all)
            }
        }
        .map { call in
            TemplateError(
                path: call.place.path,
                line: call.place.line,
                column: call.place.column,
                message: "template '\(call.place.message)' prints itself without end: go into a list on the way"
            )
        }
    }

    private func callees(in calls: [Call]) -> [Int: [Int]] {
        calls.reduce(into: [:]) { $0[$1.caller, default: []].append($1.callee) }
    }

    private func reaches(_ target: Int, from start: Int, over callees: [Int: [Int]]) -> Bool {
        var open = [start]
        var seen: Set<Int> = []
        while let routine = open.popLast() {
            if routine == target { return true }
            if seen.insert(routine).inserted { open += callees[routine] ?? [] }
        }
        return false
    }
}
