/// A risk or a measure as a row of Appendix 5 names it: by its code, or by a text that is none of the catalog.
enum TreatmentEntry<Code: RegisterCode>: Hashable, Sendable {
  case listed(Code)
  case printed(String)

  /// `nil` where the row names none.
  init?(_ code: Code?, printed text: String) {
    let text = text.trimmingBlanks()
    if let code {
      self = .listed(code)
    } else if !text.isEmpty {
      self = .printed(text)
    } else {
      return nil
    }
  }

  /// The code; `nil` for a text.
  var code: Code? {
    if case .listed(let code) = self { code } else { nil }
  }

  /// The code, or the text.
  var name: String {
    switch self {
    case .listed(let code): code.description
    case .printed(let text): text
    }
  }
}

extension TreatmentRow {
  /// The risk that the row names; `nil` where it names none.
  var namedRisk: TreatmentEntry<RiskCode>? { TreatmentEntry(risk, printed: publishedRisk) }

  /// The measure that the row names; `nil` where it names none, so that the risk is not answered.
  var namedMeasure: TreatmentEntry<MeasureCode>? { TreatmentEntry(measure, printed: publishedMeasure) }
}
