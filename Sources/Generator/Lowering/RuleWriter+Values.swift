import SpecLoader

// What is asked of values by themselves.
extension RuleWriter {
    func kinds(_ types: JSONTypes) -> [Code] {
        let all: [(JSONTypes, Code)] = [
            (.null, ".null"), (.boolean, ".boolean"), (.integer, ".integer"), (.number, ".number"),
            (.string, ".string"), (.array, ".array"), (.object, ".object"),
        ]
        return all.filter { types.contains($0.0) }.map(\.1)
    }

    func values(of schema: Schema) -> [Code] {
        let lists = [schema.enumeration, schema.const.map { [$0] }].compactMap(\.self)
        return lists.map { ".values(" + .list($0.map(JSONLiteral.value)) + ")" }
    }

    func numbers(of schema: Schema) -> [Code] {
        let bounds: [(Code, String?)] = [
            (schema.minimum?.exclusive == true ? ".above(" : ".minimum(", schema.minimum?.text),
            (schema.maximum?.exclusive == true ? ".below(" : ".maximum(", schema.maximum?.text),
            (".multiple(", schema.multipleOf),
        ]
        return bounds.compactMap { name, text in text.flatMap(JSONLiteral.number).map { name + $0 + ")" } }
    }
}
