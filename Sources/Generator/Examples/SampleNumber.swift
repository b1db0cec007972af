/// Makes numbers that a schema allows, as far as they are easily found.
enum SampleNumber {
    /// A number as JSON; nil where none is found.
    static func of(_ constraints: Constraints, isInteger: Bool) -> String? {
        let step = constraints.multiples.compactMap(Double.init).max()
        let bounds = [
            constraints.minimum, constraints.maximum, constraints.exclusiveMinimum, constraints.exclusiveMaximum,
        ].compactMap { $0.flatMap(Double.init) }
        let usual: [Double] = isInteger ? [1, 0] : [1.5, 1, 0]
        var candidates = usual + bounds + bounds.flatMap { [$0 + 1, $0 - 1, ($0 + 1).rounded(.down), $0.rounded(.up)] }
        if bounds.count == 2 { candidates.append((bounds[0] + bounds[1]) / 2) }
        if let step, step > 0 { candidates = candidates.map { ($0 / step).rounded(.up) * step } + [step] }
        let number = candidates.first { number in
            (!isInteger || number == number.rounded()) && abs(number) < 9e15 && isInside(number, constraints)
        }
        return number.map { isInteger || $0 == $0.rounded() ? String(Int64($0)) : String($0) }
    }

    private static func isInside(_ number: Double, _ constraints: Constraints) -> Bool {
        let bound = { (text: String?) in text.flatMap(Double.init) }
        return number >= bound(constraints.minimum) ?? -.infinity && number <= bound(constraints.maximum) ?? .infinity
            && number > bound(constraints.exclusiveMinimum) ?? -.infinity
            && number < bound(constraints.exclusiveMaximum) ?? .infinity
    }
}
