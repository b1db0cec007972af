import SpecLoader

// What becomes of the names that the configuration gives.
extension ModuleNames {
    /// Tells which of them are not what comes out, as something else in their scope has them.
    var diagnostics: Diagnostics {
        var diagnostics = Diagnostics()
        for (location, name) in givenNames {
            guard let wanted = overrides[location], wanted != name else { continue }
            diagnostics.warning(
                "unused-name",
                "the configuration calls this '\(wanted.text)', but something else here has that name; it is called "
                    + "'\(name.text)'",
                at: location
            )
        }
        return diagnostics
    }

    private var givenNames: [(Location, Identifier)] {
        let lost = source.declarations.indices.filter(hasLostName)
        var names = lost.map { (source.declarations[$0].location, types[$0]) }
        for (declaration, members) in zip(source.declarations, members) {
            guard case .structure(let structure) = declaration.kind else { continue }
            names += zip(structure.properties.map(\.location), members)
        }
        for (operation, given) in zip(source.operations, operations) {
            names.append((operation.location, given.method))
            names += zip(operation.parameters.map(\.location), given.parameters)
        }
        names += zip(source.servers.map(\.location), servers)
        return names + zip(source.credentials.map(\.location), credentials)
    }

    /// Whether a type has another name because of something else. What has a word behind the name that the
    /// configuration chose, or stands inside the type that has it, is called otherwise anyway.
    private func hasLostName(_ index: Int) -> Bool {
        switch reasons[index] {
        case .taken(let name), .reserved(let name): overrides[source.declarations[index].location] == name
        default: false
        }
    }
}
