import RiskCore

/// `--cutoffs 10,14`: the lowest sum that is medio and the lowest that is alto.
struct CutoffsOption {
  static let option = OptionDescription(
    "cutoffs", value: ValueDescription("MEDIO,ALTO"),
    meaning:
      "The lowest sum of the scores that is medio and the lowest that is alto, compared exactly, also where the method "
      + "rounds; for a method without a sum, exact values, such as 8.5,17 or 25/3,50/3. Without it, those of the method."
  )

  /// What was typed.
  let text: String
  private let borders: [Fraction]

  /// The cut-offs that were asked for; `nil` where none were.
  init?(_ arguments: ParsedArguments) throws(UsageError) {
    guard let text = arguments.value(of: CutoffsOption.option.name) else { return nil }
    try self.init(text)
  }

  /// The cut-offs that a text gives.
  init(_ text: String) throws(UsageError) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
    borders = numbers.compactMap { number in
      number.utf8.contains { !"0123456789./".utf8.contains($0) } ? nil : Fraction(String(number))
    }
    guard borders.count == numbers.count else {
      throw .unusableValue(
        subject: "--\(CutoffsOption.option.name)", value: text,
        expected: "two sums such as 10,14, or values such as 8.5,17 or 25/3,50/3")
    }
    self.text = text
  }

  /// A method with these cut-offs.
  func applied(to method: Methodology) throws(UsageError) -> Methodology {
    do {
      return try method.replacing(beginnings: borders)
    } catch {
      let borders = method.levels.levels.count - 1
      let count = borders == 2 ? "two" : "\(borders)"
      let expected =
        if method.pointsInValue != nil {
          "\(count) ascending sums within \(method.lowestSum) and \(method.highestSum)"
        } else {
          "\(count) ascending values that every level is reached with"
        }
      throw .unusableValue(subject: "--\(CutoffsOption.option.name)", value: text, expected: "\(expected); \(error)")
    }
  }
}

extension Methodology {
  /// The sum of the lowest values of all indicators.
  fileprivate var lowestSum: Int { indicators.reduce(0) { $0 + ($1.values.first?.number ?? 0) } }
  /// The sum of the highest.
  fileprivate var highestSum: Int { indicators.reduce(0) { $0 + ($1.values.last?.number ?? 0) } }
}
