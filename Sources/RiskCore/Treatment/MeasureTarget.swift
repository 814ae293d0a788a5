/// What an indicator has to come to, read exactly: a comparison and a number.
///
/// Read are `90%` and `≥ 90` (also `>=`, `min`, `minimo`, `almeno`), `<= 3` (also `≤`, `max`, `massimo`), `> 3`, `< 3`,
/// `= 0`, each with any blanks;
/// without a sign the value has to reach the number (at least): whoever means "none" writes `= 0` or `max 0`. Numbers
/// are written as in Italian, `1.234,5`, or as a fraction, `3/4`; a full stop that cannot part thousands stands before
/// decimals (`0.95`), as programs write it.
public struct MeasureTarget: Hashable, Sendable {
  /// How a value is compared with the number.
  public enum Comparison: Hashable, Sendable, CaseIterable {
    /// As much or more.
    case atLeast
    /// As much or less.
    case atMost
    /// More.
    case above
    /// Less.
    case below
    /// As much.
    case exactly
  }

  /// How a value is compared.
  public let comparison: Comparison
  /// The number that was written; of a percentage the number before the sign.
  public let number: Fraction
  private let quantity: Quantity

  /// Reads a target; `nil` for a text that is none, such as the name of a document.
  public init?(_ text: String) {
    let text = text.trimmingBlanks().lowercased()
    let sign = MeasureTarget.signs.first { text.hasPrefix($0.text) }
    guard let quantity = Quantity(String(text.dropFirst(sign?.text.count ?? 0))) else { return nil }
    comparison = sign?.comparison ?? .atLeast
    number = quantity.number
    self.quantity = quantity
  }

  /// The signs that may stand before a number; of two that begin alike, the longer one first.
  private static let signs: [(text: String, comparison: Comparison)] = [
    (">=", .atLeast), ("≥", .atLeast), ("=>", .atLeast), ("almeno", .atLeast),
    ("minimo", .atLeast), ("min.", .atLeast), ("min", .atLeast),
    ("<=", .atMost), ("≤", .atMost), ("=<", .atMost), ("massimo", .atMost), ("max.", .atMost),
    ("max", .atMost),
    (">", .above), ("<", .below), ("=", .exactly),
  ]

  /// Whether a value is one that was to be reached.
  ///
  /// Numbers are compared as they are written, `95` with `90%` as 95 with 90; only a fraction is a share of one where
  /// the other side is a percentage, so that `3/4` reaches `75%`.
  /// - Parameter value: a number without a sign in front.
  /// - Returns: `nil` when the value is no number.
  public func reaches(value: String) -> Bool? {
    guard let value = Quantity(value) else { return nil }
    guard let found = value.number(beside: quantity), let wanted = quantity.number(beside: value) else { return nil }
    return switch comparison {
    case .atLeast: found >= wanted
    case .atMost: found <= wanted
    case .above: found > wanted
    case .below: found < wanted
    case .exactly: found == wanted
    }
  }
}

extension MeasureTarget {
  /// A number and how it was written.
  private struct Quantity: Hashable {
    private enum Form { case plain, percentage, ratio }

    let number: Fraction
    private let form: Form

    init?(_ text: String) {
      var text = text.trimmingBlanks()
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmingBlanks() }
      if parts.count == 2 {
        guard let part = wholeNumber(parts[0]), let whole = wholeNumber(parts[1]), !parts[0].isEmpty,
          let ratio = Fraction(part, whole)
        else { return nil }
        (number, form) = (ratio, .ratio)
        return
      }
      let isPercentage = text.hasSuffix("%")
      if isPercentage { text = String(text.dropLast()).trimmingBlanks() }
      guard let decimal = Fraction(italian: text) else { return nil }
      (number, form) = (decimal, isPercentage ? .percentage : .plain)
    }

    /// The number as it is compared with another: hundredths where this is a ratio and the other a percentage; `nil`
    /// where that is too large.
    func number(beside other: Quantity) -> Fraction? {
      guard form == .ratio, other.form == .percentage else { return number }
      let (hundredfold, isTooLarge) = number.numerator.multipliedReportingOverflow(by: 100)
      return isTooLarge ? nil : Fraction(hundredfold, number.denominator)
    }
  }
}

extension Fraction {
  /// Reads a number of 0 or more as Italians write it, with full stops between thousands and a decimal comma; `nil` for
  /// anything else and for what is too large.
  fileprivate init?(italian text: String) {
    var whole = text.prefix { $0 != "," }
    var decimals = text.dropFirst(whole.count).dropFirst()
    let hasComma = whole.count < text.count
    guard !hasComma || !decimals.isEmpty else { return nil }
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped =
      (1...3).contains(groups[0].count) && groups[0].first != "0" && groups.dropFirst().allSatisfy { $0.count == 3 }
    if groups.count > 1, !isGrouped {
      guard groups.count == 2, !hasComma, !groups[1].isEmpty else { return nil }
      (whole, decimals) = (groups[0], groups[1])
    }
    let digits = whole.filter { $0 != "." }
    guard !digits.isEmpty, decimals.count <= 15, let number = wholeNumber(digits + decimals) else { return nil }
    self.init(number, decimals.reduce(1) { scale, _ in scale * 10 })
  }
}
