import RiskCore

/// Values that options of several commands have.
extension ParsedArguments {
  /// The code that `--process` names, if it is there.
  func process() throws(UsageError) -> ProcessCode? {
    guard let text = value(of: "process") else { return nil }
    guard let code = ProcessCode(text) else {
      throw .unusableValue(subject: "--process", value: text, expected: "the code of a process, such as P605")
    }
    return code
  }

  /// The code that `--sector` names, if it is there.
  func sector() throws(UsageError) -> SectorCode? {
    guard let text = value(of: "sector") else { return nil }
    guard let code = SectorCode(text) else {
      throw .unusableValue(subject: "--sector", value: text, expected: "the code of a sector, such as S05")
    }
    return code
  }

  /// The year that `--year` names, if it is there.
  /// - Parameter expected: what is expected, for the message.
  func year(expected: String) throws(UsageError) -> Int? {
    guard let text = value(of: "year") else { return nil }
    guard text.allSatisfy(\.isWholeNumber), let year = Int(text), Body.years.contains(year) else {
      throw .unusableValue(subject: "--year", value: text, expected: expected)
    }
    return year
  }

  /// The number that an option gives, if it is there.
  /// - Parameters:
  ///   - lowest: the lowest that may be.
  ///   - highest: the highest that may be; `nil` where any may.
  func count(_ option: String, from lowest: Int, to highest: Int? = nil) throws(UsageError) -> Int? {
    guard let text = value(of: option) else { return nil }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      (lowest...(highest ?? .max)).contains(number)
    else {
      let end = highest.map { " to \($0)" } ?? ""
      throw .unusableValue(subject: "--\(option)", value: text, expected: "a whole number from \(lowest)\(end)")
    }
    return number
  }
}
