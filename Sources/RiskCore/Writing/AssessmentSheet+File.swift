extension AssessmentSheet {
  /// Assessments as a scores file, `valutazioni.csv`, one row each, in their order.
  ///
  /// They are read again equal, letter for letter, as long as each process, risk and sector is in the register, none is
  /// assessed twice in the same respect, and no text holds the character NUL. A file without any row is refused when it is read: there is nothing in it
  /// to use.
  ///
  /// The columns are those that every scores file has and, of the others, those that some assessment uses: what nobody
  /// fills is not put before those who go on working in the file, and scores that were read and are written unchanged
  /// do not get columns that they did not need.
  public static func file(
    of assessments: some Sequence<Assessment>, methodology: Methodology = .cremona2026
  ) -> Register.File {
    let assessments = Array(assessments)
    let columns = ScoreColumn.all(for: methodology).filter { column in
      column.isRequired(by: methodology) || assessments.contains { !$0.text(in: column).isEmpty }
    }
    return Register.File(
      name: fileName, titles: columns.map(\.title), rows: assessments.lazy.map { columns.map($0.text) })
  }
}

extension Assessment {
  /// What stands in a column of a scores file.
  func text(in column: ScoreColumn) -> String {
    switch column {
    case .process: process.description
    case .phase: phase
    case .risk: risk?.description ?? ""
    case .sector: sector?.description ?? ""
    case .score(let indicator): scores[indicator]?.description ?? ""
    case .motivation: motivation
    case .judgedLevel: judgement?.judgedLevel.description ?? ""
    case .judgementReason: judgement?.reason ?? ""
    case .date: date?.description ?? ""
    case .source: source
    case .state: isToReassess ? Assessment.toReassessText : ""
    }
  }
}
