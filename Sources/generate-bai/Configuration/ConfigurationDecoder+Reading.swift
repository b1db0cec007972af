import SpecLoader

// What the configuration says about reading the description.
extension ConfigurationDecoder {
    mutating func decodeRules(_ node: Node, _ pointer: JSONPointer) {
        let settings = RuleSetting.allCases.map(\.rawValue)
        for member in mapping(node, pointer, called: "'rules'") ?? [] {
            let pointer = pointer.appending(member.key)
            guard let rule = Rule.named(member.key) else {
                let suggestion = Spelling.suggestion(for: member.key, among: Rule.all.lazy.map(\.id))
                let message = "there is no rule '\(member.key)'\(suggestion)"
                report("configuration-key", message, member.keyPosition, pointer)
                continue
            }
            guard let word = string(member.value, pointer, called: "'\(rule.id)'") else { continue }
            guard let setting = RuleSetting(rawValue: word) else {
                let message = "'\(rule.id)' can be \(settings.joined(separator: ", ")), not '\(word)'"
                let suggestion = Spelling.suggestion(for: word, among: settings)
                report("configuration-value", message + suggestion, member.value.position, pointer)
                continue
            }
            guard rule.isAdjustable || setting == .error else {
                let message = "'\(rule.id)' is always an error: nothing right could be generated after it"
                report("configuration-value", message, member.value.position, pointer)
                continue
            }
            configuration.rules[rule.id] = setting
        }
    }

    mutating func decodeFormats(_ node: Node, _ pointer: JSONPointer) {
        for member in mapping(node, pointer, called: "'formats'") ?? [] {
            let pointer = pointer.appending(member.key)
            guard let format = string(member.value, pointer, called: "a format") else { continue }
            let known = SpecLoader.Options.knownFormats
            guard known.contains(format) else {
                let suggestion = Spelling.suggestion(for: format, among: known)
                let message = "'\(format)' is no format that is known here\(suggestion)"
                report("configuration-value", message, member.value.position, pointer)
                continue
            }
            configuration.formats[member.key] = format
            configuration.locations.formats[member.key] = location(member.keyPosition, pointer)
        }
    }

    mutating func decodeLimits(_ node: Node, _ pointer: JSONPointer) {
        let names = SpecLoader.Limit.allCases.map(\.rawValue)
        for member in mapping(node, pointer, called: "'limits'") ?? [] {
            let pointer = pointer.appending(member.key)
            guard let limit = SpecLoader.Limit(rawValue: member.key) else {
                let suggestion = Spelling.suggestion(for: member.key, among: names)
                let advice = suggestion.isEmpty ? "; there are \(names.joined(separator: ", "))" : suggestion
                let message = "there is no limit '\(member.key)'\(advice)"
                report("configuration-key", message, member.keyPosition, pointer)
                continue
            }
            let text = member.value.scalar?.text
            guard let value = text.flatMap(limit.value) else {
                let found = text.map { ", not '\($0)'" } ?? ""
                let message = "'\(limit.rawValue)' must be \(limit.demand)\(found)"
                report("configuration-value", message, member.value.position, pointer)
                continue
            }
            configuration.limits[limit] = value
        }
    }

    mutating func decodeMap(_ node: Node, _ pointer: JSONPointer) {
        for member in mapping(node, pointer, called: "'map'") ?? [] {
            let pointer = pointer.appending(member.key)
            if let fault = SpecLoader.Options.RemoteFile.fault(of: member.key) {
                report("configuration-value", fault, member.keyPosition, pointer)
                continue
            }
            guard let written = string(member.value, pointer, called: "a path") else { continue }
            let path = written.hasPrefix("/") ? written : folder + written
            guard !written.isEmpty, fileSystem.realPath(path) != nil else {
                let message = "there is no file '\(path)', which stands for '\(member.key)'"
                report("configuration-value", message, member.value.position, pointer)
                continue
            }
            configuration.remoteFiles.append(SpecLoader.Options.RemoteFile(url: member.key, path: path))
        }
    }
}
