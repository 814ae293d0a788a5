extension Diagnostic {
  static func duplicateCode<Code: RegisterCode>(_ code: Code, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateCode, .error,
      "\(Code.noun) '\(code)' is listed twice; this row was not used, a code of its own was "
        + "expected", at: place, notes: [Note("first listed here", at: first)])
  }

  /// - Parameter name: what two rows say, with the codes quoted.
  static func duplicateRow(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateRow, .error, "\(name) is listed twice; this row was not used, one row was expected", at: place,
      notes: [Note("first listed here", at: first)])
  }

  /// - Parameters:
  ///   - name: what two rows are about, with the codes quoted.
  ///   - counted: what the first of them says.
  ///   - unused: what this one says.
  static func contradictedRow(
    _ name: String, counting counted: String, unused: String, at place: Place, first: Place
  ) -> Diagnostic {
    Diagnostic(
      .duplicateRow, .error,
      "\(name) is listed twice, with contradictory answers; the first, '\(excerpt(of: counted))', counts; this row, "
        + "'\(excerpt(of: unused))', was not used, one row was expected", at: place,
      notes: [Note("first listed here", at: first)])
  }

  static func unknownCode<Code: RegisterCode>(_ code: Code, at place: Place?, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .unknownCode, .error, "\(Code.noun) '\(code)' is not in the register", at: place, suggestion: suggestion)
  }
}

extension Register {
  /// What to say of a process that the register does not have, with the nearest code.
  public func unknown(_ process: ProcessCode) -> Diagnostic {
    let known = KnownCodes(processes.map(\.code))
    return .unknownCode(process, at: nil, suggestion: known.nearest(to: process))
  }

  /// What to say of a sector that the register does not have, with the nearest code.
  public func unknown(_ sector: SectorCode) -> Diagnostic {
    let known = KnownCodes(sectors.map(\.code))
    return .unknownCode(sector, at: nil, suggestion: known.nearest(to: sector))
  }
}
