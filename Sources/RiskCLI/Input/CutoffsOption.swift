import RiskCore

/// `--cutoffs 10,14`: the lowest sum that is medio and the lowest that is alto.
enum CutoffsOption {
  static let option = OptionDescription(
    "cutoffs", value: ValueDescription("MEDIO,ALTO"),
    meaning:
      "The lowest sum of the scores that is medio and the lowest that is alto; for a method without a sum, values.",
    defaultValue: "10,14")

  /// A method with the cut-offs that were asked for.
  static func applied(_ arguments: ParsedArguments, to method: Methodology) throws(UsageError) -> Methodology {
    guard let text = arguments.value(of: option.name) else { return method }
    let sums = text.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.allSatisfy(\.isWholeNumber) ? Int($0) : nil
    }
    guard sums.count == 2, let medium = sums[0], let high = sums[1] else {
      throw .unusableValue(subject: "--\(option.name)", value: text, expected: "two sums such as 10,14")
    }
    do {
      return try method.replacing(cutoffs: method.cutoffs(from: [Fraction(medium), Fraction(high)]))
    } catch {
      throw .unusableValue(
        subject: "--\(option.name)", value: text,
        expected: method.pointsInValue == nil
          ? "two ascending values that every level is reached with; \(error)"
          : "two ascending sums within 6 and 18; \(error)")
    }
  }
}
