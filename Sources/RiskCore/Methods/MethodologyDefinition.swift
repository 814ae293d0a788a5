/// What a method states, sound or not. A ``Methodology`` is made of a sound one.
public struct MethodologyDefinition: Hashable, Sendable {
  /// How the value or the level comes from the dimensions.
  public enum Classification: Hashable, Sendable {
    /// One value, of the single dimension or the product of all, is compared with cut-offs.
    case value(Combination, Cutoffs)
    /// The result of the only dimension names the level.
    case outcome
    /// A table of levels by the results of two dimensions.
    case matrix(RiskMatrix)
    /// Nothing is computed: the level is the reasoned judgement.
    case judgement
  }

  /// How the values of dimensions make one.
  public enum Combination: String, CaseIterable, Hashable, Sendable {
    /// There is only one.
    case single = "unica"
    /// They are multiplied.
    case product = "prodotto"
  }

  /// Short name, lower case with hyphens (`cremona-2026`).
  public var name: String
  /// One line that says what it is, in Italian.
  public var title: String
  /// Where the method comes from.
  public var source: String
  /// The dimensions, in order.
  public var dimensions: [Dimension]
  /// How the level comes from them.
  public var classification: Classification
  /// Where the cut-offs or the matrix come from, which may be another source than the rest of the method; may be empty.
  public var classificationSource: String
  /// The levels.
  public var levels: LevelScale
  /// To how many decimal places the value is rounded, half up, before it is compared; `nil` for not at all.
  public var roundingPlaces: Int?
  /// Indicators that alone force at least a level.
  public var prudence: [PrudenceRule]
  /// What the process takes of several assessments.
  public var several: SeveralAssessments
  /// How measures lower a level; `nil` where the method does not say.
  public var mitigation: Mitigation?
  /// After how many months an assessment no longer counts and is to be made anew; `nil` for never.
  public var validityMonths: Int?

  /// Gathers what a method states.
  public init(
    name: String, title: String, source: String, dimensions: [Dimension], classification: Classification,
    classificationSource: String = "", levels: LevelScale = .threeLevels, roundingPlaces: Int? = nil,
    prudence: [PrudenceRule] = [], several: SeveralAssessments = .highest, mitigation: Mitigation? = nil,
    validityMonths: Int? = nil
  ) {
    self.name = name
    self.title = title
    self.source = source
    self.dimensions = dimensions
    self.classification = classification
    self.classificationSource = classificationSource
    self.levels = levels
    self.roundingPlaces = roundingPlaces
    self.prudence = prudence
    self.several = several
    self.mitigation = mitigation
    self.validityMonths = validityMonths
  }
}
