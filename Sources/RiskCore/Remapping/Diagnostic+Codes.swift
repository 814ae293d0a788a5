extension Diagnostic {
  static func repeatedCode<Code: RegisterCode>(_ code: Code, at place: Place?) -> Diagnostic {
    Diagnostic(.repeatedCode, .error, "\(Code.noun) '\(code)' is given twice in one cell, once was expected", at: place)
  }

  static func consumedTwice<Code: RegisterCode>(
    _ code: Code, by entry: CodeLedger<Code>.Entry, after first: CodeLedger<Code>.Entry
  ) -> Diagnostic {
    Diagnostic(
      .consumedTwice, .error,
      "'\(entry.kind.rawValue)' uses \(Code.noun) '\(code)' up, and so does '\(first.kind.rawValue)'; "
        + "a code can be used up once in a plan",
      at: entry.oldPlace, notes: [Note("first used up here", at: first.oldPlace)])
  }

  static func changedTwice<Code: RegisterCode>(
    _ code: Code, by entry: CodeLedger<Code>.Entry, after first: CodeLedger<Code>.Entry
  ) -> Diagnostic {
    Diagnostic(
      .changedTwice, .error,
      "'\(entry.kind.rawValue)' is given twice for \(Code.noun) '\(code)', once was expected", at: entry.oldPlace,
      notes: [Note("first given here", at: first.oldPlace)])
  }

  static func givenTwice<Code: RegisterCode>(
    _ code: Code, by entry: CodeLedger<Code>.Entry, after first: CodeLedger<Code>.Entry
  ) -> Diagnostic {
    Diagnostic(
      .givenTwice, .error,
      "\(Code.noun) '\(code)' of the new map is given by '\(entry.kind.rawValue)' and by '\(first.kind.rawValue)'; "
        + "a code of its own was expected",
      at: entry.newPlace, notes: [Note("first given here", at: first.newPlace)])
  }

  static func targetExists<Code: RegisterCode>(_ code: Code, by entry: CodeLedger<Code>.Entry) -> Diagnostic {
    Diagnostic(
      .targetExists, .error,
      "\(Code.noun) '\(code)' exists and no operation uses it up, so '\(entry.kind.rawValue)' cannot give it; "
        + "a free code was expected",
      at: entry.newPlace)
  }

  static func reusedCode<Code: RegisterCode>(
    _ code: Code, by entry: CodeLedger<Code>.Entry, endedIn end: Genealogy.End?
  ) -> Diagnostic {
    let ending = end.map { "went out of use in \($0.year) ('\(excerpt(of: $0.description))')" } ?? "ends in this plan"
    return Diagnostic(
      .reusedCode, .warning,
      "\(Code.noun) '\(code)' \(ending), and '\(entry.kind.rawValue)' gives its code to another; "
        + "a code that was never used is easier to follow",
      at: entry.newPlace)
  }
}
