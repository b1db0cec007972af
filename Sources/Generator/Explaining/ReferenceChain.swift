import SpecLoader

/// The shortest ways by references from the root document to places in other files.
struct ReferenceChain {
    private let root: SourceID?
    private let references: [Place: [ResolvedReference]]

    /// A way that is searched from its end.
    private struct Way {
        let start: Place
        /// The references from ``start`` on.
        let references: [ResolvedReference]
    }

    init(_ document: Document) {
        root = document.sources.first?.id
        references = Dictionary(grouping: document.references) { $0.target.place }
    }

    /// The references on the way to `location`, the first one in the root document; none for what stands there itself,
    /// and nil where no reference leads there.
    func callAsFunction(to location: Location) -> [ResolvedReference]? {
        var seen: Set<Place> = []
        var waiting = [Way(start: location.place, references: [])]
        while !waiting.isEmpty {
            var longer: [Way] = []
            for way in waiting {
                if way.start.source == root { return way.references }
                longer += ways(to: way, &seen)
            }
            waiting = longer
        }
        return nil
    }

    /// The ways that are one reference longer: by what leads to the start of `way`, or to something around it.
    private func ways(to way: Way, _ seen: inout Set<Place>) -> [Way] {
        var ways: [Way] = []
        var around: JSONPointer? = way.start.pointer
        while let pointer = around {
            let place = Place(source: way.start.source, pointer: pointer)
            guard seen.insert(place).inserted else { break }
            ways += (references[place] ?? []).map { reference in
                Way(start: reference.location.place, references: [reference] + way.references)
            }
            around = pointer.parent
        }
        return ways
    }
}
