extension ModuleNames {
    /// What stands inline in a response gives way to a schema with its name, or to a request's body: `ErrorResponse`.
    /// Of several parameters of one name, each is called after its key: `SortByUser`.
    func apart(_ wishes: [Wish], of declarations: [DeclarationID]) -> [Wish] {
        let objects = declarations.map { source[$0].reusableObject }
        let rivals = Dictionary(grouping: wishes.indices) { wishes[$0].wanted }.values
        var wishes = wishes
        for group in rivals where group.count > 1 {
            let kinds = group.map { objects[$0]?.kind }
            for index in group {
                guard let object = objects[index], wishes[index].reason != .configured else { continue }
                let (wire, wanted, _) = wishes[index]
                if kinds.count(where: { $0 == object.kind }) > 1 {
                    wishes[index] = (object.key, .type(object.key), .taken(wanted))
                } else {
                    let word = Identifier.type(wire).text.hasSuffix(object.kind.word) ? "Payload" : object.kind.word
                    wishes[index] = (wire + word, .type("\(wire) \(word)"), .taken(wanted))
                }
            }
        }
        return wishes
    }
}

extension Declaration {
    /// The reusable object in which this stands inline.
    fileprivate var reusableObject: (kind: ReusableObject, key: String)? {
        if case .component(let kind, let key) = nameOrigin { (kind, key) } else { nil }
    }
}
