extension Diagnostic {
  static func scoreOutOfRange(_ text: String, indicator: Indicator, at place: Place) -> Diagnostic {
    Diagnostic(
      .scoreOutOfRange, .error,
      "'\(excerpt(of: text))' is not a score for '\(indicator.id)'; expected \(indicator.expectedText)", at: place)
  }

  /// - Parameter isOnly: whether the process has no other assessment, and stays not assessed.
  static func missingScore(
    _ indicator: Indicator, of assessment: Assessment.ID, isOnly: Bool, at place: Place
  ) -> Diagnostic {
    let consequence = isOnly ? "stays not assessed" : "does not count"
    return Diagnostic(
      .missingScore, .warning,
      "\(noun(isOnly)) '\(excerpt(of: assessment.description))' has no score for '\(indicator.id)' and \(consequence)",
      at: place)
  }

  static func nothingToReassess(_ assessment: Assessment.ID, isOnly: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingScore, .warning,
      "\(noun(isOnly)) '\(excerpt(of: assessment.description))' is to be \(isOnly ? "assessed" : "made") anew and has no "
        + "score yet; it \(isOnly ? "stays not assessed" : "does not count")", at: place)
  }

  private static func noun(_ isOnly: Bool) -> String { isOnly ? "process" : "assessment" }

  static func unknownState(_ text: String, at place: Place) -> Diagnostic {
    let expected = Assessment.toReassessText
    return Diagnostic(
      .unknownState, .error, "'\(excerpt(of: text))' is not a state; expected '\(expected)' or nothing", at: place,
      suggestion: Nearest.candidate(to: text.lowercased(), in: [expected]))
  }

  static func malformedDate(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .malformedDate, .error, "'\(excerpt(of: text))' is not a date; expected such as '2026-01-31' or '31/01/2026'",
      at: place)
  }

  static func unknownJudgedLevel(_ text: String, in scale: LevelScale, at place: Place) -> Diagnostic {
    let names = scale.names.map { "'\($0)'" }.joined(separator: ", ")
    let floor = JudgedLevel(level: scale.levels[1], isFloor: true)
    return Diagnostic(
      .unknownLevel, .error,
      "'\(excerpt(of: text))' is not a level; expected one of \(names), or a lowest one such as '\(floor)'", at: place)
  }

  static func judgementWithoutReason(_ level: JudgedLevel, at place: Place) -> Diagnostic {
    Diagnostic(
      .judgementWithoutReason, .error,
      "the level '\(level)' is set without a reason; the row was not used, a text in "
        + "'\(ScoreColumn.judgementReason.title)' was expected", at: place)
  }

  static func reasonWithoutJudgement(at place: Place) -> Diagnostic {
    Diagnostic(
      .reasonWithoutJudgement, .warning,
      "a reason is given, but no level in '\(ScoreColumn.judgedLevel.title)'; it was not used", at: place)
  }

  static func judgementWithoutScores(_ assessment: Assessment.ID, isOnly: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .judgementWithoutScores, .warning,
      "\(noun(isOnly)) '\(excerpt(of: assessment.description))' has a level set by judgement, but scores are missing; it "
        + (isOnly ? "stays not assessed" : "does not count"), at: place)
  }

  static func missingJudgement(_ assessment: Assessment.ID, method: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingJudgement, .warning,
      "assessment '\(excerpt(of: assessment.description))' has no level in '\(ScoreColumn.judgedLevel.title)', which is the "
        + "level by method '\(method)', and does not count", at: place)
  }

  static func assessedTwice(_ assessment: Assessment.ID, at place: Place, rows: Int, other: Place) -> Diagnostic {
    Diagnostic(
      .assessedTwice, .error,
      "\(noun(assessment.isWhole)) '\(excerpt(of: assessment.description))' is given in \(rows) rows; none of them was used",
      at: place, notes: [Note("also given here", at: other)])
  }

  static func assessedLater(
    _ assessment: Assessment.ID, on date: CalendarDate, year: Int, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .assessedLater, .warning,
      "assessment '\(excerpt(of: assessment.description))' is dated \(date), after \(year), the year of "
        + "the register; expected a day up to \(year)-12-31", at: place)
  }

  /// - Parameter own: a sector that has the process.
  static func sectorWithoutProcess(
    _ sector: SectorCode, _ process: ProcessCode, own: SectorCode, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .sectorWithoutProcess, .warning,
      "sector '\(sector)' does not have process '\(process)'; expected one that the mapping gives it to, such as "
        + "'\(own)'", at: place)
  }

  static func nothingUsable(refusedRows: Int, file: String) -> Diagnostic {
    let reason =
      switch refusedRows {
      case 0: "the file has no data rows"
      case 1: "the only row could not be used"
      default: "none of the \(refusedRows) rows could be used"
      }
    return Diagnostic(.nothingUsable, .error, reason, at: Place(file: file))
  }
}

extension Indicator {
  /// The values that it can have, as a message says them: `1, 2 or 3`.
  fileprivate var expectedText: String {
    let numbers = values.map { "\($0.number)" }
    guard let last = numbers.last else { return "nothing" }
    return numbers.count < 2 ? last : numbers.dropLast().joined(separator: ", ") + " or \(last)"
  }
}
