extension RegisterComparison {
  /// What can differ in an entry, in the order in which differences are listed.
  public enum Field: Hashable, Sendable {
    /// Whether the entry is there; the text is its description, in files of scores the six scores.
    case presence
    /// The description; for a sector, its name.
    case description
    /// The sectors of a process, by code, or `trasversale`; empty for a process in none.
    case membership
    /// The area of a process, and how it is known.
    case area
    /// Whether the entry is part of PNRR projects.
    case pnrr
    /// The type of a measure.
    case type
    /// Whether a measure is general.
    case general
    /// The person answerable for a sector.
    case manager
    /// Whether a process has an assessment; the text is its six scores.
    case assessment
    /// The score of one indicator.
    case score(Indicator.ID)
    /// A level set by a person, and why.
    case judgement
    /// The level that counts.
    case level

    /// All fields, in order.
    /// - Parameter indicators: the indicators of the methods that are compared.
    static func all(_ indicators: [Indicator.ID]) -> [Field] {
      [.presence, .description, .membership, .area, .pnrr, .type, .general, .manager, .assessment]
        + indicators.map(Field.score) + [.judgement, .level]
    }

    /// The name in tables, in Italian; for a score, the name of its column.
    public var name: String {
      switch self {
      case .presence: "presenza"
      case .description: "descrizione"
      case .membership: "settori"
      case .area: "area"
      case .pnrr: "pnrr"
      case .type: "tipo"
      case .general: "generale"
      case .manager: "dirigente"
      case .assessment: "valutazione"
      case .score(let indicator): indicator.name
      case .judgement: "giudizio"
      case .level: "livello"
      }
    }
  }
}
