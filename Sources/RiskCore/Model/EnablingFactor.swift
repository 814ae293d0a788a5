/// An enabling factor (fattore abilitante): what makes a corrupt event easier. The eight that ANAC lists, in its order.
///
/// Source: PNA 2019, Allegato 1, §4.2, box 8. The list is given as examples; a body that sees another factor writes it
/// into the note of the nearest one.
public enum EnablingFactor: String, CaseIterable, Hashable, Sendable, Codable {
  /// Missing treatment or control.
  case controls = "controlli"
  /// Missing transparency.
  case transparency = "trasparenza"
  /// Too much regulation, complex and unclear.
  case regulation = "regolamentazione"
  /// Responsibility for a process held long and by few or one.
  case exclusivity = "esclusivita"
  /// Little responsibility inside the body.
  case accountability = "responsabilizzazione"
  /// Staff without the competence.
  case competence = "competenze"
  /// Little culture of legality.
  case legality = "legalita"
  /// Politics and administration not kept apart.
  case politicsAndAdministration = "politica_amministrazione"

  /// The name in `fattori.csv` (`controlli`).
  public var identifier: String { rawValue }

  /// The title, in ANAC's wording.
  public var title: String {
    switch self {
    case .controls: "mancanza di misure di trattamento del rischio e/o controlli"
    case .transparency: "mancanza di trasparenza"
    case .regulation: "eccessiva regolamentazione, complessità e scarsa chiarezza della normativa di riferimento"
    case .exclusivity:
      "esercizio prolungato ed esclusivo della responsabilità di un processo da parte di pochi o di un unico soggetto"
    case .accountability: "scarsa responsabilizzazione interna"
    case .competence: "inadeguatezza o assenza di competenze del personale addetto ai processi"
    case .legality: "inadeguata diffusione della cultura della legalità"
    case .politicsAndAdministration:
      "mancata attuazione del principio di distinzione tra politica e amministrazione"
    }
  }

  /// Finds the factor that a text names: by its identifier, with accents or without (`legalità`), or by its title in
  /// full. Case and white space do not count.
  /// - Returns: `nil` for any other text.
  public init?(named text: String) {
    let (text, key) = (NormalizedText(text), SortKey(text.trimmingBlanks()))
    let found = EnablingFactor.allCases.first { SortKey($0.identifier) == key || NormalizedText($0.title) == text }
    guard let found else { return nil }
    self = found
  }

  /// The identifier or title nearest to a text that is none of them; `nil` when none is near.
  public static func suggestion(for text: String) -> String? {
    Nearest.candidate(to: text.lowercased(), in: allCases.map(\.identifier) + allCases.map(\.title))
  }
}
