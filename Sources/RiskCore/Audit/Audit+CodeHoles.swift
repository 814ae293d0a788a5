extension Audit {
  /// The numbers that a catalog leaves out between its first possible code and its last; information, one finding a
  /// catalog.
  func codeHoles() -> [Diagnostic] {
    [
      holes(register.processes.map(\.code), in: .processes),
      holes(register.risks.map(\.code), in: .risks),
      holes(register.measures.map(\.code), in: .measures),
    ].compactMap { $0 }
  }

  private func holes<Code: NumberedCode>(_ codes: [Code], in table: RegisterTable) -> Diagnostic? {
    var ranges: [String] = []
    var missing = 0
    var next = 1
    for code in codes.sorted() {
      if code.number > next, let first = Code(number: next), let last = Code(number: code.number - 1) {
        ranges.append(first == last ? "\(first)" : "\(first)–\(last)")
        missing += code.number - next
      }
      next = code.number + 1
    }
    guard let last = codes.max(), missing > 0 else { return nil }
    return .codeHoles(missing, upTo: last, listed: codes.count, ranges: ranges, at: Place(file: table.fileName))
  }
}

extension Diagnostic {
  static func codeHoles<Code: NumberedCode>(
    _ missing: Int, upTo last: Code, listed: Int, ranges: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .codeHoles, .note,
      "\(listed) \(Code.noun) codes are used up to '\(last)', \(missing) are not: \(ranges.joined(separator: ", "))",
      at: place)
  }
}
