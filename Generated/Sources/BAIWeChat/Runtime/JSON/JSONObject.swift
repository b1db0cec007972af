/// The members of a JSON object, in the order in which they were written.
///
/// Names are told apart byte by byte, not by canonical equivalence as `String` does. Two objects are equal when they
/// have equal members in any order.
public nonisolated struct JSONObject: Sendable {
    private var members: [(name: String, value: JSONValue)] = []
    private var indices: [ExactText: Int] = [:]

    /// An object without members.
    public init() {}

    /// The object of `members`; of members with the same name the last one counts.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (name, value) in members { self[name] = value }
    }

    /// The value of the member `name`; nil where there is none. A new member comes last.
    public subscript(name: String) -> JSONValue? {
        get { indices[ExactText(name)].map { members[$0].value } }
        set {
            let key = ExactText(name)
            switch (indices[key], newValue) {
            case (let index?, let value?):
                members[index].value = value
            case (nil, let value?):
                indices[key] = members.count
                members.append((name, value))
            case (let index?, nil):
                members.remove(at: index)
                indices = [:]
                for (index, member) in members.enumerated() { indices[ExactText(member.name)] = index }
            case (nil, nil):
                break
            }
        }
    }
}

nonisolated extension JSONObject: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { members.count }

    /// The member at `position`, counted in the order of the object.
    public subscript(position: Int) -> (name: String, value: JSONValue) { members[position] }
}

nonisolated extension JSONObject: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        self.init()
        var object = try json.beginObject()
        while let name = try json.nextName(of: &object) {
            self[name] = try JSONValue(json: &json)
        }
    }

    public func write(to json: inout JSONWriter) {
        json.beginObject()
        for member in self {
            json.key(named: member.name)
            member.value.write(to: &json)
        }
        json.endObject()
    }
}

nonisolated extension JSONObject: Hashable {
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members.count == right.members.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        // Independent of the order, as equality is.
        var sum = 0
        for member in self {
            var one = Hasher()
            one.combine(ExactText(member.name))
            one.combine(member.value)
            sum &+= one.finalize()
        }
        hasher.combine(sum)
    }
}

nonisolated extension JSONObject: ExpressibleByDictionaryLiteral {
    /// The object of `elements`; of members with the same name the last one counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements)
    }
}
