extension Diagnostic {
  static func duplicateCode<Code: RegisterCode>(_ code: Code, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateCode, .error,
      "\(Code.noun) '\(code)' is listed twice; this row was not used, a code of its own was "
        + "expected", at: place, notes: [Note("first listed here", at: first)])
  }

  static func unknownCode<Code: RegisterCode>(_ code: Code, at place: Place, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .unknownCode, .error, "\(Code.noun) '\(code)' is not in the register", at: place, suggestion: suggestion)
  }
}
