/// One row of Appendix 4: what is done for a measure in each of three years, with an indicator for the first.
public struct ProgrammeRow: Hashable, Sendable {
  /// The printed number.
  public internal(set) var number: Int
  /// The measure, where the printed text is one of the catalog; `nil` where it is not.
  public internal(set) var measure: MeasureCode?
  /// The measure's description as printed in this appendix; where it is empty, tables print that of the catalog.
  public internal(set) var publishedDescription: String
  /// What is to be done in the first, second and third year; empty where nothing is printed.
  public internal(set) var interventions: [String]
  /// The indicator of the first year.
  public internal(set) var indicator: String
  /// What the indicator has to come to, see ``MeasureTarget``; may be empty.
  public internal(set) var target: String
  /// Who answers for the measure; may be empty. The plan prints all managers.
  public let responsible: String
  /// What a merge kept of a programme that was not taken over; empty in a published register.
  public internal(set) var note: String

  /// Makes a row; texts for years beyond the third are dropped, missing ones are empty.
  public init(
    number: Int, measure: MeasureCode?, publishedDescription: String, interventions: [String], indicator: String,
    target: String = "", responsible: String = "", note: String = ""
  ) {
    self.number = number
    self.measure = measure
    self.publishedDescription = publishedDescription
    self.interventions = threeYears(interventions)
    self.indicator = indicator
    self.target = target
    self.responsible = responsible
    self.note = note
  }
}

/// Exactly three texts, one a year.
func threeYears(_ texts: [String]) -> [String] {
  Array((texts + ["", "", ""]).prefix(3))
}
