/// The words by which offices name the steps of a scale, such as levels or the values of a score: the name, its feminine
/// form (`bassa`), its first letter where no other name begins with it, and the number.
struct ScaleWords: Sendable {
  private var positions: [String: Int] = [:]
  private let steps: [(name: String, number: Int?)]

  /// - Parameter steps: the steps in order; a name may be empty.
  init(_ steps: [(name: String, number: Int?)]) {
    self.steps = steps
    let names = steps.map { ScaleWords.words(of: $0.name).joined(separator: " ") }
    add(names)
    add(names.map { $0.hasSuffix("o") ? String($0.dropLast()) + "a" : "" })
    add(names.map { String($0.prefix(1)) })
    add(steps.map { $0.number.map(String.init) ?? "" })
  }

  /// Adds forms of all steps; one that several have, or that is known already, means nothing here.
  private mutating func add(_ forms: [String]) {
    let known = positions
    for (position, form) in forms.enumerated()
    where !form.isEmpty && known[form] == nil && forms.count(where: { $0 == form }) == 1 {
      positions[form] = position
    }
  }

  /// The name of the step that a text means.
  func name(_ text: String) -> String? {
    position(text).map { steps[$0].name }
  }

  /// The number of the step that a text means; `nil` where it has none.
  func number(_ text: String) -> Int? {
    position(text).flatMap { steps[$0].number }
  }

  /// The step that a text names by word, letter or number, if all that it says agrees: `rischio alto (3)` is alto.
  private func position(_ text: String) -> Int? {
    let words = ScaleWords.words(of: text).map(ScaleWords.withoutZeros)
    let numbers = words.filter { $0.allSatisfy(\.isNumber) }
    let names = words.filter { !$0.allSatisfy(\.isNumber) }
    let whole = names.isEmpty ? nil : positions[names.joined(separator: " ")]
    let found = Set((whole == nil ? names : []).map { positions[$0] } + numbers.map { positions[$0] })
      .union(whole.map { [$0] } ?? [])
    return found.count == 1 ? found.first.flatMap { $0 } : nil
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "," && $0 != "." }.map(String.init)
      .filter { !littleWords.contains($0) }
  }

  /// What stands around the name of a step.
  private static let littleWords: Set<String> = ["rischio", "livello", "punteggio", "di", "valore"]

  /// The whole number of `1`, `1,0` or `1.00`; any other word as it is.
  private static func withoutZeros(_ word: String) -> String {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard !digits.isEmpty, let separator = rest.first, separator == "," || separator == "." else { return word }
    let zeros = rest.dropFirst()
    return !zeros.isEmpty && zeros.allSatisfy { $0 == "0" } ? String(digits) : word
  }
}

extension ScaleWords {
  /// The values of a score.
  init(of indicator: Indicator) {
    self.init(indicator.values.map { ($0.name, $0.number) })
  }

  /// The levels of a method; they have numbers only where these are the values of all its scores, too, and have the same
  /// names.
  init(levelsOf methodology: Methodology) {
    let names = methodology.levels.names
    let numbers = methodology.indicators.first?.values.map(\.number) ?? []
    let isNumbered = methodology.indicators.allSatisfy { indicator in
      indicator.values.map { $0.name.lowercased() } == names && indicator.values.map(\.number) == numbers
    }
    self.init(names.enumerated().map { ($1, isNumbered ? numbers[$0] : nil) })
  }
}
