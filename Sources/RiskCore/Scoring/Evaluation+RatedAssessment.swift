extension Evaluation {
  /// An assessment with what the methodology makes of it.
  public struct RatedAssessment: Hashable, Sendable {
    /// The assessment.
    public let assessment: Assessment
    /// Its rating; `nil` when a score is missing or, where the method computes no level, a judgement. Then it does not
    /// count.
    public let rating: Rating?
    /// Why it is to be made anew; empty where it is not.
    public let reassessment: [Reassessment]

    /// Rates an assessment.
    /// - Parameters:
    ///   - assessment: the assessment.
    ///   - methodology: the method.
    ///   - date: the day on which it is looked at; without one, none is too old.
    init(_ assessment: Assessment, by methodology: Methodology, on date: CalendarDate?) {
      self.assessment = assessment
      rating = methodology.rate(assessment)
      var reassessment: [Reassessment] = assessment.isToReassess ? [.marked] : []
      // What has no level was not assessed yet, however long ago.
      if let months = methodology.definition.validityMonths, rating != nil {
        if let made = assessment.date {
          if let date, let last = made.adding(months: months), last < date {
            reassessment.append(.olderThan(months: months))
          }
        } else {
          reassessment.append(.undated)
        }
      }
      self.reassessment = reassessment
    }
  }

  /// Why an assessment is to be made anew.
  public enum Reassessment: Hashable, Sendable {
    /// A person, or a change of the process map, says so.
    case marked
    /// It was made more than so many months before the day on which it is looked at.
    case olderThan(months: Int)
    /// It has no date, which a method by which assessments grow old needs.
    case undated
  }
}

extension Evaluation.Reassessment {
  /// Whether the day decides it.
  var isOfAge: Bool {
    if case .olderThan = self { return true }
    return false
  }

  /// The reason in Italian.
  var text: String {
    switch self {
    case .marked: "segnato nelle valutazioni"
    case .olderThan(let months): "valutazione più vecchia di \(months == 1 ? "1 mese" : "\(months) mesi")"
    case .undated: "valutazione senza data"
    }
  }
}
