/// A phrase by which the description of a risk words an enabling factor instead of an event.
///
/// ANAC keeps events and factors apart (PNA 2019, Allegato 1, §4.1 and §4.2), but the catalogs of many plans list
/// factors among the risks. The phrases are those that describe a lack or a condition; a description of somebody who
/// omits a control is an event and is not meant.
public struct FactorWording: Hashable, Sendable {
  /// The phrase, compared without case and white space.
  public let phrase: String
  /// The factor; `nil` for discretion, which is no factor of ANAC's list but an indicator of the level of risk.
  public let factor: EnablingFactor?

  /// All phrases, in the order in which they are tried.
  public static let all: [FactorWording] = phrases.flatMap { factor, phrases in
    phrases.map { FactorWording(phrase: $0, factor: factor) }
  }

  /// The phrases that a description contains, the first of each factor.
  public static func matches(in description: String) -> [FactorWording] {
    let text = NormalizedText(description)
    var factors: Set<EnablingFactor?> = []
    return all.filter { text.contains(NormalizedText($0.phrase)) && factors.insert($0.factor).inserted }
  }

  private static let phrases: [(EnablingFactor?, [String])] = [
    (
      .controls,
      [
        "mancanza di controlli", "mancanza di controllo", "mancanza di adeguati controlli", "assenza di controlli",
        "assenza di controllo", "assenza di adeguati controlli", "carenza di controlli", "carenza di controllo",
        "insufficienza di controlli", "scarso controllo", "scarsi controlli", "scarso o mancato controllo",
        "mancanza di misure di trattamento",
      ]
    ),
    (
      .transparency,
      [
        "mancanza di trasparenza", "scarsa trasparenza", "assenza di trasparenza", "carenza di trasparenza",
        "insufficiente trasparenza", "poca trasparenza", "poca pubblicità",
      ]
    ),
    (
      .regulation,
      [
        "eccessiva regolamentazione", "scarsa chiarezza della normativa", "complessità della normativa",
        "mancata regolamentazione", "scarsa regolamentazione", "mancanza di regolamentazione",
        "assenza di regolamentazione",
      ]
    ),
    (
      .exclusivity,
      [
        "esercizio prolungato ed esclusivo", "mancata rotazione degli incarichi", "mancata rotazione del personale",
        "mancata rotazione dei dipendenti", "mancata rotazione dei responsabili", "mancata rotazione dei dirigenti",
      ]
    ),
    (
      .accountability,
      ["scarsa responsabilizzazione", "mancanza di responsabilizzazione", "scarsa responsabilità interna"]
    ),
    (
      .competence,
      [
        "assenza di competenza", "assenza di competenze", "inadeguatezza delle competenze",
        "mancanza di competenza", "mancanza di competenze", "carenza di competenze",
      ]
    ),
    (.legality, ["inadeguata diffusione della cultura della legalità", "scarsa cultura della legalità"]),
    (
      .politicsAndAdministration,
      [
        "distinzione tra politica e amministrazione", "commistione tra politica e amministrazione",
        "commistione tra scelte politiche",
      ]
    ),
    (nil, ["discrezionalità nel", "ampia discrezionalità", "eccessiva discrezionalità"]),
  ]
}
