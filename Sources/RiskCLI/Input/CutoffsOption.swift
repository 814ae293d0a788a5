import RiskCore

/// `--cutoffs 10,14`: the lowest sum that is medio and the lowest that is alto.
enum CutoffsOption {
  static let option = OptionDescription(
    "cutoffs", value: ValueDescription("MEDIO,ALTO"),
    meaning: "The lowest sum of the six scores that is medio and the lowest that is alto.", defaultValue: "10,14")

  /// The built-in methodology with the cut-offs that were asked for.
  static func methodology(_ arguments: ParsedArguments) throws(UsageError) -> Methodology {
    guard let text = arguments.value(of: option.name) else { return .cremona2026 }
    let sums = text.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.allSatisfy(\.isWholeNumber) ? Int($0) : nil
    }
    guard sums.count == 2, let medium = sums[0], let high = sums[1] else {
      throw .unusableValue(subject: "--\(option.name)", value: text, expected: "two sums such as 10,14")
    }
    do {
      let method = Methodology.cremona2026
      return try method.replacing(cutoffs: method.cutoffs(from: [Fraction(medium), Fraction(high)]))
    } catch {
      throw .unusableValue(
        subject: "--\(option.name)", value: text, expected: "two ascending sums within 6 and 18; \(error)")
    }
  }
}
