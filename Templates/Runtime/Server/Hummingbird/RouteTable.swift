#if Server
/// The roads by which a router that looks at one segment after the other finds every template.
///
/// Such a router does not turn back: where there are `/carts/mine/items` and `/carts/{id}`, it takes `/carts/mine` for
/// the beginning of the first and knows no more. So the second one is entered at `/carts/mine` too; and literal
/// segments are entered before parameters, so that they are found first.
nonisolated struct RouteTable {
    /// A segment for the router: a literal, or nil for any text.
    typealias Road = [String?]

    private let templates: [RouteTemplate]
    /// What follows on a road that is the beginning of a template.
    private var literals: [Road: Set<String>] = [:]

    init(_ templates: [RouteTemplate]) {
        self.templates = templates
        for template in templates {
            var road: Road = []
            for step in template.segments.map(\.step) {
                if let step { literals[road, default: []].insert(step) }
                road.append(step)
            }
        }
    }

    /// The templates by index, the most specific one first.
    var bySpecificity: [Int] {
        templates.indices.sorted { left, right in
            let (left, right) = (templates[left], templates[right])
            return right.segments.map(\.specificity).lexicographicallyPrecedes(left.segments.map(\.specificity))
        }
    }

    /// Every road, also as a path in the router's words, with the templates that may be meant there, by index, the most
    /// specific one first.
    var paths: [(path: String, road: Road, templates: [Int])] {
        let roads = Set(templates.flatMap(roads)).sorted(by: Self.precedes)
        let bySpecificity = bySpecificity
        let found = roads.map { road in (road, bySpecificity.filter { templates[$0].covers(road) }) }
        let names = names(found)
        return found.map { road, templates in
            let steps = road.indices.map { road[$0] ?? "{\(names[Array(road[...$0])] ?? "segment")}" }
            return (steps.joined(separator: "/"), road, templates)
        }
    }

    /// What parameters are called, by their place: the router wants one name there.
    private func names(_ roads: [(Road, [Int])]) -> [Road: String] {
        var names: [Road: String] = [:]
        for (road, indices) in roads {
            for segments in indices.map({ templates[$0].segments }) {
                for (index, segment) in segments.enumerated() where road[index] == nil {
                    let place = Array(road[...index])
                    names[place] = names[place] ?? segment.parameter
                }
            }
        }
        return names
    }

    /// The road of a template, and those where others have a literal that one of its parameters may be.
    private func roads(_ template: RouteTemplate) -> [Road] {
        var roads: [Road] = [[]]
        for segment in template.segments {
            roads = roads.flatMap { road in
                guard segment.step == nil else { return [road + [segment.step]] }
                let others = (literals[road] ?? []).filter { segment.match($0[...]) != nil }
                return [road + [nil]] + others.map { road + [$0] }
            }
        }
        return roads
    }

    private static func precedes(_ left: Road, _ right: Road) -> Bool {
        for (left, right) in zip(left, right) where left != right {
            guard let left else { return false }
            guard let right else { return true }
            return left < right
        }
        return left.count < right.count
    }
}

nonisolated extension RouteTemplate {
    /// Whether a path on this road may be meant by the template.
    fileprivate func covers(_ road: RouteTable.Road) -> Bool {
        guard road.count == segments.count else { return false }
        return zip(road, segments).allSatisfy { step, segment in
            // What the router took for any text may be a literal with needless escapes.
            guard let step else { return true }
            guard segment.step == nil else { return step == segment.step }
            return segment.match(step[...]) != nil
        }
    }
}

nonisolated extension RouteTemplate.Segment {
    /// The name of the parameter that is the whole segment.
    fileprivate var parameter: String? {
        guard count == 1, case .parameter(let name) = self[0], !name.contains("/") else { return nil }
        return name
    }

    /// Nil for what the router cannot compare itself: parameters, and texts that mean something else to it.
    fileprivate var step: String? {
        guard count == 1, case .text(let text) = self[0], let first = text.first, text.last != "*",
            !":*}".contains(first)
        else { return nil }
        return text
    }
}
#endif
